import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';

/** A name in small ASCII letters, words parted by one space: "Türkiye's" gives "turkiye", "U.S." gives "us". */
export function plain(name: string): string {
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/i.test(name)) return name.toLowerCase();
  return anyAscii(name.replace(/['’]s(?=\s|$)/giu, ''))
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z](?:\.|\b))/g, '$1')
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Makes one of the ways to write a Slavic, Arabic or Persian name in Latin letters: "Sergey" and "Sergei", "Aleksey" and
 * "Alexei", "Gadhafi" and "Gaddafi". Takes a word of `plain`. Capitals in the result are single sounds (S for sh). What Double
 * Metaphone hears by itself is not here: only what it does not, and what must hold of surnames that stand alone.
 */
export function foldRomanisation(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size === mostFolded) folded.clear();
  const result = fold(word);
  folded.set(word, result);
  return result;
}

/** The words of names come again and again: each is compared with many others. */
const folded = new Map<string, string>();
const mostFolded = 50_000;

function fold(word: string): string {
  if (!changing.test(word)) return word;
  return word
    .replace(/^ye(?=.)/, 'e')
    .replace(/shch|sch(?!$)|sh|sz/g, 'S')
    .replace(/tsch|tch|ch|cz/g, 'C')
    .replace(/kh/g, 'h')
    .replace(/([gtd])h/g, '$1')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/ou|oo/g, 'u')
    .replace(/(?<=.)[yij]+/g, 'i')
    .replace(/ah$|(?<=i)eh$/, 'a')
    .replace(/(.)\1+/g, '$1');
}

/** Whatever one of those rules would change: half of all words have nothing of it. */
const changing = /[jqwxy]|[cdgkst]h|[cs]z|ck|o[ou]|[ai]e?h$|(.)\1/;

/**
 * How a folded word sounds in English, by Double Metaphone: one code or two. Voiced and unvoiced consonants have one letter there, vowels
 * inside none; the Ukrainian "Hr-" is the Russian "Gr-".
 */
export function soundsOf(word: string): readonly string[] {
  const [first, second] = doubleMetaphone(word.replace(/^h(?=[rln])/, 'g').replace(/[SC]/g, sound => spelled[sound]!));
  if (first === '') return [word];
  return second === first || second === '' ? [first] : [first, second];
}

const spelled: Readonly<Record<string, string>> = { S: 'sh', C: 'tch' };

import anyAscii from 'any-ascii';

/** A name in small ASCII letters, words parted by one space: "Türkiye's" gives "turkiye", "U.S." gives "us". */
export function plain(name: string): string {
  return anyAscii(name.replace(/['’]s(?=\s|$)/giu, ''))
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z](?:\.|\b))/g, '$1')
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Makes one of the ways to write a Slavic, Arabic or Persian name in Latin letters: "Sergey" and "Sergei", "Aleksey" and
 * "Alexei", "Gadhafi" and "Gaddafi". Takes a word of `plain`. Capitals in the result are single sounds (S for sh).
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
  return word
    .replace(/^ye(?=.)/, 'e')
    .replace(/^[ij](?=[au])/, 'y')
    .replace(/shch|sch|sh|sz/g, 'S')
    .replace(/tsch|tch|ch|cz/g, 'C')
    .replace(/zh/g, 'Z')
    .replace(/kh/g, 'h')
    .replace(/([gtd])h/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/t[sz]/g, 'c')
    .replace(/ck|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?=[aou]|$)/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/ou|oo/g, 'u')
    .replace(/ff$/, 'v')
    .replace(/(?<=.)[yij]+/g, 'i')
    .replace(/ah$/, 'a')
    .replace(/(.)\1+/g, '$1');
}

/** The consonants of a folded word, confusable ones made one: what two spellings of one name have in common, for look-up. */
export function skeleton(folded: string): string {
  const bones = folded.replace(/^h/, 'k').replace(/[aeiouyh]/g, '').replace(/g/g, 'k').replace(/d/g, 't').replace(/z/g, 's').replace(/(.)\1+/g, '$1');
  return bones === '' ? folded : bones;
}

/** A skeleton and what is left of it without any one of its letters, so that a misspelt long name is found too. */
export function skeletons(folded: string): readonly string[] {
  const bones = skeleton(folded);
  if (folded.length < 6 || bones.length < 3) return [bones];
  return [bones, ...Array.from(bones, (_, i) => bones.slice(0, i) + bones.slice(i + 1))];
}

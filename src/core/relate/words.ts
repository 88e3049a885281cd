import type { Span } from '../span';

/** A word as the index reads it: small letters without accents, "'s" dropped; where it stands in the raw text. */
export interface Word extends Span {
  readonly word: string;
}

const inWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a span, in order; numbers are words, punctuation is not. */
export function readWords(text: string, { start, end }: Span): Word[] {
  const found: Word[] = [];
  const slice = text.slice(start, end);
  for (const match of slice.matchAll(inWord)) {
    const at = start + match.index;
    if (!isAscii(match[0]) && unspaced.test(match[0])) readPairs(match[0], at, found);
    else found.push({ word: foldWord(match[0]), start: at, end: at + match[0].length });
  }
  return found;
}

/** Scripts without spaces are read as overlapping pairs of characters, the usual stand-in for words. */
function readPairs(run: string, start: number, found: Word[]): void {
  const characters = [...run];
  let at = start;
  characters.forEach((character, i) => {
    const next = characters[i + 1] ?? '';
    if (next !== '' || characters.length === 1) found.push({ word: character + next, start: at, end: at + character.length + next.length });
    at += character.length;
  });
}

const isAscii = (written: string): boolean => {
  for (let i = 0; i < written.length; i++) if (0x7f < written.charCodeAt(i)) return false;
  return true;
};

function foldWord(written: string): string {
  const lower = written.toLowerCase();
  // Most words: the rest is only for those with marks, digits or accents.
  if (/^[a-z]+$/.test(lower)) return lower;
  const small = lower.replace(/['’]s$/, '').replace(/['’]/g, '');
  // "U.S." and "US" are one word, "1,200" and "1200" one number, "2.5" stays.
  const joined = /\d/.test(small) ? small.replace(/,/g, '') : small.replace(/[.,]/g, '');
  return isAscii(joined) ? joined : joined.normalize('NFKD').replace(/\p{M}/gu, '');
}

const stopWords: ReadonlySet<string> = new Set(`a about above after again against all also am an and any are arent as at be because been before being
  below between both but by can cannot could couldnt did didnt do does doesnt doing dont down during each even few for from further had hadnt has hasnt
  have havent having he her here hers herself hes him himself his how however i if im in into is isnt it its itself just like made make many
  may me might more most much must my myself no nor not now of off on once one only or other our ours ourselves out over own per
  said same say says saying she should shouldnt since so some still such than that thats the their theirs them themselves then there these they theyre
  this those though through to told too two under until up upon us very via was wasnt we were werent what when where whether which
  while who whom whose why will with within without wont would wouldnt yet you your yours yourself mr mrs ms according`.split(/\s+/));

/** What a word is looked up by: its stem; the empty string for a word that says nothing. */
export function termOf(word: string): string {
  return stopWords.has(word) || (word.length < 2 && !/\d/.test(word) && word < '\u0250') ? '' : stem(word);
}

/** English endings off, lightly: "leases", "leased", "leasing" and "lease" meet; words of other scripts, and what is too long for a word, stay. */
export function stem(word: string): string {
  if (word.length < 4 || 40 < word.length || !/^[a-z]+$/.test(word)) return word;
  const singular = word.endsWith('ies') && 4 < word.length ? word.slice(0, -3) + 'y'
    : /(?:ss|sh|ch|x)es$/.test(word) ? word.slice(0, -2)
      : /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
  const rest = singular.endsWith('ing') ? singular.slice(0, -3) : singular.endsWith('ed') ? singular.slice(0, -2) : '';
  const base = 2 < rest.length && /[aeiouy]/.test(rest) ? rest.replace(/([^aeiouylsz])\1$/, '$1') : singular;
  return base.length < 4 ? base : base.replace(/e$/, '').replace(/y$/, 'i');
}

/** One form for words that change when speech is reported ("we will" becomes "they would"); else the stem. */
export function reportedForm(word: string): string {
  return reported.get(word) ?? stem(word);
}

const reported: ReadonlyMap<string, string> = new Map([
  'i we he she they you', 'my our his her their your', 'me us him them', 'mine ours hers theirs yours', 'myself ourselves himself herself themselves',
  'is are was were am be been', 'has have had', 'will would shall', 'can could', 'may might', 'do does did', 'this that', 'these those', 'here there',
  'now then', 'today yesterday', 'dont doesnt didnt', 'wont wouldnt', 'cant couldnt', 'im hes shes theyre were',
].flatMap(line => line.split(' ').map((word): [string, string] => [word, line.split(' ')[0]!])));

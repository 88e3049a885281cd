import { firstEndingAfter, type Span } from '../span';

/** A word as the index reads it: small letters without accents, "'s" dropped; where it stands in the raw text. */
export interface Word extends Span {
  readonly word: string;
}

const wordHere = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a span, in order; numbers are words, punctuation is not. */
export function readWords(text: string, { start, end }: Span): Word[] {
  const found: Word[] = [];
  const slice = text.slice(start, end);
  for (let at = 0; at < slice.length; ) {
    const simple = endOfSimple(slice, at);
    if (at < simple) {
      found.push({ word: slice.slice(at, simple).toLowerCase(), start: start + at, end: start + simple });
      at = simple;
      continue;
    }
    wordHere.lastIndex = at;
    const written = mayBegin(slice.charCodeAt(at)) ? wordHere.exec(slice)?.[0] : undefined;
    if (written === undefined) {
      at += 0xffff < slice.codePointAt(at)! ? 2 : 1;
      continue;
    }
    if (!isAscii(written) && unspaced.test(written)) readPairs(written, start + at, found);
    else found.push({ word: foldWord(written), start: start + at, end: start + at + written.length });
    at += written.length;
  }
  return found;
}

/** Most words are plain letters, and end where a space or mark is: where such a word ends; `at` if it is none. A regular expression takes thrice the time. */
function endOfSimple(text: string, at: number): number {
  let end = at;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next < 0x80 && !isJoint(next)) return end;
  // A mark inside a word, "Duarte's", "2.5", or the one after it?
  const after = text.charCodeAt(end + 1);
  return (isJoint(next) || next === 0x201d) && (Number.isNaN(after) || (after < 0x80 && !isPlain(after))) ? end : at;
}

const isPlain = (code: number): boolean => (0x61 <= code && code <= 0x7a) || (0x41 <= code && code <= 0x5a) || (0x30 <= code && code <= 0x39);
/** ' , . ’ */
const isJoint = (code: number): boolean => code === 0x27 || code === 0x2c || code === 0x2e || code === 0x2019;
const mayBegin = (code: number): boolean => isPlain(code) || 0x7f < code;

/** Whether a word is a pair of characters of a script without spaces. */
export const isUnspaced = (word: string): boolean => !isAscii(word) && unspaced.test(word);

/** The words that lie in none of the spans, which are sorted and disjoint. */
export function outside(words: readonly Word[], spans: readonly Span[]): readonly Word[] {
  if (words.length === 0 || spans.length === 0) return words;
  let next = firstEndingAfter(spans, words[0]!.start);
  return words.filter(({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next++;
    return next === spans.length || end <= spans[next]!.start;
  });
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
  const small = written.toLowerCase().replace(/['’]s$/, '').replace(/['’]/g, '');
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
  const known = terms.get(word);
  if (known !== undefined) return known;
  const term = stopWords.has(word) || (word.length < 2 && !/\d/.test(word) && word < '\u0250') ? '' : stem(word);
  if (word.length <= longestKnown) {
    if (terms.size === mostKnown) terms.clear();
    terms.set(word, term);
  }
  return term;
}

/** Most words are the same few thousand. A longer one is left out: an engine may keep a whole text alive for a piece of it of thirteen characters. */
const terms = new Map<string, string>();
const [mostKnown, longestKnown] = [20_000, 12];

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

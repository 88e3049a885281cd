import type { Article } from '../model';
import { once } from '../once';
import type { Span } from '../span';
import { type Counts, countsOf } from './counts';
import { countTerms } from './features';
import { countNames, mentionsIn, nameWordsOf } from './names';
import { addKey, createKeyTable, findKey, type KeyTable } from './keyTable';
import { likeness, type Weighed, weighText } from './likeness';
import type { Lookup } from './lookup';
import { createNameHashes } from './nameHashes';
import type { Rarities } from './rarity';
import { readWords } from './readWords';
import { createRecent } from '../recent';
import type { WordRange, Words } from './words';

/** What an article says beside some sentences. */
export interface Rest {
  readonly names: Said;
  readonly terms: Said;
}

/** Keys that an article has; read, and weighed, when that is first asked for. */
interface Said {
  counts(): Counts;
  weighed(): Weighed;
  /** Those of the sentences, which do not count. */
  without(): KeyTable;
}

/** Sentences, as ranges of words. */
export interface Saying {
  readonly words: Words;
  readonly ranges: readonly WordRange[];
}

/** Reads what articles say beside the same sentences. */
export interface Rests {
  of(this: void, article: Article, story: Span): Rest;
  ofFile(this: void, file: string): Rest;
}

/** What stands in so many articles that are strangers to each other belongs to none of their stories. */
export const leastStrangers = 3;

/** Whether there are so many among some articles that no two of them have anything in common. */
export const areOfStrangers = (rests: readonly Rest[]): boolean =>
  haveOtherNames(rests) && holdsStrangers(rests, saysMore, (a, b) => nameOthers(a, b) && saysMore(b) && sayOther(a, b));

/** Whether that may be, by their names: to read those is quick, and they tell a copied story at once. */
export const haveOtherNames = (rests: readonly Rest[]): boolean => holdsStrangers(rests, () => true, nameOthers);

function holdsStrangers(rests: readonly Rest[], counts: (rest: Rest) => boolean, areStrangers: (a: Rest, b: Rest) => boolean): boolean {
  const strangers: Rest[] = [];
  for (const rest of rests) {
    if (strangers.length === 0 ? counts(rest) : strangers.every(known => areStrangers(known, rest))) strangers.push(rest);
    if (leastStrangers <= strangers.length) return true;
  }
  return false;
}

/** Of 100 pairs of articles on one event 95 are more alike than this, of 1,000 pairs on two events two are (our corpus). */
const nameOthers = (a: Rest, b: Rest): boolean => alike(a.names, b.names) < 0.12;
const sayOther = (a: Rest, b: Rest): boolean => alike(a.terms, b.terms) < 0.1;
const alike = (a: Said, b: Said): number => likeness(a.weighed(), b.counts(), a.without());

/** Of an article with little else to say nobody can tell whether it has nothing in common with another. */
function saysMore({ terms }: Rest): boolean {
  let more = 0;
  for (const key of terms.counts().keys) if (findKey(terms.without(), key) < 0 && leastMore <= ++more) return true;
  return false;
}

const leastMore = 10;
const longestRest = 20_000;
const mostFiles = 256;

/** Remembers what it read of each file, of those asked for last. */
export function createRests({ index, ...rarities }: Lookup): (said: Saying) => Rests {
  const known = createRecent<{ readonly names: Keys; readonly terms: Keys }>(mostFiles);
  const read = (names: () => Counts, terms: () => Counts): { readonly names: Keys; readonly terms: Keys } =>
    ({ names: createKeys(rarities.names, names), terms: createKeys(rarities.terms, terms) });
  const fileOf = (file: string): { readonly names: Keys; readonly terms: Keys } =>
    known.get(file, () => read(() => index.gist(file).names, () => termsIn(index.article(file) ?? { text: '' }, { start: 0, end: longestRest })));
  const nameOf = createNameHashes();
  return said => {
    const names = once(() => hashesOf(said, nameOf));
    const terms = once(() => hashesOf(said, ({ terms }, i) => terms[i]!));
    const beside = (keys: { readonly names: Keys; readonly terms: Keys }): Rest => ({ names: { ...keys.names, without: names }, terms: { ...keys.terms, without: terms } });
    return {
      of: (article, story) => beside(read(() => namesIn(article, story), () => termsIn(article, story))),
      ofFile: file => beside(fileOf(file)),
    };
  };
}

const namesIn = (article: Article, span: Span): Counts => countNames(mentionsIn(article, span), nameWordsOf(article));
const termsIn = ({ text }: Pick<Article, 'text'>, span: Span): Counts => countsOf(countTerms(readWords(text, span)).terms);

type Keys = Omit<Said, 'without'>;

function createKeys(rarities: Rarities, read: () => Counts): Keys {
  const counts = once(read);
  return { counts, weighed: once(() => weighText(counts(), rarities)) };
}

/** The hashes that some words have, of those that say something. */
function hashesOf({ words, ranges }: Saying, hash: (words: Words, i: number) => number): KeyTable {
  const found = createKeyTable(64);
  for (const { from, to } of ranges) for (let i = from; i < to; i++) if (words.terms[i] !== 0) addKey(found, hash(words, i));
  return found;
}

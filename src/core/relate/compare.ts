import type { Span } from '../span';
import { addKey, createKeyTable, findKey, type KeyTable } from './keyTable';
import { cosine, emphasis, type Weighed } from './likeness';
import { type Query, saturate } from './query';
import { addUp, clear, createTally, type Tally } from './tally';
import { rangeOf, type WordRange, type Words } from './words';

/** A window to compare: its words, the passages (of passage.ts) in it, and how many terms the index counts in it. */
export interface Compared {
  readonly words: Words;
  readonly passages: readonly Span[];
  readonly length: number;
}

/** What a window has in common with a query; each number 0 to 1. */
export interface Likenesses {
  /** BM25 of the query's terms, as a share of what the query itself would get. */
  readonly words: number;
  /** A window joins short paragraphs: the one that is most like what was asked; the first of equals. */
  readonly best: { readonly span: Span; readonly likeness: number } | undefined;
  readonly story: number;
  /** The share of the query's numbers, rare ones counting more. */
  readonly numbers: number;
}

/** Compares windows with one query. All terms met get small numbers, so that what the query knows of them, and how often they occur, lies in arrays. */
export function createComparison(query: Query, averageLength: number): (window: Compared) => Likenesses {
  const keys = createKeyTable(4096);
  for (const { size, keys: own } of [query.story.keys, query.asked.keys]) for (let i = 0; i < size; i++) addKey(keys, own[i]!);
  const terms = query.terms.map(({ key, weight }) => ({ number: addKey(keys, key), weight }));
  const numbers = query.numbers.map(({ key, rarity }) => ({ number: addKey(keys, key), weight: rarity }));
  const asked = numbered(query.asked, keys);
  const story = numbered(query.story, keys);
  const inPassage = createTally(4096);
  const inWindow = createTally(4096);
  const allNumbers = numbers.reduce((sum, { weight }) => sum + weight, 0);
  return ({ words, passages, length }) => {
    clear(inWindow);
    let best: Likenesses['best'];
    for (const span of passages) {
      clear(inPassage);
      count(keys, words, rangeOf(words, span), inPassage);
      const likeness = likenessOf(asked, inPassage);
      if ((best?.likeness ?? 0) < likeness) best = { span, likeness };
      for (let i = 0; i < inPassage.size; i++) addUp(inWindow, inPassage.touched[i]!, inPassage.values[inPassage.touched[i]!]!);
    }
    const { values } = inWindow;
    let shared = 0;
    for (const { number, weight } of numbers) if (0 < (values[number] ?? 0)) shared += weight;
    let sum = 0;
    for (const { number, weight } of terms) if (0 < (values[number] ?? 0)) sum += weight * saturate(Math.min(mostCounted, values[number]!), length, averageLength);
    return {
      words: Math.min(1, sum / (query.selfScore || 1)), best, story: likenessOf(story, inWindow),
      numbers: allNumbers === 0 ? 0 : shared / allNumbers,
    };
  };
}

/** As the postings have it. */
const mostCounted = 15;

function count(keys: KeyTable, { terms }: Words, { from, to }: WordRange, tally: Tally): void {
  for (let i = from; i < to; i++) if (terms[i] !== 0) addUp(tally, addKey(keys, terms[i]!), 1);
}

/** A weighed text by the numbers of another table, which has all its keys and maybe more. */
interface Numbered {
  readonly weights: Float64Array;
  readonly rarities: Float64Array;
  readonly norm: number;
  readonly otherRarity: number;
}

function numbered({ keys: own, weights, rarities, norm, otherRarity }: Weighed, keys: KeyTable): Numbered {
  const found = { weights: new Float64Array(keys.size), rarities: new Float64Array(keys.size).fill(otherRarity), norm, otherRarity };
  for (let i = 0; i < own.size; i++) {
    const number = findKey(keys, own.keys[i]!);
    found.weights[number] = weights[i]!;
    found.rarities[number] = rarities[i]!;
  }
  return found;
}

/** As `likeness` has it. */
function likenessOf({ weights, rarities, norm, otherRarity }: Numbered, { values, touched, size }: Tally): number {
  let product = 0;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    const number = touched[i]!;
    const known = number < weights.length;
    const weight = emphasis(values[number]!) * (known ? rarities[number]! : otherRarity);
    if (known) product += weight * weights[number]!;
    squares += weight * weight;
  }
  return cosine(product, norm, squares);
}

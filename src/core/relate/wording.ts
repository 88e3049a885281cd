import { once } from '../once';
import { passagesIn } from '../passage';
import type { Span } from '../span';
import type { ArticleGist } from './gist';
import { keysOf, runs } from './hashes';
import { findKey, type KeyTable } from './keyTable';
import { isUnspaced, outside, rangeOf, type WordRange, type Words } from './words';

/** How a stretch is worded outside quotations: hashes of each two words in a row. */
export interface Wording {
  readonly words: Words;
  readonly whole: KeyTable;
  /** Of each passage in it that is long enough to tell: which of those. */
  parts(): readonly Int32Array[];
}

/** A stretch of an article and the words in it that are its own. */
interface Stretch {
  readonly span: Span;
  readonly words: Words;
  /** Where the article quotes word for word, and its passages. */
  readonly gist: Pick<ArticleGist, 'quoted' | 'passages'>;
}

/** The wording of a stretch; its parts are read when they are first asked for. */
export function createWording({ span, words: all, gist }: Stretch): Wording {
  const words = outside(all, gist.quoted);
  const whole = pairsOf(words);
  return { words, whole, parts: once(() => partsOf(words, whole, passagesIn(gist.passages, span))) };
}

function partsOf(words: Words, whole: KeyTable, passages: readonly Span[]): Int32Array[] {
  if (passages.length < 2) return [];
  return passages.map(passage => pairsOf(words, rangeOf(words, passage))).filter(({ size }) => leastLength <= size)
    .map(part => keysOf(part).map(pair => findKey(whole, pair)));
}

/** Hashes of each two words in a row. Scripts without spaces are read as pairs of characters, of which many are in common: four in a row say as much as two words. */
export const pairsOf = (words: Words, range?: WordRange): KeyTable => runs(words.hashes, isUnspaced(words) ? 4 : 2, range);

/**
 * Whether one is a near copy of the other, or a passage of one stands in the other. Two words in a row, not five: of a text with three words in ten
 * replaced five of a hundred runs of five words are left, yet half of the pairs; of 7,300 pairs of independent reports on one event (our corpus) five have so many in common.
 */
export function isCopy(a: Wording, b: Wording): boolean {
  const [inA, inB] = [marksFor(a.whole, 0), marksFor(b.whole, 1)];
  const shared = markShared(a.whole, inA, b.whole, inB);
  if (shared < leastShared) return false;
  return isEnough(shared, Math.min(a.whole.size, b.whole.size))
    || a.parts().some(part => isHeld(part, inA, b.whole.size, shared)) || b.parts().some(part => isHeld(part, inB, a.whole.size, shared));
}

/** Which keys of a table another has, by number: kept from one look at two tables to the next. */
const marks = [new Uint8Array(512), new Uint8Array(512)];

function marksFor({ size }: KeyTable, which: 0 | 1): Uint8Array {
  if (marks[which]!.length < size) marks[which] = new Uint8Array(2 * size);
  return marks[which]!.fill(0, 0, size);
}

/** Marks, and counts, the keys that both have. */
function markShared(a: KeyTable, inA: Uint8Array, b: KeyTable, inB: Uint8Array): number {
  if (b.size < a.size) return markShared(b, inB, a, inA);
  let shared = 0;
  for (let number = 0; number < a.size; number++) {
    const other = findKey(b, a.keys[number]!);
    if (other < 0) continue;
    inA[number] = inB[other] = 1;
    shared++;
  }
  return shared;
}

/** Whether so many pairs of words in common are enough, of wordings the smaller of which has `smaller`. */
export const isEnough = (shared: number, smaller: number): boolean => leastShared <= shared && (smaller < leastLength ? shortShare : leastShare) * smaller <= shared;

/** Whether another, which has so many pairs and all the marked ones, has most of a part. `most`: it has no more of the part than of the whole. */
function isHeld(part: Int32Array, marked: Uint8Array, size: number, most: number): boolean {
  const least = Math.max(leastShared, partShare * Math.min(part.length, size));
  if (most < least) return false;
  let shared = 0;
  for (let i = 0; i < part.length; i++) shared += marked[part[i]!]!;
  return least <= shared;
}

const leastShare = 0.36;
const leastShared = 10;
/** A paragraph has fewer words to tell by, and a whole window to find them in. */
const partShare = 0.5;
/** Two short reports have half their words in common when both say the first thing there is to say. */
const shortShare = 0.7;
/** In pairs of words: a shorter paragraph is compared with those around it only. */
const leastLength = 20;

import type { FolderIndex } from '../folderIndex';
import { widened } from '../widened';

/** Sums by index, most of them 0; it remembers which are not. */
export interface Tally {
  values: Float32Array;
  /** The indexes whose sums are not 0, in the order in which they came: the first `size`. */
  touched: Int32Array;
  size: number;
}

/** Sums for indexes under `room`, and more as they come. */
export const createTally = (room: number): Tally => ({ values: new Float32Array(room), touched: new Int32Array(256), size: 0 });

/** Adds a number, which is over 0. */
export function addUp(tally: Tally, at: number, value: number): void {
  if (tally.values.length <= at) tally.values = widened(tally.values, new Float32Array(2 * at));
  if (tally.values[at] === 0) {
    if (tally.touched.length === tally.size) tally.touched = widened(tally.touched, new Int32Array(2 * tally.size));
    tally.touched[tally.size++] = at;
  }
  tally.values[at]! += value;
}

/** Sets all sums back to 0. */
export function clear(tally: Tally): void {
  for (let i = 0; i < tally.size; i++) tally.values[tally.touched[i]!] = 0;
  tally.size = 0;
}

/** The indexes whose sums are not 0; it holds until the next change. */
export const touchedOf = ({ touched, size }: Tally): Int32Array => touched.subarray(0, size);

/**
 * An empty tally for the passages or quotes of an index, one for all questions: a number for each of a million takes longer to clear than a question
 * to answer. Whoever takes it clears it; it serves one at a time.
 */
export function tallyOf(index: FolderIndex): Tally {
  let tally = kept.get(index);
  if (!tally) kept.set(index, (tally = createTally(1024)));
  return tally;
}

const kept = new WeakMap<FolderIndex, Tally>();

// 417 -> passages 3, 9 (twice), 12: found by its highest bits, in a bucket of about three keys
import { behind, readGamma, readRice } from './bits';
import { countOf, createBucket, enter, readList, skipLists, startOf } from './bucket';
import { inMemory } from './bytes';
import { type Cut, cutOf, type ListCode, listCodeOf, type TableParts } from './tableLayout';
import { widened } from '../widened';

/** Keys (hashes) in order, each with where it occurs: a posting is the number of a passage or quotation times 16, plus how often the key occurs there, at most 15. */
export interface KeyTable {
  /** How many postings the key has. */
  count(key: number): number;
  /** Adds the postings of the key, ascending, the number of each raised by `base`. */
  find(key: number, into: PostingList, base: number): void;
  /** All keys in order. */
  entries(): Entries;
  /** The same, with how many postings each has: the postings themselves are not read. */
  eachCount(visit: (key: number, count: number) => void): void;
}

/** The number of the passage that a posting is about. */
export const idOf = (posting: number): number => posting >>> 4;
/** How often the key occurs there, at most 15. */
export const weightOf = (posting: number): number => posting & 15;

/** Postings being gathered: the first so many values. One serves many look-ups, as new memory for each is slow to write to. */
export interface PostingList {
  values: Uint32Array;
  end: number;
}

export const createPostingList = (): PostingList => ({ values: new Uint32Array(256), end: 0 });

/** A walk over all keys of a table. */
export interface Entries {
  /** The key at hand; Infinity behind the last. */
  readonly key: number;
  /** How many postings it has. */
  readonly count: number;
  /** Adds the postings of the key at hand, the number of each as `numberOf` has it (it ascends; -1 leaves one out). */
  postings(into: number[], numberOf: (id: number) => number): void;
  next(): void;
}

export function openTable(parts: TableParts): KeyTable {
  const { shape: [keys = 0, shift = 0, keyBits = 0, , crowd = 0], limit } = parts;
  const cut = cutOf(keys, keyBits, crowd);
  const code = listCodeOf(limit, parts.isWeighted);
  const bucket = createBucket(parts);
  const buckets = 2 ** cut.bucketBits;
  const lowest = 2 ** cut.lowBits - 1;
  /** How many postings the key has; those of the keys before it are passed then. */
  const seek = (key: number): number => {
    const shifted = key >>> shift;
    const nth = shifted >>> cut.lowBits;
    if (buckets <= nth || shifted << shift !== (key | 0)) return 0;
    enter(bucket, nth);
    return countOf(bucket, shifted & lowest, cut.keyParameter);
  };
  return {
    count: key => (keys === 0 ? 0 : seek(key)),
    find(key, into, base) {
      const count = keys === 0 ? 0 : seek(key);
      // More than there are passages: something else has been written over the file.
      if (count === 0 || limit < count) return;
      makeRoom(into, count);
      skipLists(bucket, code, cut.keyParameter);
      readList(bucket, count, code, into.values, into.end, base);
      // They ascend: the last tells whether all can be.
      if (idOf(into.values[into.end + count - 1]!) - base < limit) into.end += count;
    },
    entries: () => walk(inMemoryAtOnce(parts, buckets), cut, code),
    eachCount(visit) {
      const read = createBucket(inMemoryAtOnce(parts, buckets));
      for (let nth = 0; nth < buckets && 0 < keys; nth++) {
        enter(read, nth);
        const end = startOf(parts, nth + 1);
        for (let left = read.size, low = -1; 0 < left && read.at < end; left--) {
          low += 1 + readRice(read, cut.keyParameter);
          if (2 ** cut.lowBits <= low) break;
          visit((nth * 2 ** cut.lowBits + low) * 2 ** shift, Math.min(limit, readGamma(read)));
        }
      }
    },
  };
}

/** All of the table, to go through: bucket by bucket it would take thousands of reads from disk. */
const inMemoryAtOnce = (parts: TableParts, buckets: number): TableParts =>
  (parts.stream.inMemory ? parts : { ...parts, stream: inMemory(parts.stream.read(0, ((startOf(parts, buckets) + 7) >>> 3) + behind)) });

function walk(parts: TableParts, { bucketBits, lowBits, keyParameter }: Cut, code: ListCode): Entries {
  const [keys = 0, shift = 0] = parts.shape;
  const bucket = createBucket(parts);
  const inBucket: number[] = [];
  let bucketNumber = -1;
  let nth = 0;
  let key = 0;
  let count = 0;
  let values = new Uint32Array(64);
  let end = 0;
  /** Reads the heads of the next bucket. Where something else has been written over the file it does not go beyond the bucket. */
  const open = (): void => {
    enter(bucket, ++bucketNumber);
    end = startOf(parts, bucketNumber + 1);
    inBucket.length = nth = 0;
    let low = -1;
    for (let left = bucket.size; 0 < left && bucket.at < end; left--) {
      low += 1 + readRice(bucket, keyParameter);
      if (2 ** lowBits <= low) break;
      inBucket.push((bucketNumber * 2 ** lowBits + low) * 2 ** shift);
      bucket.counts[inBucket.length - 1] = readGamma(bucket);
    }
  };
  const next = (): void => {
    // Where there is but one passage its number takes no bits.
    if (end < bucket.at) nth = inBucket.length;
    while (nth === inBucket.length && bucketNumber < 2 ** bucketBits - 1 && 0 < keys) open();
    if (nth === inBucket.length) {
      key = Infinity;
      return;
    }
    key = inBucket[nth]!;
    // More than there are passages: something else has been written over the file.
    count = Math.min(code.limit, bucket.counts[nth++]!);
    if (values.length < count) values = new Uint32Array(2 * count);
    readList(bucket, count, code, values, 0, 0);
  };
  next();
  return {
    get key() { return key; },
    get count() { return count; },
    postings(into, numberOf) {
      for (let i = 0; i < count; i++) {
        const id = idOf(values[i]!);
        const number = id < code.limit ? numberOf(id) : -1;
        if (number !== -1) into.push(number * 16 + weightOf(values[i]!));
      }
    },
    next,
  };
}

function makeRoom(list: PostingList, count: number): void {
  if (list.values.length < list.end + count) list.values = widened(list.values, new Uint32Array(2 * (list.end + count)));
}

// [two keys][17, of 1 posting][40, of 3][2][3, 9 (twice), 12] -> a bucket of a key table, read bit by bit
import { behind, type BitReader, parameterFor, peek, readBits, readGamma, readRice, readUnary, seen } from './bits';
import { baseBits, few, type ListCode, repeatedParameter, type TableParts } from './tableLayout';

/** A bucket being read: made once for all. */
export interface Bucket extends BitReader {
  /** Of the same bytes. */
  view: DataView;
  readonly parts: TableParts;
  /** How many keys it has. */
  size: number;
  /** How many postings each key has that was passed: the first `passed`. */
  readonly counts: number[];
  passed: number;
}

const nothing = new Uint8Array(behind);

export function createBucket(parts: TableParts): Bucket {
  const bytes = parts.stream.inMemory ? parts.stream.read(0, parts.stream.length) : nothing;
  return { bytes, view: viewOf(bytes), at: 0, parts, size: 0, counts: [], passed: 0 };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Goes to the heads of another bucket. */
export function enter(bucket: Bucket, nth: number): void {
  const { stream } = bucket.parts;
  bucket.at = startOf(bucket.parts, nth);
  if (!stream.inMemory) {
    bucket.bytes = stream.read(bucket.at >>> 3, ((startOf(bucket.parts, nth + 1) + 7) >>> 3) + behind);
    bucket.view = viewOf(bucket.bytes);
    bucket.at &= 7;
  }
  bucket.size = readRice(bucket, bucket.parts.shape[4]!);
  bucket.passed = 0;
}

/** Where a bucket begins, in bits. */
export const startOf = ({ shape, bases, steps }: TableParts, nth: number): number => bases[nth >>> baseBits]! + steps[nth]! * (1 << shape[3]!);

/**
 * How many postings the key has whose low bits are `sought`. It is what answers wait for most: numbers are read where they are, but for the few
 * that are longer than can be seen at once.
 */
export function countOf(bucket: Bucket, sought: number, parameter: number): number {
  const { bytes, size, counts } = bucket;
  let { at } = bucket;
  let key = -1;
  for (let nth = 0; nth < size; nth++) {
    let bits = peek(bytes, at);
    const above = Math.clz32(~bits);
    if (above + parameter < seen) {
      key += 1 + ((above << parameter) | (bits << (above + 1) >>> 1 >>> (31 - parameter)));
      at += above + 1 + parameter;
    } else {
      bucket.at = at;
      key += 1 + readRice(bucket, parameter);
      ({ at } = bucket);
    }
    bits = peek(bytes, at);
    let count = 1;
    if (0 <= bits) at++;
    else {
      const more = Math.clz32(~bits);
      if (2 * more < seen) {
        count = (1 << more) | (bits << (more + 1) >>> (32 - more));
        at += 2 * more + 1;
      } else {
        bucket.at = at;
        count = readGamma(bucket);
        ({ at } = bucket);
      }
    }
    if (sought <= key) {
      bucket.at = at;
      bucket.passed = nth;
      return key === sought ? count : 0;
    }
    counts[nth] = count;
  }
  return 0;
}

/** Passes the other heads, then the lists of the keys that were passed. */
export function skipLists(bucket: Bucket, { width, isWeighted, parameters, limit }: ListCode, keyParameter: number): void {
  const { bytes, counts, passed } = bucket;
  let { at } = bucket;
  for (let left = bucket.size - passed; 1 < left; left--) {
    at = behindUnary(bytes, at) + keyParameter;
    const countFrom = at;
    at = behindUnary(bytes, at);
    at += at - countFrom - 1;
  }
  for (let nth = 0; nth < passed; nth++) {
    const count = counts[nth]!;
    if (count === 1) {
      at += width;
      if (isWeighted) at = behindUnary(bytes, at);
      continue;
    }
    const parameter = count < parameters.length ? parameters[count]! : parameterFor(limit, count);
    if (count <= few) {
      at += count * parameter;
      for (let left = count; 0 < left; left--) at = behindUnary(bytes, at);
      if (isWeighted && peek(bytes, at) < 0) at = behindRepeated(bytes, at);
      else if (isWeighted) at++;
    } else {
      bucket.at = at;
      const extra = readRice(bucket, 31 - Math.clz32(count));
      at = bucket.at + count * (parameter + 1) + extra;
    }
  }
  bucket.at = at;
}

/** Where so many ones and a zero end. */
function behindUnary(bytes: Uint8Array, from: number): number {
  let at = from;
  let ones = Math.clz32(~peek(bytes, at));
  for (; seen <= ones; ones = Math.clz32(~peek(bytes, at))) at += seen;
  return at + ones + 1;
}

/** Where those end that occur more than once. */
function behindRepeated(bytes: Uint8Array, from: number): number {
  const reader = { bytes, at: from };
  for (let left = readGamma(reader); 1 < left; left--) reader.at = behindUnary(bytes, behindUnary(bytes, reader.at) + repeatedParameter);
  return reader.at;
}

/** Reads a list of so many postings into `values`, from `from` on, each number raised by `base`. */
export function readList(bucket: Bucket, count: number, code: ListCode, values: Uint32Array, from: number, base: number): void {
  const { limit, width, isWeighted } = code;
  if (count === 1) {
    values[from] = ((readBits(bucket, width) + base) << 4) + 1;
    if (isWeighted) values[from]! += Math.min(mostRepeated, readUnary(bucket));
    return;
  }
  if (few < count) readRice(bucket, 31 - Math.clz32(count));
  const parameter = parameterFor(limit, count);
  const above = bucket.at + count * parameter;
  readDistances(bucket, count, parameter, values, from, base);
  // More ones than the greatest number has: something else has been written over the file. What is read then need not ascend: the last tells it.
  if (limit >>> parameter < bucket.at - above - count) values[from + count - 1] = 0xffff_ffff;
  else if (isWeighted) readRepeated(bucket, values, from, from + count);
}

/** How often a key occurs beyond once. */
const mostRepeated = 14;

/** Raises those postings that are there more than once. What is written of one is short: mostly it is seen at once. */
function readRepeated(bucket: Bucket, values: Uint32Array, from: number, end: number): void {
  const left = readGamma(bucket) - 1;
  const { bytes } = bucket;
  let at = bucket.at | 0;
  let repeated = from - 1;
  for (let nth = 0; nth < left; nth++) {
    const bits = peek(bytes, at);
    const above = Math.clz32(~bits);
    const gapBits = above + 1 + repeatedParameter;
    let more = Math.clz32(~(bits << gapBits));
    if (gapBits + more < seen) {
      repeated += 1 + ((above << repeatedParameter) | (bits << (above + 1) >>> (32 - repeatedParameter)));
      at += gapBits + more + 1;
    } else {
      bucket.at = at;
      repeated += 1 + readRice(bucket, repeatedParameter);
      more = readUnary(bucket);
      at = bucket.at;
    }
    // Something else has been written over the file.
    if (end <= repeated || mostRepeated <= more) break;
    values[repeated]! += 1 + more;
  }
  bucket.at = at;
}

/**
 * The lowest bits of all stand first: where those of a number are is known without having read the others. What is above them are ones, each number's
 * with a zero behind: how many ones stand before the nth zero is its place less n, and so each zero is found by itself, in 32 bits at once.
 */
function readDistances(bucket: Bucket, count: number, parameter: number, values: Uint32Array, from: number, base: number): void {
  const { view } = bucket;
  let low = bucket.at | 0;
  const above = low + count * parameter;
  const last = view.byteLength - 4;
  if (low < 0 || last <= above >>> 3 || seen < parameter) return readRarely(bucket, count, parameter, values, from, base);
  const rest = 31 - parameter;
  let place = above >>> 3;
  let zeros = ~view.getInt32(place) & (-1 >>> (above & 7));
  /** Where those 32 bits begin, from the first of what is above. */
  let begin = -(above & 7);
  /** What the lowest bits add up to, and 1 for each. */
  let lows = base - 1;
  let at = 0;
  for (let nth = 0; nth < count; nth++) {
    while (zeros === 0) {
      place += 4;
      begin += 32;
      zeros = last < place ? -1 : ~view.getInt32(place);
    }
    const next = Math.clz32(zeros);
    zeros ^= 0x8000_0000 >>> next;
    at = begin + next;
    lows += 1 + (view.getInt32(low >>> 3) << (low & 7) >>> 1 >>> rest);
    low += parameter;
    values[from + nth] = ((lows + ((at - nth) << parameter)) << 4) | 1;
  }
  bucket.at = above + at + 1;
}

/** The same for numbers so far apart that their lowest bits cannot be seen at once, and for what something else has been written over. */
function readRarely(bucket: Bucket, count: number, parameter: number, values: Uint32Array, from: number, base: number): void {
  const lows = { bytes: bucket.bytes, at: bucket.at };
  bucket.at += count * parameter;
  let id = base - 1;
  for (let i = from; i < from + count; i++) {
    id += 1 + readUnary(bucket) * 2 ** parameter + readBits(lows, parameter);
    values[i] = (id << 4) | 1;
  }
}

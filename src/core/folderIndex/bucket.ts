// [two keys][17, of 1 posting][40, of 3][2][3, 9 (twice), 12] -> a bucket of a key table, read bit by bit
import { behind, type BitReader, parameterFor, peek, readBits, readGamma, readRice, readUnary, seen } from './bits';
import { baseBits, few, type ListCode, repeatedParameter, sizeParameter, type TableParts } from './tableLayout';

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
  bucket.size = readRice(bucket, sizeParameter);
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
    if (isWeighted) values[from]! += readUnary(bucket);
    return;
  }
  if (few < count) readRice(bucket, 31 - Math.clz32(count));
  readDistances(bucket, count, parameterFor(limit, count), values, from, base);
  if (!isWeighted) return;
  let repeated = from - 1;
  for (let left = readGamma(bucket); 1 < left; left--) {
    repeated += 1 + readRice(bucket, repeatedParameter);
    values[repeated]! += 1 + readUnary(bucket);
  }
}

/**
 * The lowest bits of all stand first: where those of a number are is known without having read the others. Of what is above them,
 * that of several numbers is seen at once.
 */
function readDistances(bucket: Bucket, count: number, parameter: number, values: Uint32Array, from: number, base: number): void {
  const { bytes, view } = bucket;
  let low = bucket.at;
  let at = low + count * parameter;
  if (bytes.length < (at >>> 3) + behind || seen < parameter) return readRarely(bucket, count, parameter, values, from, base);
  const rest = 31 - parameter;
  let bits = 0;
  /** How many of them are right. */
  let right = 0;
  let id = base - 1;
  const end = from + count;
  for (let i = from; i < end; i++) {
    let above = Math.clz32(~bits);
    if (right <= above) {
      bits = peek(bytes, at);
      right = seen;
      above = Math.clz32(~bits);
      if (seen <= above) {
        bucket.at = at;
        above = readUnary(bucket);
        at = bucket.at - above - 1;
        right = 0;
      }
    }
    at += above + 1;
    bits <<= above + 1;
    right -= above + 1;
    id += 1 + ((above << parameter) | (view.getInt32(low >>> 3) << (low & 7) >>> 1 >>> rest));
    low += parameter;
    values[i] = (id << 4) | 1;
  }
  bucket.at = at;
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

// 5, 0, 9 as few bits each: [101][0][1001] -> a number is read where it begins, wherever that is in a byte
import { widened } from '../widened';

/** Bits being written, the highest of each number first. */
export interface BitWriter {
  /** How many there are. */
  readonly length: number;
  /** A number under 2 ** `width`; 32 bits at most. */
  bits(value: number, width: number): void;
  /** A number of any size: the lowest `parameter` bits as they are, before them what is above, as so many ones and a zero (Golomb and Rice). */
  rice(value: number, parameter: number): void;
  /** A number over 0, of about twice its own bits: how many follow its highest as so many ones and a zero, then those (Elias's gamma). */
  gamma(value: number): void;
  /** So many ones and a zero. */
  unary(ones: number): void;
  /** Bits that another writer has written: so many of them. */
  copy(bytes: Uint8Array, from: number, length: number): void;
  /** What has been written, with zeros behind it, as readers look further than the last bit. It is a view: to write on spoils it. */
  done(): Uint8Array;
  /** Begins anew. */
  clear(): void;
}

/** How many bytes further than the last one readers look. */
export const behind = 5;

export function createBitWriter(): BitWriter {
  let buffer = new Uint8Array(64);
  /** In whole bytes. */
  let length = 0;
  /** The last bits, fewer than 8, that make no byte yet. */
  let pending = 0;
  let width = 0;
  const grow = (): void => { buffer = widened(buffer, new Uint8Array(2 * buffer.length)); };
  const few = (value: number, more: number): void => {
    if (buffer.length <= length + 4 + behind) grow();
    pending = (pending << more) | value;
    width += more;
    for (; 8 <= width; width -= 8) buffer[length++] = pending >>> (width - 8);
    pending &= 0xff;
  };
  const bits = (value: number, more: number): void => {
    if (more <= 16) return few(value, more);
    few(value >>> 16, more - 16);
    few(value & 0xffff, 16);
  };
  const unary = (ones: number): void => {
    let left = ones;
    for (; 16 <= left; left -= 16) few(0xffff, 16);
    few((1 << (left + 1)) - 2, left + 1);
  };
  return {
    get length() { return 8 * length + width; },
    bits,
    unary,
    rice(value, parameter) {
      const scale = powerOfTwo(parameter);
      unary(Math.floor(value / scale));
      bits((value & (scale - 1)) >>> 0, parameter);
    },
    gamma(value) {
      const more = 31 - Math.clz32(value);
      unary(more);
      bits(value - powerOfTwo(more), more);
    },
    copy(from, start, many) {
      let at = start;
      let left = many;
      for (; 16 <= left; left -= 16, at += 16) few(peek(from, at) >>> 16, 16);
      if (0 < left) few(peek(from, at) >>> (32 - left), left);
    },
    done() {
      buffer.fill(0, length, length + 1 + behind);
      if (0 < width) buffer[length] = pending << (8 - width);
      return buffer.subarray(0, length + 1 + behind);
    },
    clear() {
      length = pending = width = 0;
    },
  };
}

/** So many of the bits that `peek` gives are right. */
export const seen = 25;

/** The bits from a place on, in the highest of a number of 32; beyond the end there are zeros. */
export function peek(bytes: Uint8Array, at: number): number {
  const place = at >>> 3;
  return ((bytes[place]! << 24) | (bytes[place + 1]! << 16) | (bytes[place + 2]! << 8) | bytes[place + 3]!) << (at & 7);
}

/** Bits that are read one number after another. */
export interface BitReader {
  bytes: Uint8Array;
  at: number;
}

/** What `bits` of a writer wrote. */
export function readBits(reader: BitReader, width: number): number {
  const { bytes, at } = reader;
  reader.at += width;
  if (width <= seen) return width === 0 ? 0 : peek(bytes, at) >>> (32 - width);
  return ((peek(bytes, at) >>> 16) * 2 ** (width - 16)) + (peek(bytes, at + 16) >>> (48 - width));
}

export function readRice(reader: BitReader, parameter: number): number {
  const bits = peek(reader.bytes, reader.at);
  const ones = Math.clz32(~bits);
  // Mostly all of it is seen at once.
  if (ones + parameter < seen) {
    reader.at += ones + 1 + parameter;
    return (ones << parameter) | (bits << (ones + 1) >>> 1 >>> (31 - parameter));
  }
  const above = readUnary(reader);
  return above * powerOfTwo(parameter) + readBits(reader, parameter);
}

export function readGamma(reader: BitReader): number {
  const bits = peek(reader.bytes, reader.at);
  const ones = Math.clz32(~bits);
  if (2 * ones < seen) {
    reader.at += 2 * ones + 1;
    return (1 << ones) | (bits << (ones + 1) >>> 1 >>> (31 - ones));
  }
  const more = readUnary(reader);
  return powerOfTwo(more) + readBits(reader, more);
}

/** 2 ** `power`, of 31 at most: the language's own takes as long as all else. */
const powerOfTwo = (power: number): number => (1 << power) >>> 0;

/** So many ones and a zero. */
export function readUnary(reader: BitReader): number {
  const { bytes } = reader;
  let { at } = reader;
  let next = Math.clz32(~peek(bytes, at));
  let ones = next;
  for (; seen <= next; ones += next) {
    ones += seen - next;
    at += seen;
    next = Math.clz32(~peek(bytes, at));
  }
  reader.at = at + next + 1;
  return ones;
}

/** The parameter that makes the distances between `count` numbers under `limit` shortest, on average. */
export const parameterFor = (limit: number, count: number): number => Math.max(0, 31 - Math.clz32(Math.floor(limit * 11 / 16 / count)));

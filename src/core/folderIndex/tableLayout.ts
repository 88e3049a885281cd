// a table of keys: [bucket][bucket]..., and where each begins
import { parameterFor } from './bits';
import type { Source } from './bytes';

/** What a table is made of, as it lies in a segment. */
export interface TableParts {
  /** How many keys there are, how many of their last bits are 0 in all of them, how many bits the others have, what power of two of bits `steps` count in, and the `crowd`. */
  readonly shape: Uint32Array;
  /** Where each sixteenth bucket begins, in bits, and how far from there each bucket begins; behind the last one, where it ends. */
  readonly bases: Uint32Array;
  readonly steps: Uint16Array;
  readonly stream: Source;
  /** All numbers of passages or quotations are below. */
  readonly limit: number;
  /** Whether it tells how often. */
  readonly isWeighted: boolean;
}

/*
 * A bucket is: how many keys it has, their heads, their lists. A head is the distance of a key from the one before it, and how many postings it has. A list of
 * one is its number in as many bits as all need; others are the distances of their numbers, the lowest bits of all and then what is above them, of more than a
 * few behind how much longer that is than a bit for each. As no distance is 0, one less is written. Where it matters how often, that stands behind the numbers,
 * of those that are there more than once.
 */

/** Lists up to this length are passed over posting by posting. */
export const few = 8;
/** The parameter of Rice's code of how far apart those are that occur more than once. */
export const repeatedParameter = 3;
/** How many buckets have a base in common, as a power of two. */
export const baseBits = 4;

/**
 * How the keys of a table are cut: their highest bits tell the bucket, which has 1 to 2 times so many of them as `crowd` says, a power of two: the fewer, the sooner is one found,
 * and the larger is the table.
 */
export interface Cut {
  readonly bucketBits: number;
  /** How many bits remain: at most 30. */
  readonly lowBits: number;
  readonly keyParameter: number;
}

export function cutOf(keys: number, keyBits: number, crowd: number): Cut {
  const bucketBits = Math.min(keyBits, Math.max(2, 31 - Math.clz32(keys >>> crowd)));
  return { bucketBits, lowBits: keyBits - bucketBits, keyParameter: parameterFor(2 ** keyBits, Math.max(1, keys)) };
}

/** What is to be known of a table to read one of its lists. */
export interface ListCode {
  readonly limit: number;
  /** How many bits a number has that stands by itself. */
  readonly width: number;
  readonly isWeighted: boolean;
  /** Those of Rice's code of lists that are not long, by length: worked out once. */
  readonly parameters: Uint8Array;
}

export const listCodeOf = (limit: number, isWeighted: boolean): ListCode =>
  ({ limit, isWeighted, width: 32 - Math.clz32(Math.max(0, limit - 1)), parameters: Uint8Array.from({ length: 64 }, (_, count) => parameterFor(limit, Math.max(1, count))) });

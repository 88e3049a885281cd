// 417 -> passages 3, 9 (twice), 12 as bytes: [417][3 postings, 4 bytes][3, 6, twice, 3]
import { createReader, createWriter, type Reader, type Source, type Writer } from './bytes';

/**
 * Keys (hashes) in order, each with where it occurs: a posting is the number of a passage or quotation times 16, plus how often the key occurs there, at
 * most 15. Keys stand in blocks; found by halving are only the first keys of the blocks.
 */
export interface KeyTable {
  /** How many postings the key has. */
  count(key: number): number;
  /** Adds the postings of the key, ascending, the number of each raised by `base`. */
  find(key: number, into: PostingList, base: number): void;
  /** All keys in order. */
  entries(): Entries;
}

/** The number of the passage that a posting is about. */
export const idOf = (posting: number): number => posting >>> 4;
/** How often the key occurs there, at most 15. */
export const weightOf = (posting: number): number => posting & 15;

/** Postings being gathered. */
export interface PostingList {
  values: Uint32Array;
  length: number;
}

/** A walk over all keys of a table. */
export interface Entries {
  /** The key at hand; Infinity behind the last. */
  readonly key: number;
  /** Adds the postings of the key at hand, the number of each as `numberOf` has it (it ascends; -1 leaves one out). */
  postings(into: number[], numberOf: (id: number) => number): void;
  next(): void;
}

/** What a table is made of, as it lies in a segment. */
export interface TableParts {
  readonly firstKeys: Uint32Array;
  /** Where each block begins, and at the end where the last one ends. */
  readonly offsets: Uint32Array;
  readonly stream: Source;
  /** Whether it tells how often. */
  readonly isWeighted: boolean;
}

const keysInBlock = 32;
const nothing = new Uint8Array();

export function openTable({ firstKeys, offsets, stream, isWeighted }: TableParts): KeyTable {
  /** A reader behind the key's own bytes; undefined if the table lacks it. */
  const seek = (key: number): Reader | undefined => {
    const block = lastAtMost(firstKeys, key);
    if (block < 0) return undefined;
    const bytes = stream.read(offsets[block]!, offsets[block + 1]!);
    const at = placeIn(bytes, key - firstKeys[block]!, isWeighted);
    return at === -1 ? undefined : createReader(bytes, at);
  };
  return {
    count(key) {
      const reader = seek(key);
      return reader ? countAt(reader) : 0;
    },
    find(key, into, base) {
      const reader = seek(key);
      if (!reader) return;
      const needed = into.length + countAt(reader);
      if (into.values.length < needed) {
        const { values } = into;
        into.values = new Uint32Array(Math.max(needed, 2 * values.length));
        into.values.set(values);
      }
      const { values } = into;
      decode(reader, isWeighted, (id, weight) => { values[into.length++] = (id + base) * 16 + weight; });
    },
    entries: () => walk({ firstKeys, offsets, stream, isWeighted }),
  };
}

/**
 * Where in a block the postings of a key begin that is so far from its first one; -1 if it has none. It is what answers wait for most, so it
 * reads without a reader, and without a function that would have to keep `at` elsewhere: numbers are passed over by their last bytes, which are under 128.
 */
function placeIn(bytes: Uint8Array, sought: number, isWeighted: boolean): number {
  let at = 0;
  let key = 0;
  while (at < bytes.length) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      distance |= (byte & 0x7f) << shift;
      if (byte <= 0x7f) break;
    }
    key += distance >>> 0;
    if (sought <= key) return key === sought ? at : -1;
    let head = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      head |= (byte & 0x7f) << shift;
      if (byte <= 0x7f) break;
    }
    const count = head >>> 1;
    if (!(head & 1)) at += isWeighted && head & 2 ? 1 : 0;
    else if (few < count) {
      let length = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++]!;
        length |= (byte & 0x7f) << shift;
        if (byte <= 0x7f) break;
      }
      at += length;
    } else {
      for (let left = count; 0 < left; left--) {
        const first = at;
        while (0x7f < bytes[at++]!);
        if (isWeighted && bytes[first]! & 1) at++;
      }
    }
  }
  return -1;
}

function walk({ firstKeys, offsets, stream, isWeighted }: TableParts): Entries {
  let block = -1;
  let bytes: Uint8Array = nothing;
  let reader = createReader(bytes);
  let key = 0;
  const next = (): void => {
    if (reader.at < bytes.length) {
      key += reader.varint();
      return;
    }
    if (++block < firstKeys.length) {
      bytes = stream.read(offsets[block]!, offsets[block + 1]!);
      reader = createReader(bytes);
      key = firstKeys[block]! + reader.varint();
    } else key = Infinity;
  };
  next();
  return {
    get key() { return key; },
    postings: (into, numberOf) => decode(reader, isWeighted, (id, weight) => {
      const number = numberOf(id);
      if (number !== -1) into.push(number * 16 + weight);
    }),
    next,
  };
}

/** The last of ascending numbers that is not above `value`; -1 if all are. */
export function lastAtMost(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/*
 * Behind a key: one posting as `code * 2`; several as `count * 2 + 1`, of more than a few the number of their bytes, then code after code, each number as the
 * distance from the one before. A code is the number; where it matters how often, `number * 2`, or `number * 2 + 1` with how often behind it if that is more
 * than once.
 */

/** Lists up to this length are passed over posting by posting. */
const few = 8;

/** The reader stays where it is. */
function countAt(reader: Reader): number {
  const { at } = reader;
  const head = reader.varint();
  reader.at = at;
  return head & 1 ? head >>> 1 : 1;
}

function decode(reader: Reader, isWeighted: boolean, visit: (id: number, weight: number) => void): void {
  const head = reader.varint();
  const isOne = !(head & 1);
  const count = isOne ? 1 : head >>> 1;
  if (few < count) reader.varint();
  let id = 0;
  for (let left = count; 0 < left; left--) {
    const code = isOne ? head >>> 1 : reader.varint();
    if (isWeighted) {
      id += code >>> 1;
      visit(id, code & 1 ? reader.byte() : 1);
    } else visit(id += code, 1);
  }
}

/** Takes keys in ascending order. */
export interface TableWriter {
  /** `postings` ascend, and are one at least. */
  add(key: number, postings: readonly number[]): void;
  done(): { readonly firstKeys: Uint32Array; readonly offsets: Uint32Array; readonly stream: Uint8Array };
}

/** `isWeighted`: how often a key occurs in a passage is kept; else it is once. */
export function createTableWriter(isWeighted: boolean): TableWriter {
  const stream = createWriter();
  const list = createWriter();
  const firstKeys: number[] = [];
  const offsets: number[] = [];
  let inBlock = keysInBlock;
  let before = 0;

  function write(writer: Writer, number: number, weight: number, scale: number): void {
    writer.varint((isWeighted ? number * 2 + (weight === 1 ? 0 : 1) : number) * scale);
    if (isWeighted && weight !== 1) writer.byte(weight);
  }

  function writeList(postings: readonly number[]): void {
    list.clear();
    let last = 0;
    for (const posting of postings) {
      const id = idOf(posting);
      write(list, id - last, weightOf(posting), 1);
      last = id;
    }
    stream.varint(postings.length * 2 + 1);
    if (few < postings.length) stream.varint(list.length);
    stream.bytes(list.done());
  }

  return {
    add(key, postings) {
      if (inBlock === keysInBlock) {
        firstKeys.push(key);
        offsets.push(stream.length);
        before = key;
        inBlock = 0;
      }
      inBlock++;
      stream.varint(key - before);
      before = key;
      if (postings.length === 1) write(stream, idOf(postings[0]!), weightOf(postings[0]!), 2);
      else writeList(postings);
    },
    done: () => ({ firstKeys: Uint32Array.from(firstKeys), offsets: Uint32Array.from([...offsets, stream.length]), stream: stream.done() }),
  };
}

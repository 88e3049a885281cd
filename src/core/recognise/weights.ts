import packed from '../../../model/names.json';
import { mostFeatures, ofWord, views } from './features';
import { width } from './kinds';
import { unpack } from './unpack';
import type { Word } from './word';

/** The learned weights (`training/names.ts`): for each feature, known by its hash, points for every kind. */
export interface Weights {
  /** An open hash table: a feature's hash (0 where none is), and right behind it its points by kind, so that one look at memory finds both. `slot` numbers a place. */
  readonly table: Int32Array;
  /** The same memory byte by byte. */
  readonly bytes: Int8Array;
  /** By separator, kind before, kind after: how much more likely the two stand together than apart, as a factor. */
  readonly pairs: Float64Array;
  /** How many of the numbers in `bytes` make a point. Sums are whole numbers, so that it does not matter in which order they are added up. */
  readonly scale: number;
}

/** The points of a word by itself, by view and kind: what some weights made of it. It goes with the word, which saves work and changes no answer. */
export interface WordPoints {
  readonly weights: Weights;
  readonly points: Int16Array;
}

/** The weights, unpacked when the first text is read. */
export const weights = (): Weights => (loaded ??= load());

let loaded: Weights | undefined;

const load = (): Weights =>
  weightsFrom(new Int32Array(unpack(packed.hashes).buffer), new Int8Array(unpack(packed.weights).buffer), new Int16Array(unpack(packed.transitions).buffer), packed.scale);

/** Weights ready for use. `rows`: by feature, then by kind; `transitions`: by separator, kind before, kind after; both in points times `scale`. */
export function weightsFrom(hashes: Int32Array, rows: Int8Array, transitions: Int16Array, scale: number): Weights {
  const size = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2));
  const table = new Int32Array(slot * size);
  const bytes = new Int8Array(table.buffer);
  const mask = table.length - 1;
  for (let row = 0; row < hashes.length; row++) {
    let place = Math.imul(slot, hashes[row]!) & mask;
    while (table[place] !== 0) place = place + slot & mask;
    table[place] = hashes[row]!;
    bytes.set(rows.subarray(row * width, (row + 1) * width), bytesBefore + 4 * place);
  }
  return { table, bytes, pairs: Float64Array.from(transitions, (value) => Math.exp(value / scale)), scale };
}

/** Numbers of a place: one for the hash, and room for a byte a kind, up to a power of two. */
const slot = 2 ** Math.ceil(Math.log2(1 + width / 4));
/** Bytes of the hash. */
const bytesBefore = 4;

const buffer = new Int32Array(mostFeatures);

const sums = new Int32Array(views * width);

/** The points of a word by itself, by view and kind. */
export function wordPoints(learned: Weights, word: Word): Int16Array {
  if (word.points?.weights === learned) return word.points.points;
  sums.fill(0);
  for (let view = 0; view < views; view++) addPoints(learned, buffer, ofWord(view, word, buffer), sums, view * width);
  const points = new Int16Array(sums);
  word.points = { weights: learned, points };
  return points;
}

/** Adds up the points of some features for every kind, `scale` to a point, into `into` from `offset` on. */
export function addPoints({ table, bytes }: Weights, features: Int32Array, count: number, into: Int32Array, offset: number): void {
  const mask = table.length - 1;
  // All are looked at before the first is asked about: so memory is waited for once, and not once for each.
  for (let index = 0; index < count; index++) there[index] = table[Math.imul(slot, features[index]!) & mask]!;
  for (let index = 0; index < count; index++) {
    const hash = features[index]!;
    let place = Math.imul(slot, hash) & mask;
    let found = there[index]!;
    while (found !== hash && found !== 0) found = table[place = place + slot & mask]!;
    if (found === 0) continue;
    const row = bytesBefore + 4 * place;
    for (let kind = 0; kind < width; kind++) into[offset + kind]! += bytes[row + kind]!;
  }
}

const there = new Int32Array(mostFeatures);

import packed from '../../../model/names.json';
import { mostFeatures, ofWord, views } from './features';
import { width } from './kinds';
import { unpack } from './unpack';
import type { Word } from './word';

/** The learned weights (`training/names.ts`): for each feature, known by its hash, points for every kind. */
export interface Weights {
  /** An open hash table, two numbers a place: a feature's hash (0 where none is) and where its row begins in `rows`. */
  readonly table: Int32Array;
  readonly rows: Int8Array;
  /** By separator, kind before, kind after: how much more likely the two stand together than apart, as a factor. */
  readonly pairs: Float64Array;
  /** How many of the numbers in `rows` make a point. Sums are whole numbers, so that it does not matter in which order they are added up. */
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
  const table = new Int32Array(2 * size);
  for (let row = 0; row < hashes.length; row++) {
    let place = 2 * (hashes[row]! & size - 1);
    while (table[place] !== 0) place = place + 2 & 2 * size - 1;
    table[place] = hashes[row]!;
    table[place + 1] = row * width;
  }
  return { table, rows, pairs: Float64Array.from(transitions, (value) => Math.exp(value / scale)), scale };
}

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
export function addPoints({ table, rows }: Weights, features: Int32Array, count: number, into: Int32Array, offset: number): void {
  const mask = table.length - 1;
  for (let index = 0; index < count; index++) {
    const hash = features[index]!;
    let place = hash << 1 & mask;
    let there = table[place]!;
    while (there !== hash && there !== 0) there = table[place = place + 2 & mask]!;
    if (there === 0) continue;
    const row = table[place + 1]!;
    for (let kind = 0; kind < width; kind++) into[offset + kind]! += rows[row + kind]!;
  }
}

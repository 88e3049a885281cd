// Small samples, made up, with few enough ways to read them that all can be counted.
import fc from 'fast-check';
import { separators as sorts } from '../../src/core/recognise/word';
import { width } from '../../src/core/recognise/kinds';
import type { Sample } from '../../training/dataset';
import { numbersFrom } from '../core/ways';

/** A sample with weights for its features. All numbers are multiples of 1/256: single precision holds them, and their neighbours, exactly. */
export interface Weighted {
  readonly sample: Sample;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** How far one number of a `Weighted` is from the next. */
export const grain = 1 / 256;

/** Sentences of up to three tokens. `partly`: what may be a name of which kind, and what may be outside, is random; otherwise a name may be nothing. */
export const weighted = (partly: boolean): fc.Arbitrary<Weighted> =>
  fc.integer({ min: 1, max: 3 }).chain((length) => {
    const spans: [number, number][] = [];
    for (let from = 0; from < length; from++) for (let to = from + 1; to <= length; to++) spans.push([from, to]);
    return fc.record({
      chosen: fc.subarray(spans, { minLength: 1 }),
      separators: fc.array(fc.integer({ min: 0, max: sorts - 1 }), { minLength: length, maxLength: length }),
      seed: fc.nat(),
    }).map(({ chosen, separators, seed }) => {
      const next = numbersFrom(seed);
      const sample = sampleOf(chosen, separators, next, partly);
      const features = 1 + Math.max(...sample.features);
      const some = (): number => Math.round((4 * next() - 2) / grain) * grain;
      return {
        sample, weights: Float32Array.from({ length: features * width }, some), transitions: Float32Array.from({ length: sorts * width * width }, some),
      };
    });
  });

/** Each item has a feature of its own, one that all items share, and one that was too rare to keep. */
function sampleOf(runs: readonly (readonly [from: number, to: number])[], separators: readonly number[], next: () => number, partly: boolean): Sample {
  const features: number[] = [];
  const items = [0];
  const item = (): number => {
    features.push(items.length, 0, -1);
    return items.push(features.length) - 2;
  };
  const length = separators.length;
  const openings = Array.from({ length }, item), closings = Array.from({ length: length + 1 }, item);
  const covered = separators.map((_, at) => runs.some(([from, to]) => from <= at && at < to));
  const bits = (): number => (partly ? Math.floor(next() * 2 ** width) & Math.floor(next() * 2 ** width) : 0);
  return {
    weight: 1, length, separators: Uint8Array.from(separators),
    outside: Uint8Array.from({ length }, () => (partly && next() < 0.4 ? 0 : 1)),
    inside: Int32Array.from(covered, (held) => (held ? item() : -1)),
    from: Uint16Array.from(runs, ([from]) => from), to: Uint16Array.from(runs, ([, to]) => to),
    opening: Int32Array.from(runs, ([from]) => openings[from]!), closing: Int32Array.from(runs, ([, to]) => closings[to]!),
    whole: Int32Array.from(runs, item), allowed: Uint16Array.from(runs, bits),
    // Last, since making the items fills these lists.
    features: Int32Array.from(features), items: Int32Array.from(items),
  };
}

/** The points of each run for each kind, added up one by one. */
export function pointsOf({ from, to, opening, closing, whole, inside, features, items }: Sample, weights: Float32Array): Float64Array {
  const points = new Float64Array(from.length * width);
  from.forEach((first, run) => {
    for (const item of [opening[run]!, closing[run]!, whole[run]!, ...inside.subarray(first, to[run])]) {
      for (const feature of features.subarray(items[item], items[item + 1])) {
        if (feature < 0) continue;
        for (let kind = 0; kind < width; kind++) points[run * width + kind]! += weights[feature * width + kind]!;
      }
    }
  });
  return points;
}

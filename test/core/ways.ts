// All ways to read a small sentence, one by one: what the name model's sums have to agree with.
import type { Runs } from '../../src/core/recognise/marginals';
import { width } from '../../src/core/recognise/kinds';

/** One way: which runs are names, in order, and of which kind. */
export type Way = readonly { readonly run: number; readonly kind: number }[];

/** Every choice of disjoint runs with a kind each, the empty one included. `may`: whether a run may be of a kind at all. */
export function ways({ from, to }: Runs, may: (run: number, kind: number) => boolean): Way[] {
  const found: Way[] = [];
  const extend = (way: Way, first: number, at: number): void => {
    found.push(way);
    for (let run = first; run < from.length; run++) {
      if (from[run]! < at) continue;
      for (let kind = 0; kind < width; kind++) if (may(run, kind)) extend([...way, { run, kind }], run + 1, to[run]!);
    }
  };
  extend([], 0, 0);
  return found;
}

/** Where in the table of pairs stands what a name has to do with the next one of its way; undefined if they are too far apart. */
export function pairOf({ from, to, separators }: Runs, way: Way, index: number): number | undefined {
  const name = way[index]!;
  const next = way[index + 1];
  if (!next) return undefined;
  const end = to[name.run]!;
  const gap = from[next.run]! - end;
  const between = gap === 0 ? 0 : gap === 1 ? separators[end]! : 0;
  return gap === 0 || between !== 0 ? (between * width + name.kind) * width + next.kind : undefined;
}

/** The log of a way's weight. `points`: by run and kind; `pairs`: in points. */
export function sumOf(runs: Runs, way: Way, points: ArrayLike<number>, pairs: ArrayLike<number>): number {
  let sum = 0;
  way.forEach(({ run, kind }, index) => {
    const pair = pairOf(runs, way, index);
    sum += points[run * width + kind]! + (pair === undefined ? 0 : pairs[pair]!);
  });
  return sum;
}

/** Numbers between 0 and 1 that look random and are the same each time (a linear congruential generator). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = Math.imul(state, 1664525) + 1013904223 >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

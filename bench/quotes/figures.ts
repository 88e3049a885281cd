import type { Counts, Tally } from './score';

/** Precision, recall and their harmonic mean, 0 to 1; 0 where nothing was asked or found. */
export interface Marks {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Spans alone. */
export const spanMarks = ({ gold, found, hit }: Counts): Marks => marksOf(hit, found, gold);

/** Span and speaker. */
export const endToEnd = ({ wanted, given, right }: Counts): Marks => marksOf(right, given, wanted);

function marksOf(hit: number, found: number, gold: number): Marks {
  const precision = hit / found || 0;
  const recall = hit / gold || 0;
  return { precision, recall, f1: 2 * precision * recall / (precision + recall) || 0 };
}

export function together(tallies: readonly Tally[]): Tally {
  return {
    quoted: sumOf(tallies.map(({ quoted }) => quoted)),
    reported: sumOf(tallies.map(({ reported }) => reported)),
    terms: { gold: total(tallies.map(({ terms }) => terms.gold)), found: total(tallies.map(({ terms }) => terms.found)) },
    blocks: { gold: total(tallies.map(({ blocks }) => blocks.gold)), found: total(tallies.map(({ blocks }) => blocks.found)) },
  };
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number): number => total(all.map(of));
  return {
    gold: sum(({ gold }) => gold), found: sum(({ found }) => found), hit: sum(({ hit }) => hit),
    asked: sum(({ asked }) => asked), answered: sum(({ answered }) => answered), strict: sum(({ strict }) => strict), right: sum(({ right }) => right),
    named: sum(({ named }) => named), resolved: sum(({ resolved }) => resolved), wanted: sum(({ wanted }) => wanted), given: sum(({ given }) => given),
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Where a figure lies in 95 of 100 sets drawn with replacement from the texts of this one: [low, high]. The same seed draws the same sets.
 */
export function interval<T>(texts: readonly T[], figure: (drawn: readonly T[]) => number, runs = 1000, seed = 1): readonly [low: number, high: number] {
  const random = generator(seed);
  const figures = Array.from({ length: runs }, () => figure(texts.map(() => texts[Math.floor(random() * texts.length)]!))).sort((a, b) => a - b);
  return [figures[Math.floor(0.025 * runs)]!, figures[Math.ceil(0.975 * runs) - 1]!];
}

/** Numbers from 0 up to 1 that look like chance, always the same after the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

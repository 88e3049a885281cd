import { readFileSync } from 'node:fs';
import { wanted } from './documents';

/** Milliseconds that half and 95 of 100 calls stay under. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** What an engine takes for questions when they are first asked, and for the same asked again. */
export interface Asking {
  readonly first: Spread;
  readonly again: Spread;
}

/**
 * The engine alone, warm. First: the second half of the questions, each once, after all the others. Again: of all, the least of five times, as what else the
 * machine does can only add.
 */
export function timeWarm<Input>(inputs: readonly Input[], call: (input: Input) => unknown): Asking {
  const first: number[] = [];
  const least = inputs.map(() => Infinity);
  for (let round = 0; round < 6; round++) {
    inputs.forEach((input, i) => {
      const start = performance.now();
      call(input);
      const took = performance.now() - start;
      if (0 < round) least[i] = Math.min(least[i]!, took);
      else if (inputs.length <= 2 * i) first.push(took);
    });
  }
  return { first: spreadOf(first), again: spreadOf(least) };
}

/** The share of the exact best ten that the engine has too, over all questions. */
export function overlapOf(answers: readonly (readonly string[])[], exact: readonly (readonly string[])[]): number {
  let [shared, all] = [0, 0];
  exact.forEach((right, i) => {
    all += Math.min(wanted, right.length);
    shared += new Set(answers[i]!.filter((place) => right.includes(place))).size;
  });
  return shared / all;
}

/** Resident memory of this process after a collection of garbage (needs `--expose-gc`), in MB. */
export function residentMegabytes(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const status = process.platform === 'linux' ? /VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) : null;
  return status ? Number(status[1]) / 1024 : process.memoryUsage().rss / 2 ** 20;
}

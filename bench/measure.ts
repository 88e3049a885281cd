import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const samples = readdirSync('samples').filter((file) => file.endsWith('.txt')).map((file) => readFileSync(join('samples', file), 'utf8'));

/** So many words of the samples, over and over. */
export function text(words: number): string {
  const all = samples.join('\n\n').split(/(?<=\s)/);
  return Array.from({ length: words }, (_, i) => all[i % all.length]).join('');
}

/** Milliseconds of one call, the median of several after a warm-up. */
export async function median(call: (run: number) => unknown, runs = 7): Promise<number> {
  await call(-1);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await call(run);
    times.push(performance.now() - start);
  }
  return middle(times);
}

/** Milliseconds of the processor in one call, the median of several without a warm-up: other programs disturb it less than the clock. */
export function processorTime(call: () => unknown, runs = 1): number {
  return middle(Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }));
}

/** The least of several runs, the first among them the warm-up: what the machine does besides can only add. */
export const fastest = (call: () => unknown, runs: number): number => Math.min(...Array.from({ length: runs }, () => processorTime(call)));

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

export function head(measure = 'median'): void {
  console.log(`| what | ${measure} | note |\n|---|---|---|`);
}

export function row(name: string, milliseconds: number, note = ''): void {
  console.log(`| ${name} | ${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms | ${note} |`);
}

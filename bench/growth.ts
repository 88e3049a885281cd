import { fastest } from './measure';

/** Makes an input of so many UTF-16 code units. */
export type Input = (size: number) => string;

/** In UTF-16 code units. */
const defaultSizes = [2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19, 2 ** 20];
/** Steeper than this no curve may be: time grows as size to this power (1 is linear, 2 quadratic; a busy machine and a full heap make some tenths). */
const steepest = 1.4;

/** The same words over and over. */
export const repeated = (part: string): Input => (size) => part.repeat(Math.ceil(size / part.length)).slice(0, size);

/** Which inputs (those whose names hold `wanted`; default: all), at which sizes, and how often: the fastest run counts. */
export interface GrowthOptions {
  readonly wanted?: string | undefined;
  readonly sizes?: readonly number[];
  readonly runs?: number;
}

/**
 * A table of milliseconds of the processor a KB for each input at each size: they must stay the same. `prepare` does what is not measured and
 * gives the work.
 */
export function growth(inputs: Readonly<Record<string, Input>>, prepare: (text: string) => () => unknown, options: GrowthOptions = {}): void {
  const { wanted = '', sizes = defaultSizes, runs = 1 } = options;
  console.log(`| milliseconds a KB | ${sizes.map((size) => `${size >> 10} KB`).join(' | ')} | time grows as size to the power |`);
  console.log(`|---|${'---|'.repeat(sizes.length + 1)}`);
  for (const [name, make] of Object.entries(inputs)) {
    if (!name.includes(wanted)) continue;
    prepare(make(sizes[0]!))();
    const times = sizes.map((size) => fastest(prepare(make(size)), runs));
    const power = slope(sizes, times);
    const cells = times.map((time, index) => (time / (sizes[index]! >> 10)).toFixed(2));
    console.log(`| ${name} | ${cells.join(' | ')} | ${power.toFixed(2)}${steepest < power ? ' **not linear**' : ''} |`);
  }
}

/** Of the line of least squares through the logarithms of size and time. */
function slope(sizes: readonly number[], times: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = sizes.map(Math.log2);
  const y = times.map(Math.log2);
  const [meanX, meanY] = [mean(x), mean(y)];
  return mean(x.map((value, index) => (value - meanX) * (y[index]! - meanY))) / mean(x.map((value) => (value - meanX) ** 2));
}

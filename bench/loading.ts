// Run in a fresh process (`entities.ts`): loads the analysis from the file named, reads a first text, prints a `Loading` as JSON.
import { createRequire } from 'node:module';
import type * as Core from './core';
import { processorTime, text } from './measure';

/**
 * `module`: milliseconds of the processor to run the file, word lists and packed weights in it; `first`: to recognise the names of a first short text.
 * `heap`, `buffers`: bytes more than before, after collecting garbage.
 */
export interface Loading {
  readonly module: number;
  readonly first: number;
  readonly heap: number;
  readonly buffers: number;
}

const file = process.argv[2]!;
const load = createRequire(file);
const article = text(100);
const before = memory();
let core: typeof Core;
const module = processorTime(() => { core = load(file) as typeof Core; });
const first = processorTime(() => {
  const reading = core.read(article);
  core.recognise(reading, core.readDate(reading));
});
const after = memory();
const loading: Loading = { module, first, heap: after.heapUsed - before.heapUsed, buffers: after.arrayBuffers - before.arrayBuffers };
console.log(JSON.stringify(loading));

function memory(): NodeJS.MemoryUsage {
  global.gc!();
  return process.memoryUsage();
}

// Loaded into the packaged server before anything else: how long its main thread is busy at a time, between two signals.
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds. */
export interface Delays {
  readonly p99: number;
  readonly most: number;
}

const file = process.env['NEWS_BENCH_DELAYS'];
if (isMainThread && file !== undefined) {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  let started = false;
  process.on('SIGUSR2', () => {
    if (!started) {
      started = true;
      delays.enable();
      return;
    }
    writeFileSync(`${file}.part`, JSON.stringify({ p99: delays.percentile(99) / 1e6, most: delays.max / 1e6 } satisfies Delays));
    renameSync(`${file}.part`, file);
  });
}

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Analysts } from '../analysts';
import { inside } from './inside';
import { createPool, type Thread, type ThreadListener } from './pool';

/** What threads may take of the machine. */
export interface Limits {
  /** How many at the same time. */
  readonly threads: number;
  /** Megabytes that each may need: beyond it the thread dies, not the server. */
  readonly memory: number;
}

/** All cores but one, but no more than eight: each thread has the word lists and weights in its own memory. */
const usual: Limits = { threads: Math.min(8, Math.max(1, availableParallelism() - 1)), memory: 1024 };
/** Fewer files are analysed in the time it takes to start a thread. */
const worthThreads = 8;

/** Threads that run `script`. */
export const createThreads = (script: string, { threads, memory } = usual): Analysts => ({
  hire: (files) => (files < worthThreads ? inside.hire(files)
    : createPool((listener) => startThread(script, memory, listener), Math.min(threads, Math.ceil(files / worthThreads)), () => inside.hire(files))),
});

function startThread(script: string, memory: number, listener: ThreadListener): Thread {
  const worker = startWorker(script, memory);
  if (!worker) {
    setImmediate(listener.died);
    return { post: () => undefined, end: () => undefined };
  }
  worker.on('message', (message: 'ready' | Uint8Array) => (message === 'ready' ? listener.ready() : listener.answered(message)));
  // It has died of what this tells: `exit` follows.
  worker.on('error', () => undefined);
  worker.on('exit', listener.died);
  return { post: (jobs) => worker.postMessage(jobs), end: () => void worker.terminate() };
}

/** Undefined where threads are not allowed. */
function startWorker(script: string, memory: number): Worker | undefined {
  try {
    return new Worker(script, { name: 'news analyst', argv: [], execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memory } });
  } catch {
    return undefined;
  }
}

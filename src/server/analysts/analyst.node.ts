import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { type Job, segmentOf } from '../../core/segmentOf';

/** What a thread of the server's process does: it analyses. What goes wrong ends it: whoever started it gives its work to another. */
export function analyseForOthers(): void {
  yieldToOthers();
  parentPort?.on('message', (jobs: readonly Job[]) => {
    const segment = segmentOf(jobs);
    parentPort!.postMessage(segment, [segment.buffer]);
  });
  parentPort?.postMessage('ready');
}

/**
 * Whatever the user does with other programs comes first. On Linux a priority is a thread's own, and the server's main thread keeps its;
 * on macOS and Windows it is the process' and stays: hovers then yield to other programs too, which only shows when these take all cores.
 */
function yieldToOthers(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: it is analysed at the same priority as everything else.
  }
}

import type { Corrections } from '../core/corrections';
import type { FolderIndex } from '../core/folderIndex';
import { identifiedBefore, identifyGradually } from '../core/identify';
import { inSteps, turn } from './turns';

/** Works out who is who between other work, as files come in. */
export interface Identifying {
  /** Files have come in. */
  soon(): void;
  dispose(): void;
}

/** `done` is called when it is known of all files. */
export function createIdentifying(index: () => FolderIndex, corrections: () => Corrections, done: () => void): Identifying {
  let isRunning = false;
  let disposed = false;
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    await turn();
    while (!disposed && 0 < identifiedBefore(index()).behind) await inSteps(identifyGradually(index(), corrections()), () => disposed);
    isRunning = false;
    if (!disposed) done();
  };
  return { soon: () => void run(), dispose: () => { disposed = true; } };
}

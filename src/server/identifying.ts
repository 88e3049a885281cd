import type { Corrections } from '../core/corrections';
import type { FolderIndex } from '../core/folderIndex';
import { identifiedBefore, identifyGradually } from '../core/identify';
import { inSteps, turn } from './turns';

/** Works out who is who between other work, as files come in. */
export interface Identifying {
  /** Files have come in. */
  soon(): void;
  /** Once it is known of some files at least, if it is being worked out. */
  begun(): Promise<void>;
  /** How many files it does not take in, as there are too many names. */
  left(): number;
  dispose(): void;
}

/** Whom it works for. */
export interface IdentifyingListener {
  /** It is known of more files. */
  done(): void;
  /** Nobody expects it to: it goes on with the next files that come in. */
  failed(error: unknown): void;
}

/** `most`: of so many people, organisations and places no more files are taken in. */
export function createIdentifying(index: () => FolderIndex, corrections: () => Corrections, { done, failed }: IdentifyingListener, most = mostIdentities): Identifying {
  const isFull = (): boolean => most <= identifiedBefore(index()).identities.length;
  let isRunning = false;
  const waiting: (() => void)[] = [];
  let disposed = false;
  const letGo = (): void => { for (const each of waiting.splice(0)) each(); };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      await all();
    } catch (error) {
      failed(error);
    }
    isRunning = false;
    letGo();
  };
  const all = async (): Promise<void> => {
    await turn();
    while (!disposed && 0 < identifiedBefore(index()).behind && !isFull()) {
      await inSteps(identifyGradually(index(), corrections(), atOnce), () => disposed);
      if (disposed) return;
      letGo();
      done();
    }
  };
  return {
    soon: () => void run(),
    begun: async () => {
      if (isRunning && identifiedBefore(index()).identities.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    left: () => (isFull() ? identifiedBefore(index()).behind : 0),
    dispose: () => {
      disposed = true;
      letGo();
    },
  };
}

/** So many files at once: to join them to those before costs less the more they are, but whoever looks at a list waits for them. */
const atOnce = 500;
/** Each takes some 1.2 KB: more would take the process's memory, and all else with it. 20,000 articles that name thirty others each have 600,000. */
const mostIdentities = 700_000;

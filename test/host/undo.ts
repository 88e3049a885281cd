import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const undoings: (() => void)[] = [];

/**
 * Registers what has to be undone however this process ends: by returning, throwing or a signal.
 * The last one registered is undone first. Returns a function that undoes it now.
 */
export function undoAtExit(undo: () => void): () => void {
  watchForTheEnd();
  undoings.push(undo);
  return () => {
    const at = undoings.lastIndexOf(undo);
    if (0 <= at) {
      undoings.splice(at, 1);
      undo();
    }
  };
}

/** A fresh empty folder that goes with this process. `purpose` becomes part of its name. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `news-annotator-${purpose}-`));
  undoAtExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
}

/** Makes a folder with the folders above it, and returns its path. */
export function madeFolder(...parts: string[]): string {
  const folder = join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let watched = false;

function watchForTheEnd(): void {
  if (watched) {
    return;
  }
  watched = true;
  process.on('exit', () => {
    while (0 < undoings.length) {
      undoings.pop()?.();
    }
  });
  for (const signal of signals) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

import type * as vscode from 'vscode';

/** A call that waits: it takes place once, however often it was asked for while it waited. */
export interface Delayed extends vscode.Disposable {
  /** After so many milliseconds in which it is not asked for again. */
  afterRest(milliseconds: number): void;
  /** At the latest so many milliseconds after it was first asked for. */
  within(milliseconds: number): void;
  /** At once, and no more after that. */
  now(): void;
}

/** Disposing takes back a call that still waits. */
export function delayed(call: () => void): Delayed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const takeBack = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = (): void => {
    takeBack();
    call();
  };
  return {
    afterRest(milliseconds) {
      takeBack();
      timer = setTimeout(now, milliseconds);
    },
    within(milliseconds) {
      timer ??= setTimeout(now, milliseconds);
    },
    now,
    dispose: takeBack,
  };
}

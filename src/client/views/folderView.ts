import * as vscode from 'vscode';
import { messageOf } from '../folder';
import type { FolderReading } from '../folder';
import { createRows } from './rows';
import type { Row, View } from './rows';

/** A tree about the whole folder. It asks the server only while it is on screen: asking starts reading the folder. */
export function createFolderView(id: string, folder: FolderReading, top: () => Promise<readonly Row[]>): View {
  const rows = createRows(top);
  const view = vscode.window.createTreeView(id, { treeDataProvider: rows, showCollapseAll: true });
  const refresh = atMostEvery(refreshPause, () => { if (view.visible) rows.refresh(); });
  const listening = folder.onDidChange((state) => {
    view.message = messageOf(state) as string;
    refresh(state.state === 'reading');
  });
  return { rows, dispose: () => vscode.Disposable.from(listening, refresh, view, rows).dispose() };
}

/** Milliseconds between two refreshes while the folder is being read. */
const refreshPause = 1000;

/** Calls at once, or, if `patient`, at the end of a pause since the last call. */
export function atMostEvery(milliseconds: number, call: () => void): ((patient: boolean) => void) & vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    call();
  };
  const soon = (patient: boolean): void => {
    if (!patient) now();
    else timer ??= setTimeout(now, milliseconds);
  };
  return Object.assign(soon, { dispose: () => clearTimeout(timer) });
}

import * as vscode from 'vscode';
import { delayed } from '../delayed';
import { messageOf } from '../folder';
import type { FolderReading } from '../folder';
import { createRows } from './rows';
import type { Row, View } from './rows';

/**
 * A tree about the whole folder. The editor asks for rows only while the view is on screen, and keeps a refresh for later
 * else; so the server is not asked, which would start reading the folder, before somebody looks. `lines` makes of how the reading goes
 * what is shown above the rows.
 */
export function createFolderView(
  id: string, folder: FolderReading, top: (view: vscode.TreeView<Row>) => Promise<readonly Row[]>,
  lines: (reading: string | undefined) => string | undefined = (reading) => reading,
): View {
  let empty = true;
  const rows = createRows(async () => {
    const found = await top(view);
    empty = found.length === 0;
    showMessage();
    return found;
  });
  const view = vscode.window.createTreeView(id, { treeDataProvider: rows, showCollapseAll: true });
  // With a message the editor leaves out the welcome text, which says more of a view without rows, and what to do.
  const showMessage = (): void => {
    view.message = lines(empty && folder.state.state !== 'reading' ? undefined : messageOf(folder.state)) as string;
  };
  const refresh = delayed(rows.refresh);
  const listening = folder.onDidChange(({ state }) => {
    showMessage();
    if (state === 'reading') refresh.within(refreshPause);
    else refresh.now();
  });
  return { rows, dispose: () => vscode.Disposable.from(listening, refresh, view, rows).dispose() };
}

/** Milliseconds between two refreshes while the folder is being read. */
export const refreshPause = 1000;

import * as vscode from 'vscode';
import { delayed } from '../delayed';
import type { FolderReading } from '../folder';
import { createParts, type Parts } from './parts';
import { messageOf, unlistedWords } from '../readingWords';
import { createRows } from './rows';
import type { Row, Rows, View } from './rows';

/**
 * A tree about the whole folder. The editor asks for rows only while the view is on screen, and keeps a refresh for later
 * else; so the server is not asked, which would start reading the folder, before somebody looks. `lines` makes of how the reading goes
 * what is shown above the rows. Undefined rows are rows that could not be had.
 */
export function createFolderView(
  id: string, folder: FolderReading, top: (parts: Parts, view: vscode.TreeView<Row>) => Promise<readonly Row[] | undefined>,
  lines: (reading: string | undefined) => string | undefined = (reading) => reading,
): View {
  let empty = true;
  let failed = false;
  const parts = createParts((above) => rows.refresh(above));
  const rows = createRows(async () => {
    const found = await top(parts, view);
    // Of a server that has stopped nothing is known of the folder, and the welcome text says so.
    failed = found === undefined && folder.state.state !== 'unread';
    empty = found === undefined || found.length === 0;
    showMessage();
    return found ?? [];
  });
  /** How long the rows that took longest since the last refresh were in coming, in milliseconds. */
  let took = 0;
  const timed: Rows = {
    ...rows,
    getChildren: async (row) => {
      const asked = Date.now();
      const found = await rows.getChildren(row);
      took = Math.max(took, Date.now() - asked);
      return found;
    },
  };
  const view = vscode.window.createTreeView(id, { treeDataProvider: timed, showCollapseAll: true });
  // With a message the editor leaves out the welcome text, which says more of a view without rows, and what to do.
  const showMessage = (): void => {
    view.message = (failed ? noList : lines(empty && folder.state.state !== 'reading' ? undefined : [messageOf(folder.state), unlistedWords(folder.state)].filter(Boolean).join(' ') || undefined)) as string;
  };
  const refresh = delayed(() => {
    took = 0;
    rows.refresh();
  });
  const listening = folder.onDidChange(({ state }) => {
    showMessage();
    if (state === 'reading') refresh.within(Math.max(refreshPause, refreshShare * took));
    else refresh.now();
  });
  return { rows, dispose: () => vscode.Disposable.from(listening, refresh, view, rows).dispose() };
}

/** Nothing found would be another matter. */
const noList = 'This list could not be made. Read the folder again, or see the output “News Annotator” for the reason.';

/** Milliseconds between two refreshes while the folder is being read. */
export const refreshPause = 1000;
/** But so many times as long as the rows were in coming: showing is not to hold up reading. */
const refreshShare = 20;

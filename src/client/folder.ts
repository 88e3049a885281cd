import * as vscode from 'vscode';
import type { FolderState } from '../protocol';
import type { Connection } from './connection';
import { delayed } from './delayed';

/** How far the server has read the folder. */
export interface FolderReading extends vscode.Disposable {
  readonly state: FolderState;
  readonly onDidChange: vscode.Event<FolderState>;
}

/** A file or two that changed are read anew in less: the views do not flicker for them. */
const millisecondsUnseen = 500;

/** The views that show how the reading goes on. */
const views = ['news.related', 'news.names', 'news.card', 'news.quotes'];

/** Follows the reading of the folder: progress in the views, the context keys of their buttons and welcome texts. */
export function registerFolder(connection: Connection): FolderReading {
  let state: FolderState = { state: 'unread', done: 0, total: 0, failed: [] };
  let ended: (() => void) | undefined;
  const changed = new vscode.EventEmitter<FolderState>();

  const showProgress = (): void => {
    if (state.state === 'reading') {
      if (ended) return;
      const reading = new Promise<void>((resolve) => (ended = resolve));
      for (const viewId of views) void vscode.window.withProgress({ location: { viewId } }, () => reading);
    } else {
      ended?.();
      ended = undefined;
    }
  };
  const take = (next: FolderState): void => {
    state = next;
    setContext('news.folder', connection.state === 'stopped' ? 'stopped' : state.state);
    setContext('news.reading', state.state === 'reading');
    setContext('news.unreadable', 0 < state.failed.length);
    showProgress();
    changed.fire(state);
  };
  let told = state;
  const held = delayed(() => take(told));
  const listening = vscode.Disposable.from(
    held,
    connection.onTold('news/folderChanged', (next) => {
      told = next;
      if (state.state === 'read' && next.state === 'reading') held.within(millisecondsUnseen);
      else held.now();
    }),
    // What a stopped server had read is gone with it.
    connection.onDidChangeState((now) => { if (now !== 'running') take({ state: 'unread', done: 0, total: 0, failed: [] }); }),
  );
  return {
    get state() {
      return state;
    },
    onDidChange: changed.event,
    dispose() {
      ended?.();
      listening.dispose();
      changed.dispose();
    },
  };
}

/** Sets what menus and welcome texts go by. */
export const setContext = (key: string, value: string | boolean): void => void vscode.commands.executeCommand('setContext', key, value);

import * as vscode from 'vscode';
import type { Correction } from '../core/corrections';
import type { Connection } from './connection';
import { correctionsUri, statedBy, textOf, write, type Written } from './corrections/file';
import { createKept } from './corrections/kept';
import { delayed } from './delayed';

/** What the user corrected: written to `.news/names.json` of the workspace folder, or kept here while that cannot be. */
export interface CorrectionStore extends vscode.Disposable {
  /** Holds from now on, however writing went: what was not written is kept, and written along with a later one. */
  add(folder: vscode.Uri, correction: Correction): Promise<Written>;
  /** Those that could not be written. */
  kept(folder: vscode.Uri): readonly Correction[];
  /** Takes back one of those. */
  forget(folder: vscode.Uri, correction: Correction): Promise<void>;
}

/** Milliseconds without typing in the file before the server hears of it. */
const typingPause = 300;

/** Answers the server's question for corrections, and tells it when they have changed: in an editor, on disk, here. */
export function registerCorrections(context: vscode.ExtensionContext, connection: Connection): CorrectionStore {
  const kept = createKept(context);
  const changed = new Set<string>();
  const telling = delayed(() => {
    connection.tell('news/correctionsChanged', { folders: [...changed] });
    changed.clear();
  });
  const noteChange = (folder: vscode.Uri | undefined): void => {
    if (!folder) return;
    changed.add(folder.toString());
    telling.afterRest(typingPause);
  };
  const keep = async (folder: vscode.Uri, corrections: readonly Correction[]): Promise<void> => {
    await kept.set(folder, corrections);
    noteChange(folder);
    telling.now();
  };
  const add = async (folder: vscode.Uri, own: readonly Correction[]): Promise<Written> => {
    const waiting = [...kept.of(folder).filter((each) => !own.some((one) => isSame(each, one))), ...own];
    const written = await write(folder, waiting);
    await keep(folder, written.as === 'saved' || written.as === 'unsaved' ? [] : waiting);
    return written;
  };
  // One after the other: each adds a line to the text that the one before left.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const result = before.then(run);
    before = result.catch(() => undefined);
    return result;
  };
  const listening = vscode.Disposable.from(
    telling,
    connection.answer('news/corrections', async ({ folder }) => {
      const uri = correctionsUri(vscode.Uri.parse(folder, true));
      const text = await textOf(uri);
      return { uri: uri.toString(), ...(text !== undefined && { text }), kept: kept.of(vscode.Uri.parse(folder, true)) };
    }),
    ...follow((uri) => noteChange(statedBy(uri)?.uri)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      const waiting = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => 0 < kept.of(uri).length);
      for (const { uri } of waiting) void inTurn(() => add(uri, []));
    }),
  );
  return {
    add: (folder, correction) => inTurn(() => add(folder, [correction])),
    kept: kept.of,
    forget: (folder, correction) => inTurn(() => keep(folder, kept.of(folder).filter((each) => !isSame(each, correction)))),
    dispose: () => listening.dispose(),
  };
}

/** A file that is written, deleted, typed in or closed without saving. Of one whose directory is deleted, only the directory is told of. */
function follow(noteChange: (uri: vscode.Uri) => void): vscode.Disposable[] {
  const { workspace } = vscode;
  const watcher = workspace.createFileSystemWatcher('**/.news{,/names.json}');
  const onDisk = (uri: vscode.Uri): void => noteChange(uri.path.endsWith('/.news') ? vscode.Uri.joinPath(uri, 'names.json') : uri);
  return [
    watcher, watcher.onDidCreate(onDisk), watcher.onDidChange(onDisk), watcher.onDidDelete(onDisk),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (0 < contentChanges.length) noteChange(document.uri); }),
    workspace.onDidOpenTextDocument(({ uri }) => noteChange(uri)),
    workspace.onDidCloseTextDocument(({ uri }) => noteChange(uri)),
  ];
}

const isSame = (a: Correction, b: Correction): boolean => JSON.stringify(a) === JSON.stringify(b);

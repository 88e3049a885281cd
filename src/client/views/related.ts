import * as vscode from 'vscode';
import type { Related } from '../../protocol';
import type { Connection } from '../connection';
import type { DocumentSelector } from '../documents';
import { messageOf } from '../folder';
import type { FolderReading } from '../folder';
import type { MarkStore } from '../marks';
import { toServer } from '../positions';
import { count } from '../status';
import { atMostEvery } from './folderView';
import { matching, opensFrom, passageCount, relatedRows } from './relatedRows';
import { createRows } from './rows';
import type { View } from './rows';

/** Passages of other files that belong to the one at the cursor. It follows the cursor while it is on screen. */
export function registerRelated(connection: Connection, selector: DocumentSelector, folder: FolderReading, marks: MarkStore): View {
  let result: Related | undefined;
  let asked: { readonly document: vscode.TextDocument; readonly range: vscode.Range } | undefined;
  let [pinned, paused, filter] = [false, false, ''];
  let asking: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rows = createRows(() => (result ? relatedRows(matching(result.files, filter)) : []));
  const view = vscode.window.createTreeView('news.related', { treeDataProvider: rows });

  const show = (): void => {
    const shown = result ? passageCount(matching(result.files, filter)) : 0;
    view.badge = shown === 0 ? undefined : { value: shown, tooltip: count(shown, 'related passage', 'related passages') };
    const state = pinned ? 'Pinned' : paused ? 'Paused at' : 'Related to';
    const lines = [messageOf(folder.state), result && `${state}: ${shortly(result.excerpt)}`, filter && `Filter: ${filter}`];
    // An empty string would leave an empty line above the rows.
    view.message = (lines.filter(Boolean).join('\n') || undefined) as string;
    const nothing = result !== undefined && shown === 0 && folder.state.state !== 'reading';
    setContext({ nothing, pinned, paused, filtered: filter !== '' });
    rows.refresh();
  };
  const take = (next: Related | undefined): void => {
    if (JSON.stringify(next) === JSON.stringify(result)) return;
    result = next;
    show();
  };
  const ask = async (): Promise<void> => {
    asking?.cancel();
    if (!asked || !view.visible || pinned) return;
    const own = (asking = new vscode.CancellationTokenSource());
    const answer = await connection.ask('news/related', { uri: asked.document.uri.toString(), range: toServer(asked.range) }, own.token);
    if (own === asking && !own.token.isCancellationRequested && !pinned) take(answer ?? undefined);
  };
  const follow = (): void => {
    if (!view.visible || pinned || paused) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const editor = vscode.window.activeTextEditor;
      // With the focus in a view there may be no editor, and a row that was opened is not a place the reader chose to read.
      if (!editor || vscode.languages.match(selector, editor.document) === 0 || opensFrom(result, editor)) return;
      asked = { document: editor.document, range: editor.selection };
      void ask();
    }, followPause);
  };
  const again = atMostEvery(1000, () => void ask());
  const change = (changes: () => void): (() => void) => () => {
    changes();
    show();
    follow();
  };
  const on = (name: string, run: () => unknown): vscode.Disposable => vscode.commands.registerCommand(`news.related.${name}`, run);
  show();
  const listening = vscode.Disposable.from(
    view.onDidChangeVisibility(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === vscode.window.activeTextEditor) follow(); }),
    vscode.window.onDidChangeActiveTextEditor(follow),
    marks.onDidDraw((document) => { if (document === vscode.window.activeTextEditor?.document) follow(); }),
    folder.onDidChange((state) => {
      show();
      again(state.state === 'reading');
    }),
    on('pin', change(() => (pinned = true))),
    on('unpin', change(() => (pinned = false))),
    on('pause', change(() => (paused = true))),
    on('resume', change(() => (paused = false))),
    on('refresh', () => ask()),
    on('clearFilter', change(() => (filter = ''))),
    on('filter', async () => {
      const prompt = 'Words that a passage, its reason or its file must contain';
      const words = await vscode.window.showInputBox({ title: 'Filter Related Passages', prompt, value: filter });
      if (words !== undefined) change(() => (filter = words.trim()))();
    }),
  );
  return {
    rows,
    dispose() {
      asking?.cancel();
      clearTimeout(timer);
      vscode.Disposable.from(listening, again, view, rows).dispose();
    },
  };
}

/** Milliseconds that the cursor has to rest. */
const followPause = 200;

function setContext(values: Readonly<Record<string, boolean>>): void {
  for (const [name, value] of Object.entries(values)) void vscode.commands.executeCommand('setContext', `news.related.${name}`, value);
}

const shortly = (excerpt: string): string => (excerpt.length <= 50 ? excerpt : `${excerpt.slice(0, 49).trimEnd()}…`);

import * as vscode from 'vscode';
import type { Related } from '../../protocol';
import type { Connection } from '../connection';
import type { DocumentSelector } from '../documents';
import { messageOf } from '../folder';
import type { FolderReading } from '../folder';
import type { MarkStore } from '../marks';
import { toServer } from '../positions';
import { isHeard } from '../pull';
import { count } from '../status';
import { atMostEvery } from './folderView';
import { matching, opensFrom, passageCount, relatedRows } from './relatedRows';
import { createRows } from './rows';
import type { Row, View } from './rows';

/** What the panel shows and how it was told to behave. */
interface Panel {
  result?: Related | undefined;
  asked?: { readonly document: vscode.TextDocument; readonly range: vscode.Range };
  /** Shows these results whatever happens. */
  pinned: boolean;
  /** Does not follow the cursor. */
  paused: boolean;
  /** Words that a row must have. */
  filter: string;
}

/** Passages of other files that belong to the one at the cursor. It follows the cursor while it is on screen. */
export function registerRelated(connection: Connection, selector: DocumentSelector, folder: FolderReading, marks: MarkStore): View {
  const panel: Panel = { pinned: false, paused: false, filter: '' };
  const rows = createRows(() => (panel.result ? relatedRows(matching(panel.result.files, panel.filter)) : []));
  const view = vscode.window.createTreeView('news.related', { treeDataProvider: rows });
  const show = (): void => {
    showState(view, panel, folder);
    rows.refresh();
  };
  const asking = createAsking(connection, (answer) => {
    if (panel.pinned || JSON.stringify(answer) === JSON.stringify(panel.result)) return;
    panel.result = answer;
    show();
  });
  const ask = (): void => {
    if (view.visible && !panel.pinned && panel.asked) asking.ask(panel.asked.document, panel.asked.range);
  };
  const follow = afterRest(followPause, () => {
    const editor = vscode.window.activeTextEditor;
    // With the focus in a view there may be no editor, and a row that was opened is not a place the reader chose to read.
    if (panel.paused || panel.pinned || !editor || !isHeard(selector, editor.document) || opensFrom(panel.result, editor)) return;
    panel.asked = { document: editor.document, range: editor.selection };
    ask();
  });
  const again = atMostEvery(1000, ask);
  show();
  const listening = vscode.Disposable.from(
    ...commands(panel, { show, follow, ask }),
    view.onDidChangeVisibility(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === vscode.window.activeTextEditor) follow(); }),
    vscode.window.onDidChangeActiveTextEditor(follow),
    marks.onDidDraw((document) => { if (document === vscode.window.activeTextEditor?.document) follow(); }),
    folder.onDidChange(({ state }) => {
      show();
      again(state === 'reading');
    }),
  );
  return { rows, dispose: () => vscode.Disposable.from(listening, asking, follow, again, view, rows).dispose() };
}

/** Milliseconds that the cursor has to rest. */
const followPause = 200;

/** Asks for what belongs to a place. Only the last question counts. */
function createAsking(connection: Connection, take: (answer: Related | undefined) => void): { ask(document: vscode.TextDocument, range: vscode.Range): void } & vscode.Disposable {
  let last = new vscode.CancellationTokenSource();
  const ask = async (document: vscode.TextDocument, range: vscode.Range): Promise<void> => {
    last.cancel();
    const own = (last = new vscode.CancellationTokenSource());
    const answer = await connection.ask('news/related', { uri: document.uri.toString(), range: toServer(range) }, own.token);
    if (!own.token.isCancellationRequested) take(answer ?? undefined);
  };
  return { ask: (document, range) => void ask(document, range), dispose: () => last.cancel() };
}

function showState(view: vscode.TreeView<Row>, panel: Panel, folder: FolderReading): void {
  const { result, pinned, paused, filter } = panel;
  const shown = result ? passageCount(matching(result.files, filter)) : 0;
  view.badge = shown === 0 ? undefined : { value: shown, tooltip: count(shown, 'related passage', 'related passages') };
  const state = pinned ? 'Pinned' : paused ? 'Paused at' : 'Related to';
  const lines = [messageOf(folder.state), result && `${state}: ${shortly(result.excerpt)}`, filter && `Filter: ${filter}`].filter(Boolean);
  // An empty string would leave an empty line above the rows.
  view.message = (lines.join('\n') || undefined) as string;
  setContext({
    pinned, paused, filtered: filter !== '',
    nothing: result !== undefined && shown === 0 && folder.state.state !== 'reading',
  });
}

function commands(panel: Panel, { show, follow, ask }: { show(): void; follow(): void; ask(): void }): vscode.Disposable[] {
  const on = vscode.commands.registerCommand;
  const change = (changes: Partial<Panel>) => (): void => {
    Object.assign(panel, changes);
    show();
    follow();
  };
  return [
    on('news.related.pin', change({ pinned: true })),
    on('news.related.unpin', change({ pinned: false })),
    on('news.related.pause', change({ paused: true })),
    on('news.related.resume', change({ paused: false })),
    on('news.related.clearFilter', change({ filter: '' })),
    on('news.related.refresh', ask),
    on('news.related.filter', async () => {
      const prompt = 'Words that a passage, its reason or its file must contain';
      const words = await vscode.window.showInputBox({ title: 'Filter Related Passages', prompt, value: panel.filter });
      if (words !== undefined) change({ filter: words.trim() })();
    }),
    on('news.showRelated', () => vscode.commands.executeCommand('news.related.focus')),
  ];
}

function setContext(values: Readonly<Record<string, boolean>>): void {
  for (const [name, value] of Object.entries(values)) void vscode.commands.executeCommand('setContext', `news.related.${name}`, value);
}

/** Calls once it has not been asked to for so many milliseconds. */
function afterRest(milliseconds: number, call: () => void): (() => void) & vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(call, milliseconds);
  };
  return Object.assign(soon, { dispose: () => clearTimeout(timer) });
}

const shortly = (excerpt: string): string => (excerpt.length <= 50 ? excerpt : `${excerpt.slice(0, 49).trimEnd()}…`);

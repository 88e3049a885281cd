import * as vscode from 'vscode';
import type { Related } from '../../protocol';
import { counted, dayWords, grouped } from '../../wording';
import type { Connection } from '../connection';
import { delayed } from '../delayed';
import { isHeard } from '../documents';
import type { DocumentSelector } from '../documents';
import type { FolderReading } from '../folder';
import type { MarkStore } from '../marks';
import { toServer } from '../positions';
import { messageOf } from '../readingWords';
import { refreshPause } from './folderView';
import { matching, opensFrom, passageCount, relatedRows } from './relatedRows';
import { createRows, moreRow } from './rows';
import type { Row, View } from './rows';

/** What the panel shows and how it was told to behave. */
interface Panel {
  result?: Related | undefined;
  /** What was asked about last. */
  place?: Place | undefined;
  /** How many passages the user wants to see of it. */
  count: number;
  /** Shows these results whatever happens. */
  pinned: boolean;
  /** Does not follow the cursor. */
  paused: boolean;
  /** Words that a row must have. */
  filter: string;
}

/** A range of a document, which says nothing of the document's other versions. */
interface Place {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly range: vscode.Range;
}

/** Passages of other files that belong to the one at the cursor. It follows the cursor while it is on screen. */
export function registerRelated(connection: Connection, selector: DocumentSelector, folder: FolderReading, marks: MarkStore): View {
  const panel: Panel = { count: usual, pinned: false, paused: false, filter: '' };
  const rows = createRows(() => (panel.result ? rowsOf(panel, panel.result, showMore) : []));
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
  /** Asks about the cursor, or, where there is none to ask about, once more about the same place. */
  const ask = (): void => {
    const place = cursor(selector, panel.result);
    if (place && !isAbout(panel, place)) panel.count = usual;
    panel.place = place ?? panel.place;
    if (view.visible && !panel.pinned && panel.place && isPresent(panel.place)) asking.ask(panel.place, panel.count);
  };
  /** Of what the panel is about; of a document that has been edited, about where that is now. */
  const showMore = (): void => {
    const { place } = panel;
    if (!place || place.document.isClosed) return;
    panel.count += further;
    asking.ask({ ...place, version: place.document.version }, panel.count);
  };
  const follow = delayed(() => { if (!panel.paused) ask(); });
  const soon = (): void => follow.afterRest(followPause);
  show();
  const listening = vscode.Disposable.from(
    ...commands(panel, { show, soon, ask, hold: asking.cancel }),
    view.onDidChangeVisibility(soon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === vscode.window.activeTextEditor) soon(); }),
    vscode.window.onDidChangeActiveTextEditor(soon),
    marks.onDidDraw((document) => { if (document === vscode.window.activeTextEditor?.document) soon(); }),
    folder.onDidChange(({ state }) => {
      show();
      if (state === 'reading') follow.within(refreshPause);
      else follow.now();
    }),
  );
  return { rows, dispose: () => vscode.Disposable.from(listening, { dispose: asking.cancel }, follow, view, rows).dispose() };
}

/** Milliseconds that the cursor has to rest. */
const followPause = 200;
/** So many passages are listed, and so many more each time the user asks. */
const usual = 20;
const further = 40;

/** What is pinned stays as it is. */
function rowsOf({ filter, pinned }: Panel, { files, more }: Related, showMore: () => void): Row[] {
  const rows = relatedRows(matching(files, filter));
  // Without rows the welcome text says what to do.
  if (!more || pinned || rows.length === 0) return rows;
  const shown = `The ${grouped(passageCount(files))} passages that belong most are listed.`;
  const about = filter === '' ? [shown] : [shown, 'The filter looks through them alone.'];
  return [...rows, moreRow('Show more', { id: 'related', shown: `the best ${grouped(passageCount(files))} are listed`, about, more: showMore })];
}

/** Whether a place is in the lines that the result is about, what has been typed at their end included. */
const isAbout = ({ place, result }: Panel, { document, range: { start } }: Place): boolean =>
  place?.document === document && result !== undefined && result.range.start.line <= start.line && start.line <= result.range.end.line;

/** With the focus in a view there may be no editor, and a row that was opened is not a place the reader chose to read. */
function cursor(selector: DocumentSelector, result: Related | undefined): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isHeard(selector, editor.document) || opensFrom(result, editor)) return undefined;
  return { document: editor.document, version: editor.document.version, range: editor.selection };
}

const isPresent = ({ document, version }: Place): boolean => !document.isClosed && document.version === version;

/** Asks for what belongs to a place. Only the last question counts, and only while the document is what it was. */
function createAsking(connection: Connection, take: (answer: Related | undefined) => void): { ask(place: Place, count: number): void; cancel(): void } {
  let last = new vscode.CancellationTokenSource();
  const ask = async (place: Place, count: number): Promise<void> => {
    last.cancel();
    const { token } = (last = new vscode.CancellationTokenSource());
    const { document, version, range } = place;
    const answer = await connection.ask('news/related', { uri: document.uri.toString(), version, range: toServer(range), count }, token);
    if (!token.isCancellationRequested && isPresent(place)) take(answer ?? undefined);
  };
  return { ask: (place, count) => void ask(place, count), cancel: () => last.cancel() };
}

function showState(view: vscode.TreeView<Row>, panel: Panel, folder: FolderReading): void {
  const { result, pinned, paused, filter } = panel;
  const shown = result ? passageCount(matching(result.files, filter)) : 0;
  const reading = folder.state.state === 'reading';
  view.badge = shown === 0 ? undefined : { value: shown, tooltip: counted(shown, 'related passage', 'related passages') };
  const state = pinned ? 'Pinned' : paused ? 'Paused at' : 'Related to';
  const about = result && [`${state}: ${shortly(result.excerpt)}`, ...(result.day ? [dayWords(result.day)] : [])].join(' · ');
  const lines = [messageOf(folder.state), about, filter && `Filter: ${filter}`].filter(Boolean);
  // With a message, even an empty one, the editor leaves out the welcome text, which tells why there are no rows.
  view.message = (shown === 0 && !reading ? undefined : lines.join('\n') || undefined) as string;
  setContext({ pinned, paused, filtered: filter !== '', nothing: result !== undefined && shown === 0 && !reading });
}

function commands(panel: Panel, { show, soon, ask, hold }: { show(): void; soon(): void; ask(): void; hold(): void }): vscode.Disposable[] {
  const on = vscode.commands.registerCommand;
  const change = (changes: Partial<Panel>) => (): void => {
    Object.assign(panel, changes);
    if (panel.pinned || panel.paused) hold();
    show();
    soon();
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

const shortly = (excerpt: string): string => (excerpt.length <= 50 ? excerpt : `${excerpt.slice(0, 49).trimEnd()}…`);

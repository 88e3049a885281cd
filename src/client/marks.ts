import * as vscode from 'vscode';
import type { Declined, Marks, ShowKey } from '../protocol';
import type { Connection } from './connection';
import type { DocumentSelector } from './documents';
import type { Visibility } from './commands/toggleMarks';
import type { DecorationTypes } from './shapes';
import { drawRanges, rangesOf } from './shapes';

/** What the server last said about the documents on screen, drawn into their editors. */
export interface MarkStore extends vscode.Disposable {
  /** What is drawn in, or why nothing is. Undefined until the server has answered for the first time. */
  of(document: vscode.TextDocument): Marks | Declined | undefined;
  /** Once the document's present version is drawn. The document has to be on screen. */
  drawn(document: vscode.TextDocument): Promise<Marks | Declined>;
  /** A document has been drawn anew. */
  readonly onDidDraw: vscode.Event<vscode.TextDocument>;
}

export const isMarked = (answer: Marks | Declined | undefined): answer is Marks => answer !== undefined && 'names' in answer;

/** Pulls the marks of visible documents and draws them: after an edit, when told to, when an editor appears. */
export function registerMarks(connection: Connection, selector: DocumentSelector, types: DecorationTypes, visibility: Visibility): MarkStore {
  const answers = new Map<string, Marks | Declined>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const didDraw = new vscode.EventEmitter<vscode.TextDocument>();

  const draw = (editor: vscode.TextEditor): void => {
    const answer = answers.get(editor.document.uri.toString());
    const settings = vscode.workspace.getConfiguration('news', editor.document);
    const wanted = isMarked(answer) && !visibility.hidden && settings.get<boolean>('layers.decorations', true);
    drawRanges(editor, types, wanted ? rangesOf(answer, (key: ShowKey) => settings.get<boolean>(`show.${key}`, true)) : undefined);
  };
  const editorsOf = (document: vscode.TextDocument) => vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  const drawAll = (): void => vscode.window.visibleTextEditors.filter(({ document }) => answers.has(document.uri.toString())).forEach(draw);

  const pull = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    const answer = await connection.ask('news/marks', { uri, version: document.version });
    // A newer version has its own pull under way; null means that the server will tell when it has caught up.
    if (!answer || document.isClosed || answer.version !== document.version) return;
    answers.set(uri, answer);
    editorsOf(document).forEach(draw);
    didDraw.fire(document);
  };
  const heard = (document: vscode.TextDocument): boolean => 0 < vscode.languages.match(selector, document);
  const pullSoon = (document: vscode.TextDocument, delay: number): void => {
    if (connection.state !== 'running' || !heard(document) || editorsOf(document).length === 0) return;
    const uri = document.uri.toString();
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => { timers.delete(uri); void pull(document); }, delay));
  };
  const show = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) {
      const answer = answers.get(editor.document.uri.toString());
      if (answer?.version === editor.document.version) draw(editor);
      else pullSoon(editor.document, 0);
    }
  };
  const forget = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    answers.delete(uri);
    if (!heard(document)) editorsOf(document).forEach(draw);
  };

  const listening = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(show),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (0 < contentChanges.length) pullSoon(document, typingPause); }),
    vscode.workspace.onDidOpenTextDocument((document) => pullSoon(document, 0)),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('news')) drawAll(); }),
    visibility.onDidChange(drawAll),
    connection.onTold('news/marksChanged', ({ uri }) => vscode.workspace.textDocuments.filter((each) => each.uri.toString() === uri).forEach((each) => pullSoon(each, 0))),
    connection.onDidChangeState((state) => { if (state === 'running') vscode.window.visibleTextEditors.forEach(({ document }) => pullSoon(document, 0)); }),
  );
  show(vscode.window.visibleTextEditors);

  return {
    of: (document) => answers.get(document.uri.toString()),
    drawn: (document) => new Promise((resolve) => {
      const present = (): boolean => {
        const answer = answers.get(document.uri.toString());
        if (answer?.version !== document.version) return false;
        resolve(answer);
        return true;
      };
      if (present()) return;
      const waiting = didDraw.event(() => { if (present()) waiting.dispose(); });
    }),
    onDidDraw: didDraw.event,
    dispose() {
      listening.dispose();
      timers.forEach((timer) => clearTimeout(timer));
      didDraw.dispose();
    },
  };
}

/** Milliseconds without typing after which the marks of a document are asked for again. */
const typingPause = 100;

import * as vscode from 'vscode';
import type { Declined, Marks, ShowKey } from '../protocol';
import type { Visibility } from './commands/toggleMarks';
import type { Connection } from './connection';
import { isHeard } from './documents';
import type { DocumentSelector } from './documents';
import { createPull, isOnScreen, typingPause } from './pull';
import type { Pull } from './pull';
import type { DecorationTypes } from './shapes';
import { drawRanges, rangesOf } from './shapes';

/** What the server last said about the documents on screen, drawn into their editors. */
export interface MarkStore extends vscode.Disposable {
  /** What is drawn in, or why nothing is. Undefined until the server has answered for the first time. */
  of(document: vscode.TextDocument): Marks | Declined | undefined;
  /** Once the document's present version is drawn. The document has to be on screen. */
  drawn(document: vscode.TextDocument): Promise<Marks | Declined>;
  /** A document has been drawn anew, or what was drawn in it holds no longer, as it was closed or has another language. */
  readonly onDidDraw: vscode.Event<vscode.TextDocument>;
}

export const isMarked = (answer: Marks | Declined | undefined): answer is Marks => answer !== undefined && 'names' in answer;

/** Says which kinds the user wants to see in a document. */
export function shownIn(document: vscode.TextDocument): (key: ShowKey) => boolean {
  const settings = vscode.workspace.getConfiguration('news.show', document);
  return (key) => settings.get<boolean>(key, true);
}

/** Draws the marks of the documents on screen: after an edit, when the server tells of a change, when an editor appears. */
export function registerMarks(connection: Connection, selector: DocumentSelector, types: DecorationTypes, visibility: Visibility): MarkStore {
  const answers = new Map<string, Marks | Declined>();
  const didDraw = new vscode.EventEmitter<vscode.TextDocument>();
  const of = (document: vscode.TextDocument): Marks | Declined | undefined => answers.get(document.uri.toString());
  const draw = (editor: vscode.TextEditor): void => drawRanges(editor, types, wanted(editor.document, of(editor.document), visibility));
  const redraw = (document: vscode.TextDocument): void => vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(draw);
  const pull = createPull(connection, selector, (document, answer) => {
    answers.set(document.uri.toString(), answer);
    redraw(document);
    didDraw.fire(document);
  });
  const forget = (document: vscode.TextDocument): void => {
    pull.forget(document);
    if (answers.delete(document.uri.toString())) didDraw.fire(document);
  };
  const store = { of, draw, redraw, forget };
  const listening = vscode.Disposable.from(pull, didDraw, ...listen(connection, selector, visibility, pull, store));
  return { of, drawn: (document) => drawn(document, of, didDraw.event), onDidDraw: didDraw.event, dispose: () => listening.dispose() };
}

function listen(connection: Connection, selector: DocumentSelector, visibility: Visibility, pull: Pull, { of, draw, redraw, forget }: {
  of(document: vscode.TextDocument): Marks | Declined | undefined;
  draw(editor: vscode.TextEditor): void;
  redraw(document: vscode.TextDocument): void;
  forget(document: vscode.TextDocument): void;
}): vscode.Disposable[] {
  const { window, workspace } = vscode;
  const redrawAll = (): void => window.visibleTextEditors.filter(({ document }) => of(document)).forEach(draw);
  const show = (editors: readonly vscode.TextEditor[]): void => editors.forEach((editor) => {
    if (of(editor.document)?.version === editor.document.version) draw(editor);
    else pull.soon(editor.document);
  });
  return [
    window.onDidChangeVisibleTextEditors(show),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (0 < contentChanges.length) pull.soon(document, typingPause); }),
    // A change of language closes and opens a document; what was drawn goes if the new language is none of ours.
    workspace.onDidOpenTextDocument((document) => (isHeard(selector, document) ? pull.soon(document) : redraw(document))),
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('news')) redrawAll(); }),
    visibility.onDidChange(redrawAll),
    // Of a document that is not on screen the marks are asked for when it comes there.
    connection.onTold('news/marksChanged', ({ uri }) => workspace.textDocuments.filter((each) => each.uri.toString() === uri).forEach((each) => (isOnScreen(each) ? pull.soon(each) : forget(each)))),
    connection.onDidChangeState((state) => { if (state === 'running') show(window.visibleTextEditors); }),
  ];
}

/** What is to be drawn; undefined for nothing. */
function wanted(document: vscode.TextDocument, answer: Marks | Declined | undefined, visibility: Visibility): ReturnType<typeof rangesOf> | undefined {
  if (!isMarked(answer) || visibility.hidden) return undefined;
  const layered = vscode.workspace.getConfiguration('news.layers', document).get<boolean>('decorations', true);
  return layered ? rangesOf(answer, shownIn(document)) : undefined;
}

function drawn(document: vscode.TextDocument, of: MarkStore['of'], onDidDraw: MarkStore['onDidDraw']): Promise<Marks | Declined> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const answer = of(document);
      if (answer?.version !== document.version) return false;
      resolve(answer);
      return true;
    };
    if (look()) return;
    const waiting = onDidDraw(() => { if (look()) waiting.dispose(); });
  });
}

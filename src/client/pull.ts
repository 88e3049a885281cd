import * as vscode from 'vscode';
import { putTogether } from '../marksChange';
import type { Declined, Marks } from '../protocol';
import type { Connection } from './connection';
import { delayed } from './delayed';
import type { Delayed } from './delayed';
import { isHeard } from './documents';
import type { DocumentSelector } from './documents';

/** Asks for the marks of documents on screen whenever they may have changed, and passes on what is still true when it comes. */
export interface Pull extends vscode.Disposable {
  /** Soon, in milliseconds; a later call takes the place of an earlier one. */
  soon(document: vscode.TextDocument, delay?: number): void;
  forget(document: vscode.TextDocument): void;
}

/** Milliseconds without typing after which the marks of a document are asked for again. */
export const typingPause = 100;

export function createPull(connection: Connection, selector: DocumentSelector, take: (document: vscode.TextDocument, answer: Marks | Declined) => void): Pull {
  const waiting = new Map<string, Delayed>();
  /** The last marks that came of each open document: the next ones come as a change of these. */
  const last = new Map<string, Marks>();
  // Another server has given none.
  const listening = connection.onDidChangeState(() => last.clear());
  const fetch = async (document: vscode.TextDocument, version: number): Promise<Marks | Declined | null | undefined> => {
    const uri = document.uri.toString();
    const since = last.get(uri)?.number;
    const answer = since === undefined ? await connection.ask('news/marks', { uri, version }) : await connection.ask('news/marksSince', { uri, version, since });
    if (!answer || 'declined' in answer) return answer;
    const before = last.get(uri);
    // The document may have been closed, or other marks may have come, while these were under way.
    if ('since' in answer && before?.number !== answer.since) {
      last.delete(uri);
      return document.isClosed ? undefined : fetch(document, version);
    }
    const marks = 'since' in answer ? putTogether(before!, answer) : answer;
    if (!document.isClosed) last.set(uri, marks);
    return marks;
  };
  const ask = async (document: vscode.TextDocument): Promise<void> => {
    const answer = await fetch(document, document.version);
    // A newer version has its own pull under way; null means that the server will tell when it has caught up.
    if (answer && !document.isClosed && answer.version === document.version && isHeard(selector, document)) take(document, answer);
  };
  const callOff = (document: vscode.TextDocument): void => {
    waiting.get(document.uri.toString())?.dispose();
    waiting.delete(document.uri.toString());
  };
  return {
    soon(document, delay = 0) {
      if (connection.state !== 'running' || !isHeard(selector, document) || !isOnScreen(document)) return;
      callOff(document);
      const asking = delayed(() => {
        callOff(document);
        void ask(document);
      });
      waiting.set(document.uri.toString(), asking);
      asking.afterRest(delay);
    },
    forget: (document) => {
      callOff(document);
      last.delete(document.uri.toString());
    },
    dispose: () => [listening, ...waiting.values()].forEach((each) => each.dispose()),
  };
}

export const isOnScreen = (document: vscode.TextDocument): boolean => vscode.window.visibleTextEditors.some((editor) => editor.document === document);

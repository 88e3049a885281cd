import * as vscode from 'vscode';
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
  const ask = async (document: vscode.TextDocument): Promise<void> => {
    const answer = await connection.ask('news/marks', { uri: document.uri.toString(), version: document.version });
    // A newer version has its own pull under way; null means that the server will tell when it has caught up.
    if (answer && !document.isClosed && answer.version === document.version && isHeard(selector, document)) take(document, answer);
  };
  const forget = (document: vscode.TextDocument): void => {
    waiting.get(document.uri.toString())?.dispose();
    waiting.delete(document.uri.toString());
  };
  return {
    soon(document, delay = 0) {
      if (connection.state !== 'running' || !isHeard(selector, document) || !isOnScreen(document)) return;
      forget(document);
      const asking = delayed(() => {
        forget(document);
        void ask(document);
      });
      waiting.set(document.uri.toString(), asking);
      asking.afterRest(delay);
    },
    forget,
    dispose: () => waiting.forEach((each) => each.dispose()),
  };
}

export const isOnScreen = (document: vscode.TextDocument): boolean => vscode.window.visibleTextEditors.some((editor) => editor.document === document);

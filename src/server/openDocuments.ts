import { TextDocuments, type Connection, type Disposable } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../core/analyse';
import type { Article } from '../core/model';
import type { Settings } from '../protocol';
import type { Refusal } from './gate';

/** An open document in scope, as it was at one version. */
export interface OpenArticle {
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  readonly article: Article;
}

/** An open document that is none of ours, and why. */
export interface OutOfScope extends Omit<OpenArticle, 'article'> {
  readonly article?: undefined;
  readonly refusal: Refusal;
}

export type Held = OpenArticle | OutOfScope;

/** The documents of the editor, analysed once a version. */
export interface OpenDocuments extends Disposable {
  has(uri: string): boolean;
  /** The document at its present version, analysed now if it was not; undefined if it is not open. */
  held(uri: string): Promise<Held | undefined>;
  /** The client has this result: it need not be told to ask for it. */
  served(held: Held): void;
  /** Settings or overrides changed: every document is judged again, and told of if anything came out differently. */
  rejudge(): void;
}

/** What the documents need of the workspace that holds them. */
export interface Judge {
  settings(uri: string): Promise<Settings>;
  /** Why the document is none of ours; undefined if it is an article. */
  refusal(document: { readonly uri: string; readonly languageId: string; readonly text: string }, settings: Settings): Refusal | undefined;
  /** A version was analysed. */
  analysed(held: Held): void;
  closed(uri: string): void;
  /** The client is to ask for this document again. */
  changed(uri: string): void;
}

/** How long analysis waits for the typist to pause, in milliseconds; a request never waits. */
const pause = 150;

export function openDocuments(connection: Connection, judge: Judge): OpenDocuments {
  const documents = new TextDocuments(TextDocument);
  const holds = new Map<string, Held>();
  const served = new Map<string, Held>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  async function held(uri: string): Promise<Held | undefined> {
    const settings = await judge.settings(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    const { version, languageId } = document;
    const before = holds.get(uri);
    if (before?.version === version && before.settings === settings) return before;
    const text = document.getText();
    const refusal = judge.refusal({ uri, languageId, text }, settings);
    const same = before?.article?.text === text ? before.article : undefined;
    const now: Held = refusal ? { uri, version, settings, refusal } : { uri, version, settings, article: same ?? analyse(text) };
    holds.set(uri, now);
    judge.analysed(now);
    return now;
  }

  function schedule(uri: string, milliseconds: number): void {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => {
      timers.delete(uri);
      held(uri).then(
        (now) => now && served.get(uri) !== now && judge.changed(uri),
        (error: unknown) => connection.console.error(`news: ${uri}: ${String(error)}`),
      );
    }, milliseconds));
  }

  function close(uri: string): void {
    clearTimeout(timers.get(uri));
    for (const map of [timers, holds, served]) map.delete(uri);
    judge.closed(uri);
  }

  const listening = [
    documents.onDidChangeContent(({ document }) => schedule(document.uri, pause)),
    documents.onDidClose(({ document }) => close(document.uri)),
    documents.listen(connection),
  ];
  return {
    has: (uri) => documents.get(uri) !== undefined,
    held,
    served: (now) => void served.set(now.uri, now),
    rejudge: () => {
      for (const [uri, now] of holds) holds.set(uri, { ...now, version: NaN });
      for (const uri of documents.keys()) schedule(uri, 0);
    },
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const each of listening) each.dispose();
    },
  };
}

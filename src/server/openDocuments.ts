import { TextDocuments, type Connection, type Disposable } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyse';
import type { Article, Mention } from '../core/model';
import { withhold } from '../core/withhold';
import type { Settings } from '../protocol';
import { correctedAgain, type Correcting, type CorrectionsStore, type EditedArticle } from './corrections';
import type { Refusal } from './gate';
import { report } from './messages';

/** An open document in scope, as it was at one version. */
export interface OpenArticle {
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  /** As it is shown: without the names that are less sure than the settings ask for. */
  readonly article: Article;
  readonly withheld: readonly Mention[];
  /** What the whole article came of. */
  readonly analysis: Analysis;
  readonly refusal?: undefined;
}

/** An open document that is none of ours, and why. */
export interface OutOfScope extends Omit<OpenArticle, 'article' | 'withheld' | 'analysis' | 'refusal'> {
  readonly article?: undefined;
  readonly refusal: Refusal;
}

export type Held = OpenArticle | OutOfScope;

/** The documents of the editor, analysed once a version. */
export interface OpenDocuments extends Disposable {
  has(uri: string): boolean;
  /** The document at its present version, analysed now if it was not; undefined if it is not open. */
  held(uri: string): Promise<Held | undefined>;
  /** The client is given this result: it need not be told to ask for it. What it was given last. */
  served(held: Held): Held | undefined;
  /** Settings, corrections or overrides changed: every document is judged again, and told of if anything came out differently. True if any did. */
  rejudge(): Promise<boolean>;
}

/** What the documents need of the workspace that holds them. */
export interface Judge {
  settings(uri: string): Promise<Settings>;
  readonly corrections: Pick<CorrectionsStore, 'ready' | 'of'>;
  /** Why the document is none of ours; undefined if it is an article. */
  refusal(document: { readonly uri: string; readonly languageId: string; readonly text: string }, settings: Settings): Refusal | undefined;
  /** A version was analysed, or came out differently when judged again. */
  analysed(held: Held): void;
  /** A document was edited. */
  typed(): void;
  closed(uri: string): void;
  /** The client is to ask for this document again. */
  changed(uri: string): void;
}

/** How long analysis waits for the typist to pause, in milliseconds; a request never waits. */
const pause = 150;

export function openDocuments(connection: Connection, judge: Judge): OpenDocuments {
  const documents = new TextDocuments(TextDocument);
  const judgements = new Map<string, Judgement>();
  /** What the client has, or has been told to ask for. */
  const informed = new Map<string, Held>();
  /** What the client was given last. */
  const given = new Map<string, Held>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Open documents: their text came once, and what came later was typed. */
  const scheduled = new Set<string>();
  let round = 0;

  async function held(uri: string): Promise<Held | undefined> {
    const settings = await judge.settings(uri);
    await judge.corrections.ready(uri);
    const correcting = judge.corrections.of(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    const { version, languageId } = document;
    const before = judgements.get(uri);
    if (before?.held.version === version && before.settings === settings && before.correcting.corrections === correcting.corrections && before.round === round) return before.held;
    const text = document.getText();
    const refusal = judge.refusal({ uri, languageId, text }, settings);
    const article = refusal ? undefined : correctedAgain(text, correcting, before?.article);
    const now: Held = { uri, version, settings, ...(refusal ? { refusal } : { ...withhold(article!.whole, settings.names.minimumConfidence), analysis: article!.analysis }) };
    const same = before && before.article === article && isSame(before.held, now) ? before.held : now;
    judgements.set(uri, { held: same, article, settings, correcting, round });
    if (same === now) judge.analysed(now);
    return same;
  }

  /** Tells of the document unless the client knows, or it is what it was `before`. True if it was told. */
  async function settle(uri: string, before?: Held): Promise<boolean> {
    try {
      const now = await held(uri);
      if (!now || now === before || now === informed.get(uri)) return false;
      informed.set(uri, now);
      judge.changed(uri);
      return true;
    } catch (error) {
      report(connection, `news: ${uri}: ${String(error)}`);
      return false;
    }
  }

  function schedule(uri: string): void {
    if (scheduled.has(uri)) judge.typed();
    scheduled.add(uri);
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => {
      timers.delete(uri);
      void settle(uri);
    }, pause));
  }

  function close(uri: string): void {
    clearTimeout(timers.get(uri));
    for (const map of [timers, judgements, informed, given, scheduled]) map.delete(uri);
    judge.closed(uri);
  }

  const listening = [
    documents.onDidChangeContent(({ document }) => schedule(document.uri)),
    documents.onDidClose(({ document }) => close(document.uri)),
    documents.listen(connection),
  ];
  return {
    has: (uri) => documents.get(uri) !== undefined,
    held,
    served: (now) => {
      const before = given.get(now.uri);
      informed.set(now.uri, now);
      given.set(now.uri, now);
      return before;
    },
    rejudge: async () => {
      round++;
      // Of documents never judged yet the timer tells.
      const before = [...judgements].map(([uri, judgement]) => settle(uri, judgement.held));
      return (await Promise.all(before)).includes(true);
    },
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const each of listening) each.dispose();
    },
  };
}

/** How a document came out, and what it was judged by: the settings, the corrections, and how often all have been judged again. */
interface Judgement {
  readonly held: Held;
  /** Absent if the document is none of ours. */
  readonly article: EditedArticle | undefined;
  readonly settings: Settings;
  readonly correcting: Correcting;
  readonly round: number;
}

/** Whether every feature would answer the same of the same article. */
function isSame(a: Held, b: Held): boolean {
  const shown = ({ settings: { layers, show, names, speakerHints } }: Held): string => JSON.stringify([layers, show, names, speakerHints]);
  return a.version === b.version && JSON.stringify(a.refusal) === JSON.stringify(b.refusal) && shown(a) === shown(b);
}

import {
  CancellationTokenSource, DidChangeWatchedFilesNotification, FileChangeType, WatchKind, type CancellationToken, type Connection, type Disposable, type FileEvent,
} from 'vscode-languageserver';
import type { FolderState } from '../protocol';
import { limited, type Limited } from './limited';
import { ask, tell } from './messages';
import { isBelow } from './settings';

/** The files of the workspace folders: nothing is read before somebody asks, and nothing twice unless it changed. */
export interface Folder extends Disposable {
  state(): FolderState;
  /** Starts reading if nobody has yet. After a cancel only `read` starts again. */
  ask(): void;
  /** Reads what has not been read, all of it anew if all had been; ends when read or cancelled. */
  read(): Promise<FolderState>;
  /** Asks, and ends when what is under way has ended. */
  settled(): Promise<void>;
  cancel(): void;
  /** The editor no longer holds this document: the disk counts again. */
  closed(uri: string): void;
  /** Files changed on disk. */
  changed(events: readonly FileEvent[]): void;
  /** Settings or workspace folders changed: lists the files again, and reads all of them if `anew`. */
  relist(anew: boolean): void;
  /** An open document of the folder changed: tells the client, at most five times a second. */
  announce(): void;
}

/** What the folder needs of the workspace that holds it. */
export interface Keeper {
  isOpen(uri: string): boolean;
  /** False if the settings alone rule the file out: then it is not even read. */
  wants(uri: string): Promise<boolean>;
  /** Takes a file's text in; a sentence if it cannot be. Not called for open documents. */
  take(uri: string, text: string): Promise<string | undefined>;
  /** Takes an open document in, with its unsaved edits. */
  takeOpen(uri: string): Promise<void>;
  forget(uri: string): void;
  /** The globs of the files to be watched. */
  globs(): Promise<readonly string[]>;
  hasFolders(): boolean;
  canWatch(): boolean;
}

/** One reading, from the asking to its end. */
interface Run {
  readonly token: CancellationToken;
  readonly cancel: () => void;
  /** Something changed meanwhile: go round once more, and list the files first if `list`. */
  again: boolean;
  list: boolean;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

interface Reading {
  readonly connection: Connection;
  readonly keeper: Keeper;
  readonly news: Limited;
  readonly listed: Set<string>;
  /** Those of `listed` whose present text has been taken in, or refused. */
  readonly known: Set<string>;
  /** Changed since their text was last asked for: what comes back for an older asking is dropped. */
  readonly stale: Set<string>;
  readonly failed: Map<string, string>;
  phase: FolderState['state'];
  run?: Run | undefined;
  watching?: Promise<Disposable | undefined>;
}

/** Texts asked for at once. Each comes in a message of its own, so a request waits behind no more analyses than these. */
const inFlight = 4;
const millisecondsBetweenNews = 200;

export function createFolder(connection: Connection, keeper: Keeper): Folder {
  const news = limited(() => tell(connection, 'news/folderChanged', stateOf(reading)), millisecondsBetweenNews);
  const reading: Reading = { connection, keeper, news, listed: new Set(), known: new Set(), stale: new Set(), failed: new Map(), phase: 'unread' };
  const askOnce = (): void => {
    if (reading.phase === 'unread' && keeper.hasFolders()) void start(reading, true);
  };
  return {
    state: () => stateOf(reading),
    ask: askOnce,
    read: async () => {
      if (reading.phase === 'read') reading.known.clear();
      if (keeper.hasFolders()) await start(reading, true);
      return stateOf(reading);
    },
    settled: async () => {
      askOnce();
      await reading.run?.ended;
    },
    cancel: () => {
      if (!reading.run) return;
      reading.run.cancel();
      finish(reading, reading.run, 'cancelled');
    },
    closed: (uri) => closed(reading, uri),
    changed: (events) => changed(reading, events),
    relist: (anew) => relist(reading, anew),
    announce: () => {
      if (asked(reading)) news.soon();
    },
    dispose: () => {
      news.dispose();
      void reading.watching?.then((watcher) => watcher?.dispose());
    },
  };
}

function stateOf({ phase, keeper, known, listed, failed }: Reading): FolderState {
  const state = phase === 'unread' && !keeper.hasFolders() ? 'none' : phase;
  return { state, done: known.size, total: listed.size, failed: [...failed].map(([uri, problem]) => ({ uri, problem })) };
}

const asked = ({ phase }: Reading): boolean => phase !== 'unread' && phase !== 'none';
const follows = ({ phase }: Reading): boolean => phase === 'read' || phase === 'reading';

/** Starts a reading, or makes the one under way go round once more. */
function start(reading: Reading, list: boolean): Promise<void> {
  if (reading.run) {
    reading.run.again = true;
    reading.run.list ||= list;
    return reading.run.ended;
  }
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const source = new CancellationTokenSource();
  reading.run = { token: source.token, cancel: () => source.cancel(), again: true, list, ended, end };
  reading.phase = 'reading';
  reading.watching ??= watch(reading);
  reading.news.soon();
  const { run } = reading;
  work(reading, run).catch((error: unknown) => {
    reading.connection.console.error(`news: ${describe(error)}`);
    finish(reading, run, 'cancelled');
  });
  return ended;
}

async function work(reading: Reading, run: Run): Promise<void> {
  while (run.again && !run.token.isCancellationRequested) {
    const { list } = run;
    run.again = run.list = false;
    const outcome = list ? await listFiles(reading, run) : undefined;
    if (outcome) return finish(reading, run, outcome);
    const queue = [...reading.listed].filter((uri) => !reading.known.has(uri)).reverse();
    await Promise.all(Array.from({ length: inFlight }, async () => {
      for (let uri = queue.pop(); uri !== undefined && !run.token.isCancellationRequested; uri = queue.pop()) await readFile(reading, uri, run.token);
    }));
  }
  finish(reading, run, 'read');
}

/** Only the reading under way can end: one that was cancelled has ended already, though its last texts still come in. */
function finish(reading: Reading, run: Run, phase: FolderState['state']): void {
  if (reading.run !== run) return;
  reading.run = undefined;
  reading.phase = phase;
  reading.news.soon();
  run.end();
}

/** Files that are gone from the listing are forgotten. How the reading ends, if there is nothing to read. */
async function listFiles(reading: Reading, run: Run): Promise<FolderState['state'] | undefined> {
  const answer = await ask(reading.connection, 'news/files', {}, run.token).catch(() => undefined);
  if (run.token.isCancellationRequested) return 'cancelled';
  if (!answer) {
    reading.connection.console.error('news: the client did not list its files (news/files)');
    return 'cancelled';
  }
  const uris = new Set(answer.uris);
  for (const uri of reading.listed) if (!uris.has(uri)) drop(reading, uri);
  for (const uri of uris) reading.listed.add(uri);
  return answer.folders === 0 ? 'none' : undefined;
}

async function readFile(reading: Reading, uri: string, token: CancellationToken): Promise<void> {
  const { stale, listed, known, failed, news } = reading;
  stale.delete(uri);
  const problem = await take(reading, uri, token);
  const brokenOff = problem !== undefined && token.isCancellationRequested;
  if (brokenOff || stale.has(uri) || !listed.has(uri)) return;
  known.add(uri);
  if (problem === undefined) failed.delete(uri);
  else failed.set(uri, problem);
  news.soon();
}

/** A sentence if the file could not be taken in. It catches, so that one bad file does not end the reading. */
async function take({ connection, keeper, stale, listed }: Reading, uri: string, token: CancellationToken): Promise<string | undefined> {
  try {
    if (keeper.isOpen(uri)) return void (await keeper.takeOpen(uri));
    if (!(await keeper.wants(uri))) return void keeper.forget(uri);
    const answer = await ask(connection, 'news/read', { uri }, token);
    if (stale.has(uri) || !listed.has(uri) || keeper.isOpen(uri)) return undefined;
    // The editor's buffer has no byte order mark; positions on the first line must fit it.
    if ('text' in answer) return await keeper.take(uri, answer.text.replace(/^\uFEFF/, ''));
    keeper.forget(uri);
    return answer.problem;
  } catch (error) {
    if (token.isCancellationRequested) return 'Reading was cancelled.';
    connection.console.error(`news: ${uri}: ${describe(error)}`);
    if (!keeper.isOpen(uri)) keeper.forget(uri);
    return 'This file could not be read.';
  }
}

/** The file is gone from the folder. */
function drop({ listed, known, failed, stale, keeper }: Reading, uri: string): void {
  for (const set of [listed, known, failed]) set.delete(uri);
  stale.add(uri);
  if (!keeper.isOpen(uri)) keeper.forget(uri);
}

/** The text on disk is another now. After a cancel nothing is read: what was known of the file is forgotten. */
function touch({ known, stale, keeper, phase }: Reading, uri: string): void {
  stale.add(uri);
  known.delete(uri);
  if (phase === 'cancelled') keeper.forget(uri);
}

function closed(reading: Reading, uri: string): void {
  if (!reading.listed.has(uri)) return reading.keeper.forget(uri);
  touch(reading, uri);
  if (follows(reading)) void start(reading, false);
}

function changed(reading: Reading, events: readonly FileEvent[]): void {
  if (!asked(reading)) return;
  const { listed, keeper, news } = reading;
  for (const { uri, type } of events) {
    if (type === FileChangeType.Deleted) [...listed].filter((each) => each === uri || isBelow(each, uri)).forEach((each) => drop(reading, each));
    else if (listed.has(uri) && !keeper.isOpen(uri)) touch(reading, uri);
  }
  news.soon();
  const read = (list: boolean): void => {
    if (follows(reading)) void start(reading, list);
  };
  if ([...listed].some((uri) => !reading.known.has(uri))) read(false);
  const fresh = events.filter(({ uri, type }) => type === FileChangeType.Created && !listed.has(uri));
  void Promise.all(fresh.map(({ uri }) => keeper.wants(uri))).then((wanted) => wanted.includes(true) && read(true));
}

function relist(reading: Reading, anew: boolean): void {
  if (reading.phase === 'none') reading.phase = 'unread';
  if (!asked(reading)) return reading.news.soon();
  if (anew) for (const uri of reading.listed) touch(reading, uri);
  void reading.watching?.then((watcher) => watcher?.dispose());
  reading.watching = watch(reading);
  if (follows(reading)) void start(reading, true);
}

/** Deleting a directory tells of no file in it, hence the second watcher. */
async function watch({ connection, keeper }: Reading): Promise<Disposable | undefined> {
  if (!keeper.canWatch()) return undefined;
  const watchers = (await keeper.globs()).map((globPattern) => ({ globPattern }));
  return connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers: [...watchers, { globPattern: '**', kind: WatchKind.Delete }] })
    .catch(() => undefined);
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

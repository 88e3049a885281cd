import { CancellationTokenSource, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { FolderState } from '../../protocol';
import type { Keeper } from '../folder';
import type { Limited } from '../limited';
import { ask, report } from '../messages';

/** What is known of the files of the folder, and how far reading them has come. */
export interface Reading {
  readonly connection: Connection;
  readonly keeper: Keeper;
  /** Tells the client of the state. */
  readonly news: Limited;
  /** Lists the files again. */
  readonly look: Limited;
  /** Follows changes on disk by the present settings. */
  readonly watch: () => void;
  readonly listed: Set<string>;
  /** Those of `listed` whose present text has been taken in, or refused. */
  readonly known: Set<string>;
  /** Changed since their text was last asked for: what comes back for an older asking is dropped. */
  readonly stale: Set<string>;
  readonly failed: Map<string, string>;
  /** Which files are read: none yet, those of workspace folders whose settings ask for it, all. */
  extent: 'nothing' | 'eager' | 'all';
  /** How many files the last listing named and `extent` left out. */
  left: number;
  phase: FolderState['state'];
  problem?: string | undefined;
  run?: Run | undefined;
}

/** One reading, from the asking to its end. One that is not `Reading.run` any more is over: it touches nothing. */
interface Run {
  readonly token: CancellationToken;
  readonly cancel: () => void;
  /** Something changed meanwhile: go round once more, and list the files first if `list`. */
  again: boolean;
  list: boolean;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** Texts asked for at once. Each comes in a message of its own, so a request waits behind no more analyses than these. */
const inFlight = 4;

export function stateOf({ phase, problem, keeper, known, listed, left, failed }: Reading): FolderState {
  const state = phase === 'unread' && !keeper.hasFolders() ? 'none' : phase === 'read' && 0 < left ? 'unread' : phase;
  return {
    state, done: known.size, total: listed.size, failed: [...failed].map(([uri, sentence]) => ({ uri, problem: sentence })),
    ...(problem !== undefined && { problem }),
  };
}

/** Somebody asked, and there is a folder. */
export const asked = ({ extent, phase }: Reading): boolean => extent !== 'nothing' && phase !== 'none';
/** Changes on disk are read as they come; not after a cancel or a failure. */
export const follows = ({ phase }: Reading): boolean => phase === 'read' || phase === 'reading';

/** Starts a reading, or makes the one under way go round once more. What has been read stays `read` unless there is more to read. */
export function start(reading: Reading, list: boolean): Promise<void> {
  if (reading.phase !== 'read' || unread(reading).length !== 0) enter(reading);
  if (reading.run) {
    reading.run.again = true;
    reading.run.list ||= list;
    return reading.run.ended;
  }
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const source = new CancellationTokenSource();
  const run: Run = { token: source.token, cancel: () => source.cancel(), again: true, list, ended, end };
  reading.run = run;
  reading.watch();
  work(reading, run).catch((error: unknown) => {
    report(reading.connection, `news: ${describe(error)}`);
    fail(reading, run, 'The folder could not be read.');
  });
  return ended;
}

const unread = ({ listed, known }: Reading): string[] => [...listed].filter((uri) => !known.has(uri));

function enter(reading: Reading): void {
  if (reading.phase === 'reading') return;
  reading.phase = 'reading';
  reading.problem = undefined;
  reading.news.soon();
}

async function work(reading: Reading, run: Run): Promise<void> {
  while (run.again && reading.run === run) {
    const { list } = run;
    run.again = run.list = false;
    const ends = list && (await listFiles(reading, run));
    if (ends && !run.again) return;
    const queue = unread(reading).reverse();
    if (0 < queue.length && reading.run === run) enter(reading);
    await Promise.all(Array.from({ length: inFlight }, async () => {
      for (let uri = queue.pop(); uri !== undefined && reading.run === run; uri = queue.pop()) await readFile(reading, uri, run);
    }));
  }
  finish(reading, run, 'read');
}

/** Only the reading under way can end: one that was cancelled has ended already, though its last texts still come in. */
export function finish(reading: Reading, run: Run, phase: FolderState['state']): void {
  if (reading.run !== run) return;
  const isNews = reading.phase !== phase;
  reading.run = undefined;
  reading.phase = phase;
  if (isNews) reading.news.soon();
  run.end();
}

function fail(reading: Reading, run: Run, problem: string): void {
  if (reading.run !== run) return;
  reading.problem = problem;
  finish(reading, run, 'failed');
}

/** Files that are gone from the listing are forgotten. True if the reading has ended: there is nothing to read. */
async function listFiles(reading: Reading, run: Run): Promise<boolean> {
  const { connection, keeper, listed } = reading;
  const answer = await ask(connection, 'news/files', {}, run.token).catch((error: unknown) => {
    if (reading.run === run) report(connection, `news: news/files: ${describe(error)}`);
  });
  const eager = reading.extent === 'all' || !answer ? [] : await Promise.all(answer.uris.map(keeper.isEager));
  if (reading.run !== run) return true;
  if (!answer) {
    if (!run.again) fail(reading, run, 'The files of the folder could not be listed.');
    return true;
  }
  const uris = new Set(answer.uris.filter((_, index) => eager[index] ?? true));
  const gone = [...listed].filter((uri) => !uris.has(uri));
  for (const uri of gone) drop(reading, uri);
  for (const uri of uris) listed.add(uri);
  const left = new Set(answer.uris).size - uris.size;
  const isNews = 0 < gone.length || left !== reading.left;
  reading.left = left;
  if (isNews) reading.news.soon();
  if (answer.folders === 0 && !run.again) finish(reading, run, 'none');
  return answer.folders === 0;
}

async function readFile(reading: Reading, uri: string, run: Run): Promise<void> {
  const { stale, listed, known, failed, news } = reading;
  stale.delete(uri);
  const problem = await take(reading, uri, run);
  const brokenOff = problem !== undefined && reading.run !== run;
  if (brokenOff || stale.has(uri) || !listed.has(uri)) return;
  known.add(uri);
  if (problem === undefined) failed.delete(uri);
  else failed.set(uri, problem);
  news.soon();
}

/** A sentence if the file could not be taken in. It catches, so that one bad file does not end the reading. */
async function take(reading: Reading, uri: string, run: Run): Promise<string | undefined> {
  const { connection, keeper, stale, listed } = reading;
  try {
    if (keeper.isOpen(uri)) return void (await keeper.takeOpen(uri));
    if (!(await keeper.wants(uri))) return void keeper.forget(uri);
    const answer = await ask(connection, 'news/read', { uri }, run.token);
    if (stale.has(uri) || !listed.has(uri) || keeper.isOpen(uri)) return undefined;
    // The editor's buffer has no byte order mark; positions on the first line must fit it.
    if ('text' in answer) return await keeper.take(uri, answer.text.replace(/^\uFEFF/, ''), answer.modified);
    keeper.forget(uri);
    return answer.problem;
  } catch (error) {
    if (reading.run !== run) return 'Reading was cancelled.';
    report(connection, `news: ${uri}: ${describe(error)}`);
    if (!keeper.isOpen(uri)) keeper.forget(uri);
    return 'This file could not be read.';
  }
}

/** The file is gone from the folder. */
export function drop({ listed, known, failed, stale, keeper }: Reading, uri: string): void {
  for (const set of [listed, known, failed]) set.delete(uri);
  stale.add(uri);
  if (!keeper.isOpen(uri)) keeper.forget(uri);
}

/** The text on disk is another now. When nothing is read any more, what was known of the file is forgotten. */
export function touch(reading: Reading, uri: string): void {
  reading.stale.add(uri);
  reading.known.delete(uri);
  if (!follows(reading) && !reading.keeper.isOpen(uri)) reading.keeper.forget(uri);
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

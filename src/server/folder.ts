import type { Connection, Disposable, FileEvent } from 'vscode-languageserver';
import type { FolderState } from '../protocol';
import { changed, closed } from './folder/events';
import { asked, drop, finish, follows, start, stateOf, touch, type Reading } from './folder/reading';
import { limited } from './limited';
import { tell } from './messages';
import { createWatcher } from './watch';

/** The files of the workspace folders: nothing is read before somebody asks, and nothing twice unless it changed. */
export interface Folder extends Disposable {
  state(): FolderState;
  /** Starts reading if nobody has yet. After a cancel or a failure only `read` starts again. */
  ask(): void;
  /** The same for the workspace folders whose settings ask for it; the others wait for `ask`. */
  askEager(): void;
  /** Reads what has not been read, all of it anew if all had been; ends when read, cancelled or failed. */
  read(): Promise<FolderState>;
  /** Asks, and ends when what is under way has ended. */
  settled(): Promise<void>;
  cancel(): void;
  /** Forgets what was read, and that somebody asked: whoever asks next has it read anew. */
  clear(): void;
  /** The editor no longer holds this document: the disk counts again. */
  closed(uri: string): void;
  /** Files changed on disk. */
  changed(events: readonly FileEvent[]): void;
  /** Settings or workspace folders changed: lists the files again, and reads those that are to be judged `anew`. */
  relist(anew: (uri: string) => boolean): void;
  /** An open document changed: tells the client if it is a file of the folder, at most five times a second. */
  announce(uri: string): void;
  /** What is known of the files adds up to something else now: tells the client, if somebody asked. */
  retell(): void;
}

/** What the folder needs of the workspace that holds it. */
export interface Keeper {
  isOpen(uri: string): boolean;
  /** False if the settings alone rule the file out: then it is not even read. */
  wants(uri: string): Promise<boolean>;
  /** Whether a directory of this name could hold files that are wanted. */
  wantsBelow(uri: string): Promise<boolean>;
  /** Whether the settings of its workspace folder ask for the file unasked. */
  isEager(uri: string): Promise<boolean>;
  /** Takes a file's text in, last saved at that time (milliseconds since 1970); a sentence if it cannot be. Not called for open documents. */
  take(uri: string, text: string, modified: number | undefined): Promise<string | undefined>;
  /** Takes an open document in, with its unsaved edits. */
  takeOpen(uri: string): Promise<void>;
  forget(uri: string): void;
  /** The globs of the files to be watched. */
  globs(): Promise<readonly string[]>;
  hasFolders(): boolean;
  canWatch(): boolean;
}

const millisecondsBetweenNews = 200;
/** Between two listings for something made that may be a directory: a build makes many files. */
const millisecondsBetweenLooks = 1000;

export function createFolder(connection: Connection, keeper: Keeper): Folder {
  const watcher = createWatcher(connection, () => keeper.globs());
  const reading: Reading = {
    connection, keeper,
    news: limited(() => tell(connection, 'news/folderChanged', stateOf(reading)), millisecondsBetweenNews),
    look: limited(() => void (follows(reading) && start(reading, true)), millisecondsBetweenLooks),
    watch: () => { if (keeper.canWatch()) watcher.renew(); },
    listed: new Set(), known: new Set(), stale: new Set(), failed: new Map(), extent: 'nothing', left: 0, phase: 'unread',
  };
  const ask = (): void => askFor(reading, 'all');
  return {
    state: () => stateOf(reading),
    ask,
    askEager: () => askFor(reading, 'eager'),
    read: async () => {
      if (reading.phase === 'read') reading.known.clear();
      if (keeper.hasFolders()) {
        reading.extent = 'all';
        await start(reading, true);
      }
      return stateOf(reading);
    },
    settled: async () => {
      ask();
      await reading.run?.ended;
    },
    cancel: () => {
      // Whoever cancels saw a reading: a mere look at what is there goes on.
      if (!reading.run || reading.phase !== 'reading') return;
      reading.run.cancel();
      finish(reading, reading.run, 'cancelled');
    },
    clear: () => {
      if (reading.run) {
        reading.run.cancel();
        finish(reading, reading.run, 'unread');
      }
      for (const uri of [...reading.listed]) drop(reading, uri);
      reading.extent = 'nothing';
      reading.left = 0;
      if (reading.phase !== 'none') reading.phase = 'unread';
      reading.news.soon();
    },
    closed: (uri) => closed(reading, uri),
    changed: (events) => changed(reading, events),
    relist: (anew) => relist(reading, anew),
    announce: (uri) => {
      if (asked(reading) && reading.listed.has(uri)) reading.news.soon();
    },
    retell: () => {
      if (asked(reading)) reading.news.soon();
    },
    dispose: () => {
      reading.run = undefined;
      reading.news.dispose();
      reading.look.dispose();
    },
  };
}

function askFor(reading: Reading, extent: 'eager' | 'all'): void {
  const isMore = reading.extent === 'nothing' || (reading.extent === 'eager' && extent === 'all');
  if (!isMore || !reading.keeper.hasFolders() || !(reading.phase === 'unread' || follows(reading))) return;
  reading.extent = extent;
  if (reading.phase === 'read' && reading.left === 0) return;
  if (reading.phase === 'read') reading.phase = 'unread';
  void start(reading, true);
}

function relist(reading: Reading, anew: (uri: string) => boolean): void {
  if (reading.phase === 'none') {
    reading.phase = 'unread';
    reading.extent = 'nothing';
  }
  if (!asked(reading)) return reading.news.soon();
  for (const uri of reading.listed) if (anew(uri)) touch(reading, uri);
  reading.watch();
  if (follows(reading)) void start(reading, true);
  else reading.news.soon();
}

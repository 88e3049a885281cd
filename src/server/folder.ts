import type { Connection, Disposable, FileEvent } from 'vscode-languageserver';
import type { Job } from '../core/segmentOf';
import type { FileStamp, FolderState, FoundFile } from '../protocol';
import { changed, closed } from './folder/events';
import { drop, outdate, touch } from './folder/files';
import { finish, start } from './folder/reading';
import { asked, follows, stateOf, type Reading } from './folder/state';
import type { Host } from './host';
import { limited } from './limited';
import { tell } from './messages';
import { createQuiet } from './quiet';
import type { Refused } from './refused';
import { createWatcher } from './watch';

/** The files of the workspace folders: nothing is read before somebody asks, and nothing twice unless it changed. */
export interface Folder extends Disposable {
  state(): FolderState;
  /** Starts reading if nobody has yet. After a cancel or a failure only `read` starts again. */
  ask(): void;
  /** The same for the workspace folders whose settings ask for it; the others wait for `ask`. */
  askEager(): void;
  /** Reads what has not been read, and looks at all of it again if all had been; ends when read, cancelled or failed. */
  read(): Promise<FolderState>;
  /** Once what an earlier start kept is there, if the folder has been asked for. */
  loaded(): Promise<void>;
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
  /** Files are analysed by other settings or corrections now: what is under way is read again. */
  outdate(): void;
  /** Somebody types in a document: no more files are analysed for a while. */
  typed(): void;
  /** What is known of the files adds up to something else now: tells the client, if somebody asked. */
  retell(): void;
}

/** What the folder needs of the workspace that holds it. */
export interface Keeper {
  isOpen(uri: string): boolean;
  /** False if the settings alone rule the file out: then it is not even read. Waits until it is known what the user corrected in it. */
  wants(uri: string): Promise<boolean>;
  /** Whether a directory of this name could hold files that are wanted. */
  wantsBelow(uri: string): Promise<boolean>;
  /** Whether nobody has to ask for the file: the settings of its workspace folder do, or have nothing of it read at all. */
  isEager(uri: string): Promise<boolean>;
  /** What analysts need of a file, or why it is not taken in. Not called for open documents. */
  prepare(uri: string, found: FoundFile): Promise<Job | Refused>;
  /** The file is none of ours as it is now; without a stamp it is to be tried again at the next start. */
  refuse(uri: string, refused: Partial<Refused>): void;
  /** Takes in what was made of these jobs; there may be others in the segment that do not count any more. */
  take(segment: Uint8Array, jobs: readonly Job[]): void;
  /** Why no more files can be taken in; undefined as long as they can. */
  full(): string | undefined;
  /** What an earlier start kept is there, to be checked. */
  load(): Promise<void>;
  /** How many files that were taken in have their names in no list, as there are too many. */
  unlisted(): number;
  /** Files that were taken in or refused before, whether or not they are in the folder still. */
  kept(): readonly string[];
  /** Whether what is there of a file is what would be made of it now, or it would be refused again. */
  isCurrent(uri: string, stamp: FileStamp): Promise<boolean>;
  /** What the reader is told of a file that was refused before, if anything. */
  problemOf(uri: string): string | undefined;
  /** Takes an open document in, with its unsaved edits. */
  takeOpen(uri: string): Promise<void>;
  forget(uri: string): void;
  /** The globs of the files to be watched. */
  globs(): Promise<readonly string[]>;
  hasFolders(): boolean;
  canWatch(): boolean;
}

const millisecondsBetweenNews = 200;
/** After a key is pressed: most who go on typing press the next one sooner. */
const millisecondsOfQuiet = 500;
/** Between two listings for something made that may be a directory: a build makes many files. */
const millisecondsBetweenLooks = 1000;

export function createFolder(connection: Connection, keeper: Keeper, { analysts, clock }: Host): Folder {
  const watcher = createWatcher(connection, () => keeper.globs());
  const quiet = createQuiet(millisecondsOfQuiet, clock);
  const reading: Reading = {
    connection, keeper, analysts, clock, quiet,
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
      if (reading.phase === 'read') {
        reading.known.clear();
        // Whoever asks again may have seen to what was wrong with these elsewhere: in which encoding a file is read is a setting of the editor.
        for (const uri of reading.failed.keys()) reading.stale.add(uri);
      }
      if (keeper.hasFolders()) {
        reading.extent = 'all';
        await start(reading, true);
      }
      return stateOf(reading);
    },
    loaded: async () => {
      if (asked(reading)) await keeper.load();
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
      // What an earlier start kept may not have been listed yet.
      for (const uri of keeper.kept()) if (!keeper.isOpen(uri)) keeper.forget(uri);
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
    outdate: () => outdate(reading),
    typed: quiet.disturb,
    dispose: () => {
      reading.run?.cancel();
      reading.run = undefined;
      quiet.dispose();
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

import { createFolderIndex, type FolderIndex } from '../core/folderIndex';
import { inMemory } from '../core/folderIndex/bytes';
import { openSegment } from '../core/folderIndex/segment';
import type { Article } from '../core/model';
import type { Job } from '../core/segmentOf';
import type { Analysts } from './analysts';
import { inSteps, turn } from './turns';

/** The articles the server knows, as they are shown, in the index that the features ask. */
export interface Filing {
  /** Brings the index up to date first. */
  readonly index: FolderIndex;
  /** The same, but that the last edits of this document may be missing: so that typing in it does not change the index at every key. */
  indexBeside(uri: string): FolderIndex;
  /** The same, but that the last edits of all documents may be missing. */
  readonly folderIndex: FolderIndex;
  /** An open document as it is shown; undefined if it is out of scope. It goes in when somebody asks for the index. */
  fileOpen(uri: string, shown: Article | undefined): void;
  /** Files of the folder, as `segmentOf` gives them; those not among `uris` count no more. */
  take(segment: Uint8Array, uris: ReadonlySet<string>): void;
  /** How many bytes of it lie in memory, because they have not been put on disk yet, or there is none. */
  readonly inMemory: number;
  forget(uri: string): void;
  /** Analyses files of the folder again that `jobOf` gives a job for; those that came out anew. A later call takes the place of an earlier one. */
  refile(jobOf: (uri: string) => Job | undefined): Promise<readonly string[]>;
  dispose(): void;
}

/** Whom it works for. */
export interface FilingListener {
  /** The segments of the index are others now, and put in order. */
  changed(): void;
  /** They could not be put in order, which nobody expects: they stay as they are. */
  failed(error: unknown): void;
}

export function createFiling(analysts: Analysts, { changed, failed }: FilingListener): Filing {
  const filed = createFolderIndex();
  /** Analysed but not in the index yet: marks do not wait for it, and of many keystrokes only the last goes in. */
  const unfiled = new Map<string, Article | undefined>();
  let round = 0;
  let isTidying = false;
  let disposed = false;

  const fileAllBut = (own: string | undefined): FolderIndex => {
    for (const [uri, shown] of [...unfiled]) {
      if (uri === own) continue;
      unfiled.delete(uri);
      // What is typed is of no other day than the file was.
      filed.replace(uri, shown, filed.modified(uri));
      // Each edited document leaves a segment of its own.
      if (!filed.isTidy) void tidy();
    }
    return filed;
  };
  const tidy = async (): Promise<void> => {
    if (isTidying) return;
    isTidying = true;
    try {
      await turn();
      await inSteps(filed.tidy(), () => disposed);
      if (!disposed) changed();
    } catch (error) {
      failed(error);
    } finally {
      isTidying = false;
    }
  };
  /** Not opened, changed or forgotten meanwhile: what was is filed by whoever did that, or waits to be. */
  const isAsBefore = (uri: string, stamp: string | undefined): boolean => !unfiled.has(uri) && filed.stamp(uri) === stamp;
  const take = (bytes: Uint8Array, uris: ReadonlySet<string>): void => {
    const segment = openSegment(inMemory(bytes));
    if (!segment) throw new Error('what came of the analysis is no segment');
    for (const uri of uris) unfiled.delete(uri);
    filed.add(segment, segment.files.flatMap((file, number) => (uris.has(file) ? [] : number)));
    void tidy();
  };

  return {
    get index() {
      return fileAllBut(undefined);
    },
    indexBeside: fileAllBut,
    folderIndex: filed,
    fileOpen: (uri, shown) => void unfiled.set(uri, shown),
    take,
    get inMemory() {
      return filed.holdings.reduce((sum, { segment: { source } }) => (source.inMemory ? sum + source.length : sum), 0);
    },
    forget: (uri) => {
      unfiled.delete(uri);
      filed.replace(uri, undefined);
      void tidy();
    },
    refile: async (jobOf) => {
      const own = ++round;
      const isOff = (): boolean => disposed || own !== round;
      const outdated: string[] = [];
      await inSteps(outdatedAmong(filed.files(), jobOf, outdated), isOff);
      if (isOff() || outdated.length === 0) return [];
      const crew = analysts.hire(outdated.length);
      const told = [...outdated];
      const lane = async (): Promise<void> => {
        while (0 < outdated.length && !isOff()) {
          const before = new Map(outdated.splice(0, crew.batch).map((uri) => [uri, filed.stamp(uri)]));
          const jobs = [...before.keys()].flatMap((uri) => jobOf(uri) ?? []);
          for (const { segment } of await crew.analyse(jobs)) {
            if (segment && !isOff()) take(segment, new Set(jobs.flatMap(({ file }) => (isAsBefore(file, before.get(file)) ? file : []))));
          }
        }
      };
      try {
        await Promise.all(Array.from({ length: crew.atOnce }, lane));
      } finally {
        crew.dismiss();
      }
      return isOff() ? [] : told;
    },
    dispose: () => { disposed = true; },
  };
}

/** Files that there is a job for, found with pauses. */
function* outdatedAmong(uris: readonly string[], jobOf: (uri: string) => Job | undefined, found: string[]): Generator<undefined, void> {
  for (const uri of uris) {
    if (jobOf(uri)) found.push(uri);
    yield;
  }
}

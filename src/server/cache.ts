import type { Disposable } from 'vscode-languageserver';
import { loadSaved } from './cache/load';
import type { ShardFile } from './cache/manifest';
import { createWindow, parseName } from './cache/names';
import { removeAll, saveState, type Writer } from './cache/save';
import { openShard, type Shard } from './cache/shards';
import { limited, machineClock, type Clock } from './limited';
import type { Source, Storage } from './storage';

export type { Shard };

/** What a start finds of those before. */
export interface Found {
  readonly shards: readonly Shard[];
  /** What `CacheOptions.notes` gave when these were saved. */
  readonly notes?: unknown;
}

/** The index of the folder, from one start to the next. No method rejects: without a place to keep it, everything works but the next start. */
export interface Cache extends Disposable {
  /** What was saved last, by whichever window. To be closed by whoever drops one: `shard.source.close()`. */
  load(): Promise<Found>;
  /** This is the index now: saves it soon, at most every five seconds, unless a newer one comes before. */
  save(shards: readonly Shard[]): void;
  /** Saves at once what has not been saved yet; over when that is done or has failed. */
  flush(): Promise<void>;
  /** The same bytes on disk, so that those in memory can be let go; undefined if they have not been saved, or there is no disk here. */
  onDisk(source: Source): Promise<Source | undefined>;
  /** Forgets all that was saved. */
  clear(): Promise<void>;
}

export interface CacheOptions {
  /** The version of what makes the index: what another one saved does not count. */
  readonly engine: string;
  /** The same for what it is made of now: the folders, and settings that matter. */
  readonly scope: () => string;
  /** Plain data that goes with the shards, asked for whenever they are saved. */
  readonly notes: () => unknown;
  /** Is told in a sentence what went wrong. */
  readonly log: (message: string) => void;
  /** Is called once a state has been saved: `onDisk` has its shards. */
  readonly saved?: () => void;
}

const millisecondsBetweenSaves = 5000;
/** So often in a row saving may fail: then it is given up until the next start, for each try may fill a disk to the brim. */
const maximumFailures = 3;

export function createCache(storage: Storage, { engine, scope, notes, log, saved: whenSaved }: CacheOptions, clock: Clock = machineClock): Cache {
  const files = new WeakMap<Source, ShardFile>();
  const writer: Writer = { storage, engine, scope, window: createWindow(), files, count: 0, now: clock.now };
  let newest: readonly Shard[] | undefined;
  let failures = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other; what fails is said, and comes to nothing. */
  const inTurn = <Result>(work: () => Promise<Result>, failed: (error: unknown) => void): Promise<Result | undefined> => {
    const ended = last.then(work).catch((error: unknown) => void failed(error));
    last = ended;
    return ended;
  };

  const saveNewest = async (): Promise<void> => {
    const shards = newest;
    newest = undefined;
    if (!shards || maximumFailures <= failures) return;
    await saveState(writer, shards, notes());
    failures = 0;
    whenSaved?.();
  };
  const flush = (): Promise<void> => inTurn(saveNewest, (error) => {
    if (++failures === 1) log(`The index of the folder could not be saved, so it may have to be made anew at the next start: ${String(error)}`);
  });
  const soon = limited(() => void flush(), millisecondsBetweenSaves, clock);

  return {
    load: async () => {
      const saved = await inTurn(
        () => loadSaved(storage, { engine, scope: scope() }),
        (error) => log(`The saved index of the folder could not be read, and is made anew: ${String(error)}`),
      );
      if (saved?.problem !== undefined) log(saved.problem);
      for (const { shard, file } of saved?.shards ?? []) files.set(shard.source, file);
      return { shards: saved?.shards.map(({ shard }) => shard) ?? [], notes: saved?.notes };
    },
    save: (shards) => {
      newest = shards;
      soon.soon();
    },
    flush,
    onDisk: async (source) => {
      const file = storage.isDisk ? files.get(source) : undefined;
      const opened = file && (await openShard(storage, file));
      if (file && opened) files.set(opened, file);
      return opened;
    },
    clear: async () => {
      newest = undefined;
      const all = async (): Promise<void> => removeAll(storage, (await storage.list()).filter((name) => parseName(name) !== undefined));
      await inTurn(all, (error) => log(`The saved index of the folder could not be removed: ${String(error)}`));
    },
    dispose: () => soon.dispose(),
  };
}

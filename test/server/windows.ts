import assert from 'node:assert/strict';
import { createCache, type Cache, type CacheOptions, type Shard } from '../../src/server/cache';
import { inMemory, type Storage } from '../../src/server/storage';
import { createClock } from './clock';
import { createDisk, type StoppingDisk } from './stoppingDisk';

/** What two shards are compared by. */
export type Plain = readonly [bytes: string, head: number, dead: readonly number[]];

export const shard = (text: string, head = Math.ceil(text.length / 2), dead: readonly number[] = []): Shard => ({ source: inMemory(Buffer.from(text)), head, dead });
export const plain = ({ source, head, dead }: Shard): Plain => [Buffer.from(source.read(0, source.size) ?? []).toString(), head, dead];

export const [harbour, ferry, bridge] = ['The harbour master counted the boats twice.', 'The ferry leaves at six.', 'The bridge stays where it is.'] as const;
/** What a window before this one saved. */
export const before: readonly [Shard, Shard] = [shard(harbour, 10, [3, 1]), shard(ferry, 0)];

/** For so long nobody removes what another window wrote. */
export const hour = 60 * 60 * 1000;

/** A cache that gives what it loaded without the notes. */
export interface Window extends Omit<Cache, 'load'> {
  load(): Promise<readonly Shard[]>;
  readonly log: string[];
}

/** What a window notes beside its shards: those that it saves. */
const noteOf = ({ source, head, dead }: Shard): unknown => [source.size, head, dead];

/** A window: a cache, and what it logged. Whatever it loads, the notes are those that were saved with the shards. */
export function open(storage: Storage, options: Partial<CacheOptions> = {}, clock = createClock()): Window {
  const log: string[] = [];
  let last: readonly Shard[] = [];
  const notes = (): unknown => last.map(noteOf);
  const cache = createCache(storage, { engine: 'one', scope: () => 'stories', notes, log: (message) => log.push(message), ...options }, clock);
  return {
    ...cache, log,
    save: (shards) => {
      last = shards;
      cache.save(shards);
    },
    load: async () => {
      const { shards, notes } = await cache.load();
      const noted = ((notes ?? []) as unknown[]).map((note) => JSON.stringify(note));
      for (const each of shards) assert.ok(noted.includes(JSON.stringify(noteOf(each))), `${noted.join()} without ${JSON.stringify(noteOf(each))}`);
      return shards;
    },
  };
}

export async function save(cache: Window, shards: readonly Shard[]): Promise<void> {
  cache.save(shards);
  await cache.flush();
}

/** A disk with what one window saved. */
export async function saved(shards: readonly Shard[]): Promise<StoppingDisk> {
  const disk = createDisk();
  await save(open(disk.process()), shards);
  return disk;
}

/** What the next start finds. */
export async function found(disk: StoppingDisk, isDisk = true, options: Partial<CacheOptions> = {}): Promise<Plain[]> {
  return (await open(disk.process(Infinity, isDisk), options).load()).map(plain);
}

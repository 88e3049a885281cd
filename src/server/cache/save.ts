import type { Source, Storage } from '../storage';
import { readManifest } from './load';
import { printManifest, type ShardEntry, type ShardFile } from './manifest';
import { fileName, parseName, type FileName } from './names';
import { writeShard, type Shard } from './shards';

/** Whoever writes: one window, over and over. */
export interface Writer {
  readonly engine: string;
  readonly scope: () => string;
  readonly storage: Storage;
  readonly window: string;
  /** The file that has the bytes of a shard, as far as there is one. */
  readonly files: WeakMap<Source, ShardFile>;
  /** How many shards were written. */
  count: number;
  /** Milliseconds. */
  now(): number;
}

/**
 * Writes the shards that have no file, then the manifest, and only then removes what no manifest needs: whenever it ends, one state is whole.
 * Rejects if the place fails; what this writing made is removed then, for the disk may be full.
 */
export async function saveState(writer: Writer, shards: readonly Shard[], notes: unknown): Promise<void> {
  const { storage, engine, scope, window } = writer;
  const present = await filesOf(storage);
  const made = new Map<Source, ShardFile>();
  const begun: string[] = [];
  const begin = (name: string): string => {
    begun.push(name);
    return name;
  };
  const manifest = fileName('manifest', 1 + newest(present), writer.now(), window);
  const entries: ShardEntry[] = [];
  try {
    for (const shard of shards) {
      const known = fileOf(writer, shard, present);
      const file = known ?? (await writeShard(storage, begin(fileName('shard', writer.count++, writer.now(), window)), shard));
      if (!file) continue;
      if (!known) made.set(shard.source, file);
      entries.push({ ...file, dead: shard.dead });
    }
    await storage.write(begin(manifest), [printManifest({ engine, scope: scope(), shards: entries, notes }, storage)]);
  } catch (error) {
    await removeAll(storage, begun);
    throw error;
  }
  for (const [source, file] of made) writer.files.set(source, file);
  await sweep(writer, manifest, entries.map(({ name }) => name));
}

const filesOf = async (storage: Storage): Promise<FileName[]> => (await storage.list()).flatMap((name) => parseName(name) ?? []);

const newest = (files: readonly FileName[]): number => files.reduce((most, { kind, number }) => (kind === 'manifest' ? Math.max(most, number) : most), 0);

/** Undefined if there is none, or another window has removed it. */
function fileOf({ files }: Writer, { source }: Shard, present: readonly FileName[]): ShardFile | undefined {
  const file = files.get(source);
  return file && present.some(({ name }) => name === file.name) ? file : undefined;
}

/** For so long nobody removes what another window wrote: it may be about to name it in a manifest. Milliseconds. */
const untouched = 60 * 60 * 1000;

/**
 * Removes what no manifest that counts needs: ours, and those that other windows wrote lately. Two windows need no lock:
 * one that has lost a file writes it again at its next saving, and what a manifest names in vain is read from the folder again.
 */
async function sweep(writer: Writer, manifest: string, shards: readonly string[]): Promise<void> {
  const { storage, window } = writer;
  const needed = new Set([manifest, ...shards]);
  const files = await filesOf(storage);
  const isOthers = (file: FileName): boolean => file.window !== window && Math.abs(writer.now() - file.written) < untouched;
  for (const { name } of files.filter((file) => file.kind === 'manifest' && isOthers(file))) {
    const { shards: theirs } = (await readManifest(storage, name)) ?? { shards: [] };
    for (const shard of theirs) needed.add(shard.name);
  }
  const left = files.filter((file) => !needed.has(file.name) && !isOthers(file));
  await removeAll(storage, [...left].sort((a, b) => a.kind.localeCompare(b.kind)).map(({ name }) => name));
}

/** One that cannot be removed is left for the next time. */
export async function removeAll(storage: Storage, names: readonly string[]): Promise<void> {
  for (const name of names) await storage.remove(name).catch(() => undefined);
}

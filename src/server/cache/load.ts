import type { Storage } from '../storage';
import { parseManifest, type Manifest, type ShardFile } from './manifest';
import { parseName, type FileName } from './names';
import { openShard, type Shard } from './shards';

export interface Saved {
  readonly shards: readonly { readonly shard: Shard; readonly file: ShardFile }[];
  readonly notes?: unknown;
  /** Why there is less than there might be: a sentence for the log. */
  readonly problem?: string | undefined;
}

/**
 * What the newest manifest names that is whole and is of this engine and scope. A shard that is not whole is left out, the others stay:
 * each file of the folder is in one shard only, so its articles are then merely missing.
 */
export async function loadSaved(storage: Storage, { engine, scope }: Pick<Manifest, 'engine' | 'scope'>): Promise<Saved> {
  let problem: string | undefined;
  for (const { name } of await manifestsOf(storage)) {
    const manifest = await readManifest(storage, name);
    if (manifest?.engine === engine && manifest.scope === scope) {
      const shards = (await Promise.all(manifest.shards.map((entry) => open(storage, entry)))).flatMap((opened) => opened ?? []);
      const lost = manifest.shards.length - shards.length;
      return { shards, notes: manifest.notes, problem: 0 < lost ? `${lost} of ${manifest.shards.length} parts of the saved index are damaged or gone, and are made anew.` : problem };
    }
    problem ??= manifest
      ? 'The saved index was made by another version or of other folders, and is made anew.'
      : 'The saved index was not written to its end, or is damaged: what is left of it counts.';
  }
  return { shards: [], problem };
}

/** Newest first. */
async function manifestsOf(storage: Storage): Promise<FileName[]> {
  const names = (await storage.list()).flatMap((name) => parseName(name) ?? []).filter(({ kind }) => kind === 'manifest');
  return names.sort((a, b) => b.number - a.number || b.written - a.written);
}

/** Undefined if it cannot be read, or is not whole. */
export async function readManifest(storage: Storage, name: string): Promise<Manifest | undefined> {
  const source = await storage.open(name).catch(() => undefined);
  const bytes = source?.read(0, source.size);
  source?.close();
  return bytes && parseManifest(bytes, storage);
}

async function open(storage: Storage, { dead, ...file }: Manifest['shards'][number]): Promise<Saved['shards'][number] | undefined> {
  const source = await openShard(storage, file);
  return source && { shard: { source, head: file.head, dead }, file };
}

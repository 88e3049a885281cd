import type { Source, Storage } from '../storage';
import type { ShardFile } from './manifest';

/** Some articles as the index holds them: opaque bytes that never change. */
export interface Shard {
  readonly source: Source;
  /** How many bytes from the start are checked when the shard is read from disk. What is behind them must be told from damage by who reads it. */
  readonly head: number;
  /** Which articles in it no longer count, by their numbers in it. */
  readonly dead: readonly number[];
}

/** Writes a file of that name; undefined if the shard cannot be read. Rejects if the place fails. */
export async function writeShard(storage: Storage, name: string, { source, head }: Shard): Promise<ShardFile | undefined> {
  const parts: Uint8Array[] = [];
  const keep = (part: Uint8Array): unknown => parts.push(part);
  const first = await checksumOf(storage, source, 0, head, keep);
  const rest = first === undefined ? undefined : await checksumOf(storage, source, head, source.size, keep);
  if (first === undefined || rest === undefined) return undefined;
  await storage.write(name, parts);
  return { name, size: source.size, head, checksums: [first, rest] };
}

/** Undefined if the file is not there or not as it was written. What of it stays on disk is not looked at behind the head: it would have to be read. */
export async function openShard(storage: Storage, file: ShardFile): Promise<Source | undefined> {
  const source = await storage.open(file.name).catch(() => undefined);
  if (!source || (await isWhole(storage, source, file))) return source;
  source.close();
  return undefined;
}

async function isWhole(storage: Storage, source: Source, { size, head, checksums }: ShardFile): Promise<boolean> {
  return source.size === size && (await checksumOf(storage, source, 0, head)) === checksums[0]
    && (!source.bytes || (await checksumOf(storage, source, head, size)) === checksums[1]);
}

/** Two milliseconds of reading and checking on the desktop, ten in the browser: then others have their turn. */
const partSize = 4 << 20;

/** Undefined if the bytes cannot be read. */
async function checksumOf(storage: Storage, source: Source, start: number, end: number, take?: (part: Uint8Array) => unknown): Promise<number | undefined> {
  let checksum = 0;
  for (let at = start; at < end; at += partSize) {
    if (start < at) await new Promise((resolve) => setTimeout(resolve));
    const part = source.read(at, Math.min(end, at + partSize));
    if (!part) return undefined;
    take?.(part);
    checksum = storage.checksum(part, checksum);
  }
  return checksum;
}

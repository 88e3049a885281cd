import type { Storage } from '../storage';
import { parseName } from './names';

/** What a saved index consists of. A shard counts only where a manifest names it, so a shard's own file says nothing of itself. */
export interface Manifest {
  /** What made it: the version of the analysis. */
  readonly engine: string;
  /** What it was made of. */
  readonly scope: string;
  readonly shards: readonly ShardEntry[];
  /** Plain data that whoever saves wants back with the shards. */
  readonly notes?: unknown;
}

export interface ShardEntry extends ShardFile {
  readonly dead: readonly number[];
}

/** How a shard's file is told from any other, and from what is left of it. Sizes in bytes. */
export interface ShardFile {
  readonly name: string;
  readonly size: number;
  readonly head: number;
  /** Of the head, and of what is behind it. */
  readonly checksums: readonly [number, number];
}

/** Changes with the form of the manifest. */
const magic = 'news-index-2';

/** One line with the checksum of what follows, then JSON. */
export function printManifest(manifest: Manifest, storage: Storage): Uint8Array {
  const body = new TextEncoder().encode(JSON.stringify(manifest));
  const line = new TextEncoder().encode(firstLine(body, storage));
  const whole = new Uint8Array(line.length + body.length);
  whole.set(line);
  whole.set(body, line.length);
  return whole;
}

/** Undefined if a single bit is not as it was written. */
export function parseManifest(bytes: Uint8Array, storage: Storage): Manifest | undefined {
  const body = bytes.subarray(lineLength);
  const line = new TextDecoder().decode(bytes.subarray(0, lineLength));
  if (line !== firstLine(body, storage)) return undefined;
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(body));
    return isManifest(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const firstLine = (body: Uint8Array, storage: Storage): string => `${magic} ${storage.checksum(body, 0).toString(16).padStart(8, '0')}\n`;
const lineLength = magic.length + 10;

function isManifest(read: unknown): read is Manifest {
  const { engine, scope, shards } = (read ?? {}) as Partial<Manifest>;
  return typeof engine === 'string' && typeof scope === 'string' && Array.isArray(shards) && shards.every(isEntry);
}

function isEntry(entry: Partial<ShardEntry> | null): boolean {
  const { name, size, head, checksums, dead } = entry ?? {};
  return typeof name === 'string' && parseName(name)?.kind === 'shard' && isNumber(size) && isNumber(head) && head <= size
    && Array.isArray(checksums) && checksums.length === 2 && checksums.every(isNumber) && Array.isArray(dead) && dead.every(isNumber);
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && 0 <= value;

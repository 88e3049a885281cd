/**
 * The names of the cache's files. Each is written once, under a name that no other file ever had, and never changed: `1c-mg5k2x1a-7h3kq0zd.manifest`.
 * Its parts, in base 36: the number, the time of writing, the window.
 */
export interface FileName {
  readonly name: string;
  readonly kind: 'manifest' | 'shard';
  /** Of manifests the greatest is the newest, whichever window wrote it; of shards one is as good as another. */
  readonly number: number;
  /** Milliseconds. */
  readonly written: number;
  /** The server that wrote it. */
  readonly window: string;
}

export function fileName(kind: FileName['kind'], number: number, written: number, window: string): string {
  return `${number.toString(36)}-${written.toString(36)}-${window}.${kind}`;
}

/** Undefined if the file is none of ours. */
export function parseName(name: string): FileName | undefined {
  const parts = /^([0-9a-z]{1,10})-([0-9a-z]{1,10})-([0-9a-z]{1,10})\.(manifest|shard)$/.exec(name);
  if (!parts) return undefined;
  const [, number = '', written = '', window = '', kind] = parts;
  return { name, kind: kind as FileName['kind'], number: parseInt(number, 36), written: parseInt(written, 36), window };
}

/** Not that of any other window. */
export const createWindow = (): string => Math.random().toString(36).slice(2, 10).padEnd(8, '0');

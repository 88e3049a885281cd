import type { FolderIndex } from '../core/folderIndex';
import type { Source as Bytes } from '../core/folderIndex/bytes';
import { openSegment, type Segment } from '../core/folderIndex/segment';
import type { Settings } from '../protocol';
import type { Cache } from './cache';
import type { RefusedFiles } from './refused';
import { inMemory, type Source } from './storage';
import { turn } from './turns';

/** The index of the folder from one start to the next: its segments are the shards of a cache, and lie on disk where there is one. What was refused goes with it. */
export interface Keeping {
  /** Takes what an earlier start kept into the index, once; it is to be checked against the folder. Removes it if nothing is to be kept. */
  load(): Promise<void>;
  /** The segments, or the files that were refused, are others now. Nothing is saved before what was kept has been loaded: it would take its place. */
  changed(): void;
  /** Saves at once what has not been saved yet. */
  flush(): Promise<void>;
  /** The segments that there were have been saved: they can be read from disk. */
  saved(): Promise<void>;
  clear(): Promise<void>;
}

/** `settings.memory`: how much of what is looked up may lie in memory; articles lie on disk as soon as they have been saved there. */
export function createKeeping(index: FolderIndex, refused: RefusedFiles, cache: Cache, settings: () => Settings['index']): Keeping {
  const sources = new Map<Segment, Source>();
  let loading: Promise<void> | undefined;
  let isLoaded = false;
  let isCleared = false;
  let inHeap = 0;
  const isMoving = new Set<Segment>();
  /** What was given to the cache last. */
  let last: readonly (readonly [Segment, number])[] = [];
  let lastRefused = refused.edition;

  const sourceOf = (segment: Segment): Source => {
    const known = sources.get(segment) ?? inMemory(segment.source.read(0, segment.source.length));
    sources.set(segment, known);
    return known;
  };
  /** `freed`: how many bytes in memory it takes the place of. */
  const open = (source: Source, headLength: number, freed = 0): Segment | undefined => {
    const isSmallEnough = inHeap - freed + headLength <= settings().memory * 2 ** 20;
    // The cache has just checked that head.
    const segment = openSegment(bytesOf(source), isSmallEnough ? 'memory' : 'source', headLength);
    if (!segment) return undefined;
    inHeap += (isSmallEnough ? headLength : 0) - freed;
    sources.set(segment, source);
    return segment;
  };
  const close = (segment: Segment): void => {
    sources.get(segment)?.close();
    sources.delete(segment);
  };

  const load = async (): Promise<void> => {
    const { shards, notes } = await cache.load();
    for (const { source, head, dead } of shards) {
      await turn();
      const segment = isCleared ? undefined : open(source, head);
      // Open documents are in the index already, as they are now.
      if (segment) index.add(segment, [...dead, ...segment.files.flatMap((file, number) => (index.has(file) ? number : []))]);
      else source.close();
    }
    if (!isCleared) refused.recall(notes, index.has);
    isLoaded = true;
  };
  const clear = async (): Promise<void> => {
    isCleared = true;
    last = [];
    lastRefused = refused.edition;
    await cache.clear();
  };
  /** What has been saved need not stay in memory. */
  const moveToDisk = async (): Promise<void> => {
    for (const { segment } of index.holdings) {
      const source = sources.get(segment);
      if (!source?.bytes || isMoving.has(segment)) continue;
      isMoving.add(segment);
      const saved = await cache.onDisk(source);
      isMoving.delete(segment);
      const moved = saved && open(saved, segment.headLength, segment.streams === 'memory' ? segment.headLength : 0);
      if (!moved || !index.move(segment, moved)) saved?.close();
      if (moved) sources.delete(segment);
    }
  };
  const dropGone = (): void => {
    const held = new Set(index.holdings.map(({ segment }) => segment));
    for (const segment of [...sources.keys()]) if (!held.has(segment)) close(segment);
    inHeap = index.holdings.reduce((sum, { segment }) => (segment.streams === 'memory' ? sum + segment.headLength : sum), 0);
  };

  const changed = (): void => {
    dropGone();
    if (!isLoaded || !settings().cache) return;
    const now = index.holdings.map(({ segment, dead }) => [segment, dead.size] as const);
    const isSame = now.length === last.length && now.every(([segment, dead], nth) => segment === last[nth]![0] && dead === last[nth]![1]);
    if (isSame && refused.edition === lastRefused) return;
    last = now;
    lastRefused = refused.edition;
    const shards = index.holdings.map(({ segment, dead }) => ({ segment, dead: [...dead, ...typedIn(segment).filter((file) => !dead.has(file))] }));
    cache.save(shards.filter(({ segment, dead }) => dead.length < segment.files.length)
      .map(({ segment, dead }) => ({ source: sourceOf(segment), head: segment.headLength, dead })));
  };

  return {
    load: () => (loading ??= settings().cache ? load() : undefined) ?? clear(),
    changed,
    flush: async () => {
      // What came in last may not have been put in order, and told, yet.
      changed();
      await cache.flush();
    },
    saved: moveToDisk,
    clear,
  };
}

/** The files that are open documents: of those the index has what was typed, and at the next start what the folder says counts. */
function typedIn(segment: Segment): readonly number[] {
  const known = typed.get(segment) ?? segment.files.flatMap((_, file) => (segment.stampOf(file) === '' ? file : []));
  typed.set(segment, known);
  return known;
}

/** Segments do not change, and are asked about at every change of others. */
const typed = new WeakMap<Segment, readonly number[]>();

/** What cannot be read any more is empty: an article of it is not there, and is read from the folder at the next start. */
const bytesOf = (source: Source): Bytes => ({ length: source.size, inMemory: source.bytes !== undefined, read: (start, end) => source.read(start, end) ?? new Uint8Array() });

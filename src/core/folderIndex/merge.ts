// segments of 16, 16 and 16 files, one of them dead -> a segment of 47
import { createSegmentBuilder } from './buildSegment';
import { keyKinds, type KeyKind, type Segment } from './segment';

/** A segment and the files of it that are of no use any more. */
export interface Part {
  readonly segment: Segment;
  readonly dead: ReadonlySet<number>;
}

/** How many files are copied, and keys joined, between two pauses: a few milliseconds of work. */
const [filesAtOnce, keysAtOnce] = [64, 512];

/** How many postings of a key were left out, as they were of dead files. */
export type Dropped = (kind: KeyKind, key: number, postings: number) => void;

/** Joins segments to one, without what is dead; it pauses often, and has changed nothing if it is given up. */
export function* mergeSegments(parts: readonly Part[], dropped?: Dropped): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const records = parts.reduce((sum, { segment, dead }) => sum + segment.files.reduce((size, _, file) => (dead.has(file) ? size : size + segment.recordLengthOf(file)), 0), 0);
  const builder = createSegmentBuilder(records);
  /** For each part the new numbers of its passages and quotations, -1 for those of dead files. */
  const numbers: { readonly passages: Int32Array; readonly quotes: Int32Array }[] = [];
  let [passages, quotes, copied] = [0, 0, 0];
  for (const { segment, dead } of parts) {
    const own = { passages: new Int32Array(segment.passages).fill(-1), quotes: new Int32Array(segment.quotes).fill(-1) };
    numbers.push(own);
    for (const [number, file] of segment.files.entries()) {
      if (dead.has(number)) continue;
      const facts = { file, minimum: segment.minimumOf(number), stamp: segment.stampOf(number), modified: segment.modifiedOf(number) };
      const spans = [];
      for (let { start: passage, end } = segment.passagesOf(number); passage < end; passage++) {
        own.passages[passage] = passages++;
        spans.push({ start: segment.startOf(passage), end: segment.endOf(passage), length: segment.lengths[passage]! });
      }
      const { start: first, end } = segment.quotesOf(number);
      for (let quote = first; quote < end; quote++) own.quotes[quote] = quotes++;
      builder.addFile(facts, segment.recordOf(number), spans, end - first);
      if (++copied % filesAtOnce === 0) yield;
    }
  }
  for (const kind of keyKinds) yield* mergeTables(kind);
  return yield* builder.done();

  function* mergeTables(kind: KeyKind): Generator<undefined> {
    const walks = parts.map(({ segment }, nth) => {
      const own = kind === 'pairs' ? numbers[nth]!.quotes : numbers[nth]!.passages;
      return { entries: segment.tables[kind].entries(), numberOf: (id: number) => own[id]! };
    });
    for (let joined = 1; ; joined++) {
      let key = Infinity;
      for (const { entries } of walks) if (entries.key < key) key = entries.key;
      if (key === Infinity) return;
      const postings: number[] = [];
      let count = 0;
      for (const { entries, numberOf } of walks) {
        if (entries.key !== key) continue;
        count += entries.count;
        entries.postings(postings, numberOf);
        entries.next();
      }
      if (postings.length < count) dropped?.(kind, key, count - postings.length);
      if (0 < postings.length) builder.tables()[kind].add(key, postings);
      if (joined % keysAtOnce === 0) yield;
    }
  }
}

/** Which segments to join next: as many of about one size as make the next size; undefined if none are. */
export function chooseParts<P extends Part>(parts: readonly P[]): readonly P[] | undefined {
  const wasteful = parts.find(({ segment, dead }) => segment.files.length < 2 * dead.size);
  if (wasteful) return [wasteful];
  for (let size = 0; size <= sizes; size++) {
    const few = parts.filter(part => sizeOf(part) === size);
    if ((size < sizes ? joined : joinedAtLast) <= few.length) return enough(few, size < sizes ? largest : Infinity);
  }
  return undefined;
}

/** Segments so small that joining them is soon done, if there are more than may wait for somebody to put them in order: each makes every look-up a little longer. */
export function tooMany<P extends Part>(parts: readonly P[]): readonly P[] | undefined {
  const small = parts.filter(part => sizeOf(part) === 0);
  return mostSmall < small.length ? small : undefined;
}

const mostSmall = 64;

/** So many become one, eight times their size, up to the last size: of 4,096 files or more. */
const [joined, sizes] = [8, 4];
const largest = joined ** sizes;
/** So many of the last size become one: each segment less makes every look-up shorter, and joining them once more is worth that. */
const joinedAtLast = 3;

/** However few its files, a segment of so many bytes stays: to join more takes arrays that no host has. */
const largestBytes = 2 ** 27;

/** The first of them that make a segment of so many files, or one that stays, or all. */
function enough<P extends Part>(parts: readonly P[], mostFiles: number): P[] {
  let [files, bytes] = [0, 0];
  return parts.filter(part => {
    if (mostFiles <= files || largestBytes <= bytes) return false;
    files += aliveIn(part);
    bytes += part.segment.source.length;
    return true;
  });
}

const aliveIn = ({ segment, dead }: Part): number => segment.files.length - dead.size;

/** 0 for fewer than 8 files, 1 for fewer than 64, and so on; of one that stays more than the last. */
function sizeOf(part: Part): number {
  if (largestBytes <= part.segment.source.length) return sizes + 1;
  let size = 0;
  for (let files = aliveIn(part); joined <= files && size < sizes; files /= joined) size++;
  return size;
}

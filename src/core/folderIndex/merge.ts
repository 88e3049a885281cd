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

/** Joins segments to one, without what is dead; it pauses often, and has changed nothing if it is given up. */
export function* mergeSegments(parts: readonly Part[]): Generator<undefined, Uint8Array<ArrayBuffer>> {
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
        spans.push({ start: segment.startOf(passage), end: segment.endOf(passage), length: segment.lengthOf(passage) });
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
      for (const { entries, numberOf } of walks) {
        if (entries.key !== key) continue;
        entries.postings(postings, numberOf);
        entries.next();
      }
      if (0 < postings.length) builder.tables[kind].add(key, postings);
      if (joined % keysAtOnce === 0) yield;
    }
  }
}

/** Which segments to join next: as many of about one size as make the next size; undefined if none are. */
export function chooseParts<P extends Part>(parts: readonly P[]): readonly P[] | undefined {
  const wasteful = parts.find(({ segment, dead }) => segment.files.length < 2 * dead.size);
  if (wasteful) return [wasteful];
  for (let size = 0; size < sizes; size++) {
    const few = parts.filter(part => sizeOf(part) === size);
    if (joined <= few.length) return enough(few);
  }
  return undefined;
}

/** The same for segments so small that joining them takes no pause: what is replaced file by file does not wait for it. */
export function smallest<P extends Part>(parts: readonly P[]): readonly P[] | undefined {
  const few = parts.filter(part => sizeOf(part) === 0);
  return joined <= few.length ? few : undefined;
}

/** So many become one, eight times their size. Of the last size are those that stay: 4,096 files or more. */
const [joined, sizes] = [8, 4];
const largest = joined ** sizes;

/** However few its files, a segment of so many bytes stays: to join more takes arrays that no host has. */
const largestBytes = 2 ** 27;

/** The first of them that make a segment that stays, or all. */
function enough<P extends Part>(parts: readonly P[]): P[] {
  let [files, bytes] = [0, 0];
  return parts.filter(part => {
    if (largest <= files || largestBytes <= bytes) return false;
    files += aliveIn(part);
    bytes += part.segment.source.length;
    return true;
  });
}

const aliveIn = ({ segment, dead }: Part): number => segment.files.length - dead.size;

/** 0 for fewer than 8 files, 1 for fewer than 64, and so on. */
function sizeOf(part: Part): number {
  if (largestBytes <= part.segment.source.length) return sizes;
  let size = 0;
  for (let files = aliveIn(part); joined <= files && size < sizes; files /= joined) size++;
  return size;
}

// Holds the articles of a folder and answers: which passages hold this term, name, run of words; which quotes these two words in a row?
import type { StoredArticle } from './folderIndex/articleRecord';
import { buildSegment } from './folderIndex/buildSegment';
import { inMemory } from './folderIndex/bytes';
import { hold, type Holding } from './folderIndex/holding';
import { createPassages, createPostings, createQuotes, passageOf, type Totals } from './folderIndex/numbered';
import { chooseParts, mergeSegments, tooMany } from './folderIndex/merge';
import { createOccurrences, type Occurrences } from './folderIndex/occurrences';
import { type KeyKind, openSegment, type Segment } from './folderIndex/segment';
import type { Article, Quote } from './model';
import { finished } from './pauses';
import { createRecent } from './recent';
import { type ArticleGist, noGist } from './relate/gist';
import type { Span } from './span';
import { withhold } from './withhold';

/** A passage of an indexed file. */
export interface IndexedPassage extends Span {
  readonly file: string;
  /** Number of terms in it. */
  readonly length: number;
}

/** A quotation of an indexed file. */
export interface IndexedQuote {
  readonly file: string;
  readonly quote: Quote;
}

/** Where keys occur: hashes of 32 bits, with a sign or without. */
export interface Postings {
  /** In how many passages (or quotations) the key occurs. */
  count(this: void, key: number): number;
  /** Each a number to take apart with `idOf` and `weightOf`; ascending. They hold until the next look-up. */
  find(this: void, key: number): Uint32Array;
  /** Whether it occurs in this passage (or quotation): to ask for a few is quicker than to find all. */
  holds(this: void, key: number, id: number): boolean;
}

export { idOf, weightOf } from './folderIndex/keyTable';

/** Passages or quotes by number. Numbers hold until the index changes or is put in order: they order nothing. */
export interface Numbered<Item> {
  get(id: number): Item;
  /** How many there are. */
  readonly count: number;
  /** All numbers in use are below. */
  readonly limit: number;
  /** The file it stands in: to ask for that reads nothing. */
  fileOf(id: number): string;
  /** The number of that file: the same for all that stand in it. */
  fileNumber(id: number): number;
}

/** Passages by number, and of each what is asked most. */
export interface NumberedPassages extends Numbered<IndexedPassage> {
  /** Number of terms in it. */
  lengthOf(this: void, id: number): number;
}

/** All articles of a folder, ready to be asked. Of what was asked it keeps only the postings that were looked up, until it changes (folderIndex/lookedUp.ts). */
export interface FolderIndex {
  /** Files enter, change and leave one by one. Whatever the order of writes, equal contents give equal answers. `modified`: milliseconds since 1970. */
  replace(file: string, article: Article | undefined, modified?: number): void;
  /** Files enter many at once, each in place of what was known of it. `dead`: those in the segment that do not count any more. */
  add(segment: Segment, dead?: Iterable<number>): void;
  /** Joins small segments, a few milliseconds of work at a time: to be called while nobody waits. What is asked meanwhile is answered as ever. */
  tidy(): Generator<undefined, void>;
  /** Whether `tidy` has nothing to do. */
  readonly isTidy: boolean;
  /** Puts the same segment, read from elsewhere, in place of one; false if that one is not here any more. */
  move(from: Segment, to: Segment): boolean;
  /** What it is made of, to be kept and added again. */
  readonly holdings: readonly Pick<Holding, 'segment' | 'dead'>[];
  /** Sorted by path, in code units. */
  files(): readonly string[];
  has(file: string): boolean;
  /** Whether its article can be read: bytes on disk may be damaged. */
  isWhole(file: string): boolean;
  /** As it is shown. It is read from bytes: hold on to few, and go through many with pauses. */
  article(file: string): Article | undefined;
  /** With the mentions that are not sure enough to be shown. */
  whole(file: string): Article | undefined;
  /** What is asked most of the article that is shown. */
  gist(file: string): ArticleGist;
  /** When the file was last written, milliseconds since 1970. */
  modified(file: string): number | undefined;
  /** What the file was when it was read, in the words of whoever built the segment; empty if it came by `replace`. */
  stamp(file: string): string | undefined;
  /** Number of files. */
  readonly size: number;
  /** Grows with every change: what was worked out for the same generation still holds. */
  readonly generation: number;
  /** The files written since a generation, each once, in the order of their last writes: those that are gone, too. */
  changedSince(generation: number): readonly string[];
  /** The generation that began with the file's last write. */
  writtenAt(file: string): number | undefined;
  /** The passages of a file, in order. */
  passagesOf(file: string): readonly IndexedPassage[];
  readonly passages: NumberedPassages;
  /** Terms per passage, on average. */
  readonly averageLength: number;
  /** One is undefined if its article cannot be read. */
  readonly quotes: Numbered<IndexedQuote | undefined>;
  /** Hashed stem to passages. */
  readonly terms: Postings;
  /** Hashed and folded word of a name to passages. */
  readonly names: Postings;
  /** Sampled hash of five words in a row to passages. */
  readonly shingles: Postings;
  /** Hash of two words in a row to quotes. */
  readonly pairs: Postings;
}

/** So many articles stay as they were read, for the next who asks. */
const mostRead = 128;

/** Where a file is. */
interface Place {
  readonly holding: Holding;
  readonly file: number;
}

/** An article that has been asked for: as it is shown, and as it is stored. */
interface Read {
  readonly article: Article;
  readonly stored: StoredArticle | undefined;
}

const summedKinds = ['terms', 'names'] as const;
type SummedKind = (typeof summedKinds)[number];
const isSummed = (kind: KeyKind): kind is SummedKind => kind === 'terms' || kind === 'names';

/** Of a key that was in files that are dead. */
interface DroppedPostings {
  readonly kind: SummedKind;
  readonly key: number;
  readonly postings: number;
}

const isOfUse = ({ segment, dead }: Holding): boolean => dead.size < segment.files.length;

/** An empty index. */
export function createFolderIndex(): FolderIndex {
  const places = new Map<string, Place>();
  const read = createRecent<Read>(mostRead);
  let holdings: readonly Holding[] = [];
  let sorted: readonly string[] = [];
  /** Files that are not among the sorted ones yet. */
  let unsorted = new Set<string>();
  let hasLeft = false;
  let generation = 0;
  let totals: Totals = { passages: 0, quotes: 0, terms: 0, passageLimit: 0, quoteLimit: 0, firstPassages: [], firstQuotes: [] };
  /** Of what is looked up for each word of an answer. With what is dead. */
  const occurrences: Readonly<Record<SummedKind, Occurrences>> = { terms: createOccurrences(), names: createOccurrences() };
  /** The generation of each file's last write, the latest at the end. */
  const written = new Map<string, number>();

  function note(file: string): void {
    written.delete(file);
    written.set(file, ++generation);
  }

  function leave(file: string): void {
    const place = places.get(file);
    if (!place) return;
    places.delete(file);
    read.forget(file);
    place.holding.bury(place.file);
  }

  function enter(holding: Holding): void {
    holding.segment.files.forEach((file, number) => {
      if (holding.dead.has(number)) return;
      const before = places.get(file);
      if (before) leave(file);
      else unsorted.add(file);
      places.set(file, { holding, file: number });
      note(file);
    });
  }

  /** Puts all that a segment has into the sums, or takes it out of them. */
  function sumUp({ segment: { tables } }: Holding, sign: 1 | -1): void {
    for (const kind of summedKinds) tables[kind].eachCount((key, count) => occurrences[kind].add(key, sign * count));
  }

  /** Numbers anew: some of the segments came, went or lost their last file. */
  function renumber(next: readonly Holding[]): void {
    const [living, gone] = [next.filter(isOfUse), next.filter(holding => !isOfUse(holding))];
    for (const holding of gone) sumUp(holding, -1);
    holdings = living;
    let [passage, quote, file] = [0, 0, 0];
    for (const { bases, segment } of holdings) {
      Object.assign(bases, { passage, quote, file });
      passage += segment.passages;
      quote += segment.quotes;
      file += segment.files.length;
    }
    const sum = (of: (holding: Holding) => number): number => holdings.reduce((total, holding) => total + of(holding), 0);
    totals = {
      passages: sum(({ passages }) => passages), quotes: sum(({ quotes }) => quotes), terms: sum(({ terms }) => terms), passageLimit: passage, quoteLimit: quote,
      firstPassages: holdings.map(({ bases }) => bases.passage), firstQuotes: holdings.map(({ bases }) => bases.quote),
    };
  }

  /** Puts a merged segment in place of its parts: what happened to their files meanwhile happens to it. */
  function adopt(parts: readonly Holding[], segment: Segment, dropped: readonly DroppedPostings[]): void {
    const merged = hold(segment);
    // Those that lost their last file meanwhile are in the merged one again, dead.
    for (const part of parts) if (!holdings.includes(part)) sumUp(part, 1);
    for (const { kind, key, postings } of dropped) occurrences[kind].add(key, -postings);
    segment.files.forEach((file, number) => {
      const place = places.get(file);
      if (place && parts.includes(place.holding)) places.set(file, { holding: merged, file: number });
      else merged.bury(number);
    });
    renumber([...holdings.filter(each => !parts.includes(each)), merged]);
  }

  function* merge(parts: readonly Holding[]): Generator<undefined, void> {
    const dropped: DroppedPostings[] = [];
    const bytes = yield* mergeSegments(parts.map(({ segment, dead }) => ({ segment, dead: new Set(dead) })), (kind, key, postings) => {
      if (isSummed(kind)) dropped.push({ kind, key, postings });
    });
    adopt(parts, openSegment(inMemory(bytes))!, dropped);
  }

  function whole(file: string): Article | undefined {
    const place = places.get(file);
    return place?.holding.segment.articleOf(place.file);
  }

  function readOf(file: string): Read | undefined {
    const known = read.known(file);
    if (known) return known;
    const place = places.get(file);
    const stored = place?.holding.segment.articleOf(place.file);
    if (!place || !stored) return undefined;
    const shown = { article: withhold(stored, place.holding.segment.minimumOf(place.file)).article, stored };
    read.set(file, shown);
    return shown;
  }

  const article = (file: string): Article | undefined => readOf(file)?.article;

  /** To sort all anew for each that comes would keep a hundred thousand waiting. */
  function files(): readonly string[] {
    if (hasLeft || 0 < unsorted.size) sorted = mergeSorted(sorted.filter(file => places.has(file) && !unsorted.has(file)), [...unsorted].filter(file => places.has(file)).sort());
    unsorted = new Set();
    hasLeft = false;
    return sorted;
  }

  const index: FolderIndex = {
    replace(file, next, modified) {
      if (next && read.known(file)?.article === next && index.modified(file) === modified) return;
      if (!next && !places.has(file)) return;
      if (next) {
        const segment = openSegment(inMemory(buildSegment([{ file, article: next, minimum: 0, stamp: '', modified }])))!;
        index.add(segment);
        read.set(file, { article: next, stored: segment.articleOf(0) });
        const small = tooMany(holdings);
        if (small) finished(merge(small));
      } else {
        leave(file);
        hasLeft = true;
        note(file);
        renumber(holdings);
      }
    },
    add(segment, dead) {
      const holding = hold(segment, dead);
      sumUp(holding, 1);
      enter(holding);
      renumber([...holdings, holding]);
    },
    *tidy() {
      for (let parts = chooseParts(holdings); parts; parts = chooseParts(holdings)) yield* merge(parts);
    },
    get isTidy() { return chooseParts(holdings) === undefined; },
    move(from, to) {
      const holding = holdings.find(({ segment }) => segment === from);
      holding?.move(to);
      return holding !== undefined;
    },
    get holdings() { return holdings; },
    files,
    has: file => places.has(file),
    isWhole: file => { const place = places.get(file); return place?.holding.segment.isWhole(place.file) === true; },
    article,
    whole,
    gist: file => readOf(file)?.stored ?? noGist,
    modified: file => { const place = places.get(file); return place?.holding.segment.modifiedOf(place.file); },
    stamp: file => { const place = places.get(file); return place?.holding.segment.stampOf(place.file); },
    get size() { return places.size; },
    get generation() { return generation; },
    changedSince(since) {
      if (since === generation) return [];
      const changed: string[] = [];
      for (const [file, at] of written) if (since < at) changed.push(file);
      return changed;
    },
    writtenAt: file => written.get(file),
    passagesOf(file) {
      const place = places.get(file);
      if (!place) return [];
      const { start, end } = place.holding.segment.passagesOf(place.file);
      return Array.from({ length: end - start }, (_, nth) => passageOf(place.holding.segment, start + nth));
    },
    passages: createPassages(() => holdings, () => totals),
    get averageLength() {
      const { terms, passages } = totals;
      return passages === 0 ? 1 : Math.max(1, terms / passages);
    },
    quotes: createQuotes(() => holdings, () => totals, (file, number) => readOf(file)?.stored?.quotation(number)),
    terms: createPostings(() => holdings, () => totals, 'terms', occurrences.terms),
    names: createPostings(() => holdings, () => totals, 'names', occurrences.names),
    shingles: createPostings(() => holdings, () => totals, 'shingles'),
    pairs: createPostings(() => holdings, () => totals, 'pairs'),
  };
  return index;
}

/** In code units. */
function mergeSorted(some: readonly string[], others: readonly string[]): readonly string[] {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some;
  const all: string[] = [];
  let next = 0;
  for (const one of some) {
    while (next < others.length && others[next]! < one) all.push(others[next++]!);
    all.push(one);
  }
  return all.concat(others.slice(next));
}

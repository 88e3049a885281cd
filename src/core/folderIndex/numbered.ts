import type { IndexedPassage, IndexedQuote, Numbered, NumberedPassages, Postings } from '../folderIndex';
import type { Quote } from '../model';
import type { Holding } from './holding';
import { lastAtMost } from '../lastAtMost';
import { createPostingList, idOf } from './keyTable';
import { createLookedUp, type LookedUp } from './lookedUp';
import type { Occurrences } from './occurrences';
import type { KeyKind, Segment } from './segment';

/** What all segments hold together: summed up once, whenever one comes, goes or loses a file. */
export interface Totals {
  /** Those that count, of files that are not dead. */
  readonly passages: number;
  readonly quotes: number;
  readonly terms: number;
  /** All numbers in use are below. */
  readonly passageLimit: number;
  readonly quoteLimit: number;
  /** Where the numbers of each segment begin, in the order of the segments. */
  readonly firstPassages: readonly number[];
  readonly firstQuotes: readonly number[];
}

/** A passage of a segment. */
export function passageOf(segment: Segment, passage: number): IndexedPassage {
  return { file: segment.files[segment.fileOfPassage(passage)]!, start: segment.startOf(passage), end: segment.endOf(passage), length: segment.lengths[passage]! };
}

/** Those of all segments. */
export function createPassages(holdings: () => readonly Holding[], totals: () => Totals): NumberedPassages {
  const at = (id: number): Holding => holdings()[lastAtMost(totals().firstPassages, id)]!;
  const lengths = createLengths(holdings, totals);
  return {
    get: id => { const { segment, bases } = at(id); return passageOf(segment, id - bases.passage); },
    lengthOf: id => lengths()[id]!,
    fileOf: id => { const { segment, bases } = at(id); return segment.files[segment.fileOfPassage(id - bases.passage)]!; },
    fileNumber: id => { const { segment, bases } = at(id); return bases.file + segment.fileOfPassage(id - bases.passage); },
    get count() { return totals().passages; },
    get limit() { return totals().passageLimit; },
  };
}

/** The lengths of all passages by number: they are asked for posting by posting, where to look for the segment first would take longer than all else. */
function createLengths(holdings: () => readonly Holding[], totals: () => Totals): () => Uint16Array {
  let known: { readonly of?: Totals; readonly lengths: Uint16Array } = { lengths: new Uint16Array() };
  return () => {
    const of = totals();
    if (known.of !== of) {
      const lengths = new Uint16Array(of.passageLimit);
      for (const { segment, bases } of holdings()) lengths.set(segment.lengths, bases.passage);
      known = { of, lengths };
    }
    return known.lengths;
  };
}

/** Those of all segments; `quotation` reads one of a file, by its number among those that are no terms. */
export function createQuotes(holdings: () => readonly Holding[], totals: () => Totals, quotation: (file: string, number: number) => Quote | undefined): Numbered<IndexedQuote | undefined> {
  const at = (id: number): Holding => holdings()[lastAtMost(totals().firstQuotes, id)]!;
  return {
    get(id) {
      const { segment, bases } = at(id);
      const number = segment.fileOfQuote(id - bases.quote);
      const file = segment.files[number]!;
      const quote = quotation(file, id - bases.quote - segment.quotesOf(number).start);
      return quote && { file, quote };
    },
    fileOf: id => { const { segment, bases } = at(id); return segment.files[segment.fileOfQuote(id - bases.quote)]!; },
    fileNumber: id => { const { segment, bases } = at(id); return bases.file + segment.fileOfQuote(id - bases.quote); },
    get count() { return totals().quotes; },
    get limit() { return totals().quoteLimit; },
  };
}

/** Those of all segments, without what is dead. `occurrences`: of all keys, with what is dead; without them all segments are asked for each. */
export function createPostings(holdings: () => readonly Holding[], totals: () => Totals, kind: KeyKind, occurrences?: Occurrences): Postings {
  const baseOf = ({ bases }: Holding): number => (kind === 'pairs' ? bases.quote : bases.passage);
  /** What was looked up in. Each change makes a new array. */
  let asked = holdings();
  const known = createLookedUp({
    count(key) {
      let count = occurrences?.of(key) ?? 0;
      for (const { segment, lost } of asked) count += (occurrences ? 0 : segment.tables[kind].count(key)) - lost(kind, key);
      return Math.max(0, count);
    },
    find(key, into) {
      for (const holding of asked) {
        const { segment, dead, isDead } = holding;
        const base = baseOf(holding);
        const before = into.end;
        segment.tables[kind].find(key, into, base);
        if (dead.size === 0) continue;
        const { values } = into;
        let to = before;
        for (let i = to; i < into.end; i++) if (!isDead(kind, idOf(values[i]!) - base)) values[to++] = values[i]!;
        into.end = to;
      }
    },
  });
  const upToDate = (): LookedUp => {
    if (asked !== holdings()) {
      asked = holdings();
      known.clear();
    }
    return known;
  };
  const list = createPostingList();
  return {
    count: key => upToDate().count(key),
    find: key => upToDate().find(key),
    holds(key, id) {
      const { firstPassages, firstQuotes } = totals();
      const holding = holdings()[lastAtMost(kind === 'pairs' ? firstQuotes : firstPassages, id)]!;
      list.end = 0;
      holding.segment.tables[kind].find(key >>> 0, list, baseOf(holding));
      const found = list.values.subarray(0, list.end);
      const last = lastAtMost(found, id * 16 + 15);
      return 0 <= last && idOf(found[last]!) === id;
    },
  };
}

import type { FolderIndex, IndexedPassage } from '../folderIndex';
import { byPlace } from './byPlace';
import { runs } from './hashes';
import { type KeyTable, sharedKeys } from './keyTable';
import { idOf } from '../folderIndex';
import type { Lookup, Reading } from './lookup';
import { createRecent } from '../recent';
import { textOf, type WordRange, type Words } from './words';

/** Who has a sentence, a few of its words changed. Asked for the same sentence again it remembers. */
export interface Holders {
  /** Whether one of these has it. */
  isAmong(words: Words, sentence: WordRange, readings: readonly Reading[]): boolean;
  /** The files with it, its own among them: as many as are looked at, sorted. */
  of(words: Words, sentence: WordRange): readonly string[];
  /** The files with its rarer words: those that are looked at. */
  likely(words: Words, sentence: WordRange): readonly string[];
}

/** Only words of a sentence that stand in more files than its own are looked up. */
export function createHolders(lookup: Lookup): Holders {
  const triples = new WeakMap<Reading, KeyTable>();
  const triplesOf = (reading: Reading): KeyTable => {
    const found = triples.get(reading) ?? runs(reading.words.hashes, 3);
    triples.set(reading, found);
    return found;
  };
  /** Tells of readings whether they have the sentence. */
  const has = (words: Words, range: WordRange): ((reading: Reading) => boolean) => {
    const threes = runs(words.hashes, 3, range);
    return reading => {
      const triples = triplesOf(reading);
      return 0 < threes.size && threes.size <= triples.size && leastShare * threes.size <= sharedKeys(threes, triples);
    };
  };
  const likely = remembered((words, range) => likelyPassages(lookup, distinct(words, range)));
  const files = remembered((words, range) =>
    filesOf(likely(words, range).flatMap(passage => lookup.read(passage) ?? []).filter(has(words, range)).map(({ passage }) => passage)));
  return {
    isAmong: (words, range, readings) => readings.some(has(words, range)),
    of: files, likely: (words, range) => filesOf(likely(words, range)),
  };
}

const filesOf = (passages: readonly IndexedPassage[]): readonly string[] => [...new Set(passages.map(({ file }) => file))].sort();

function remembered<Answer>(find: (words: Words, sentence: WordRange) => readonly Answer[]): (words: Words, sentence: WordRange) => readonly Answer[] {
  const known = createRecent<readonly Answer[]>(mostSentences);
  return (words, range) => known.get(textOf(words, range), () => find(words, range));
}

const mostSentences = 2000;
/** Of the three words in a row of a sentence. */
const leastShare = 0.6;
/** A word in fewer passages is the article's own. */
const leastPassages = 3;
/** So many passages are read to see whether they have a sentence, one of them the one it comes from. */
const mostRead = 6;

function distinct({ terms }: Words, { from, to }: WordRange): number[] {
  const found = new Set<number>();
  for (let i = from; i < to; i++) if (terms[i] !== 0) found.add(terms[i]!);
  return [...found];
}

/** Passages with the rarest of the terms that other passages have, too; none if the article has most of them to itself. */
function likelyPassages({ index, terms: { occurs } }: Lookup, terms: readonly number[]): IndexedPassage[] {
  const common = terms.map(term => ({ term, count: occurs(term) })).filter(({ count }) => leastPassages <= count)
    .sort((a, b) => a.count - b.count || a.term - b.term);
  if (common.length < 2 || common.length < 0.6 * terms.length) return [];
  const [rarest, ...further] = common.slice(0, 4);
  return usual(index, inMost(index, idsOf(index.terms.find(rarest!.term)), further.map(({ term }) => term)));
}

/** The passages, which ascend, that have all of the terms but one; or the only one. */
function inMost({ terms }: FolderIndex, ids: Int32Array, others: readonly number[]): Int32Array {
  const mostMissing = others.length < 2 ? 0 : 1;
  let left = ids;
  /** How many of the terms each lacks that is left. */
  const missing = new Uint8Array(ids.length);
  for (const term of others) {
    const has = left.length <= fewAsked ? (id: number): boolean => terms.holds(term, id) : among(terms.find(term));
    let size = 0;
    left = left.filter((id, i) => {
      const lacks = missing[i]! + Number(!has(id));
      if (mostMissing < lacks) return false;
      missing[size++] = lacks;
      return true;
    });
  }
  return left;
}

const fewAsked = 64;

function idsOf(postings: Uint32Array): Int32Array {
  const ids = new Int32Array(postings.length);
  for (let i = 0; i < ids.length; i++) ids[i] = idOf(postings[i]!);
  return ids;
}

/** Whether a passage is among the postings; both are asked for and ascend. */
function among(postings: Uint32Array): (id: number) => boolean {
  let at = 0;
  return id => {
    while (at < postings.length && idOf(postings[at]!) < id) at++;
    return at < postings.length && idOf(postings[at]!) === id;
  };
}

/** Of many passages those of the most usual length: to read them is quick, and they belong to articles with something to say. */
function usual({ passages, averageLength }: FolderIndex, ids: Int32Array): IndexedPassage[] {
  const distance = (id: number): number => Math.min(farthest, Math.round(Math.abs(passages.lengthOf(id) - averageLength)));
  const counts = new Uint32Array(farthest + 1);
  for (const id of ids) counts[distance(id)]!++;
  let limit = 0;
  for (let sum = counts[0]!; sum < mostRead && limit < farthest; sum += counts[limit]!) limit++;
  return Array.from(ids.filter(id => distance(id) <= limit), id => ({ passage: passages.get(id), away: distance(id) }))
    .sort((a, b) => a.away - b.away || byPlace(a.passage, b.passage))
    .slice(0, mostRead).map(({ passage }) => passage);
}

const farthest = 1000;

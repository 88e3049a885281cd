import type { FolderIndex, IndexedPassage } from '../folderIndex';
import { byPlace } from './byPlace';
import { runs } from './hashes';
import { type KeyTable, sharedKeys } from './keyTable';
import { idOf } from '../folderIndex';
import type { Lookup, Reading } from './lookup';
import { textOf, type WordRange, type Words } from './words';

/** Who has a sentence. Asked for the same sentence again it remembers. */
export interface Holders {
  /** The files with the sentence, a few of its words changed, its own among them: as many as are looked at, sorted. */
  of(words: Words, sentence: WordRange): readonly string[];
  /** The files with its rarer words: those that are looked at. */
  likely(words: Words, sentence: WordRange): readonly string[];
}

/** Only words of a sentence that stand in more files than its own are looked up. */
export function createHolders(lookup: Lookup): Holders {
  const triplesOf = rememberedTriples();
  const likely = remembered((words, range) => likelyPassages(lookup, distinct(words, range)));
  const files = remembered((words, range) => {
    const threes = runs(words.hashes, 3, range);
    const hold = (triples: KeyTable): boolean => 0 < threes.size && threes.size <= triples.size && leastShare * threes.size <= sharedKeys(threes, triples);
    return filesOf(likely(words, range).filter(passage => hold(triplesOf(lookup.read(passage)))));
  });
  return { of: files, likely: (words, range) => filesOf(likely(words, range)) };
}

const filesOf = (passages: readonly IndexedPassage[]): readonly string[] => [...new Set(passages.map(({ file }) => file))].sort();

function remembered<Answer>(find: (words: Words, sentence: WordRange) => readonly Answer[]): (words: Words, sentence: WordRange) => readonly Answer[] {
  const known = new Map<string, readonly Answer[]>();
  return (words, range) => {
    const sentence = textOf(words, range);
    const found = known.get(sentence) ?? find(words, range);
    known.set(sentence, found);
    return found;
  };
}

/** Of the three words in a row of a sentence. */
const leastShare = 0.6;
/** A word in fewer passages is the article's own. */
const leastPassages = 3;
/** So many passages are read to see whether they have a sentence, one of them the one it comes from. */
const mostRead = 9;

function rememberedTriples(): (reading: Reading) => KeyTable {
  const known = new Map<Reading, KeyTable>();
  return reading => {
    let triples = known.get(reading);
    if (!triples) known.set(reading, (triples = runs(reading.words.hashes, 3)));
    return triples;
  };
}

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
  let ids: Int32Array = Int32Array.from(index.terms.find(common[0]!.term), idOf);
  for (const { term } of common.slice(1, 4)) {
    if (ids.length <= mostRead) break;
    ids = inBoth(ids, index.terms.find(term));
  }
  return usual(index, ids);
}

/** The ids, which ascend, that are among the postings. */
function inBoth(ids: Int32Array, postings: ArrayLike<number>): Int32Array {
  let at = 0;
  return ids.filter(id => {
    while (at < postings.length && idOf(postings[at]!) < id) at++;
    return at < postings.length && idOf(postings[at]!) === id;
  });
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

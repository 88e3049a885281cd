import type { FolderIndex, IndexedPassage } from '../folderIndex';
import { hashWord, sampling } from './hashes';
import { idOf, weightOf } from '../folderIndex';
import { type Query, saturate } from './query';
import { byPlace } from './sameQuotes';

/** A passage of another file that shares terms, names or runs of words with the query. */
export interface Candidate {
  readonly passage: IndexedPassage;
  /** BM25 of the query's terms, as a share of what the query itself would get; 0 to 1. */
  readonly words: number;
  /** What it is chosen by. */
  readonly promise: number;
}

/** The `most` passages of other files that promise most, best first. */
export function findCandidates(index: FolderIndex, query: Query, own: string, most: number): Candidate[] {
  const { passages, averageLength } = index;
  const words = new Float64Array(passages.limit);
  const promise = new Float64Array(passages.limit);
  const touched: number[] = [];
  const add = (id: number, promised: number): void => {
    if (promise[id] === 0) touched.push(id);
    promise[id]! += promised;
  };
  const self = query.selfScore || 1;
  for (const { key, weight } of query.terms) {
    for (const posting of index.terms.find(hashWord(key))) {
      const id = idOf(posting);
      const share = (weight * saturate(weightOf(posting), passages.get(id).length, averageLength)) / self;
      words[id]! += share;
      add(id, share);
    }
  }
  const allNames = query.names.reduce((sum, { rarity }) => sum + rarity, 0);
  for (const { key, rarity } of query.names) {
    for (const posting of index.names.find(hashWord(key))) add(idOf(posting), (0.05 * rarity) / allNames);
  }
  for (const hash of query.shingles) {
    if (hash % sampling !== 0 || boilerplate < index.shingles.count(hash)) continue;
    for (const posting of index.shingles.find(hash)) add(idOf(posting), 0.2);
  }
  return best(touched.filter(id => passages.get(id).file !== own), promise, most)
    .map(id => ({ passage: passages.get(id), words: Math.min(1, words[id]!), promise: promise[id]! }))
    .sort((a, b) => b.promise - a.promise || byPlace(a.passage, b.passage))
    .slice(0, most);
}

/** A run of words in more passages than this is an outlet's standing phrase, no copy. */
const boilerplate = 60;

/** Those with the highest values, and all that tie with the last of them: linear, where sorting would not be. */
function best(ids: readonly number[], values: Float64Array, most: number): readonly number[] {
  if (ids.length <= most) return ids;
  const steps = 1024;
  const stepOf = (id: number): number => Math.min(steps - 1, Math.floor((values[id]! / 1.5) * steps));
  const counts = new Uint32Array(steps);
  for (const id of ids) counts[stepOf(id)]!++;
  let least = steps - 1;
  for (let sum = counts[least]!; sum < most && 0 < least; sum += counts[least]!) least--;
  return ids.filter(id => least <= stepOf(id));
}

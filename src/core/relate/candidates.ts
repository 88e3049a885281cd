import type { FolderIndex, IndexedPassage } from '../folderIndex';
import { sampling } from './hashes';
import { idOf, weightOf } from './postings';
import { type Query, saturate } from './query';
import { byPlace } from './sameQuotes';

/** A passage of another file that shares terms, names or runs of words with the query. */
export interface Candidate {
  readonly passage: IndexedPassage;
  /** BM25 of the query's terms, as a share of what the query itself would get; 0 to 1. */
  readonly words: number;
  /** The share of the query's name words it has, rare ones counting more; 0 to 1. */
  readonly names: number;
}

/** How many candidates are compared closely. */
const most = 320;

export function findCandidates(index: FolderIndex, query: Query, own: string): Candidate[] {
  const words = new Float64Array(index.passages.limit);
  const names = new Float64Array(index.passages.limit);
  const touched = new Set<number>();
  for (const { key, weight } of query.terms) {
    for (const posting of index.terms.find(key)) {
      const id = idOf(posting);
      words[id]! += weight * saturate(weightOf(posting), index.passages.get(id).length, index.averageLength);
      touched.add(id);
    }
  }
  const allNames = query.names.reduce((sum, { rarity }) => sum + rarity, 0);
  for (const { key, rarity } of query.names) {
    for (const posting of index.names.find(key)) {
      names[idOf(posting)]! += rarity / allNames;
      touched.add(idOf(posting));
    }
  }
  const copied = copies(index, query);
  const score = (id: number): number => words[id]! / (query.selfScore || 1) + 0.1 * names[id]! + (copied.get(id) ?? 0);
  for (const id of copied.keys()) touched.add(id);
  return [...touched]
    .filter(id => index.passages.get(id).file !== own)
    .map(id => ({ passage: index.passages.get(id), id, score: score(id) }))
    .sort((a, b) => b.score - a.score || byPlace(a.passage, b.passage))
    .slice(0, most)
    .map(({ passage, id }) => ({ passage, words: Math.min(1, words[id]! / (query.selfScore || 1)), names: names[id]! }));
}

/** Passages by how many sampled shingles they share with the query. */
function copies(index: FolderIndex, query: Query): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const hash of query.shingles) {
    if (hash % sampling !== 0 || 60 < index.shingles.count(hash)) continue;
    for (const posting of index.shingles.find(hash)) found.set(idOf(posting), (found.get(idOf(posting)) ?? 0) + 0.2);
  }
  return found;
}

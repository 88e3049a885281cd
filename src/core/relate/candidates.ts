import type { FolderIndex, IndexedPassage } from '../folderIndex';
import { best } from './best';
import { byPlace } from './byPlace';
import { idOf, weightOf } from '../folderIndex';
import { type Query, saturate, type WeighedKey } from './query';
import { addUp, clear, type Tally, tallyOf, touchedOf } from './tally';

/**
 * The passages of other files that promise most: those that share terms, names or runs of words with the query. Best first; `most` beside those that
 * are likely copies, which would take the places of others and fold under one.
 */
export function findCandidates(index: FolderIndex, query: Query, own: string, most: number): IndexedPassage[] {
  const { passages } = index;
  const promises = addPromises(index, query, tallyOf(index));
  // The question's own file is found, too, and before others.
  const likely = best(touchedOf(promises), promises.values, mostCopies + most + index.passagesOf(own).length, mostPromised);
  const found = Array.from(likely, id => ({ passage: passages.get(id), promise: promises.values[id]! }))
    .filter(({ passage }) => passage.file !== own)
    .sort((a, b) => b.promise - a.promise || byPlace(a.passage, b.passage));
  clear(promises);
  const copies = found.filter(({ promise }) => likeCopy <= promise).length;
  return found.slice(0, Math.min(mostCopies, copies) + most).map(({ passage }) => passage);
}

/** Of what a copy of the query has. */
const likeCopy = 0.9;
const mostCopies = 60;

/** About what a copy of the query has. */
const mostPromised = 1.5;
/** A run of words in more passages than this is an outlet's standing phrase, no copy. */
const boilerplate = 60;
/** So many postings of terms are read, and of names: what the rarest find is the answer, the common ones would only order it, as reading it does. */
const mostRead = { terms: 16_000, names: 4_000 };

/** What each passage promises: BM25 of the query's terms, as a share of what the query itself would get, and a little for names and runs of words in common. */
function addPromises(index: FolderIndex, query: Query, promises: Tally): Tally {
  const { passages, averageLength } = index;
  const self = query.selfScore || 1;
  for (const { key, weight } of rarest(index.terms, query.terms, mostRead.terms)) {
    const postings = index.terms.find(key);
    for (let i = 0; i < postings.length; i++) {
      const id = idOf(postings[i]!);
      addUp(promises, id, (weight * saturate(weightOf(postings[i]!), passages.lengthOf(id), averageLength)) / self);
    }
  }
  const allNames = query.names.reduce((sum, { rarity }) => sum + rarity, 0);
  for (const { key, rarity } of rarest(index.names, query.names, mostRead.names)) addToAll(promises, index.names.find(key), (0.05 * rarity) / allNames);
  for (const hash of query.shingles) {
    if (index.shingles.count(hash) <= boilerplate) addToAll(promises, index.shingles.find(hash), 0.2);
  }
  return promises;
}

/** Adds the same to each passage. */
function addToAll(promises: Tally, postings: Uint32Array, promise: number): void {
  for (let i = 0; i < postings.length; i++) addUp(promises, idOf(postings[i]!), promise);
}

/** The rarest of the keys, which come rarest first, with no more postings than may be read; one at least. */
function rarest(postings: FolderIndex['terms'], keys: readonly WeighedKey[], most: number): readonly WeighedKey[] {
  let read = 0;
  return keys.filter(({ key }, i) => (read += postings.count(key)) <= most || i === 0);
}

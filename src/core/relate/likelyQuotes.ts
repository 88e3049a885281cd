import type { FolderIndex, IndexedQuote } from '../folderIndex';
import type { Said } from './agreement';
import { best } from './best';
import { keysOf, pairs } from './hashes';
import { idOf } from '../folderIndex';
import { addUp, clear, tallyOf, touchedOf } from './tally';

/** A quotation of another file with some of the asked one's pairs of words. */
export interface LikelyQuote extends IndexedQuote {
  /** How many of them it has, rare ones counting more; 0 to 1. */
  readonly share: number;
}

/** Only so many quotations, or passages, are compared word by word. */
export const mostCompared = 40;
/** So many postings are read: of pairs of words the rare ones tell. */
const mostRead = 5000;

/** Quotes that share rare pairs of words, most first. Without `echoes` two pairs at least: one pair in common is no quotation in common. */
export function likelyQuotes(index: FolderIndex, asked: Said, own: string, echoes: boolean): LikelyQuote[] {
  const rare = rarePairs(index, asked);
  const least = echoes ? 0 : rare.slice(-2).reduce((sum, { rarity }) => sum + rarity, 0);
  const sums = tallyOf(index);
  let all = 0;
  for (const { pair, rarity } of rare) {
    all += rarity;
    for (const posting of index.pairs.find(pair)) addUp(sums, idOf(posting), rarity);
  }
  // Those of the question's own file are found, too, and before others.
  const most = mostCompared + (index.article(own)?.quotes.length ?? 0);
  const found = Array.from(best(touchedOf(sums), sums.values, most, all), id => ({ id, file: index.quotes.fileOf(id), share: sums.values[id]! / all }));
  clear(sums);
  // Only those that stay are read; of one file they are numbered in their order.
  return found.filter(({ file, share }) => file !== own && least <= all * share + tolerance)
    .sort((a, b) => b.share - a.share || (a.file < b.file ? -1 : a.file === b.file ? a.id - b.id : 1))
    .slice(0, mostCompared)
    .flatMap(({ id, share }) => {
      const likely = index.quotes.get(id);
      return likely ? { ...likely, share } : [];
    });
}

/** Sums of 32 bits are not exact. */
const tolerance = 0.001;

interface RarePair {
  readonly pair: number;
  readonly rarity: number;
}

/** The asked quotation's pairs of words, rarest first, as far as they may be read. */
function rarePairs({ pairs: postings, quotes }: FolderIndex, { words }: Said): RarePair[] {
  const ceiling = Math.max(50, 0.02 * quotes.count);
  const counted = Array.from(keysOf(pairs(words)), pair => ({ pair, count: postings.count(pair) })).filter(({ count }) => count <= ceiling)
    .sort((a, b) => a.count - b.count || a.pair - b.pair);
  let read = 0;
  return counted.filter(({ count }) => (read += count) <= mostRead).map(({ pair, count }) => ({ pair, rarity: Math.log(1 + quotes.count / Math.max(1, count)) }));
}

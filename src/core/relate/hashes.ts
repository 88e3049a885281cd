import type { Article } from '../model';
import type { Span } from '../span';
import { outside, reportedForm, type Word } from './words';

/** Words in a run that make a shingle. */
const shingleLength = 5;

/** One shingle in so many is indexed: enough to find a copied paragraph, a sixteenth of the memory. */
export const sampling = 16;

/** Hashes of all five-word runs, for the index to look up copies by. Without quotations (`quoted`): two reports of one speech are not copies of each other. */
export const shingles = (words: readonly Word[], quoted: readonly Span[]): Set<number> =>
  runs(outside(words, quoted).map(({ word }) => hashWord(word)), shingleLength);

/** Where an article quotes word for word: sorted, disjoint. Worked out once for all passages of an article. */
export function quotedStretches(article: Article): readonly Span[] {
  const joined: Span[] = [];
  for (const { kind, start, end } of article.quotes) {
    if (kind === 'indirect' || kind === 'mixed' || kind === 'term') continue;
    const last = joined[joined.length - 1];
    if (last && start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** Hashes of the pairs of words that follow each other in a quotation, as reported speech would have them. */
export function pairs(words: readonly Word[]): Set<number> {
  return runs(words.map(word => hashWord(reportedForm(word.word))), 2);
}

/** Hashes (30 bits) of all runs of `length` words. */
export function runs(hashes: readonly number[], length: number): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i + length <= hashes.length; i++) {
    let hash = length;
    for (let j = i; j < i + length; j++) hash = Math.imul(hash ^ hashes[j]!, 0x9e3779b1) + (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    found.add((hash ^ (hash >>> 13)) >>> 2);
  }
  return found;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The share of the smaller set that the larger one holds, and how many that are. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): { share: number; shared: number } {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared++;
  return { share: small.size === 0 ? 0 : shared / small.size, shared };
}

import type { Article } from '../model';
import type { Span } from '../span';
import { addKey, createKeyTable, type KeyTable } from './keyTable';
import { zeros } from './room';
import { reportedForm } from './terms';
import { outside, type WordRange, type Words } from './words';

/** Words in a run that make a shingle. */
const shingleLength = 5;

/** One shingle in so many is indexed: enough to find a copied paragraph, a sixteenth of the memory. */
export const sampling = 16;

/** Sampled hashes of five-word runs, for the index to look up copies by. Without quotations (`quoted`): two reports of one speech are not copies of each other. */
export const shingles = (words: Words, quoted: readonly Span[]): number[] =>
  Array.from(keysOf(runs(outside(words, quoted).hashes, shingleLength))).filter(hash => hash % sampling === 0);

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
export const pairs = (words: Words): KeyTable => runs(reportedForms(words), 2);

/** What each word would be in reported speech, as a hash. */
export function reportedForms({ hashes, terms, count }: Words): Int32Array {
  const forms = zeros(count);
  for (let i = 0; i < count; i++) forms[i] = reportedForm(hashes[i]!, terms[i]!);
  return forms;
}

/** Hashes (30 bits) of all runs of `length` words. */
export function runs(hashes: Int32Array, length: number, { from, to }: WordRange = { from: 0, to: hashes.length }): KeyTable {
  const found = createKeyTable(Math.max(0, to - from));
  for (let i = from; i + length <= to; i++) {
    let hash = length;
    for (let j = i; j < i + length; j++) hash = (Math.imul(hash ^ hashes[j]!, 0x9e3779b1) + (hash >>> 15)) | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    addKey(found, (hash ^ (hash >>> 13)) >>> 2);
  }
  return found;
}

/** The hashes of a table, each once, in the order in which they came. */
export const keysOf = ({ keys, size }: KeyTable): Int32Array => keys.subarray(0, size);

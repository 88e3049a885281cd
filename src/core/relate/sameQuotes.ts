import type { FolderIndex } from '../folderIndex';
import type { Article, EntityId, Quote } from '../model';
import { overlaps, type Span } from '../span';
import { align, type Alignment } from './align';
import { quoteWords } from './features';
import { pairs } from './hashes';
import { idOf } from './postings';
import { readWords, reportedForm, termOf, type Word } from './words';

/** Where the words of a quotation stand in another file, marked as a quotation there or not. */
export interface SameQuote extends Span {
  readonly file: string;
  /** Who says it there, as that file's article names them. */
  readonly entity?: EntityId;
  /** The share of the words that agree, 0 to 1. */
  readonly likeness: number;
}

/** A quotation of an article; the file it stands in is not searched. */
export interface QuoteQuestion {
  readonly file: string;
  readonly article: Article;
  readonly quote: Quote;
}

/** Small edits, an ellipsis and the changes of reported speech are overlooked. Most alike first, then by file and offset. */
export function sameQuotes(index: FolderIndex, { file, article, quote }: QuoteQuestion): SameQuote[] {
  const words = quoteWords(article, quote);
  if (words.length < 4) return [];
  const found: SameQuote[] = [];
  for (const { file: other, quote: candidate } of likelyQuotes(index, words, file)) {
    const theirs = index.article(other)!;
    const likeness = agreement(words, quoteWords(theirs, candidate));
    if (likeness === 0) continue;
    const entity = candidate.speaker?.entity;
    found.push({ file: other, start: candidate.start, end: candidate.end, ...(entity && { entity }), likeness });
  }
  found.push(...unmarked(index, words, file, found));
  return withoutOverlaps(found);
}

/** Only so many candidates are compared word by word. */
const compared = 40;

/** Quotes that share rare pairs of words, most first. */
function likelyQuotes(index: FolderIndex, words: readonly Word[], own: string): { file: string; quote: Quote }[] {
  const ceiling = Math.max(50, 0.02 * index.quotes.count);
  const scores = new Map<number, { score: number; shared: number }>();
  for (const pair of pairs(words)) {
    const count = index.pairs.count(pair);
    if (count === 0 || ceiling < count) continue;
    const rarity = Math.log(1 + index.quotes.count / count);
    for (const posting of index.pairs.find(pair)) {
      const { score, shared } = scores.get(idOf(posting)) ?? { score: 0, shared: 0 };
      scores.set(idOf(posting), { score: score + rarity, shared: shared + 1 });
    }
  }
  return [...scores]
    .filter(([, { shared }]) => leastPairs <= shared)
    .map(([id, { score }]) => ({ ...index.quotes.get(id), score }))
    .filter(({ file }) => file !== own)
    .sort((a, b) => b.score - a.score || byPlace({ file: a.file, ...a.quote }, { file: b.file, ...b.quote }))
    .slice(0, compared);
}

/** Passages that hold the words without marks the article's analysis knows, by the quotation's rarest terms. */
function unmarked(index: FolderIndex, words: readonly Word[], own: string, known: readonly SameQuote[]): SameQuote[] {
  const terms = [...new Set(words.map(({ word }) => termOf(word)))].filter(term => 0 < index.terms.count(term))
    .sort((a, b) => index.terms.count(a) - index.terms.count(b) || (a < b ? -1 : 1)).slice(0, 8);
  if (terms.length < leastTerms) return [];
  const hits = new Map<number, number>();
  for (const term of terms.filter((term, i) => i < leastTerms || index.terms.count(term) < 200)) {
    for (const posting of index.terms.find(term)) hits.set(idOf(posting), (hits.get(idOf(posting)) ?? 0) + 1);
  }
  const likely = [...hits].filter(([, shared]) => terms.length <= 2 * shared)
    .map(([id, shared]) => ({ ...index.passages.get(id), shared }))
    .filter(({ file }) => file !== own)
    .sort((a, b) => b.shared - a.shared || byPlace(a, b)).slice(0, compared);
  return likely.flatMap(passage => {
    const theirs = readWords(index.article(passage.file)!.text, passage);
    const alignment = align(words.map(form), theirs.map(form));
    if (
      alignment.matched < Math.max(leastWords, 0.75 * words.length)
      || !isDense(alignment)
      || !saysEnough(words.slice(alignment.startA, alignment.endA))
    )
      return [];
    const found = {
      file: passage.file,
      start: theirs[alignment.startB]!.start,
      end: theirs[alignment.endB - 1]!.end,
      likeness: alignment.matched / words.length,
    };
    return known.some(other => other.file === found.file && overlaps(other, found)) ? [] : [found];
  });
}

const form = ({ word }: Word): string => reportedForm(word);
const leastWords = 6;
const leastPairs = 2;
const leastTerms = 3;

/** 0 for different quotes, else the share of the shorter one's words that agree (or of a long stretch both have). */
function agreement(a: readonly Word[], b: readonly Word[]): number {
  const alignment = align(a.map(form), b.map(form));
  const { matched, startA, endA, startB, endB } = alignment;
  const shorter = Math.min(a.length, b.length);
  if (!saysEnough(a.slice(startA, endA))) return 0;
  if (matched === shorter && matched === a.length && a.length === b.length && 4 <= matched) return 1;
  if (matched < leastWords) return 0;
  if (0.75 * shorter <= matched && isDense(alignment)) return matched / shorter;
  const stretch = Math.max(endA - startA, endB - startB);
  return 10 <= matched && 0.75 * stretch <= matched ? 0.75 : 0;
}

/** Scattered words of a long text are no quotation; an ellipsis is. */
function isDense({ matched, startA, endA, startB, endB }: Alignment): boolean {
  return Math.min(endA - startA, endB - startB) <= 1.4 * matched && Math.max(endA - startA, endB - startB) <= 3 * matched + 10;
}

const saysEnough = (words: readonly Word[]): boolean => leastTerms <= words.filter(({ word }) => termOf(word) !== '').length;

function withoutOverlaps(found: readonly SameQuote[]): SameQuote[] {
  const kept: SameQuote[] = [];
  for (const quote of [...found].sort((a, b) => b.likeness - a.likeness || byPlace(a, b))) {
    if (!kept.some(other => other.file === quote.file && overlaps(other, quote))) kept.push(quote);
  }
  return kept;
}

/** The order of last resort: by file, then by offset, an outer span before what it holds. */
export function byPlace(a: { file: string } & Span, b: { file: string } & Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}

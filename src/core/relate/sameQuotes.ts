import type { FolderIndex } from '../folderIndex';
import type { Article, EntityId, Quote } from '../model';
import { overlaps, type Span } from '../span';
import { align, type Alignment } from './align';
import { quoteWords } from './features';
import { hashWord, pairs } from './hashes';
import { idOf } from '../folderIndex';
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

/** A quotation that may be the same, or has some of its words in common. */
export interface LikeQuote extends SameQuote {
  /** False if too little of it agrees to say so; then its likeness is under that of all that are. */
  readonly same: boolean;
}

/** Small edits, an ellipsis and the changes of reported speech are overlooked. Most alike first, then by file and offset. */
export function sameQuotes(index: FolderIndex, question: QuoteQuestion): SameQuote[] {
  return likeQuotes(index, question).filter(({ same }) => same).map(({ file, start, end, entity, likeness }) => ({ file, start, end, ...(entity && { entity }), likeness }));
}

/** The same quotations first, then those of which a part may be the same: five words of a long one, or half of it in other words. */
export function likeQuotes(index: FolderIndex, { file, article, quote }: QuoteQuestion): LikeQuote[] {
  const words = quoteWords(article, quote);
  if (words.length < 4) return [];
  const found: LikeQuote[] = [];
  for (const { file: other, quote: candidate, share } of likelyQuotes(index, words, file)) {
    const theirs = quoteWords(index.article(other)!, candidate);
    const alignment = align(words.map(form), theirs.map(form));
    const likeness = agreement(words, theirs, alignment);
    const echo = mostOfOthers * 0.5 * (share + alignment.matched / words.length);
    const entity = candidate.speaker?.entity;
    found.push({ file: other, start: candidate.start, end: candidate.end, ...(entity && { entity }), likeness: likeness || echo, same: likeness !== 0 });
  }
  found.push(...unmarked(index, words, file, found));
  return withoutOverlaps(found);
}

/** Only so many candidates are compared word by word. */
const compared = 40;
/** What the likeness of a quotation can be that is not the same. */
const mostOfOthers = 0.7;

interface LikelyQuote {
  readonly file: string;
  readonly quote: Quote;
  /** Of the asked quotation's pairs of words how many it has, rare ones counting more; 0 to 1. */
  readonly share: number;
}

/** Quotes that share rare pairs of words, most first. */
function likelyQuotes(index: FolderIndex, words: readonly Word[], own: string): LikelyQuote[] {
  const ceiling = Math.max(50, 0.02 * index.quotes.count);
  const scores = new Map<number, number>();
  let all = 0;
  for (const pair of pairs(words)) {
    const count = index.pairs.count(pair);
    if (ceiling < count) continue;
    const rarity = Math.log(1 + index.quotes.count / Math.max(1, count));
    all += rarity;
    for (const posting of index.pairs.find(pair)) scores.set(idOf(posting), (scores.get(idOf(posting)) ?? 0) + rarity);
  }
  return [...scores]
    .map(([id, score]) => ({ ...index.quotes.get(id), share: score / all }))
    .filter(({ file }) => file !== own)
    .sort((a, b) => b.share - a.share || byPlace({ file: a.file, ...a.quote }, { file: b.file, ...b.quote }))
    .slice(0, compared);
}

/** Passages that hold the words without marks the article's analysis knows, by the quotation's rarest terms. */
function unmarked(index: FolderIndex, words: readonly Word[], own: string, known: readonly LikeQuote[]): LikeQuote[] {
  const terms = [...new Set(words.map(({ word }) => termOf(word)))].filter(term => 0 < index.terms.count(hashWord(term)))
    .sort((a, b) => index.terms.count(hashWord(a)) - index.terms.count(hashWord(b)) || (a < b ? -1 : 1)).slice(0, 8);
  if (terms.length < leastTerms) return [];
  const hits = new Map<number, number>();
  for (const term of terms.filter((term, i) => i < leastTerms || index.terms.count(hashWord(term)) < 200)) {
    for (const posting of index.terms.find(hashWord(term))) hits.set(idOf(posting), (hits.get(idOf(posting)) ?? 0) + 1);
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
      || termsInBoth(words.slice(alignment.startA, alignment.endA), theirs.slice(alignment.startB, alignment.endB)) < leastTerms
    )
      return [];
    const found = {
      file: passage.file,
      start: theirs[alignment.startB]!.start,
      end: theirs[alignment.endB - 1]!.end,
      likeness: alignment.matched / words.length,
      same: true,
    };
    return known.some(other => other.same && other.file === found.file && overlaps(other, found)) ? [] : [found];
  });
}

const form = ({ word }: Word): string => reportedForm(word);
const leastWords = 6;
const leastTerms = 3;

/** 0 for different quotes, else the share of the shorter one's words that agree (or of a long stretch both have). */
function agreement(a: readonly Word[], b: readonly Word[], alignment: Alignment): number {
  const { matched, startA, endA, startB, endB } = alignment;
  const shorter = Math.min(a.length, b.length);
  const terms = termsInBoth(a.slice(startA, endA), b.slice(startB, endB));
  // Four words of a quotation, word for word, are cited; of one that has but two words to tell, five.
  const isWhole = matched === shorter && endA - startA === matched && endB - startB === matched;
  if (isWhole && 4 <= matched && (leastTerms <= terms || (2 <= terms && 5 <= matched))) return 1;
  if (matched < leastWords || !(leastTerms <= terms || (2 <= terms && 7 <= matched))) return 0;
  if (0.75 * shorter <= matched && isDense(alignment)) return matched / shorter;
  const stretch = Math.max(endA - startA, endB - startB);
  return 10 <= matched && 0.75 * stretch <= matched ? 0.75 : 0;
}

/** Scattered words of a long text are no quotation; an ellipsis is. */
function isDense({ matched, startA, endA, startB, endB }: Alignment): boolean {
  return Math.min(endA - startA, endB - startB) <= 1.4 * matched && Math.max(endA - startA, endB - startB) <= 3 * matched + 10;
}

/** How many of the words that both have say something: "there is no" is in any quotation. */
function termsInBoth(a: readonly Word[], b: readonly Word[]): number {
  const forms = new Set(b.map(form));
  return a.filter(word => termOf(word.word) !== '' && forms.has(form(word))).length;
}

function withoutOverlaps(found: readonly LikeQuote[]): LikeQuote[] {
  const kept: LikeQuote[] = [];
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

import type { FolderIndex } from '../folderIndex';
import type { Article, EntityId, Quote } from '../model';
import { overlaps, type Span } from '../span';
import { agreement, mayAgree, readSaid, type Said } from './agreement';
import { align } from './align';
import { byPlace } from './byPlace';
import { quoteWords } from './features';
import { reportedForms } from './hashes';
import { type LikelyQuote, likelyQuotes } from './likelyQuotes';
import { lookupOf, type Lookup } from './lookup';
import { unmarkedQuotes } from './unmarkedQuotes';

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
export const sameQuotes = (index: FolderIndex, question: QuoteQuestion): SameQuote[] =>
  likeQuotes(lookupOf(index), question, { echoes: false }).map(({ file, start, end, entity, likeness }) => ({ file, start, end, ...(entity && { entity }), likeness }));

/** The same quotations first, then, if they are asked for, echoes: those of which but a part may be the same, five words of a long one, or half of it in other words. */
export function likeQuotes(lookup: Lookup, { file, article, quote }: QuoteQuestion, { echoes }: { readonly echoes: boolean }): LikeQuote[] {
  const asked = readSaid(quoteWords(article.text, quote));
  if (asked.words.count < leastAsked) return [];
  const marked = likelyQuotes(lookup.index, asked, file, echoes).flatMap(likely => compareQuote(lookup.index, asked, likely, echoes) ?? []);
  const unmarked = unmarkedQuotes(lookup, asked, file)
    .filter(found => !marked.some(other => other.same && other.file === found.file && overlaps(other, found)));
  return withoutOverlaps([...marked, ...unmarked]);
}

/** In words. */
const leastAsked = 4;
/** What the likeness of a quotation can be that is not the same. */
const mostOfEchoes = 0.7;

function compareQuote(index: FolderIndex, asked: Said, { file, quote, share }: LikelyQuote, echoes: boolean): LikeQuote | undefined {
  const words = quoteWords(index.article(file)?.text ?? '', quote);
  const forms = reportedForms(words);
  if (!echoes && !mayAgree(asked, forms)) return undefined;
  const alignment = align(asked.forms, forms);
  const likeness = agreement(asked, readSaid(words), alignment);
  if (!echoes && likeness === 0) return undefined;
  const echo = mostOfEchoes * 0.5 * (share + alignment.matched / asked.words.count);
  const entity = quote.speaker?.entity;
  return { file, start: quote.start, end: quote.end, ...(entity && { entity }), likeness: likeness || echo, same: likeness !== 0 };
}

function withoutOverlaps(found: readonly LikeQuote[]): LikeQuote[] {
  const kept: LikeQuote[] = [];
  for (const quote of [...found].sort((a, b) => b.likeness - a.likeness || byPlace(a, b))) {
    if (!kept.some(other => other.file === quote.file && overlaps(other, quote))) kept.push(quote);
  }
  return kept;
}

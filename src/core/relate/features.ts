import type { Article, Quote } from '../model';
import { passages } from '../passage';
import { firstStartingAt, type Span } from '../span';
import type { DayNamed, GivenGist } from './gist';
import { keysOf, pairs, quotedStretches, shingles } from './hashes';
import { readWords } from './readWords';
import { namesWithin, type ShownNames, shownNamesOf, wordsOfName } from './shownNames';
import { windows } from './windows';
import { joined, type WordRange, type Words } from './words';

/** What is looked up of one passage. */
export interface PassageFeatures extends Span {
  readonly terms: ReadonlyMap<number, number>;
  /** Number of words that are terms. */
  readonly length: number;
  /** Words of the names in it, romanisation folded. */
  readonly names: ReadonlySet<number>;
  /** Sampled. */
  readonly shingles: readonly number[];
}

/** What is looked up of one quotation: hashes of two words in a row, each once. */
export interface QuoteFeatures {
  readonly quote: Quote;
  readonly pairs: Int32Array;
}

/** All that the index looks up of one article, or keeps at hand. */
export interface ArticleFeatures {
  readonly passages: readonly PassageFeatures[];
  readonly quotes: readonly QuoteFeatures[];
  readonly gist: GivenGist;
}

/** A pure function of the article: a file is taken out of the index by working out again what was put in. */
export function readFeatures(article: Article): ArticleFeatures {
  const quoted = quotedStretches(article);
  const shown = shownNamesOf(article);
  const shownPassages = passages(article);
  return {
    passages: windows(article, shownPassages).map(span => readPassage(article, span, shown, quoted)),
    quotes: article.quotes.filter(quote => quote.kind !== 'term').map(quote => ({ quote, pairs: keysOf(pairs(quoteWords(article.text, quote))) })),
    gist: { shown, quoted, passages: shownPassages, days: daysIn(article, { start: 0, end: article.text.length }) },
  };
}

function readPassage(article: Article, span: Span, shown: ShownNames, quoted: readonly Span[]): PassageFeatures {
  const words = readWords(article.text, span);
  const { terms, length } = countTerms(words);
  const names = new Set<number>();
  for (const { number } of namesWithin(shown, span)) for (const word of wordsOfName(shown, number)) names.add(word);
  return { start: span.start, end: span.end, terms, length, names, shingles: shingles(words, quoted) };
}

/** The terms among the words with how often they occur; `length` counts them all. */
export function countTerms({ terms: all, count }: Words, { from, to }: WordRange = { from: 0, to: count }): { terms: Map<number, number>; length: number } {
  const terms = new Map<number, number>();
  let length = 0;
  for (let i = from; i < to; i++) {
    const term = all[i]!;
    if (term === 0) continue;
    terms.set(term, (terms.get(term) ?? 0) + 1);
    length++;
  }
  return { terms, length };
}

/** The words of a quotation, without the reporter's words in between. */
export const quoteWords = (text: string, quote: Pick<Quote, 'parts'> & Span): Words => joined((quote.parts ?? [quote]).map(part => readWords(text, part)));

/** The days that a span speaks of, in their order. */
export function daysIn({ mentions }: Article, span: Span): DayNamed[] {
  const found: DayNamed[] = [];
  for (let i = firstStartingAt(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const { kind, value, start, end } = mentions[i]!;
    if (kind === 'DATE' && value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value)) found.push({ start, end, day: Number(value.replaceAll('-', '')) });
  }
  return found;
}

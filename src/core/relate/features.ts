import { foldRomanisation, plain } from '../matchNames/fold';
import type { Article, Entity, EntityKind, Mention, Quote } from '../model';
import { firstStartingAt, type Span } from '../span';
import { hashWord, pairs, quotedStretches, sampling, shingles } from './hashes';
import { windows } from './windows';
import { readWords, termOf, type Word } from './words';

/** Keys (terms, or words of names) with how often they occur. */
export type Counts = ReadonlyMap<string, number>;

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

/** What is looked up of one quotation: hashes of two words in a row. */
export interface QuoteFeatures {
  readonly quote: Quote;
  readonly pairs: ReadonlySet<number>;
}

/** All that the index looks up of one article. */
export interface ArticleFeatures {
  readonly passages: readonly PassageFeatures[];
  readonly quotes: readonly QuoteFeatures[];
}

/** A pure function of the article: a file is taken out of the index by working out again what was put in. */
export function readFeatures(article: Article): ArticleFeatures {
  const nameWords = nameWordsOf(article);
  const quoted = quotedStretches(article);
  return {
    passages: windows(article).map(span => readPassage(article, span, nameWords, quoted)),
    quotes: article.quotes.filter(quote => quote.kind !== 'term').map(quote => ({ quote, pairs: pairs(quoteWords(article, quote)) })),
  };
}

function readPassage(article: Article, span: Span, nameWords: NameWords, quoted: readonly Span[]): PassageFeatures {
  const words = readWords(article.text, span);
  const { terms, length } = countTerms(words);
  const names = new Set(mentionsIn(article, span).flatMap(nameWords).map(word => hashWord(word)));
  const keys = new Map([...terms].map(([term, count]) => [hashWord(term), count]));
  return { start: span.start, end: span.end, terms: keys, length, names, shingles: [...shingles(words, quoted)].filter(hash => hash % sampling === 0) };
}

/** The terms among the words with how often they occur; `length` counts them all. */
export function countTerms(words: readonly Word[]): { terms: Map<string, number>; length: number } {
  const terms = new Map<string, number>();
  let length = 0;
  for (const { word } of words) {
    const term = termOf(word);
    if (term === '') continue;
    terms.set(term, (terms.get(term) ?? 0) + 1);
    length++;
  }
  return { terms, length };
}

/** The words of a quotation, without the reporter's words in between. */
export function quoteWords(article: Article, quote: Quote): Word[] {
  return (quote.parts ?? [quote]).flatMap(part => readWords(article.text, part));
}

const namedKinds: ReadonlySet<EntityKind> = new Set<EntityKind>(['PERSON', 'ORG', 'PLACE', 'NORP', 'EVENT', 'PRODUCT', 'LAW', 'WORK']);

/** Mentions of names (no dates, amounts, roles) that begin in the span. */
export function mentionsIn(article: Article, span: Span): readonly Mention[] {
  const found: Mention[] = [];
  for (let i = firstStartingAt(article.mentions, span.start); i < article.mentions.length && article.mentions[i]!.start < span.end; i++) {
    const mention = article.mentions[i]!;
    if (namedKinds.has(mention.kind)) found.push(mention);
  }
  return found;
}

/** ISO 8601, in the order in which a span speaks of them. */
export function daysIn({ mentions }: Article, span: Span): string[] {
  const found: string[] = [];
  for (let i = firstStartingAt(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const { kind, value } = mentions[i]!;
    if (kind === 'DATE' && value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value)) found.push(value);
  }
  return found;
}

/** The words of names, each mention counted with the words of its entity. */
export function countNames(article: Article, mentions: readonly Mention[]): Counts {
  const nameWords = nameWordsOf(article);
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    for (const word of nameWords(mention)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

type NameWords = (mention: Mention) => readonly string[];

/** A mention counts with all words of the name its article resolves it to, so that "Orlov" meets "Sergei Orlov". */
export function nameWordsOf(article: Article): NameWords {
  const entities = new Map<string, Entity>(article.entities.map(entity => [entity.id, entity]));
  const known = new Map<string, readonly string[]>();
  return mention => {
    const found = known.get(mention.entity);
    if (found) return found;
    const name = entities.get(mention.entity)?.name ?? article.text.slice(mention.start, mention.end);
    const words = plain(name).split(' ').filter(word => 1 < word.length && termOf(word) !== '').map(foldRomanisation);
    known.set(mention.entity, words);
    return words;
  };
}

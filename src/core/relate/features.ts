import { foldRomanisation, plain } from '../matchNames/fold';
import type { Article, Entity, EntityKind, Mention, Quote } from '../model';
import { passages } from '../passage';
import { parseOnce } from '../resolve/parseOnce';
import { firstStartingAt, type Span } from '../span';
import { keysOf, pairs, quotedStretches, shingles } from './hashes';
import { hashWord } from './hashWord';
import { readWords } from './readWords';
import { saysNothing } from './terms';
import { windows } from './windows';
import { joined, type WordRange, type Words } from './words';

/** Keys (hashes of terms, or of the words of names), each once, with how often they occur. In two arrays: they are gone through more often than looked up. */
export interface Counts {
  readonly keys: Int32Array;
  readonly counts: Int32Array;
}

/** No keys. */
export const noCounts: Counts = { keys: new Int32Array(), counts: new Int32Array() };

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

/** What is asked of many articles at once, and would take long to gather from all that is known of one. */
export interface ArticleGist {
  /** The words of all names that it shows. */
  readonly names: Counts;
  /** Where it quotes word for word: sorted, disjoint. */
  readonly quoted: readonly Span[];
  /** What a reader is shown of it at a time, as passage.ts has it. */
  readonly passages: readonly Span[];
}

/** Of nothing. */
export const noGist: ArticleGist = { names: noCounts, quoted: [], passages: [] };

/** All that the index looks up of one article, or keeps at hand. */
export interface ArticleFeatures {
  readonly passages: readonly PassageFeatures[];
  readonly quotes: readonly QuoteFeatures[];
  readonly gist: ArticleGist;
}

/** A pure function of the article: a file is taken out of the index by working out again what was put in. */
export function readFeatures(article: Article): ArticleFeatures {
  const nameWords = nameWordsOf(article);
  const quoted = quotedStretches(article);
  return {
    passages: windows(article).map(span => readPassage(article, span, nameWords, quoted)),
    quotes: article.quotes.filter(quote => quote.kind !== 'term').map(quote => ({ quote, pairs: keysOf(pairs(quoteWords(article.text, quote))) })),
    gist: { names: countNames(mentionsIn(article, { start: 0, end: article.text.length }), nameWords), quoted, passages: passages(article) },
  };
}

function readPassage(article: Article, span: Span, nameWords: NameWords, quoted: readonly Span[]): PassageFeatures {
  const words = readWords(article.text, span);
  const { terms, length } = countTerms(words);
  const names = new Set(mentionsIn(article, span).flatMap(nameWords));
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

/** The same as arrays. */
export const countsOf = (counts: ReadonlyMap<number, number>): Counts => ({ keys: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()) });

/** The words of names, each mention counted with the words of its entity. */
export function countNames(mentions: readonly Mention[], nameWords: NameWords): Counts {
  const counts = new Map<number, number>();
  for (const mention of mentions) {
    for (const word of nameWords(mention)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return countsOf(counts);
}

/** The hashed words of the name that a mention stands for. */
export type NameWords = (mention: Mention) => readonly number[];

/** A mention counts with all words of the name its article resolves it to, so that "Orlov" meets "Sergei Orlov". */
export function nameWordsOf(article: Article): NameWords {
  const entities = new Map<string, Entity>(article.entities.map(entity => [entity.id, entity]));
  const known = new Map<string, readonly number[]>();
  return mention => {
    const found = known.get(mention.entity);
    if (found) return found;
    const words = hashesOfName(entities.get(mention.entity)?.name ?? article.text.slice(mention.start, mention.end));
    known.set(mention.entity, words);
    return words;
  };
}

/** What the words of a name are looked up by. */
export const hashesOfName = parseOnce((name: string): readonly number[] =>
  plain(name).split(' ').filter(word => 1 < word.length && !saysNothing(word)).map(word => hashWord(foldRomanisation(word))));

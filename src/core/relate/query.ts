import type { FolderIndex } from '../folderIndex';
import type { Article, Mention, Quote } from '../model';
import { passages } from '../passage';
import { contains, overlaps, type Span, spanAt } from '../span';
import { countTerms, mentionsIn, nameWordsOf } from './features';
import { hashWord, runs, shingles } from './hashes';
import { clip, windowAt } from './windows';
import { readWords } from './words';

/** What is asked: a stretch of an article, taken apart and weighed against the folder. */
export interface Query {
  /** Rarest first: the terms that candidates are looked up by; `weight` is their rarity times how much the stretch is about them. */
  readonly terms: readonly WeighedKey[];
  readonly names: readonly WeighedKey[];
  /** BM25 of the stretch with itself. */
  readonly selfScore: number;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  /** Just one quotation is asked about. */
  readonly isQuote: boolean;
  readonly shingles: ReadonlySet<number>;
  /** Hashes of three words in a row. */
  readonly triples: ReadonlySet<number>;
  readonly day: number | undefined;
}

/** A key to look up. `rarity` as BM25 has it; `weight` is what a hit counts. */
export interface WeighedKey {
  readonly key: string;
  readonly rarity: number;
  readonly weight: number;
}

const mostTerms = 40;
const mostNames = 6;

/** Takes apart what is asked; `asked` may be empty, a caret. */
export function readQuery(index: FolderIndex, article: Article, asked: Span): Query {
  const { focus, around } = scopeOf(article, asked);
  const words = readWords(article.text, around);
  const { terms, length } = countTerms(words);
  const inFocus = countTerms(readWords(article.text, focus)).terms;
  // What is asked about itself counts thrice, what stands around it once.
  const counts = [...terms].map(([key, count]) => ({ key, count: count + 2 * (inFocus.get(key) ?? 0) }));
  const chosen = weigh(index, counts, index.terms.count, mostTerms);
  const mentions = mentionsIn(article, around);
  const nameWords = new Set(mentions.flatMap(nameWordsOf(article)));
  return {
    terms: chosen,
    names: weigh(index, [...nameWords].map(key => ({ key, count: 1 })), index.names.count, mostNames),
    selfScore: chosen.reduce((sum, { key, weight }) => sum + weight * saturate(terms.get(key)!, length, index.averageLength), 0),
    mentions,
    quotes: article.quotes.filter(quote => quote.kind !== 'term' && overlaps(quote, asked.start < asked.end ? asked : around)),
    isQuote: isQuote(article, asked),
    shingles: shingles(article, around),
    triples: runs(words.map(({ word }) => hashWord(word)), 3),
    day: dayOf(article),
  };
}

/**
 * A caret asks most about its sentence, a passage or quotation about itself, all within their window; a selection that the
 * reader made asks about just what it holds.
 */
function scopeOf(article: Article, asked: Span): { focus: Span; around: Span } {
  const window = windowAt(article, asked.start);
  if (asked.start === asked.end) return { focus: spanAt(article.sentences, asked.start) ?? window, around: window };
  const found = isQuote(article, asked) || passages(article).some(passage => equal(passage, asked));
  return { focus: asked, around: found && contains(window, asked) ? window : clip(asked) };
}

const isQuote = (article: Article, asked: Span): boolean => article.quotes.some(quote => equal(quote, asked));

const equal = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** A term in more than a twentieth of the passages tells little and costs most of the time; a small folder keeps all. */
function weigh(index: FolderIndex, keys: readonly { key: string; count: number }[], countOf: (key: string) => number, most: number): WeighedKey[] {
  const ceiling = Math.max(100, 0.05 * index.passages.count);
  return keys
    .map(({ key, count }) => ({ key, count, occurs: countOf(key) }))
    .filter(({ occurs }) => 0 < occurs && occurs <= ceiling)
    .map(({ key, count, occurs }) => {
      const rarity = Math.log(1 + (index.passages.count - occurs + 0.5) / (occurs + 0.5));
      return { key, rarity, weight: rarity * Math.sqrt(count) };
    })
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, most);
}

/** BM25's measure of how much a passage is about a term that occurs `count` times in its `length`. */
export function saturate(count: number, length: number, averageLength: number): number {
  const [k, b] = [1.2, 0.6];
  return (count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
}

/** Days since 1970, if the article states its date. */
export function dayOf(article: Article): number | undefined {
  const time = article.date === undefined ? NaN : Date.parse(article.date);
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000);
}

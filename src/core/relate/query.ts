import type { FolderIndex } from '../folderIndex';
import type { Article, Mention, Quote } from '../model';
import { passages } from '../passage';
import { contains, overlaps, type Span, spanAt } from '../span';
import { type Day, dayOf } from './day';
import { countsOf } from './counts';
import { countTerms, daysIn } from './features';
import { countNames, mentionsIn, nameWordsOf } from './names';
import { quotedStretches, shingles } from './hashes';
import { type Weighed, weighText } from './likeness';
import type { Lookup } from './lookup';
import type { Rarities } from './rarity';
import { readWords } from './readWords';
import { clip, storyAround, windowAt } from './windows';
import { createWording, type Wording } from './wording';
import { outside, type Words } from './words';

/** What is asked: a stretch of an article, taken apart and weighed against the folder. */
export interface Query {
  /** Rarest first: the terms that candidates are looked up by; `weight` is their rarity times how much the stretch is about them. */
  readonly terms: readonly WeighedKey[];
  readonly names: readonly WeighedKey[];
  /** BM25 of the stretch with itself. */
  readonly selfScore: number;
  readonly mentions: readonly Mention[];
  /** Those of the article around, too. */
  readonly storyMentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  /** Just one quotation is asked about. */
  readonly isQuote: boolean;
  /** Sampled, as the index has them. */
  readonly shingles: readonly number[];
  readonly wording: Wording;
  /** The terms of just what is asked about. */
  readonly asked: Weighed;
  /** The terms of the article around, and the words of its names: passages of the same story come before others that share as many words. */
  readonly story: Weighed;
  readonly storyNames: Weighed;
  /** Those among the terms. */
  readonly numbers: readonly WeighedKey[];
  /** Which the stretch speaks of: 20250218. */
  readonly days: ReadonlySet<number>;
  /** The article's own. */
  readonly day: Day | undefined;
}

/** A key to look up. `rarity` as BM25 has it; `weight` is what a hit counts. */
export interface WeighedKey {
  readonly key: number;
  readonly rarity: number;
  readonly weight: number;
}

const mostTerms = 40;
const mostNames = 6;

/** What is asked, and as much around it as tells what it is about. */
export interface Asked {
  readonly file: string;
  readonly article: Article;
  /** May be empty, a caret. */
  readonly span: Span;
  /** What counts most. */
  readonly focus: Span;
  readonly around: Span;
  /** The words in `around`. */
  readonly words: Words;
  readonly story: Span;
}

/** Finds what a question is about. */
export function readAsked({ file, article, span }: { readonly file: string; readonly article: Article; readonly span: Span }): Asked {
  const scope = scopeOf(article, span);
  return { file, article, span, ...scope, words: readWords(article.text, scope.around) };
}

/** Takes apart what is asked; the sentences of `standing` do not count. */
export function readQuery(
  { index, terms: termRarities, names: nameRarities }: Lookup, { file, article, span: asked, focus, around, story, words: all }: Asked, standing: readonly Span[],
): Query {
  const words = outside(all, standing);
  const read = (span: Span): Words => outside(readWords(article.text, span), standing);
  const { terms, length } = countTerms(words);
  const inFocus = countTerms(read(focus)).terms;
  // What is asked about itself counts thrice, what stands around it once.
  const counts = [...terms].map(([key, count]) => ({ key, count: count + 2 * (inFocus.get(key) ?? 0) }));
  const chosen = weigh(index, counts, termRarities, mostTerms);
  const numbers = numbersAmong(words);
  const stands = (span: Span): boolean => standing.some(other => overlaps(span, other));
  const mentions = mentionsIn(article, around).filter(mention => !stands(mention));
  const storyMentions = mentionsIn(article, story);
  const nameWords = nameWordsOf(article);
  const quoted = quotedStretches(article);
  return {
    terms: chosen,
    names: weigh(index, Array.from(countNames(mentions, nameWords).keys, key => ({ key, count: 1 })), nameRarities, mostNames),
    selfScore: chosen.reduce((sum, { key, weight }) => sum + weight * saturate(terms.get(key)!, length, index.averageLength), 0),
    mentions,
    storyMentions,
    quotes: article.quotes.filter(quote => quote.kind !== 'term' && !stands(quote) && overlaps(quote, asked.start < asked.end ? asked : around)),
    isQuote: isQuote(article, asked),
    shingles: shingles(words, quoted),
    wording: createWording({ words, span: around, gist: { quoted, passages: passages(article) } }),
    asked: weighText(countsOf(inFocus), termRarities),
    story: weighText(countsOf(countTerms(read(story)).terms), termRarities),
    storyNames: weighText(countNames(storyMentions, nameWords), nameRarities),
    numbers: weigh(index, counts.filter(({ key }) => numbers.has(key)), termRarities, mostTerms),
    days: new Set(daysIn(article, around).map(({ day }) => day)),
    day: dayOf(index, file, article),
  };
}

/**
 * A caret asks most about its sentence, a passage or quotation about itself, all within their window; a selection that the
 * reader made asks about just what it holds.
 */
function scopeOf(article: Article, asked: Span): { focus: Span; around: Span; story: Span } {
  const window = windowAt(article, asked.start);
  const story = storyAround(article, window);
  if (asked.start === asked.end) return { focus: spanAt(article.sentences, asked.start) ?? window, around: window, story };
  const found = isQuote(article, asked) || passages(article).some(passage => equal(passage, asked));
  return found && contains(window, asked) ? { focus: asked, around: window, story } : { focus: asked, around: clip(asked), story: clip(asked) };
}

const isQuote = (article: Article, asked: Span): boolean => article.quotes.some(quote => equal(quote, asked));

const equal = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The terms with a digit in them. */
function numbersAmong({ text, count, starts, ends, terms }: Words): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < count; i++) if (/\d/.test(text.slice(starts[i], ends[i]))) found.add(terms[i]!);
  return found;
}

/** A term in more than a twentieth of the passages tells little and costs most of the time; a small folder keeps all. */
function weigh(index: FolderIndex, keys: readonly { key: number; count: number }[], rarities: Rarities, most: number): WeighedKey[] {
  const ceiling = Math.max(100, 0.05 * index.passages.count);
  return keys
    .filter(({ key }) => 0 < rarities.occurs(key) && rarities.occurs(key) <= ceiling)
    .map(({ key, count }) => {
      const rarity = rarities.of(key);
      return { key, rarity, weight: rarity * Math.sqrt(count) };
    })
    .sort((a, b) => b.weight - a.weight || a.key - b.key)
    .slice(0, most);
}

/** BM25's measure of how much a passage is about a term that occurs `count` times in its `length`. */
export function saturate(count: number, length: number, averageLength: number): number {
  const k = 1.2;
  const b = 0.6;
  return (count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
}

import type { FolderIndex, IndexedPassage } from '../folderIndex';
import type { Article } from '../model';
import { passages } from '../passage';
import { contains, overlaps, type Span } from '../span';
import type { Candidate } from './candidates';
import { dayOf, isOfOtherDays, nearness } from './day';
import { type Counts, countNames, countTerms, mentionsIn } from './features';
import { likeness } from './likeness';
import type { Query } from './query';
import type { LikeQuote } from './sameQuotes';
import { readWords } from './words';

/** A candidate after its words were read and compared. */
export interface Scored {
  readonly passage: IndexedPassage;
  /** The passage (of passage.ts) inside it that answers most of what was asked. */
  readonly core: Span;
  /** 0 to 1. */
  readonly score: number;
  /** Whether both articles tell of one event, by all their names and words and by their dates. */
  readonly sameEvent: boolean;
  readonly quote?: LikeQuote;
}

/** Tuned on news with known same stories and events, half of them held back; each part is 0 to 1. */
const weights = { words: 0.6, passage: 0.7, story: 0.75, names: 0.3, numbers: 0.15 };
const total = weights.words + weights.passage + weights.story + weights.names + weights.numbers;
/** A quotation in common, where a passage is asked about and where just the quotation is. */
const quoteWeights = { inPassage: 0.2, asked: 5 };

/** Under it nothing but a few common words is shared. */
const leastScore = 0.06;

/** Of the passages above it nine in ten are of the same event (our corpus, FNC-1). */
const likeEvent = 0.25;

/** Compares a candidate word by word; undefined if it has too little to do with what was asked. */
export function score(index: FolderIndex, query: Query, { passage, words }: Candidate, quotes: readonly LikeQuote[]): Scored | undefined {
  const article = index.article(passage.file)!;
  const quote = quotes.find(quote => quote.file === passage.file && overlaps(quote, passage));
  const { best, terms } = readWindow(query, article, passage);
  const story = likeness(query.story, terms);
  const names = likeness(query.storyNames, namesOf(article));
  const sum = weights.words * words + weights.passage * best.likeness + weights.story * story + weights.names * names + weights.numbers * shareOf(query.numbers, terms);
  if (!quote && sum / total < leastScore) return undefined;
  const day = dayOf(index, passage.file, article);
  const quoteWeight = query.isQuote ? quoteWeights.asked : quoteWeights.inPassage;
  const whole = (sum + quoteWeight * (quote?.likeness ?? 0)) / (total + quoteWeight);
  return {
    passage,
    core: (quote && passagesIn(article, passage).find(span => overlaps(span, quote))) ?? best.span,
    score: whole * nearness(query.day, day),
    sameEvent: likeEvent <= story + names / 2 && !isOfOtherDays(query.day, day),
    ...(quote && { quote }),
  };
}

/** A window joins short paragraphs: what counts is the one that is most like what was asked; the first of equals. */
function readWindow({ asked }: Query, article: Article, window: Span): { best: { span: Span; likeness: number }; terms: Counts } {
  let best: { span: Span; likeness: number } = { span: { start: window.start, end: window.end }, likeness: 0 };
  const all = new Map<string, number>();
  for (const span of passagesIn(article, window)) {
    const { terms } = countTerms(readWords(article.text, span));
    const own = likeness(asked, terms);
    if (best.likeness < own) best = { span, likeness: own };
    for (const [term, count] of terms) all.set(term, (all.get(term) ?? 0) + count);
  }
  return { best, terms: all };
}

/** A passage too long to be read at once is read as far as its window goes. */
const passagesIn = (article: Article, window: Span): Span[] =>
  passages(article).flatMap(span => (contains(window, span) ? [span] : overlaps(window, span) ? [{ start: span.start, end: window.end }] : []));

/** The names of an article are asked for once a candidate: those of the last articles stay as long as the articles do. */
const namesOfArticles = new WeakMap<Article, Counts>();

function namesOf(article: Article): Counts {
  const found = namesOfArticles.get(article) ?? countNames(article, mentionsIn(article, { start: 0, end: article.text.length }));
  namesOfArticles.set(article, found);
  return found;
}

function shareOf(keys: Query['numbers'], terms: Counts): number {
  let [shared, all] = [0, 0];
  for (const { key, rarity } of keys) {
    all += rarity;
    if (terms.has(key)) shared += rarity;
  }
  return all === 0 ? 0 : shared / all;
}

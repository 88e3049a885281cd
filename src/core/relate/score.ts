import type { FolderIndex } from '../folderIndex';
import { passagesIn } from '../passage';
import { overlaps, type Span } from '../span';
import type { Likenesses } from './compare';
import { type Day, dayOf, isOfOtherDays, nearness } from './day';
import { likeness } from './likeness';
import type { Query } from './query';
import type { Reading } from './lookup';
import type { LikeQuote } from './sameQuotes';

/** A candidate after its words were read and compared. */
export interface Scored {
  readonly reading: Reading;
  /** The passages (of passage.ts) inside it. */
  readonly passages: readonly Span[];
  /** The one of them that answers most of what was asked. */
  readonly core: Span;
  /** 0 to 1. */
  readonly score: number;
  /** Of its article, as `dayOf` has it. */
  readonly day: Day | undefined;
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

/** What candidates are scored by. */
export interface Scoring {
  readonly index: FolderIndex;
  readonly query: Query;
  readonly compare: (window: { readonly words: Reading['words']; readonly passages: readonly Span[]; readonly length: number }) => Likenesses;
  readonly quotes: readonly LikeQuote[];
}

/** Compares a candidate word by word; undefined if it has too little to do with what was asked. */
export function score({ index, query, compare, quotes }: Scoring, reading: Reading): Scored | undefined {
  const { passage, article, gist, words } = reading;
  const quote = quotes.find(quote => quote.file === passage.file && overlaps(quote, passage));
  const passages = passagesIn(gist.passages, passage);
  const { words: shared, best, story, numbers } = compare({ words, passages, length: passage.length });
  const names = likeness(query.storyNames, gist.names);
  const sum = weights.words * shared + weights.passage * (best?.likeness ?? 0) + weights.story * story + weights.names * names + weights.numbers * numbers;
  if (!quote && sum / total < leastScore) return undefined;
  const day = dayOf(index, passage.file, article);
  const quoteWeight = query.isQuote ? quoteWeights.asked : quoteWeights.inPassage;
  const whole = (sum + quoteWeight * (quote?.likeness ?? 0)) / (total + quoteWeight);
  return {
    reading, passages, day,
    core: (quote && passages.find(span => overlaps(span, quote))) ?? best?.span ?? { start: passage.start, end: passage.end },
    score: whole * nearness(query.day, day),
    sameEvent: likeEvent <= story + names / 2 && !isOfOtherDays(query.day, day),
    ...(quote && { quote }),
  };
}

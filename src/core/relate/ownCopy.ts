import { firstEndingAfter, type Span } from '../span';
import type { MaybeCopy } from './copies';
import { sharedKeys } from './keyTable';
import type { StandingText } from './standing';
import { createWording, isCopy, isEnough, pairsOf } from './wording';
import { outside, rangeOf, type WordRange } from './words';

/**
 * Whether an original that another is worded like is so without its standing text, too. Its sentences are asked about from the one on that shares most,
 * until those that are its own are enough: most copies are told by the first two, and the next copy of the original has the same.
 */
export function isOwnCopy<P extends { readonly file: string } & Span>(original: MaybeCopy<P>, other: MaybeCopy<P>, standingText: StandingText): boolean {
  const sentences = sharedSentences(original, other);
  const stands = standingText.among({ file: original.place.file, words: original.words, ranges: sentences.map(({ range }) => range) });
  const smaller = Math.min(original.wording.whole.size, other.wording.whole.size);
  const standing: Span[] = [];
  let own = 0;
  for (const { sentence, range, shared } of sentences) {
    if (stands(range)) standing.push(sentence);
    else if (isEnough(own += shared, smaller)) return true;
  }
  if (standing.length === 0) return true;
  const words = outside(original.words, standing.sort((a, b) => a.start - b.start));
  return isCopy(other.wording, createWording({ ...original, span: original.place, words }));
}

interface SharedSentence {
  readonly sentence: Span;
  readonly range: WordRange;
  /** Pairs of words outside quotations. */
  readonly shared: number;
}

/** The sentences of which the other has most, those that share most first. */
function sharedSentences<P extends { readonly file: string } & Span>(original: MaybeCopy<P>, other: MaybeCopy<P>): SharedSentence[] {
  const { words } = original.wording;
  const { sentences } = original.article;
  const found: SharedSentence[] = [];
  for (let i = firstEndingAfter(sentences, original.place.start); i < sentences.length && sentences[i]!.start < original.place.end; i++) {
    const pairs = pairsOf(words, rangeOf(words, sentences[i]!));
    const shared = sharedKeys(pairs, other.wording.whole);
    if (0 < pairs.size && 0.5 * pairs.size <= shared) found.push({ sentence: sentences[i]!, range: rangeOf(original.words, sentences[i]!), shared });
  }
  return found.sort((a, b) => b.shared - a.shared || a.sentence.start - b.sentence.start);
}

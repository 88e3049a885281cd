import type { Position } from 'vscode-languageserver';
import type { Article, EntityId, Quote } from '../core/model';
import { contains, firstEndingAfter, firstStartingAt, overlaps, words, type Span } from '../core/span';
import { offsetOf } from './convert';
import { innermostAt } from './names';

/** The innermost quote at a position. Between the parts of an interrupted quote the reporter speaks: that is no quote. */
export function quoteAt(article: Article, position: Position): Quote | undefined {
  const offset = offsetOf(article, position);
  const here = { start: offset, end: offset };
  return innermostAt(article.quotes.filter(({ parts }) => !parts || parts.some((part) => contains(part, here))), offset);
}

/** Quotations as a reader counts them: a statement is one, however many marked fragments it holds, and terms quote nobody. */
export function outermost<Quoted extends Pick<Quote, 'start' | 'end' | 'kind'>>(quotes: readonly Quoted[]): Quoted[] {
  const outer: Quoted[] = [];
  for (const quote of quotes) {
    const last = outer.at(-1);
    if (quote.kind !== 'term' && !(last && contains(last, quote))) outer.push(quote);
  }
  return outer;
}

/** The quoted words on one line, without the reporter's words in between. */
export const quotedWords = (article: Article, { start, end, parts }: Quote): string =>
  (parts ?? [{ start, end }]).map((part) => words(article.text, part)).join(' … ');

/** The best name inside the article of who is quoted, or the words that name them; undefined if it tells nothing. */
export function speakerName(article: Article, { speaker }: Quote): string | undefined {
  if (!speaker) return undefined;
  return (speaker.entity === undefined ? undefined : namesOf(article).get(speaker.entity)) ?? words(article.text, speaker);
}

const names = new WeakMap<Article, ReadonlyMap<EntityId, string>>();

/** What an article's entities are called: articles have thousands, and as many quotations. */
function namesOf(article: Article): ReadonlyMap<EntityId, string> {
  const held = names.get(article);
  if (held) return held;
  const found = new Map(article.entities.map(({ id, name }) => [id, name]));
  names.set(article, found);
  return found;
}

/** The reporting words on one line; undefined if there are none. */
export const cueWords = ({ text }: Article, { cue }: Quote): string | undefined => cue && words(text, cue);

/** Whether something stands in a sentence that the quote or its reporting words stand in. */
export const standsNear = (article: Article, quote: Quote, span: Span): boolean => aroundQuote(article, quote).some((near) => overlaps(near, span));

/** The sentences that hold parts of the quote or its reporting words, in stretches. */
export function aroundQuote({ sentences }: Article, { start, end, parts, cue }: Quote): Span[] {
  return [...(parts ?? [{ start, end }]), ...(cue ? [cue] : [])].map((each) => {
    const first = sentences[firstEndingAfter(sentences, each.start)];
    const last = sentences[firstStartingAt(sentences, each.end) - 1];
    return { start: Math.min(each.start, first?.start ?? each.start), end: Math.max(each.end, last?.end ?? each.end) };
  });
}

/** Whether words that name a speaker name nobody by themselves. */
export const isPronoun = (written: string): boolean =>
  /^(?:i|we|you|he|she|it|they|who|which|that|this|one|some|many|others|both|several)(?:['’]\p{L}+)?$/iu.test(written);

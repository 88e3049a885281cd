import { datedBy } from '../core/date';
import { withoutHeadingMarks } from '../core/markdown';
import type { Article } from '../core/model';
import { spanAt, words, type Span } from '../core/span';
import type { DatedPlace, Place } from '../protocol';
import { rangeOf } from './convert';

/** Where something stands, with the sentence around it for a list to show. */
export const placeOf = (uri: string, article: Article, span: Span): Place => ({ uri, range: rangeOf(article, span), excerpt: excerptOf(article, span) });

/** The same, with the day of the article, if it or its file's name states one. */
export const datedPlaceOf = (uri: string, article: Article, span: Span): DatedPlace => ({ ...placeOf(uri, article, span), ...datedBy(uri, article) });

/** The article's headline, on one line; empty if it has none. */
export function headlineOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return headline ? headingOf(text, headline) : '';
}

/** A headline or a heading, on one line. */
export const headingOf = (text: string, heading: Span): string => withoutHeadingMarks(words(text, heading));

/** The sentence that holds the start of the span, on one line; the span's own words outside sentences. */
function excerptOf(article: Article, span: Span): string {
  const sentence = spanAt(article.sentences, span.start);
  return shorten(words(article.text, sentence ?? span), 240);
}

/** Cuts at a space, with an ellipsis; `limit` in UTF-16 code units. */
export function shorten(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return (limit / 2 < space ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')) + '…';
}

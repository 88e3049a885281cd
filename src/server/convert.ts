import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Position, Range } from 'vscode-languageserver';
import type { Article } from '../core/model';
import { spanAt, words, type Span } from '../core/span';
import type { Place } from '../protocol';

// The only place where offsets become positions and back. The lines are those of the article's own text, never those of the
// editor's document: that one changes under our feet while the article stays what it was.

/** The editor's range of a span. */
export function rangeOf(article: Article, { start, end }: Span): Range {
  const lines = linesOf(article);
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** The span of an editor's range; positions beyond a line or the text are moved to its end. */
export function spanOf(article: Article, range: Range): Span {
  const start = offsetOf(article, range.start);
  return { start, end: Math.max(start, offsetOf(article, range.end)) };
}

export const offsetOf = (article: Article, position: Position): number => linesOf(article).offsetAt(position);

export const locationOf = (uri: string, article: Article, span: Span): Location => ({ uri, range: rangeOf(article, span) });

/** A span as one range a line: what clients without multi-line tokens take. Line ends and white space around them are left out. */
export function lineRangesOf(article: Article, { start, end }: Span): Range[] {
  const ranges: Range[] = [];
  for (const line of article.text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const text = line[0].trim();
    if (!text) continue;
    const from = start + line.index + line[0].indexOf(text);
    ranges.push(rangeOf(article, { start: from, end: from + text.length }));
  }
  return ranges;
}

/** Where something stands, with the sentence around it for a list to show. */
export const placeOf = (uri: string, article: Article, span: Span): Place => ({ uri, range: rangeOf(article, span), excerpt: excerptOf(article, span) });

/** The sentence that holds the start of the span, on one line; the span's own words outside sentences. */
export function excerptOf(article: Article, span: Span): string {
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

const documents = new WeakMap<Article, TextDocument>();

function linesOf(article: Article): TextDocument {
  const held = documents.get(article);
  if (held) return held;
  const document = TextDocument.create('', '', 0, article.text);
  documents.set(article, document);
  return document;
}

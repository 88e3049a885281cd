import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Position, Range } from 'vscode-languageserver';
import { lastAtMost } from '../core/lastAtMost';
import type { Article } from '../core/model';
import type { Span } from '../core/span';

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

/** The editor's ranges of spans of one block, which count from its start: as if it began in the first line, at the character `column`. */
export function blockRanges(text: string, column: number): (span: Span) => Range {
  const starts = [0];
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) starts.push(at + 1);
  const positionOf = (offset: number): Position => {
    const line = lastAtMost(starts, offset);
    return { line, character: offset - starts[line]! + (line === 0 ? column : 0) };
  };
  return ({ start, end }) => ({ start: positionOf(start), end: positionOf(end) });
}

/** By block where it begins, and how many line breaks are in it. */
export interface BlockPlaces {
  readonly lines: readonly number[];
  readonly columns: readonly number[];
  readonly breaks: readonly number[];
}

/** Where blocks begin. `breaksIn`: how many line breaks are in a block, if that is known. */
export function blockPlaces(text: string, blocks: readonly Span[], breaksIn: (block: number) => number | undefined): BlockPlaces {
  const [lines, columns, breaks]: [number[], number[], number[]] = [[], [], []];
  let line = 0;
  let lineStart = 0;
  let from = 0;
  const countTo = (end: number): void => {
    for (; from < end; from++) {
      if (!endsLine(text, from)) continue;
      line++;
      lineStart = from + 1;
    }
  };
  blocks.forEach(({ start, end }, block) => {
    countTo(start);
    lines.push(line);
    columns.push(start - lineStart);
    const known = breaksIn(block);
    if (known === undefined) countTo(end);
    // No two blocks share a line: where the last line of one begins matters to none.
    else line += known;
    from = end;
    breaks.push(line - lines[block]!);
  });
  return { lines, columns, breaks };
}

/** Any of CRLF, LF and lone CR ends a line, with its last character. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 && text.charCodeAt(at + 1) !== 10;
}

const documents = new WeakMap<Article, TextDocument>();

function linesOf(article: Article): TextDocument {
  const held = documents.get(article);
  if (held) return held;
  const document = TextDocument.create('', '', 0, article.text);
  documents.set(article, document);
  return document;
}

/** The editor's ranges of spans of a text that is no article. */
export function positionsIn(text: string): (span: Span) => Range {
  const lines = TextDocument.create('', '', 0, text);
  return ({ start, end }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
}

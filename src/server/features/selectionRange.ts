import type { Connection, Disposable, SelectionRange } from 'vscode-languageserver';
import type { Article } from '../../core/model';
import { contains, type Span } from '../../core/span';
import { offsetOf, rangeOf } from '../convert';
import type { Workspace } from '../workspace';

/** Expanding a selection: word, name, part of a quote, quote, sentence, paragraph, document, each if it holds the one before. */
export function registerSelectionRange(connection: Connection, workspace: Workspace): Disposable {
  return connection.onSelectionRanges(async ({ textDocument, positions }) => {
    const open = await workspace.article(textDocument.uri);
    if (!open) return null;
    return positions.map((position) => chain(open.article, spansAround(open.article, offsetOf(open.article, position))));
  });
}

function spansAround(article: Article, offset: number): Span[] {
  const { mentions, quotes, sentences, blocks, text } = article;
  const here = { start: offset, end: offset };
  const around = [...mentions, ...quotes.flatMap(({ parts }) => parts ?? []), ...quotes, ...sentences, ...blocks].filter((span) => contains(span, here));
  const nested: Span[] = [wordAt(text, offset)];
  for (const span of around.sort((a, b) => length(a) - length(b))) {
    const last = nested.at(-1)!;
    if (contains(span, last) && length(last) < length(span)) nested.push(span);
  }
  if (length(nested.at(-1)!) < text.length) nested.push({ start: 0, end: text.length });
  return nested;
}

const length = ({ start, end }: Span): number => end - start;

/** Innermost first in, innermost out: a list whose items know their parents. */
function chain(article: Article, spans: readonly Span[]): SelectionRange {
  const [innermost, ...outer] = spans.map((span) => rangeOf(article, span));
  const parent = outer.reduceRight<SelectionRange | undefined>((above, range) => ({ range, ...(above && { parent: above }) }), undefined);
  return { range: innermost!, ...(parent && { parent }) };
}

/** The word around the offset, apostrophes and hyphens inside it included; empty between words. A word is looked for in 100 units each way. */
function wordAt(text: string, offset: number): Span {
  const before = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*['’.-]?$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
  const start = offset - before.length;
  const word = /^[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/u.exec(text.slice(start, offset + 100))?.[0] ?? '';
  return { start, end: Math.max(offset, start + word.length) };
}

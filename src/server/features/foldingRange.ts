import { FoldingRangeKind, type Connection, type Disposable, type FoldingRange } from 'vscode-languageserver';
import type { Article, Block } from '../../core/model';
import type { Span } from '../../core/span';
import { rangeOf } from '../convert';
import type { Workspace } from '../workspace';

/** What a reader skips (boilerplate, links, runs of captions), the sections under sub-headings, and long quotes. */
export function registerFoldingRange(connection: Connection, workspace: Workspace): Disposable {
  return connection.onFoldingRanges(async ({ textDocument }) => {
    const open = await workspace.article(textDocument.uri);
    if (!open) return null;
    const { article } = open;
    return [
      ...skipped(article.blocks).flatMap((span) => fold(article, span, FoldingRangeKind.Comment)),
      ...sections(article).flatMap((span) => fold(article, span, FoldingRangeKind.Region)),
      ...article.quotes.filter((quote) => crossesBlocks(article, quote)).flatMap((quote) => fold(article, quote)),
    ];
  });
}

/** Nothing to fold in a single line. */
function fold(article: Article, span: Span, kind?: FoldingRangeKind): FoldingRange[] {
  const { start, end } = rangeOf(article, span);
  return start.line < end.line ? [{ startLine: start.line, endLine: end.line, ...(kind && { kind }) }] : [];
}

/** Runs of neighbouring blocks that are no part of the story. */
function skipped(blocks: readonly Block[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  blocks.forEach((block, index) => {
    if (!isSkipped(block)) return;
    const before = blocks[index - 1];
    if (before && isSkipped(before)) runs.at(-1)!.end = block.end;
    else runs.push({ start: block.start, end: block.end });
  });
  return runs;
}

const isSkipped = ({ kind }: Block): boolean => kind === 'boilerplate' || kind === 'url' || kind === 'related' || kind === 'caption';

/** From a sub-heading to the block before the next. The first headline is the article's own: there is nothing to gain in folding it all. */
function sections({ blocks }: Article): Span[] {
  const headings = blocks.flatMap(({ kind }, index) => (kind === 'headline' ? [index] : [])).slice(1);
  return headings.map((first, nth) => ({ start: blocks[first]!.start, end: blocks[(headings[nth + 1] ?? blocks.length) - 1]!.end }));
}

const crossesBlocks = ({ blocks }: Article, quote: Span): boolean => blocks.some(({ start }) => quote.start < start && start < quote.end);

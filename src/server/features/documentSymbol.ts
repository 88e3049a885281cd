import { SymbolKind, type Connection, type Disposable, type DocumentSymbol } from 'vscode-languageserver';
import type { Article, Block, Quote } from '../../core/model';
import { words, type Span } from '../../core/span';
import { quoteKindWords } from '../../wording';
import { rangeOf } from '../convert';
import { headingOf, shorten } from '../excerpt';
import { outermost, quotedWords, speakerName } from '../quotations';
import type { Workspace } from '../workspace';

/** The outline: the headline, the sub-headings below it, and under each the quotes with their speakers. */
export function registerDocumentSymbol(connection: Connection, workspace: Workspace): Disposable {
  return connection.onDocumentSymbol(async ({ textDocument }) => {
    const open = await workspace.article(textDocument.uri);
    return open ? outline(open.article) : null;
  });
}

function outline(article: Article): DocumentSymbol[] {
  const quotes = outermost(article.quotes);
  const [headline, ...subHeadings] = headings(article);
  const end = article.text.length;
  if (!headline) return quotesIn(article, quotes, { start: 0, end });
  const starts = [...subHeadings.map(({ start }) => start), end];
  const sections = subHeadings.map((block, nth) => section(article, quotes, block, { start: block.start, end: starts[nth + 1]! }));
  const own = quotesIn(article, quotes, { start: headline.start, end: starts[0]! });
  const before = quotesIn(article, quotes, { start: 0, end: headline.start });
  const root = section(article, [], headline, { start: headline.start, end });
  return [...before, { ...root, children: [...own, ...sections] }];
}

/** Scrapes tend to repeat the headline: once is enough. */
function headings({ text, blocks }: Article): Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => block.kind === 'headline' && !seen.has(words(text, block)) && seen.add(words(text, block)));
}

function section(article: Article, quotes: readonly Quote[], heading: Block, span: Span): DocumentSymbol {
  return {
    name: shorten(headingOf(article.text, heading), 120) || '…',
    kind: SymbolKind.String,
    range: rangeOf(article, span),
    selectionRange: rangeOf(article, heading),
    children: quotesIn(article, quotes, span),
  };
}

const quotesIn = (article: Article, quotes: readonly Quote[], span: Span): DocumentSymbol[] =>
  quotes.filter(({ start }) => span.start <= start && start < span.end).map((quote) => symbolOf(article, quote, span));

/** A quote that runs on below the next sub-heading is cut there: a symbol must lie inside its parent. */
function symbolOf(article: Article, quote: Quote, within: Span): DocumentSymbol {
  const range = rangeOf(article, { start: quote.start, end: Math.min(quote.end, within.end) });
  return {
    name: speakerName(article, quote) || 'Speaker not known',
    detail: `${shorten(quotedWords(article, quote), 80)} (${quoteKindWords[quote.kind]})`,
    kind: SymbolKind.Event,
    range,
    selectionRange: range,
  };
}

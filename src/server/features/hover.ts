import { MarkupKind, type Connection, type Disposable, type Hover } from 'vscode-languageserver';
import { rangeOf } from '../convert';
import { nameAt } from '../names';
import { quoteAt } from '../quotations';
import type { Workspace } from '../workspace';
import { nameCard } from './hover/nameCard';
import { quoteCard } from './hover/quoteCard';

/** Who is named, who is quoted, and how we know. It never starts reading the folder. A name inside a quote comes first, then the quote. */
export function registerHover(connection: Connection, workspace: Workspace): Disposable {
  return connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
    const open = await workspace.article(textDocument.uri);
    if (!open) return null;
    const name = nameAt(open, position);
    const quote = quoteAt(open.article, position);
    const cards = [...(name ? [nameCard(workspace, open, name)] : []), ...(quote ? [quoteCard(workspace, open, quote)] : [])];
    const span = name ?? quote;
    return span ? { contents: { kind: MarkupKind.Markdown, value: cards.join('\n\n---\n\n') }, range: rangeOf(open.article, span) } : null;
  });
}

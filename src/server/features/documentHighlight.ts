import { DocumentHighlightKind, type Connection, type Disposable, type DocumentHighlight } from 'vscode-languageserver';
import { rangeOf } from '../convert';
import { nameAt } from '../names';
import type { Workspace } from '../workspace';

/** Every place where the named one is named or, pronoun included, speaks. Null on other words: the editor's own highlighting stays. */
export function registerDocumentHighlight(connection: Connection, workspace: Workspace): Disposable {
  return connection.onDocumentHighlight(async ({ textDocument, position }): Promise<DocumentHighlight[] | null> => {
    const open = await workspace.article(textDocument.uri);
    const entity = open && nameAt(open, position)?.entity;
    if (!entity) return null;
    const { article } = open;
    const speaking = article.quotes.flatMap(({ speaker }) => (speaker?.entity === entity ? speaker : []));
    const named = article.mentions.filter((mention) => mention.entity === entity);
    const kinds = new Map([...named, ...speaking].map((span) => [span.start, { span, kind: DocumentHighlightKind.Text as DocumentHighlightKind }]));
    for (const { start } of speaking) kinds.get(start)!.kind = DocumentHighlightKind.Write;
    return [...kinds].sort(([a], [b]) => a - b).map(([, { span, kind }]) => ({ range: rangeOf(article, span), kind }));
  });
}

import type { Connection, Disposable, Location } from 'vscode-languageserver';
import { identityOf } from '../../core/identify';
import { locationOf } from '../convert';
import { allIdentities } from '../identities';
import { fullMention, nameAt } from '../names';
import type { OpenArticle } from '../openDocuments';
import type { Workspace } from '../workspace';

/** Every place in all files where the one named here is named. Asking reads the folder, and waits for it. */
export function registerReferences(connection: Connection, workspace: Workspace): Disposable {
  return connection.onReferences(async ({ textDocument: { uri }, position, context }, token): Promise<Location[] | null> => {
    const open = await workspace.article(uri);
    const here = open && nameAt(open, position);
    if (!here) return null;
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    await Promise.race([workspace.folder.settled(), cancelled]);
    const now = await workspace.article(uri);
    return now?.version === open.version && !token.isCancellationRequested ? mentionsOf(workspace, open, here.entity, context.includeDeclaration) : null;
  });
}

function mentionsOf(workspace: Workspace, { uri, article }: OpenArticle, entity: string, includeDeclaration: boolean): Location[] {
  const declaration = fullMention(article, entity);
  const everywhere = identityOf(allIdentities(workspace), uri, entity)?.mentions ?? article.mentions.filter((mention) => mention.entity === entity).map((mention) => ({ file: uri, ...mention }));
  const asked = everywhere.filter(({ file, start }) => includeDeclaration || file !== uri || start !== declaration?.start);
  return asked.flatMap(({ file, start, end }) => {
    const its = workspace.index.article(file);
    return its ? [locationOf(file, its, { start, end })] : [];
  });
}

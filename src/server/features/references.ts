import type { Connection, Disposable, Location } from 'vscode-languageserver';
import { locationOf } from '../convert';
import { identityOf } from '../identities';
import { fullMention, nameAt } from '../names';
import type { OpenArticle } from '../openDocuments';
import type { Workspace } from '../workspace';

/** Every place in all files where the one named here is named. Asking reads the folder, and waits for it. */
export function registerReferences(connection: Connection, workspace: Workspace): Disposable {
  return connection.onReferences(async ({ textDocument: { uri }, position, context }, token): Promise<Location[] | null> => {
    if (!(await workspace.article(uri))) return null;
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    await Promise.race([workspace.folder.settled(), cancelled]);
    // The text may have changed while the folder was read: what stands at the position now is asked of the version held now.
    const open = await workspace.article(uri);
    const here = open && nameAt(open.article, position);
    return here && !token.isCancellationRequested ? mentionsOf(workspace, open, here.entity, context.includeDeclaration) : null;
  });
}

function mentionsOf(workspace: Workspace, { uri, article }: OpenArticle, entity: string, includeDeclaration: boolean): Location[] {
  const declaration = fullMention(article, entity);
  const everywhere = identityOf(workspace.index, uri, entity)?.mentions ?? article.mentions.filter((mention) => mention.entity === entity).map((mention) => ({ file: uri, ...mention }));
  const asked = everywhere.filter(({ file, start }) => includeDeclaration || file !== uri || start !== declaration?.start);
  return asked.flatMap(({ file, start, end }) => {
    const its = workspace.index.article(file);
    return its ? [locationOf(file, its, { start, end })] : [];
  });
}

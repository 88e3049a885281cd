import type { Connection, Disposable, Location } from 'vscode-languageserver';
import { identityOf } from '../../core/identify';
import { locationOf } from '../convert';
import { allIdentities } from '../identities';
import { fullMention, nameAt } from '../names';
import type { OpenArticle } from '../openDocuments';
import { eachPresence, filesOf, presenceIn, type Presence } from '../presences';
import type { Workspace } from '../workspace';

/** Every place in all files where the one named here is named. Asking reads the folder, and waits for it. */
export function registerReferences(connection: Connection, workspace: Workspace): Disposable {
  return connection.onReferences(async ({ textDocument: { uri }, position, context }, token): Promise<Location[] | null> => {
    const open = await workspace.article(uri);
    const here = open && nameAt(open, position);
    if (!here) return null;
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    await Promise.race([workspace.folder.settled(), cancelled]);
    const isOff = (): boolean => token.isCancellationRequested;
    const found = isOff() ? [] : await mentionsOf(workspace, open, here.entity, context.includeDeclaration, isOff);
    const now = await workspace.article(uri);
    return now?.version === open.version && !isOff() ? found : null;
  });
}

/** By file and place: all of them, as the editor's list shows what its tree of files has room for. */
async function mentionsOf(workspace: Workspace, { uri, article }: OpenArticle, entity: string, includeDeclaration: boolean, isOff: () => boolean): Promise<Location[]> {
  const declaration = fullMention(article, entity);
  const found: Location[] = [];
  const take = ({ file, article: its, mentions }: Presence): void => {
    for (const mention of mentions) {
      if (includeDeclaration || file !== uri || mention.start !== declaration?.start) found.push(locationOf(file, its, mention));
    }
  };
  const identity = identityOf(allIdentities(workspace), uri, entity);
  if (!identity) presenceIn(uri, article, new Set([entity])).forEach(take);
  else {
    const where = [...filesOf(identity)].map(([file, own]) => ({ file, ...own })).sort((a, b) => (a.file < b.file ? -1 : 1));
    await eachPresence(workspace.index, where, take, isOff);
  }
  return found;
}

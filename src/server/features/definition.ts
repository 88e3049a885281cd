import type { Connection, Disposable } from 'vscode-languageserver';
import { locationOf } from '../convert';
import { fullMention, nameAt } from '../names';
import type { Workspace } from '../workspace';

/** Where this article first names the one named here in full. */
export function registerDefinition(connection: Connection, workspace: Workspace): Disposable {
  return connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const open = await workspace.article(uri);
    const here = open && nameAt(open, position);
    return here ? locationOf(uri, open.article, fullMention(open.article, here.entity) ?? here) : null;
  });
}

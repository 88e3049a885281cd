import type { Connection, Disposable } from 'vscode-languageserver';
import { answer } from '../messages';
import type { Workspace } from '../workspace';

/** `news/readFolder`: the user asks for the folder by name, after a cancel too. */
export function registerReadFolder(connection: Connection, workspace: Workspace): Disposable {
  return answer(connection, 'news/readFolder', () => workspace.folder.read());
}

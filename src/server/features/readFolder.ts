import { type Connection, Disposable } from 'vscode-languageserver';
import { answer } from '../messages';
import type { Workspace } from '../workspace';

/** `news/readFolder`: the user asks for the folder by name, after a cancel too. `news/clearIndex`: the user wants forgotten what was read. */
export function registerReadFolder(connection: Connection, workspace: Workspace): Disposable {
  const answering = [
    answer(connection, 'news/readFolder', () => workspace.folder.read()),
    answer(connection, 'news/clearIndex', () => workspace.forgetFolder()),
  ];
  return Disposable.create(() => answering.forEach((each) => each.dispose()));
}

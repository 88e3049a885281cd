import * as vscode from 'vscode';
import { counted } from '../../wording';
import type { Connection } from '../connection';
import { fileNameOf, pathOf } from '../documents';
import type { FolderReading } from '../folder';
import { unreadable } from '../readingWords';

/** Reading the folder, cancelling that, forgetting what was read, and what could not be read. */
export function registerFolderCommands(connection: Connection, folder: FolderReading): vscode.Disposable {
  const on = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    on('news.readFolder', () => connection.ask('news/readFolder', {})),
    on('news.clearIndex', () => connection.ask('news/clearIndex', {})),
    on('news.cancelReading', () => connection.tell('news/cancelReading', {})),
    on('news.showUnreadable', () => showUnreadable(folder)),
  );
}

async function showUnreadable(folder: FolderReading): Promise<void> {
  const items = folder.state.failed.map(({ uri, problem }) => {
    const file = vscode.Uri.parse(uri, true);
    return { label: fileNameOf(file), description: pathOf(file), detail: problem, file };
  });
  const further = items.length < unreadable(folder.state) ? ` These are the first ${items.length} of ${counted(unreadable(folder.state), 'file')}.` : '';
  const placeHolder = items.length === 0 ? 'Every file that was asked for could be read.' : `Choose a file to open it.${further}`;
  const chosen = await vscode.window.showQuickPick(items, { title: 'Files That Could Not Be Read', placeHolder });
  if (chosen) await vscode.commands.executeCommand('vscode.open', chosen.file);
}

import * as vscode from 'vscode';
import type { CorrectionStore } from '../../corrections';
import { correctionsUri } from '../../corrections/file';
import { choose, type Choice } from './questions';
import { correctionWords } from './outcome';

/** Opens the folder's file of corrections; those that could not be written are listed, to be taken back one by one. */
export async function openCorrections(store: CorrectionStore): Promise<void> {
  const folder = await folderOfUser();
  if (!folder) return;
  const uri = correctionsUri(folder.uri);
  const exists = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
  const kept = store.kept(folder.uri);
  const open = async (): Promise<void> => void (await vscode.window.showTextDocument(uri));
  if (kept.length === 0) {
    if (exists) return open();
    return void vscode.window.showInformationMessage('No name of this folder has been corrected yet. Put the cursor on a name, and choose News: Not a Name or another of its corrections.');
  }
  const choices: Choice<() => Promise<void>>[] = kept.map((correction) => ({
    label: `$(trash) ${correctionWords(correction)}`, description: 'on this computer only: choose to take it back', value: () => store.forget(folder.uri, correction),
  }));
  if (exists) choices.unshift({ label: '$(go-to-file) Open .news/names.json', value: open });
  await (await choose('Corrections', 'These corrections could not be written to the folder.', choices))?.();
}

/** The folder of the active editor, or the only one, or the one the user chooses. */
async function folderOfUser(): Promise<vscode.WorkspaceFolder | undefined> {
  const { workspaceFolders = [], getWorkspaceFolder } = vscode.workspace;
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && getWorkspaceFolder(active);
  if (own || workspaceFolders.length < 2) return own ?? workspaceFolders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: 'The corrections of which folder?' });
}

import * as vscode from 'vscode';

/** Who speaks, written behind quotes or no longer: a setting, changed where it is set already, else for the user. The server hears of it at once. */
export function registerToggleSpeakerHints(): vscode.Disposable {
  return vscode.commands.registerCommand('news.toggleSpeakerHints', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const settings = vscode.workspace.getConfiguration('news.speakerHints', document);
    const set = settings.inspect<boolean>('enabled');
    const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
    const target = set?.workspaceFolderValue !== undefined ? WorkspaceFolder : set?.workspaceValue !== undefined ? Workspace : Global;
    const enabled = !hasSpeakerHints(document);
    // What is so by default needs no line in the user's settings.
    await settings.update('enabled', target === Global && enabled === set?.defaultValue ? undefined : enabled, target);
  });
}

/** Whether the settings ask for them in a document. */
export const hasSpeakerHints = (document: vscode.TextDocument | undefined): boolean =>
  vscode.workspace.getConfiguration('news.speakerHints', document).get<boolean>('enabled', false);

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
    const hidden = enabled ? whyHidden(document) : undefined;
    if (hidden) void vscode.window.showInformationMessage(`Speaker names are on, but ${hidden}.`);
  });
}

/** What keeps them from being seen, as a clause. */
function whyHidden(document: vscode.TextDocument | undefined): string | undefined {
  if (vscode.workspace.getConfiguration('editor', document).get('inlayHints.enabled') === 'off') return 'the editor hides all such hints: see “editor.inlayHints.enabled”';
  if (!vscode.workspace.getConfiguration('news', document).get<boolean>('show.quotes', true)) return 'quotes are not marked: see “news.show.quotes”';
  return undefined;
}

/** Whether the settings ask for them in a document. */
export const hasSpeakerHints = (document: vscode.TextDocument | undefined): boolean =>
  vscode.workspace.getConfiguration('news.speakerHints', document).get<boolean>('enabled', false);

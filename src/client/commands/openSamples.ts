import * as vscode from 'vscode';

/** Opens the folder of sample articles that comes with the extension, in a new window if this one has a folder. */
export function registerOpenSamples(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('news.openSamples', () =>
    vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.joinPath(context.extensionUri, 'samples'), {
      forceNewWindow: vscode.workspace.workspaceFolders !== undefined,
    }));
}

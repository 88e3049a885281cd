import * as vscode from 'vscode';

/** Once the window has its folder: a window starts before it has read the workspace file that names it. */
export async function windowReady(): Promise<void> {
  if (vscode.workspace.workspaceFolders?.[0]) return;
  await new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => {
      if (added.length === 0) return;
      listening.dispose();
      resolve();
    });
  });
}

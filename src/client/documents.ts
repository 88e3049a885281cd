import * as vscode from 'vscode';

/** Which documents the server hears of. What is no file (output, git, search editors, chat) never reaches it. */
export type DocumentSelector = { readonly language: string; readonly scheme: string }[];

export const languages = ['plaintext', 'news'] as const;

/** Schemes of real files and new files, and those of the folders that are open. */
export function documentSelector(): DocumentSelector {
  const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'github', 'memfs', 'vscode-test-web']);
  vscode.workspace.workspaceFolders?.forEach((folder) => schemes.add(folder.uri.scheme));
  return [...schemes].flatMap((scheme) => languages.map((language) => ({ language, scheme })));
}

/** `path/in/folder.txt` as the user knows it. */
export const pathOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

export const fileNameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

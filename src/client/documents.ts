import * as vscode from 'vscode';

/** Which documents the server hears of. What is no file (output, git, search editors, chat) never reaches it. */
export type DocumentSelector = readonly { readonly language: string; readonly scheme: string }[];

const languages = ['plaintext', 'news'];

/** Of real files, new files, and the virtual folders that people open most. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'github', 'memfs', 'vscode-test-web'];

/**
 * The schemes above and those of the folders that are open now. It holds as long as the extension runs, as the language
 * client takes no other later: a folder of yet another scheme that joins a workspace is served once the window is reloaded.
 * (The editor itself starts all extensions anew when the first folder changes or a second one makes a workspace of several.)
 */
export function documentSelector(): DocumentSelector {
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set([...schemes, ...open])].flatMap((scheme) => languages.map((language) => ({ language, scheme })));
}

/** Whether the server knows the document. */
export const isHeard = (selector: DocumentSelector, document: vscode.TextDocument): boolean => 0 < vscode.languages.match(selector, document);

/** `path/in/folder.txt` as the user knows it. */
export const pathOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

export const fileNameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

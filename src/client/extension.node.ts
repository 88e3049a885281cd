import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './activate';
import type { News } from './activate';

/** Entry on the desktop and on a remote machine: the server is a Node process of its own. */
export function activate(context: vscode.ExtensionContext): News {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.node.js').fsPath;
  return start(context, {
    createClient: (options) => new LanguageClient('news', 'News Annotator', { module, transport: TransportKind.ipc }, options),
    storage: context.storageUri?.scheme === 'file' ? context.storageUri.fsPath : undefined,
  });
}

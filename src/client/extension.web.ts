import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './activate';
import type { News } from './activate';

declare const Worker: new (url: string) => object;

/** Entry in the browser: the server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): News {
  return start(context, (options) => new LanguageClient('news', 'News Annotator', () => startWorker(context), options));
}

/** Started from its text: an extension's files are of another origin than the page, and a browser refuses workers of those. */
async function startWorker(context: vscode.ExtensionContext) {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js'));
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return worker;
}

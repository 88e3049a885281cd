import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { start } from './activate';
import type { News } from './activate';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Worker: new (url: string) => Port;

/** Entry in the browser: the server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): News {
  return start(context, (options) => new LanguageClient('news', 'News Annotator', () => startWorker(context), options));
}

/**
 * Started from its text: an extension's files are of another origin than the page, and a browser refuses workers of those.
 * The text's address is kept, as VS Code starts the worker some time after this returns.
 */
async function startWorker(context: vscode.ExtensionContext): Promise<MessageTransports> {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js'));
  const worker = new Worker(URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' })));
  // The client takes no bare worker here: VS Code's stand-in for the browser's class is no instance of it.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { start } from './activate';
import type { News } from './activate';

/** Of the browser's class, what is used here: the types of the web are not loaded, they would offer a DOM that is not there. */
interface WebWorker {
  addEventListener(type: 'message' | 'error', listener: (event: { readonly message?: string }) => void, options: { once: true }): void;
  terminate(): void;
}
declare const Worker: new (url: string) => WebWorker;

/** Entry in the browser: the server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): News {
  const server = createServer(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js'));
  const news = start(context, {
    createClient: (options) => new LanguageClient('news', 'News Annotator', () => server.start(), options),
    storage: context.storageUri && true,
  });
  context.subscriptions.push(server);
  return news;
}

interface Server extends vscode.Disposable {
  /** Ends the worker that was started before. Rejected if the script fails. */
  start(): Promise<MessageTransports>;
}

/** One worker at a time. It is started from its text: an extension's files are of another origin than the page, and a browser refuses workers of those. */
function createServer(script: vscode.Uri): Server {
  let worker: WebWorker | undefined;
  let disposed = false;
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    async start() {
      end();
      const started = await loaded(new TextDecoder().decode(await vscode.workspace.fs.readFile(script)));
      if (disposed) {
        started.terminate();
        throw new Error('The extension has been stopped.');
      }
      worker = started;
      // The client takes no bare worker here: VS Code's stand-in for the browser's class is no instance of it.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    },
    dispose() {
      disposed = true;
      end();
    },
  };
}

/** VS Code loads the script some time after the worker is made, so its address is kept until the script's last line has run and said so. */
async function loaded(text: string): Promise<WebWorker> {
  const address = URL.createObjectURL(new Blob([text, '\n;postMessage("loaded");'], { type: 'text/javascript' }));
  const worker = new Worker(address);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', () => resolve(), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(`The server's script failed: ${message ?? 'it could not be loaded'}`)), { once: true });
    });
    return worker;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}

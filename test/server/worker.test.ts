import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { AbstractMessageReader, AbstractMessageWriter, type DataCallback, type Message } from 'vscode-languageserver/node';
import { startClient, type Client } from './client';
import { disk, ferry, ferryUri } from './stories';

/** The server as it is bundled for the web, in a context that has what a web worker has and nothing of Node. */
suite('web worker', () => {
  let client: Client;
  teardown(() => client.stop());

  test('serves marks, hover and the folder', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/server/main.worker.ts'], bundle: true, write: false, platform: 'browser', format: 'iife', target: 'es2022',
      mainFields: ['browser', 'module', 'main'], minify: true, logLevel: 'error',
    });
    client = await startClient({ disk, transport: worker(outputFiles[0]!.text) });
    client.open(ferryUri, ferry);
    assert.ok('names' in (await client.ask('news/marks', { uri: ferryUri, version: 1 }))!);
    assert.ok(await client.feature('textDocument/hover', ferryUri, 'Pedro Valente'));
    assert.equal((await client.ask('news/readFolder', {})).state, 'read');
  });
});

/** Messages are cloned on their way, as they are between threads. */
function worker(code: string): { reader: AbstractMessageReader & { listen(callback: DataCallback): { dispose(): void } }; writer: AbstractMessageWriter & { write(message: Message): Promise<void>; end(): void }; stop(): void } {
  let hear: DataCallback = () => undefined;
  const self: { postMessage(message: Message): void; onmessage?: (event: { data: Message }) => void; addEventListener(): void } = {
    postMessage: (message) => void setImmediate(() => hear(structuredClone(message))),
    addEventListener: () => undefined,
  };
  runInContext(code, createContext({ self, postMessage: self.postMessage, setTimeout, clearTimeout, setInterval, clearInterval, console, TextDecoder, TextEncoder, queueMicrotask, MessageChannel }));
  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): { dispose(): void } {
      hear = callback;
      return { dispose: () => (hear = () => undefined) };
    }
  }
  class Writer extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      setImmediate(() => self.onmessage?.({ data: structuredClone(message) }));
      return Promise.resolve();
    }
    end(): void { /* A worker is ended from outside. */ }
  }
  return { reader: new Reader(), writer: new Writer(), stop: () => delete self.onmessage };
}

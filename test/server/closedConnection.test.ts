import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../../src/server/server';
import { machine, startClient, type Client, type Options } from './client';
import { disk, echoUri, ferry, ferryUri } from './stories';

/** A rejection that nobody handles ends the process of the server. */
suite('a connection that goes away', () => {
  const thrown: unknown[] = [];
  const note = (reason: unknown): void => void thrown.push(reason);
  setup(() => {
    thrown.length = 0;
    process.prependListener('unhandledRejection', note).prependListener('uncaughtException', note);
  });
  teardown(() => process.off('unhandledRejection', note).off('uncaughtException', note));

  /** A client whose server can lose its connection before it is told to end. */
  async function startBreakable(options: (lose: () => void) => Options): Promise<{ client: Client; lose: () => void }> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    const serving = serve(server, machine);
    let lost = false;
    const lose = (): void => {
      if (!lost) server.dispose();
      lost = true;
    };
    const stop = (): void => {
      lose();
      serving.dispose();
    };
    const client = await startClient({ disk, transport: { reader: new StreamMessageReader(down), writer: new StreamMessageWriter(up), stop }, ...options(lose) });
    return { client, lose };
  }

  /** By the time that another client has been served, all that was under way for the first has come to its end. */
  async function serveAnother(): Promise<void> {
    const another = await startClient({ disk });
    await another.ask('news/readFolder', {});
    await another.folderIs('read');
    another.stop();
  }

  test('while the folder is read: nothing is thrown', async () => {
    let tell = (): void => undefined;
    const lost = new Promise<void>((resolve) => (tell = resolve));
    const { client } = await startBreakable((lose) => ({
      onRead: (uri) => {
        if (uri !== echoUri) return;
        lose();
        tell();
      },
    }));
    client.open(ferryUri, ferry);
    await client.ask('news/marks', { uri: ferryUri, version: 1 });
    client.ask('news/readFolder', {}).catch(() => undefined);
    await lost;
    client.stop();
    await serveAnother();
    assert.deepEqual(thrown, []);
  });

  test('while the folder is followed: nothing is thrown', async () => {
    const { client, lose } = await startBreakable(() => ({}));
    await client.ask('news/readFolder', {});
    lose();
    client.stop();
    await serveAnother();
    assert.deepEqual(thrown, []);
  });
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { folder as stories, startClient } from './client';
import { elsewhere, ferry, ferryUri } from './stories';

/** The server as it is bundled for the desktop, in a process of its own, as any editor may start it. */
suite('node process', () => {
  let folder: string;
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'news-server-'));
  });
  teardown(() => rm(folder, { recursive: true }));

  /** More files than are worth a thread. */
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`${stories}/${number}.txt`, elsewhere]));

  test('serves over stdio, reads a folder with its threads and ends when told to', async () => {
    await build({ entryPoints: { server: 'src/server/main.node.ts' }, bundle: true, outdir: folder, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], logLevel: 'error' });
    const server = spawn(process.execPath, [join(folder, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(server, 'exit');
    const client = await startClient({
      disk: many,
      transport: { reader: new StreamMessageReader(server.stdout), writer: new StreamMessageWriter(server.stdin), stop: () => undefined },
    });
    client.open(ferryUri, ferry);
    assert.ok('names' in (await client.ask('news/marks', { uri: ferryUri, version: 1 }))!);
    assert.deepEqual(await client.ask('news/readFolder', {}), { state: 'read', done: 20, total: 20, failed: [] });
    assert.ok((await client.ask('news/people', {})).people.some(({ name }) => name === 'Ingrid Solheim'));
    await client.connection.sendRequest('shutdown');
    await client.connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    client.stop();
  });
});

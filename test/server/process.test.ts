import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { startClient } from './client';
import { ferry, ferryUri } from './stories';

/** The server as it is bundled for the desktop, in a process of its own, as any editor may start it. */
suite('node process', () => {
  let folder: string;
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'news-server-'));
  });
  teardown(() => rm(folder, { recursive: true }));

  test('serves over stdio and ends when told to', async () => {
    const file = join(folder, 'server.cjs');
    await build({ entryPoints: ['src/server/main.node.ts'], bundle: true, outfile: file, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], logLevel: 'error' });
    const server = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(server, 'exit');
    const client = await startClient({
      transport: { reader: new StreamMessageReader(server.stdout), writer: new StreamMessageWriter(server.stdin), stop: () => undefined },
    });
    client.open(ferryUri, ferry);
    assert.ok('names' in (await client.ask('news/marks', { uri: ferryUri, version: 1 }))!);
    await client.connection.sendRequest('shutdown');
    await client.connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    client.stop();
  });
});

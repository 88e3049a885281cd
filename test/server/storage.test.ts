import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { crc32 as builtIn } from 'node:zlib';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { Connection } from 'vscode-languageserver';
import { createCache } from '../../src/server/cache';
import { crc32 } from '../../src/server/cache/crc32';
import { inMemory, type Storage } from '../../src/server/storage';
import { createClientStorage } from '../../src/server/storage.client';
import { createNodeStorage } from '../../src/server/storage.node';

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? assert.fail('no bytes')).toString();

suite('storage', () => {
  let top: string;
  setup(async () => {
    top = await mkdtemp(join(tmpdir(), 'news-storage-'));
  });
  teardown(() => rm(top, { recursive: true }));

  test('checksums are those of Node, in one go or in parts', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
    assert.equal(crc32(bytes, 0), builtIn(bytes));
    assert.equal(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut), 0)), builtIn(bytes));
  })));

  /** What both kinds promise. */
  async function keepsItsPromises(storage: Storage): Promise<void> {
    assert.deepEqual(await storage.list(), []);
    assert.equal(await storage.open('a.shard'), undefined);
    await storage.remove('a.shard');
    await storage.write('a.shard', [Buffer.from('The ferry '), Buffer.from(''), Buffer.from('leaves at six.')]);
    await storage.write('empty.shard', []);
    assert.deepEqual([...(await storage.list())].sort(), ['a.shard', 'empty.shard']);
    assert.equal((await storage.open('empty.shard'))?.size, 0);
    const source = (await storage.open('a.shard'))!;
    assert.deepEqual([source.size, text(source.read(4, 9)), text(source.read(0, 24)), text(source.read(24, 24))], [24, 'ferry', 'The ferry leaves at six.', '']);
    assert.equal(source.bytes === undefined, storage.isDisk);
    source.close();
    source.close();
    await storage.remove('a.shard');
    await storage.remove('empty.shard');
    assert.deepEqual(await storage.list(), []);
  }

  suite('on disk', () => {
    test('lists, opens, writes and removes; the directory is made by the first writing', async () => {
      const directory = join(top, 'workspace', 'index');
      const storage = createNodeStorage(directory);
      assert.deepEqual(await storage.list(), []);
      assert.deepEqual(await readdir(top), []);
      await keepsItsPromises(storage);
    });

    test('what is open can be read until it is closed, whatever becomes of the file', async () => {
      const storage = createNodeStorage(top);
      await storage.write('a.shard', [Buffer.from('The ferry')]);
      const source = (await storage.open('a.shard'))!;
      await storage.remove('a.shard');
      assert.equal(text(source.read(0, 9)), 'The ferry');
      assert.equal(source.read(5, 10), undefined, 'there is no such place');
      source.close();
      const others = (await storage.write('b.shard', [Buffer.from('The bridge')]), (await storage.open('b.shard'))!);
      assert.equal(source.read(0, 9), undefined, 'not what another file holds that took its number');
      others.close();
    });

    test('nothing is written over, and nothing is for others to read', async () => {
      const storage = createNodeStorage(top);
      await storage.write('a.shard', [Buffer.from('The ferry')]);
      await assert.rejects(storage.write('a.shard', [Buffer.from('The bridge')]), /EEXIST/);
      if (process.platform !== 'win32') assert.equal((await stat(join(top, 'a.shard'))).mode & 0o077, 0);
    });

    test('a place that is no directory is a failure, said but never thrown by the cache', async () => {
      const place = join(top, 'file');
      await writeFile(place, '');
      const log: string[] = [];
      const cache = createCache(createNodeStorage(place), { engine: 'one', scope: () => '', notes: () => 'noted', log: (message) => log.push(message) });
      assert.deepEqual((await cache.load()).shards, []);
      cache.save([]);
      await cache.flush();
      cache.dispose();
      assert.equal(log.length, 2);
      assert.ok(log.every((line) => line.includes('ENOTDIR')), log.join('\n'));
    });

    test('a process that is killed while it saves leaves a state that it saved', async () => {
      const program = join(top, 'saves.cjs');
      await build({
        stdin: { contents: saving, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, outfile: program, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error',
      });
      const directory = join(top, 'index');
      let last = 0;
      for (const rounds of [1, 7, 20]) {
        const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
        const ended = once(child, 'exit');
        const began: number[] = [];
        createInterface(child.stdout).on('line', (line) => {
          began.push(Number(line));
          if (began.length === rounds + 1) child.kill('SIGKILL');
        });
        await ended;
        const { shards, notes } = await createCache(createNodeStorage(directory), { engine: 'one', scope: () => '', notes: () => 0, log: () => undefined }).load();
        const states = new Set(shards.map(({ source }) => source.read(0, 4)![0]));
        for (const { source } of shards) source.close();
        assert.equal(shards.length, 3);
        assert.equal(states.size, 1, 'all shards are of one state');
        assert.equal(began[0], last + 1, 'it went on from what the one before had saved');
        last = [...states][0]!;
        assert.equal(notes, last, 'and so are the notes');
        assert.ok(began[rounds - 1]! <= last);
      }
    });
  });

  suite('kept by the client', () => {
    test('lists, opens, writes and removes', async () => {
      await keepsItsPromises(createClientStorage(connectionTo(new Map())));
    });

    test('the cache works over it, and says it where the client knows no such requests', async () => {
      const files = new Map<string, Uint8Array>();
      const options = { engine: 'one', scope: () => '', notes: () => ['noted'], log: (message: string) => log.push(message) };
      const log: string[] = [];
      const cache = createCache(createClientStorage(connectionTo(files)), options);
      cache.save([{ source: inMemory(Buffer.from('The ferry')), head: 4, dead: [2] }]);
      await cache.flush();
      cache.dispose();
      const { shards: [found], notes } = await createCache(createClientStorage(connectionTo(files)), options).load();
      assert.deepEqual([text(found?.source.read(0, 9)), found?.head, found?.dead, notes], ['The ferry', 4, [2], ['noted']]);
      assert.deepEqual(log, []);
      const refuse = { sendRequest: () => Promise.reject(new Error('Unhandled method')) } as unknown as Connection;
      assert.deepEqual((await createCache(createClientStorage(refuse), options).load()).shards, []);
      assert.equal(log.length, 1);
    });
  });
});

/** States of three shards each, every byte the number of the state, and so are the notes; it goes on from the one it finds. */
const saving = `
  import { createCache } from './src/server/cache';
  import { inMemory } from './src/server/storage';
  import { createNodeStorage } from './src/server/storage.node';
  let state = 0;
  const cache = createCache(createNodeStorage(process.argv[2]!), { engine: 'one', scope: () => '', notes: () => state, log: () => undefined });
  cache.load().then(async ({ shards: [first] }) => {
    for (state = 1 + (first?.source.read(0, 1)![0] ?? 0); ; state++) {
      console.log(state);
      cache.save([50, 100_000, 3000].map((size) => ({ source: inMemory(new Uint8Array(size).fill(state)), head: size, dead: [] })));
      await cache.flush();
    }
  });
`;

/** A client with these files; messages are cloned on their way, as between threads. */
function connectionTo(files: Map<string, Uint8Array>): Connection {
  const answers: Record<string, (params: { name: string; parts: Uint8Array[] }) => unknown> = {
    'news/listKept': () => ({ names: [...files.keys()] }),
    'news/readKept': ({ name }) => ({ bytes: files.get(name) }),
    'news/writeKept': ({ name, parts }) => (files.set(name, new Uint8Array(Buffer.concat(parts))), null),
    'news/removeKept': ({ name }) => (files.delete(name), null),
  };
  const sendRequest = async (method: string, params: never): Promise<unknown> => structuredClone(answers[method]!(structuredClone(params)));
  return { sendRequest } as unknown as Connection;
}

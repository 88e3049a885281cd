import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createKeptFiles } from '../../src/client/storage';
import { registerMemoryFiles } from './memoryFiles';
import { folder } from './news';

suite('files kept for the server', () => {
  const place = (): vscode.Uri => vscode.Uri.joinPath(folder(), '.kept', 'index');
  suiteTeardown(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), '.kept'), { recursive: true }));

  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const text = (read: Uint8Array | undefined): string => new TextDecoder().decode(read ?? assert.fail('there is no such file'));

  test('are listed, read, written and removed; nothing is made before the first writing', async () => {
    const kept = createKeptFiles(place());
    assert.deepEqual(await kept.list(), []);
    assert.equal(await kept.read('1-2-3.shard'), undefined);
    await kept.remove('1-2-3.shard');
    assert.equal(await vscode.workspace.fs.stat(place()).then(() => true, () => false), false);
    await kept.write('1-2-3.shard', [bytes('The ferry '), bytes(''), bytes('leaves at six.')]);
    await kept.write('1-2-3.manifest', []);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(place(), 'folder'));
    assert.deepEqual((await kept.list()).sort(), ['1-2-3.manifest', '1-2-3.shard']);
    assert.equal(text(await kept.read('1-2-3.shard')), 'The ferry leaves at six.');
    assert.equal(text(await kept.read('1-2-3.manifest')), '');
    await kept.remove('1-2-3.manifest');
    assert.deepEqual(await kept.list(), ['1-2-3.shard']);
  });

  test('large ones come back as they were, and begin where numbers can be laid over them', async () => {
    const kept = createKeptFiles(place());
    const parts = [5_000_001, 3].map((size, nth) => Uint8Array.from({ length: size }, (_, at) => at * 31 + nth));
    await kept.write('large.shard', parts);
    const read = await kept.read('large.shard');
    assert.equal(read?.length, 5_000_004);
    assert.equal(read.byteOffset % 8, 0);
    assert.ok(read.every((byte, at) => byte === (at < 5_000_001 ? parts[0]![at] : parts[1]![at - 5_000_001])));
  });

  test('a name leads to no other folder', async () => {
    const kept = createKeptFiles(place());
    for (const name of ['../ferry.txt', '..', '.', '', 'a/b', 'a\\b', '.hidden']) {
      await assert.rejects(() => kept.write(name, [bytes('')]), /is no name of a file/);
      await assert.rejects(() => kept.read(name), /is no name of a file/);
      await assert.rejects(() => kept.remove(name), /is no name of a file/);
    }
  });

  test('a place that cannot be written to says so', async () => {
    const memory = registerMemoryFiles('keptfs', { '/index/1-2-3.shard': 'The ferry' });
    try {
      const kept = createKeptFiles(vscode.Uri.parse('keptfs:/index'));
      assert.equal(text(await kept.read('1-2-3.shard')), 'The ferry');
      await assert.rejects(kept.write('1-2-4.shard', [bytes('The bridge')]));
      await assert.rejects(kept.remove('1-2-3.shard'));
    } finally {
      memory.dispose();
    }
  });
});

import assert from 'node:assert/strict';
import { noCorrections } from '../../src/core/corrections';
import { createFolderIndex } from '../../src/core/folderIndex';
import { inMemory as bytesInMemory } from '../../src/core/folderIndex/bytes';
import { openSegment } from '../../src/core/folderIndex/segment';
import { segmentOf } from '../../src/core/segmentOf';
import type { Cache, Shard } from '../../src/server/cache';
import { createKeeping } from '../../src/server/keeping';
import { createRefusedFiles } from '../../src/server/refused';
import { inMemory } from '../../src/server/storage';
import { turn } from '../../src/server/turns';
import { elsewhere } from './stories';

const bytesOf = (file: string, stamp = 'as it was'): Uint8Array =>
  segmentOf([{ file, text: elsewhere, within: file, corrections: noCorrections, minimum: 0, stamp }]);
const shardOf = (file: string): Shard => {
  const bytes = bytesOf(file);
  return { source: inMemory(bytes), head: openSegment(bytesInMemory(bytes))!.headLength, dead: [] };
};

/** A cache that has these shards and notes, and what was saved in it. */
function cacheOf(shards: readonly Shard[], loaded: Promise<void> = Promise.resolve(), notes?: unknown): Cache & { readonly saved: (readonly Shard[])[] } {
  const saved: (readonly Shard[])[] = [];
  return {
    saved, load: () => loaded.then(() => ({ shards, notes })), save: (state) => void saved.push(state), flush: () => Promise.resolve(),
    onDisk: () => Promise.resolve(undefined), clear: () => Promise.resolve(), dispose: () => undefined,
  };
}

suite('keeping', () => {
  const wanted = () => ({ memory: 256, cache: true });

  test('while shards are taken in, others have their turn', async () => {
    const index = createFolderIndex();
    const keeping = createKeeping(index, createRefusedFiles(), cacheOf(['a', 'b', 'c'].map(shardOf)), wanted);
    const loading = keeping.load();
    const seen = new Set<number>();
    let isOver = false;
    void loading.then(() => { isOver = true; });
    for (; !isOver; await turn()) seen.add(index.size);
    assert.deepEqual([...seen, index.size], [0, 1, 2, 3]);
  });

  test('nothing is saved before what was kept has been loaded', async () => {
    const index = createFolderIndex();
    let go = (): void => undefined;
    const cache = cacheOf([shardOf('a')], new Promise((resolve) => (go = resolve)));
    const keeping = createKeeping(index, createRefusedFiles(), cache, wanted);
    keeping.changed();
    const loading = keeping.load();
    keeping.changed();
    go();
    await loading;
    assert.equal(cache.saved.length, 0);
    keeping.changed();
    assert.equal(cache.saved.at(-1)?.length, 1);
  });

  test('what was read of an open document is not saved', async () => {
    const index = createFolderIndex();
    const cache = cacheOf([]);
    const keeping = createKeeping(index, createRefusedFiles(), cache, wanted);
    await keeping.load();
    index.add(openSegment(bytesInMemory(bytesOf('a')))!);
    index.add(openSegment(bytesInMemory(bytesOf('typed', '')))!);
    keeping.changed();
    assert.equal(cache.saved.at(-1)?.length, 1);
  });

  test('what is forgotten while it is loaded does not come back', async () => {
    const index = createFolderIndex();
    let go = (): void => undefined;
    const keeping = createKeeping(index, createRefusedFiles(), cacheOf([shardOf('a')], new Promise((resolve) => (go = resolve))), wanted);
    const loading = keeping.load();
    await keeping.clear();
    go();
    await loading;
    assert.equal(index.size, 0);
  });

  suite('of refused files', () => {
    const large = { stamp: '1 2 here', problem: 'This file is too large.' };
    const list = { stamp: '3 4 here' };

    test('what an earlier start noted is there, but of what is in the index', async () => {
      const refused = createRefusedFiles();
      const before = createRefusedFiles();
      for (const uri of ['a', 'list', 'large']) before.add(uri, uri === 'large' ? large : list);
      const notes: unknown = JSON.parse(JSON.stringify(before.notes()));
      await createKeeping(createFolderIndex(), refused, cacheOf([shardOf('a')], undefined, notes), wanted).load();
      assert.deepEqual(refused.files(), ['list', 'large']);
      assert.deepEqual([refused.of('list'), refused.of('large')], [list, large]);
    });

    test('they are saved when only they are others, and not again while they are the same', async () => {
      const refused = createRefusedFiles();
      const cache = cacheOf([]);
      const keeping = createKeeping(createFolderIndex(), refused, cache, wanted);
      refused.add('list', list);
      keeping.changed();
      assert.equal(cache.saved.length, 0, 'what an earlier start kept may be more');
      await keeping.load();
      for (const act of [() => refused.add('large', large), () => refused.forget('list'), () => refused.forget('nobody')]) {
        act();
        keeping.changed();
      }
      assert.equal(cache.saved.length, 2);
      refused.clear();
      await keeping.clear();
      keeping.changed();
      assert.equal(cache.saved.length, 2, 'nothing is written of what was forgotten');
    });

    test('those that are forgotten while they are loaded do not come back', async () => {
      const refused = createRefusedFiles();
      let go = (): void => undefined;
      const keeping = createKeeping(createFolderIndex(), refused, cacheOf([], new Promise((resolve) => (go = resolve)), [['list', list]]), wanted);
      const loading = keeping.load();
      await keeping.clear();
      go();
      await loading;
      assert.deepEqual(refused.files(), []);
    });
  });
});

import assert from 'node:assert/strict';
import { createCache, type CacheOptions, type Shard } from '../../src/server/cache';
import { createClock } from './clock';
import { createDisk, type StoppingDisk } from './stoppingDisk';
import { before, bridge, ferry, found, harbour, hour, open, plain, save, saved, shard, type Plain } from './windows';

suite('cache', () => {
  test('the next start finds what was saved, in its order', async () => {
    for (const isDisk of [true, false]) {
      const disk = createDisk();
      const cache = open(disk.process(Infinity, isDisk));
      assert.deepEqual(await cache.load(), []);
      await save(cache, before);
      assert.deepEqual(await found(disk, isDisk), before.map(plain));
      await save(cache, []);
      assert.deepEqual(await found(disk, isDisk), []);
      assert.equal(disk.files.size, 1);
      assert.deepEqual(cache.log, []);
    }
  });

  test('a shard is written once, though it is loaded, and others die around it', async () => {
    const disk = await saved(before);
    const names = [...disk.files.keys()].filter((name) => name.endsWith('.shard'));
    const clock = createClock();
    clock.pass(2 * hour);
    const cache = open(disk.process(), {}, clock);
    const [first, second] = await cache.load();
    await save(cache, [{ ...first!, dead: [1, 2, 3] }, second!, shard(bridge)]);
    assert.deepEqual(await found(disk), [[harbour, 10, [1, 2, 3]], [ferry, 0, []], plain(shard(bridge))]);
    assert.ok(names.every((name) => disk.files.has(name)));
    assert.equal(disk.files.size, 4);
    await save(cache, [second!]);
    assert.deepEqual(await found(disk), [[ferry, 0, []]]);
    assert.equal(disk.files.size, 2, 'what no manifest needs is removed');
  });

  test('large shards are read and written in parts', async () => {
    const letters = 'harbour '.repeat(1_200_000);
    const large = [shard(letters, 5_000_000), shard(letters.toUpperCase(), letters.length), shard(letters, 0)];
    for (const isDisk of [true, false]) {
      const disk = await saved(large);
      assert.equal((await open(disk.process(Infinity, isDisk)).load()).length, 3);
      const [name] = [...disk.files.keys()];
      const bytes = disk.files.get(name!)!;
      for (const at of [0, 4_999_999]) {
        bytes[at]! ^= 1;
        assert.deepEqual((await found(disk, isDisk)).map(([, head]) => head), [letters.length, 0]);
        bytes[at]! ^= 1;
      }
    }
  });

  suite('without room or permission', () => {
    test('a full disk: what was saved before is found, what was begun is removed, and a later saving works', async () => {
      const state = [shard(bridge), shard(ferry)];
      const whole = [...(await saved(state)).files.values()].reduce((sum, { length }) => sum + length, 0);
      for (let room = 0; room < whole; room++) {
        const disk = await saved(before);
        const names = [...disk.files.keys()];
        const process = disk.process();
        const cache = open(process);
        process.room = room;
        await save(cache, state);
        assert.equal(cache.log.length, 1);
        assert.match(cache.log[0]!, /could not be saved.*ENOSPC/);
        assert.deepEqual([...disk.files.keys()], names, `with room for ${room}`);
        process.room = whole;
        await save(cache, state);
        assert.deepEqual(await found(disk), state.map(plain));
        assert.equal(cache.log.length, 1);
      }
    });

    test('after three failures in a row nothing is written any more', async () => {
      const disk = createDisk();
      const process = disk.process();
      const cache = open(process);
      const saveIn = async (room: number, shards: readonly Shard[]): Promise<Plain[]> => {
        process.room = room;
        await save(cache, shards);
        return found(disk);
      };
      for (const state of [[shard(bridge)], before]) {
        for (let failures = 0; failures < 2; failures++) await saveIn(0, []);
        assert.deepEqual(await saveIn(Infinity, state), state.map(plain));
      }
      for (let failures = 0; failures < 3; failures++) await saveIn(0, []);
      assert.deepEqual(await saveIn(Infinity, []), before.map(plain));
    });

    test('a place that fails in every way: nothing is rejected, each kind of failure is said once', async () => {
      const fail = (): Promise<never> => Promise.reject(new Error('EACCES'));
      const cache = open({ ...createDisk().process(), list: fail, open: fail, write: fail, remove: fail });
      assert.deepEqual(await cache.load(), []);
      const shards = [shard(bridge)];
      await save(cache, shards);
      await save(cache, shards);
      assert.equal(await cache.onDisk(shards[0]!.source), undefined);
      await cache.clear();
      assert.equal(cache.log.length, 3);
      assert.ok(cache.log.every((line) => line.includes('EACCES')));
    });

    test('a shard that can no longer be read is left out', async () => {
      const disk = await saved(before);
      const cache = open(disk.process());
      const [first, second] = await cache.load();
      disk.files.clear();
      first!.source.close();
      await save(cache, [first!, second!]);
      assert.deepEqual(await found(disk), [plain(before[1])]);
      assert.deepEqual(cache.log, []);
    });
  });

  suite('time', () => {
    test('the newest is saved, every five seconds at most, and then nothing waits', async () => {
      const disk = createDisk();
      const clock = createClock();
      const cache = open(disk.process(), {}, clock);
      // What stands in the queue is over when a look at what is on the disk, which stands behind it, is.
      const now = async (): Promise<Plain[]> => (await cache.load()).map(plain);
      cache.save([shard(bridge)]);
      assert.deepEqual(await now(), [plain(shard(bridge))]);
      cache.save([shard(harbour)]);
      clock.pass(2000);
      cache.save([shard(ferry)]);
      clock.pass(2999);
      assert.deepEqual(await now(), [plain(shard(bridge))]);
      assert.equal(clock.waiting(), 1);
      clock.pass(1);
      assert.deepEqual(await now(), [plain(shard(ferry))]);
      clock.pass(60_000);
      assert.equal(clock.waiting(), 0);
    });

    test('while one saving is under way, the next takes what is newest by then', async () => {
      const disk = createDisk();
      const process = disk.process();
      let written = 0;
      const cache = open({ ...process, write: (name, parts) => (name.endsWith('.manifest') && written++, process.write(name, parts)) });
      cache.save([shard(bridge)]);
      const first = cache.flush();
      const others = [harbour, ferry].map((text) => {
        cache.save([shard(text)]);
        return cache.flush();
      });
      await Promise.all([first, ...others]);
      assert.deepEqual(await found(disk), [plain(shard(ferry))]);
      assert.ok(written <= 2, `${written} savings`);
    });

    test('one that is put away saves no more by itself', async () => {
      const disk = createDisk();
      const clock = createClock();
      const cache = open(disk.process(), {}, clock);
      await save(cache, before);
      cache.save([]);
      cache.dispose();
      clock.pass(60_000);
      await cache.load();
      assert.deepEqual(await found(disk), before.map(plain));
    });
  });

  test('a shard that has been saved can be read from disk instead, and is not written again', async () => {
    const disk = createDisk();
    const process = disk.process();
    const cache = open(process);
    assert.equal(await cache.onDisk(before[0].source), undefined);
    await save(cache, before);
    const source = (await cache.onDisk(before[0].source))!;
    assert.equal(source.bytes, undefined);
    assert.equal(Buffer.from(source.read(4, 11)!).toString(), 'harbour');
    const shards = (): string[] => [...disk.files.keys()].filter((name) => name.endsWith('.shard'));
    const [name] = shards();
    await save(cache, [{ ...before[0], source }]);
    assert.deepEqual(shards(), [name]);
    assert.deepEqual(await found(disk), [plain(before[0])]);
    const inBrowser = open(disk.process(Infinity, false));
    const [loaded] = await inBrowser.load();
    assert.equal(await inBrowser.onDisk(loaded!.source), undefined);
  });

  suite('notes', () => {
    const noted = async (disk: StoppingDisk, options: Partial<CacheOptions> = {}): Promise<unknown> =>
      (await createCache(disk.process(), { engine: 'one', scope: () => 'stories', notes: () => undefined, log: () => undefined, ...options }).load()).notes;

    test('come back as they were when the shards were saved last, whether there are any, and though one is lost', async () => {
      const notes = [['list.txt', { stamp: '1 2', problem: 'Größer — too large.' }]];
      const disk = createDisk();
      let now: unknown = notes;
      const cache = open(disk.process(), { notes: () => now });
      assert.equal(await noted(disk), undefined);
      cache.save(before);
      await cache.flush();
      assert.deepEqual(await noted(disk), notes);
      disk.files.delete([...disk.files.keys()].find((name) => name.endsWith('.shard'))!);
      assert.deepEqual(await noted(disk), notes);
      now = [];
      assert.deepEqual(await noted(disk), notes);
      await save(cache, []);
      assert.deepEqual(await noted(disk), []);
    });

    test('of another version or folder, or forgotten, are gone', async () => {
      const disk = createDisk();
      const cache = open(disk.process(), { notes: () => 'noted' });
      await save(cache, []);
      assert.deepEqual([await noted(disk), await noted(disk, { engine: 'two' }), await noted(disk, { scope: () => 'letters' })], ['noted', undefined, undefined]);
      await cache.clear();
      assert.equal(await noted(disk), undefined);
    });
  });

  test('forgotten, nothing is found, and what is saved afterwards is', async () => {
    const disk = await saved(before);
    const clock = createClock();
    const cache = open(disk.process(), {}, clock);
    const shards = await cache.load();
    await save(cache, shards);
    cache.save([shard(bridge)]);
    await cache.clear();
    clock.pass(5000);
    await cache.flush();
    assert.equal(disk.files.size, 0);
    await save(cache, shards);
    assert.deepEqual(await found(disk), before.map(plain));
  });
});

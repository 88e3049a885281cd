import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createClock } from './clock';
import { createDisk, type StoppingDisk } from './stoppingDisk';
import { before, bridge, found, harbour, hour, open, plain, save, saved, shard, type Plain } from './windows';

suite('a cache whose process is killed', () => {
  /** One is gone, one has another dead, one is new. */
  const next = [{ ...before[1], dead: [0] }, shard(bridge)];
  const later = createClock();
  later.pass(2 * hour);

  for (const isDisk of [true, false]) {
    test(`at any byte, the next start finds what was saved before or what was to be, and goes on${isDisk ? '' : ', without a disk'}`, async () => {
      const seen = new Set<string>();
      let ended = false;
      for (let lifetime = 0; !ended; lifetime++) {
        const disk = await saved(before);
        const killed = disk.process(lifetime, isDisk);
        const cache = open(killed, {}, later);
        const [, second] = await cache.load();
        await save(cache, [{ ...second!, dead: [0] }, next[1]!]);
        ended = killed.spent() < lifetime;
        const now = JSON.stringify(await found(disk, isDisk));
        assert.ok([before, next].some((state) => JSON.stringify(state.map(plain)) === now), `after ${lifetime}: ${now}`);
        seen.add(now);
        const again = open(disk.process(Infinity, isDisk));
        await again.load();
        await save(again, next);
        assert.deepEqual(await found(disk, isDisk), next.map(plain));
      }
      assert.equal(seen.size, 2);
    });
  }

  test('in the first saving of all, there is nothing or all of it', async () => {
    let ended = false;
    for (let lifetime = 0; !ended; lifetime++) {
      const disk = createDisk();
      const killed = disk.process(lifetime);
      await save(open(killed), before);
      ended = killed.spent() < lifetime;
      const now = await found(disk);
      assert.deepEqual(now, now.length === 0 ? [] : before.map(plain), `after ${lifetime}`);
    }
  });

  test('over and over, in whatever it was saving', () => fc.assert(fc.asyncProperty(histories, async (history) => {
    const disk = createDisk();
    let last: readonly Plain[] = [];
    for (const { texts, kept, lifetime } of history) {
      const cache = open(disk.process(lifetime));
      const loaded = await cache.load();
      assert.deepEqual(loaded.map(plain), last);
      const state = [...loaded.filter((_, nth) => kept[nth]), ...texts.map((text) => shard(text))];
      await save(cache, state);
      const now = await found(disk);
      assert.ok([last, state.map(plain)].some((each) => JSON.stringify(each) === JSON.stringify(now)), JSON.stringify(now));
      last = now;
    }
  })));

  const histories = fc.array(fc.record({
    texts: fc.array(fc.string({ maxLength: 300 }), { maxLength: 4 }), kept: fc.array(fc.boolean(), { maxLength: 8 }), lifetime: fc.nat(2000),
  }), { minLength: 1, maxLength: 8 });
});

suite('a cache that is damaged', () => {
  const manifests = (disk: StoppingDisk): string[] => [...disk.files.keys()].filter((name) => name.endsWith('.manifest'));

  for (const isDisk of [true, false]) {
    test(`by a single bit of a shard, wherever ${isDisk ? 'in its head' : 'it is'}: that shard is dropped, the others stay`, async () => {
      const disk = await saved(before);
      const [name, bytes] = [...disk.files].find(([, bytes]) => Buffer.from(bytes).toString() === harbour)!;
      for (let bit = 0; bit < 8 * (isDisk ? 10 : bytes.length); bit++) {
        disk.files.set(name, flipped(bytes, bit));
        assert.deepEqual(await found(disk, isDisk), [plain(before[1])], `bit ${bit}`);
      }
      for (let length = 0; length < bytes.length; length++) {
        disk.files.set(name, bytes.slice(0, length));
        assert.deepEqual(await found(disk, isDisk), [plain(before[1])], `cut to ${length}`);
      }
      disk.files.set(name, Buffer.from(`${harbour} `));
      assert.deepEqual(await found(disk, isDisk), [plain(before[1])]);
      disk.files.delete(name);
      const cache = open(disk.process(Infinity, isDisk));
      assert.deepEqual((await cache.load()).map(plain), [plain(before[1])]);
      assert.deepEqual(cache.log, ['1 of 2 parts of the saved index are damaged or gone, and are made anew.']);
    });
  }

  test('by a single bit of the manifest, or cut: nothing of it is trusted, one line is logged', async () => {
    const disk = await saved(before);
    const [name = ''] = manifests(disk);
    const bytes = disk.files.get(name)!;
    const spoilt = [...Array.from({ length: 8 * bytes.length }, (_, bit) => flipped(bytes, bit)), ...Array.from(bytes, (_, length) => bytes.slice(0, length))];
    for (const each of spoilt) {
      disk.files.set(name, each);
      const process = disk.process();
      const cache = open(process);
      assert.deepEqual(await cache.load(), [], Buffer.from(each).toString());
      assert.equal(cache.log.length, 1);
      assert.equal(process.opened(), 0);
    }
    disk.files.set(name, bytes);
    assert.equal((await found(disk)).length, 2);
  });

  test('the manifest before counts if it is still there', async () => {
    const disk = await saved(before);
    await save(open(disk.process()), [shard(bridge)]);
    const newest = manifests(disk).sort().at(-1)!;
    assert.deepEqual(await found(disk), [plain(shard(bridge))]);
    disk.files.set(newest, disk.files.get(newest)!.slice(1));
    assert.deepEqual(await found(disk), before.map(plain));
  });

  test('shards that do not count are let go, those that do are open until they are closed', async () => {
    const disk = await saved(before);
    const [name] = [...disk.files].find(([, bytes]) => Buffer.from(bytes).toString() === harbour)!;
    disk.files.set(name, Buffer.from(bridge));
    const process = disk.process();
    const [only] = await open(process).load();
    assert.equal(process.opened(), 1);
    only!.source.close();
    assert.equal(process.opened(), 0);
  });

  test('whatever the files hold, nothing is loaded, nothing fails, and the next saving is right', () => fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(fc.stringMatching(/^[0-9a-z]{1,3}-[0-9a-z]{1,8}-[0-9a-z]{8}\.(manifest|shard)$/), fc.uint8Array())), async (foreign) => {
      const disk = createDisk(new Map(foreign));
      const cache = open(disk.process());
      assert.deepEqual(await cache.load(), []);
      await save(cache, before);
      assert.deepEqual(await found(disk), before.map(plain));
    })));

  test('files that are none of ours are left alone', async () => {
    const disk = await saved(before);
    const names = ['notes.txt', 'index.manifest', '1-2-3.shards', '../1-2-3.shard', '1-2-3.manifest.bak'];
    for (const name of names) disk.files.set(name, Buffer.from('{}'));
    const cache = open(disk.process());
    await save(cache, []);
    await cache.clear();
    assert.deepEqual([...disk.files.keys()], names);
  });
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

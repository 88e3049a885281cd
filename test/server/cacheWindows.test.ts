import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Shard } from '../../src/server/cache';
import type { Storage } from '../../src/server/storage';
import { createClock } from './clock';
import { createDisk } from './stoppingDisk';
import { before, bridge, found, hour, open, plain, save, saved, shard } from './windows';

suite('a cache of another', () => {
  for (const [what, options] of [['version', { engine: 'two' }], ['folder', { scope: () => 'letters' }]] as const) {
    test(`${what}: it is made anew, which one line says, and removed after a while`, async () => {
      const disk = await saved(before);
      const clock = createClock();
      const cache = open(disk.process(), options, clock);
      assert.deepEqual(await cache.load(), []);
      assert.deepEqual(cache.log, ['The saved index was made by another version or of other folders, and is made anew.']);
      await save(cache, [shard(bridge)]);
      assert.equal(disk.files.size, 5, 'the other window may be at work');
      assert.deepEqual(await found(disk), before.map(plain));
      assert.deepEqual(await found(disk, true, options), [plain(shard(bridge))]);
      clock.pass(hour);
      await save(cache, [shard(bridge)]);
      assert.equal(disk.files.size, 2);
      assert.deepEqual(await found(disk), []);
    });
  }

  test('window: each finds what was saved last, whoever saved it, and writes again what the other removed', () => fc.assert(fc.asyncProperty(
    fc.array(fc.record({ window: fc.nat(2), texts: fc.array(fc.string(), { maxLength: 3 }), kept: fc.nat(3), pause: fc.constantFrom(0, 1000, hour / 2, 2 * hour) }), { maxLength: 20 }),
    async (saves) => {
      const disk = createDisk();
      const clock = createClock();
      const windows = [0, 1, 2].map(() => ({ cache: open(disk.process(), {}, clock), shards: [] as readonly Shard[] }));
      for (const { window, texts, kept, pause } of saves) {
        clock.pass(pause);
        const { cache, shards } = windows[window]!;
        windows[window]!.shards = [...shards.slice(0, kept), ...texts.map((text) => shard(text))];
        await save(cache, windows[window]!.shards);
        assert.deepEqual(await found(disk), windows[window]!.shards.map(plain));
        assert.deepEqual(cache.log, []);
      }
    })));

  test('window: what its manifest names stays while that is young, however old the shards are', async () => {
    const disk = await saved(before);
    const clock = createClock();
    const [one, other] = [open(disk.process(), {}, clock), open(disk.process(), {}, clock)];
    const shards = await one.load();
    clock.pass(2 * hour);
    await save(one, shards);
    const names = [...disk.files.keys()];
    await save(other, [shard(bridge)]);
    assert.ok(names.every((name) => disk.files.has(name)));
    clock.pass(hour);
    await save(other, []);
    assert.equal(disk.files.size, 1);
  });

  test('window at the same time: what is found is of one of them, and all there once one saves alone', () => fc.assert(fc.asyncProperty(
    fc.scheduler(), fc.array(fc.array(fc.string(), { maxLength: 3 }), { minLength: 1, maxLength: 4 }), fc.boolean(), async (scheduler, texts, late) => {
      const disk = createDisk();
      const clock = createClock();
      const states = texts.map((each) => each.map((text) => shard(text)));
      const windows = [0, 1].map(() => open(scheduled(disk.process(), scheduler), {}, clock));
      const rounds = states.map(async (state, nth) => {
        if (late && nth === 1) clock.pass(2 * hour);
        await save(windows[nth % 2]!, state);
      });
      await scheduler.waitIdle();
      await Promise.all(rounds);
      const now = (await found(disk)).map((each) => JSON.stringify(each));
      assert.ok(states.some((state) => isPart(now, state.map(plain).map((each) => JSON.stringify(each)))));
      const alone = save(windows[0]!, states[0]!);
      await scheduler.waitIdle();
      await alone;
      assert.deepEqual(await found(disk), states[0]!.map(plain));
    })));

  test('window that is gone: its files are removed once they are old, those it has just written are not', async () => {
    const disk = await saved(before);
    disk.files.set('0-0-leftover.shard', Buffer.from(bridge));
    const clock = createClock();
    const cache = open(disk.process(), {}, clock);
    const shards = await cache.load();
    await save(cache, shards);
    assert.equal(disk.files.size, 5);
    clock.pass(hour);
    await save(cache, shards);
    assert.equal(disk.files.size, 3);
    assert.deepEqual(await found(disk), before.map(plain));
  });
});

/** Every call waits for its turn, which the scheduler gives. */
function scheduled(storage: Storage, scheduler: fc.Scheduler): Storage {
  return {
    ...storage,
    list: scheduler.scheduleFunction(storage.list), open: scheduler.scheduleFunction(storage.open),
    write: scheduler.scheduleFunction(storage.write), remove: scheduler.scheduleFunction(storage.remove),
  };
}

/** Whether all of `part` is in `whole`, in its order. */
function isPart(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const each of whole) if (each === part[at]) at++;
  return at === part.length;
}

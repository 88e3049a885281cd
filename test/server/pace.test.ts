import assert from 'node:assert/strict';
import { createPace } from '../../src/server/folder/pace';
import { createClock } from './clock';

suite('pace', () => {
  /** Files at a steady pace for some seconds. */
  const come = (clock: ReturnType<typeof createClock>, pace: ReturnType<typeof createPace>, perSecond: number, seconds: number): void => {
    for (let file = 0; file < perSecond * seconds; file++) {
      clock.pass(1000 / perSecond);
      pace.count();
    }
  };

  test('nothing is told before it can be', () => {
    const clock = createClock();
    const pace = createPace(clock);
    assert.deepEqual([pace.perSecond(), pace.secondsFor(100)], [undefined, undefined]);
    clock.pass(60_000);
    pace.count();
    assert.deepEqual([pace.perSecond(), pace.secondsFor(100)], [undefined, undefined], 'what it took to start tells nothing');
    clock.pass(10_000);
    assert.equal(pace.secondsFor(100), undefined, 'nor does a single file');
  });

  test('files a second are those of late, the time left goes by all', () => {
    const clock = createClock();
    const pace = createPace(clock);
    pace.count();
    come(clock, pace, 100, 20);
    assert.deepEqual([pace.perSecond(), pace.secondsFor(1000)], [100, 10]);
    come(clock, pace, 10, 20);
    assert.deepEqual([pace.perSecond(), pace.secondsFor(1100)], [10, 20]);
  });

  test('where nothing comes for a while there is no pace, but the time left grows', () => {
    const clock = createClock();
    const pace = createPace(clock);
    pace.count();
    come(clock, pace, 50, 10);
    clock.pass(10_000);
    assert.deepEqual([pace.perSecond(), pace.secondsFor(500)], [undefined, 20]);
  });

  test('time in which it waits does not count, however many wait', async () => {
    const clock = createClock();
    const pace = createPace(clock);
    const wait = async (seconds: number): Promise<void> => {
      const ends: (() => void)[] = [];
      const waiting = [1, 2].map(() => pace.without(new Promise((resolve) => ends.push(resolve))));
      clock.pass(1000 * seconds);
      assert.equal(pace.secondsFor(500), before);
      for (const end of ends) end();
      await Promise.all(waiting);
    };
    let before = pace.secondsFor(500);
    await wait(100);
    pace.count();
    come(clock, pace, 50, 10);
    before = pace.secondsFor(500);
    assert.equal(before, 10);
    await wait(3600);
    assert.deepEqual([pace.perSecond(), pace.secondsFor(500)], [50, 10]);
  });

  test('a file that comes in while others wait begins the time', async () => {
    const clock = createClock();
    const pace = createPace(clock);
    let end = (): void => undefined;
    const waiting = pace.without(new Promise((resolve) => (end = resolve)));
    clock.pass(60_000);
    pace.count();
    clock.pass(60_000);
    end();
    await waiting;
    come(clock, pace, 50, 10);
    assert.equal(pace.secondsFor(500), 10);
  });

  test('a slow pace is one file a second at least', () => {
    const clock = createClock();
    const pace = createPace(clock);
    pace.count();
    clock.pass(2500);
    pace.count();
    clock.pass(2000);
    assert.equal(pace.perSecond(), 1);
    assert.equal(pace.secondsFor(2), 9);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { limited } from '../../src/server/limited';
import { createClock } from './clock';

suite('limited', () => {
  const waits = fc.array(fc.nat(500), { minLength: 1, maxLength: 60 });

  test('calls are never nearer than the time between, the last asking is followed by one, and then nothing waits', () => {
    fc.assert(fc.property(waits, (pauses) => {
      const clock = createClock();
      const calls: number[] = [];
      const { soon } = limited(() => calls.push(clock.now()), 200, clock);
      for (const pause of pauses) {
        clock.pass(pause);
        soon();
        assert.ok(clock.waiting() <= 1);
      }
      const asked = clock.now();
      clock.pass(200);
      assert.ok(asked <= calls.at(-1)!);
      assert.equal(clock.waiting(), 0);
      calls.reduce((before, call) => (assert.ok(200 <= call - before), call), -Infinity);
    }));
  });

  test('the first asking calls at once, one put away calls no more', () => {
    const clock = createClock();
    let calls = 0;
    const { soon, dispose } = limited(() => calls++, 200, clock);
    soon();
    assert.equal(calls, 1);
    soon();
    dispose();
    clock.pass(1000);
    assert.equal(calls, 1);
  });
});

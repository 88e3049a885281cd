import assert from 'node:assert/strict';
import { createQuiet } from '../../src/server/quiet';
import { createClock } from './clock';

suite('quiet', () => {
  test('nobody waits who need not, and no timer runs for nobody', async () => {
    const clock = createClock();
    const quiet = createQuiet(500, clock);
    await quiet.wait();
    quiet.disturb();
    assert.equal(clock.waiting(), 0);
    clock.pass(500);
    await quiet.wait();
    assert.equal(clock.waiting(), 0);
  });

  test('all go on together once nobody has typed for a while, of one timer', async () => {
    const clock = createClock();
    const quiet = createQuiet(500, clock);
    const gone: string[] = [];
    quiet.disturb();
    const both = Promise.all(['first', 'second'].map((name) => quiet.wait().then(() => gone.push(name))));
    assert.equal(clock.waiting(), 1);
    clock.pass(400);
    quiet.disturb();
    clock.pass(100);
    await Promise.resolve();
    assert.deepEqual(gone, [], 'somebody went on typing');
    assert.equal(clock.waiting(), 1);
    clock.pass(400);
    await both;
    assert.deepEqual(gone, ['first', 'second']);
    assert.equal(clock.waiting(), 0);
  });

  test('put away, it leaves no timer', () => {
    const clock = createClock();
    const quiet = createQuiet(500, clock);
    quiet.disturb();
    void quiet.wait();
    quiet.dispose();
    assert.equal(clock.waiting(), 0);
  });
});

import assert from 'node:assert/strict';
import type { Job } from '../../src/core/segmentOf';
import { inside } from '../../src/server/analysts/inside';

suite('analysing inside the server', () => {
  const job = (file: string): Job => ({ file, text: 'Rain fell.', within: file, corrections: { all: [] }, minimum: 0, stamp: '' });

  test('whatever waits has its turn before each article', async () => {
    const crew = inside.hire(3);
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const analysed = await crew.analyse(['a', 'b', 'c'].map(job));
    isOver = true;
    assert.deepEqual(analysed.map(({ jobs }) => jobs.map(({ file }) => file)), [['a'], ['b'], ['c']]);
    assert.ok(3 <= turns, `${turns} turns`);
  });

  test('dismissed, it stops before the next article', async () => {
    const crew = inside.hire(2);
    const analysed = crew.analyse(['a', 'b'].map(job));
    crew.dismiss();
    assert.deepEqual(await analysed, []);
  });

  test('an article that cannot be analysed costs no other, and nothing is thrown', async () => {
    const bad: Job = { ...job('b'), get text(): string { throw new Error('the text is gone'); } };
    const analysed = await inside.hire(3).analyse([job('a'), bad, job('c')]);
    assert.deepEqual(analysed.map(({ segment }) => segment !== undefined), [true, false, true]);
  });
});

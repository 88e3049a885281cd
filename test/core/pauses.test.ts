import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finished, sortedGradually } from '../../src/core/pauses';

interface Counted {
  readonly count: number;
  readonly place: number;
}

const byCount = (a: Counted, b: Counted): number => a.count - b.count;

suite('pauses', () => {
  test('any list is sorted as by sort, equals in the order they had', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 15_000 }), fc.integer({ min: 1, max: 500 }), (length, kinds) => {
      const all = Array.from({ length }, (_, place): Counted => ({ count: place * 7919 % kinds, place }));
      assert.deepEqual(finished(sortedGradually(all, byCount)), [...all].sort(byCount));
    }), { numRuns: 30 });
  });

  test('a long list is sorted in many steps', () => {
    const all = Array.from({ length: 50_000 }, (_, place): Counted => ({ count: place * 7919 % 1009, place }));
    let compared = 0;
    let most = 0;
    for (const work = sortedGradually(all, (a, b) => (compared++, byCount(a, b))); !work.next().done; compared = 0) most = Math.max(most, compared);
    assert.ok(most < 100_000, `${most} comparisons in one step`);
  });
});

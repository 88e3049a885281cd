import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createOccurrences } from '../../../src/core/folderIndex/occurrences';

const key = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

suite('occurrences', () => {
  test('are what was added up, whatever came and went', () => {
    fc.assert(fc.property(fc.array(fc.record({ key, count: fc.integer({ min: 1, max: 9 }), leaves: fc.boolean() }), { maxLength: 3000, size: 'max' }), (changes) => {
      const occurrences = createOccurrences();
      const expected = new Map<number, number>();
      for (const { key, count, leaves } of changes) {
        const before = expected.get(key) ?? 0;
        const more = leaves ? -Math.min(before, count) : count;
        occurrences.add(key, more);
        expected.set(key, before + more);
      }
      for (const [key, count] of expected) assert.deepEqual([occurrences.of(key), occurrences.of(key | 0)], [count, count]);
      assert.equal(occurrences.of(0xfffffff1), expected.get(0xfffffff1) ?? 0);
    }), { numRuns: 50 });
  });
});

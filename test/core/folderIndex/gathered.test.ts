import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createGathered, eachGathered, gather } from '../../../src/core/folderIndex/gathered';

suite('gathered', () => {
  /** Few of them many times, some with a sign. */
  const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());

  test('tells each key once, ascending without their signs, its postings in the order in which they came', () => fc.assert(fc.property(fc.array(key, { maxLength: 6000 }), (keys) => {
    const gathered = createGathered();
    const expected = new Map<number, number[]>();
    keys.forEach((each, posting) => {
      gather(gathered, each, posting);
      expected.set(each >>> 0, [...expected.get(each >>> 0) ?? [], posting]);
    });
    const told: [number, readonly number[]][] = [];
    eachGathered(gathered, (each, postings) => told.push([each, postings]));
    assert.deepEqual(told, [...expected].sort(([a], [b]) => a - b));
  }), { numRuns: 50 }));

  test('has room for more than it began with', () => {
    const gathered = createGathered();
    for (let posting = 0; posting < 10_000; posting++) gather(gathered, posting % 7, posting);
    eachGathered(gathered, (each, postings) => assert.deepEqual(postings, Array.from({ length: Math.ceil((10_000 - each) / 7) }, (_, nth) => 7 * nth + each)));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnOf, goneOf, keptAmong, keptOf, placeBefore } from '../../src/core/kept';

suite('kept', () => {
  const list = fc.uniqueArray(fc.nat(12), { maxLength: 12 });

  test('of each item that was there what was known of it, and its place; of others nothing', () => {
    fc.assert(fc.property(list, list, (items, before) => {
      const kept = keptAmong(items, before);
      const expected = items.map((item) => (before.includes(item) ? `known ${item}` : undefined));
      assert.deepEqual(keptOf(kept, before.map((item) => `known ${item}`)), expected);
      assert.deepEqual(items.map((_, place) => placeBefore(kept, place, items.length - before.length)), items.map((item) => before.indexOf(item)));
      assert.deepEqual(goneOf(kept, before), before.filter((item) => !items.includes(item)));
    }));
  });

  test('items that are those of before are not asked', () => {
    const asked: string[] = [];
    const answers = columnOf(['a', 'new', 'b'], ['a', undefined, 'c'], [1, undefined, 3], (item) => asked.push(item) + 10);
    assert.deepEqual(asked, ['new', 'b']);
    assert.deepEqual(answers, [1, 11, 12]);
  });
});

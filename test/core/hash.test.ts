import assert from 'node:assert/strict';
import { hashOf, join } from '../../src/core/recognise/hash';

suite('hashOf', () => {
  test('stays what the shipped weights and groups of words were made with', () => {
    assert.deepEqual(['', 'harbour', 'Łódź', '東京'].map(hashOf), [-1421968373, -1095093232, 972198457, 745305631]);
    assert.deepEqual([join(1, 2), join(2, 1), join(-1, 0)], [-1651957567, -1454535944, 1850713499]);
  });

  test('is a whole number of 32 bits with sign, which lists of integers hold', () => {
    const all = ['a', 'b', 'é', '😀', 'x'.repeat(1000)].map(hashOf);
    assert.deepEqual([...Int32Array.from(all)], all);
    assert.deepEqual(all.map((hash) => join(hash, 5)), [...Int32Array.from(all, (hash) => join(hash, 5))]);
  });

  test('tells apart what differs in a letter, or in the order of letters', () => {
    const letter = (index: number): string => String.fromCharCode(97 + Math.floor(index) % 26);
    const texts = Array.from({ length: 26 ** 3 }, (_, index) => letter(index) + letter(index / 26) + letter(index / 676));
    assert.equal(new Set(texts.map(hashOf)).size, texts.length);
  });

  test('spreads over the places of a table', () => {
    const places = new Uint16Array(64);
    for (let value = 0; value < 6400; value++) places[join(3, value) & 63]!++;
    // A hundred each, were they even; random ones stay within six deviations of that.
    assert.ok(places.every((count) => 40 < count && count < 160), places.join(' '));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { copyOf } from '../../src/core/copyOf';

suite('copyOf', () => {
  test('gives the same letters, halves of characters too', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(copyOf(text), text))));

  test('however many', () => {
    for (const length of [0, 4095, 4096, 4097, 1_000_000]) assert.equal(copyOf('aé\uD83D'.repeat(length).slice(0, length)), 'aé\uD83D'.repeat(length).slice(0, length));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unpack } from '../../src/core/recognise/unpack';
import { packIntegers } from '../../training/pack';

suite('unpack', () => {
  test('gives back the bytes that base64 stands for', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => assert.deepEqual(unpack(Buffer.from(bytes).toString('base64')), bytes)));
  });

  test('knows every digit', () => {
    const bytes = Uint8Array.from({ length: 3 * 4096 }, (_, at) => at * 31 + (at >> 4) & 255);
    const text = Buffer.from(bytes).toString('base64');
    assert.equal(new Set(text).size, 64);
    assert.deepEqual(unpack(text), bytes);
  });

  test('gives a buffer of its own, as long as its bytes: other kinds of numbers are read from it', () => {
    fc.assert(fc.property(fc.int32Array({ maxLength: 20 }), (numbers) => assert.deepEqual(new Int32Array(unpack(packIntegers(numbers)).buffer), numbers)));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import packed from '../../model/names.json';
import { read } from '../../src/core/reading';
import { prepare } from '../../src/core/recognise';
import { mostFeatures, ofWord, views } from '../../src/core/recognise/features';
import { separators } from '../../src/core/recognise/word';
import { kinds, width } from '../../src/core/recognise/kinds';
import { unpack } from '../../src/core/recognise/unpack';
import { addPoints, type Weights, weights, weightsFrom, wordPoints } from '../../src/core/recognise/weights';

const noPairs = new Int16Array(separators * width * width);
/** What the feature of a row is worth: the first kind tells the row, the others tell the kinds. */
const rowOf = (row: number): number[] => kinds.map((_, kind) => (kind === 0 ? row + 1 : -kind));
const counting = (rows: number): Int8Array => Int8Array.from(Array.from({ length: rows }, (_, row) => rowOf(row)).flat());
const nothing = kinds.map(() => 0);
const none = new Int8Array(0);

function sumsOf(learned: Weights, features: readonly number[]): number[] {
  const sums = new Int32Array(width);
  addPoints(learned, Int32Array.from(features), features.length, sums, 0);
  return [...sums];
}

suite('weights', () => {
  test('give each feature its row, `scale` to a point', () => {
    const learned = weightsFrom(Int32Array.of(7, -8), counting(2), noPairs, 4);
    assert.deepEqual(sumsOf(learned, [7]), rowOf(0));
    assert.deepEqual(sumsOf(learned, [-8]), rowOf(1));
    assert.equal(learned.scale, 4);
  });

  test('add up, a feature seen twice counts twice', () => {
    const learned = weightsFrom(Int32Array.of(7, -8), counting(2), noPairs, 1);
    assert.deepEqual(sumsOf(learned, [7, -8, 7]), rowOf(0).map((value, kind) => 2 * value + rowOf(1)[kind]!));
  });

  test('a feature that is not there adds nothing', () => {
    const learned = weightsFrom(Int32Array.of(7, -8), counting(2), noPairs, 1);
    assert.deepEqual(sumsOf(learned, [8, 0, -7, 2 ** 31 - 1]), nothing);
    assert.deepEqual(sumsOf(weightsFrom(new Int32Array(0), none, noPairs, 1), [8, 0, -7]), nothing);
  });

  test('features that want one place of the table are told apart', () => {
    const size = weightsFrom(Int32Array.of(1, 2, 3), counting(3), noPairs, 1).table.length;
    // All three want the last place, so that two of them go round its end.
    const hashes = [size - 1, 2 * size - 1, -1];
    const learned = weightsFrom(Int32Array.from(hashes), counting(3), noPairs, 1);
    hashes.forEach((hash, row) => assert.deepEqual(sumsOf(learned, [hash]), rowOf(row)));
    assert.deepEqual(sumsOf(learned, [3 * size - 1]), nothing);
  });

  test('any hashes: each finds its own row, others find none', () => {
    // Few different last bits, so that many want the same places. Zero means that a place is free: no hash is zero.
    const hash = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 3 }))
      .map(([high, low]) => high * 1024 + low).filter((value) => value !== 0);
    fc.assert(fc.property(fc.uniqueArray(hash, { maxLength: 60 }), fc.array(hash, { maxLength: 20 }), (hashes, others) => {
      const learned = weightsFrom(Int32Array.from(hashes), counting(hashes.length), noPairs, 1);
      for (const wanted of [...hashes, ...others]) {
        const row = hashes.indexOf(wanted);
        assert.deepEqual(sumsOf(learned, [wanted]), row === -1 ? nothing : rowOf(row));
      }
    }));
  });

  test('are added from the offset on, and of the features only so many', () => {
    const learned = weightsFrom(Int32Array.of(7), counting(1), noPairs, 1);
    const sums = new Int32Array(3 * width);
    addPoints(learned, Int32Array.of(7, 7, 7), 2, sums, width);
    assert.deepEqual([...sums], [...nothing, ...rowOf(0).map((value) => 2 * value), ...nothing]);
  });

  test('a word has points in every view, the same when asked again', () => {
    const { words } = prepare(read('Ana Duarte of the U.S. left.'), undefined);
    const learned = weights();
    for (const word of words) {
      const expected = Array.from({ length: views }, (_, view) => {
        const into = new Int32Array(mostFeatures);
        return sumsOf(learned, [...into.subarray(0, ofWord(view, word, into))]);
      }).flat();
      assert.deepEqual([...wordPoints(learned, word)], expected);
      assert.deepEqual([...wordPoints(learned, word)], expected);
    }
  });

  test('pairs are factors', () => {
    const transitions = noPairs.slice();
    transitions[5] = -3;
    const { pairs } = weightsFrom(new Int32Array(0), none, transitions, 2);
    assert.equal(pairs[5], Math.exp(-1.5));
    assert.ok(pairs.every((factor, index) => index === 5 || factor === 1));
  });

  test('those that ship fit the kinds, and no hash is zero or there twice', () => {
    assert.deepEqual(packed.kinds, kinds);
    const { pairs, scale } = weights();
    const hashes = new Int32Array(unpack(packed.hashes).buffer);
    const rows = new Int8Array(unpack(packed.weights).buffer);
    assert.equal(new Set(hashes).size, hashes.length);
    assert.ok(!hashes.includes(0));
    assert.equal(hashes.length * width, rows.length);
    const sums = new Int32Array(width);
    hashes.forEach((hash, row) => {
      addPoints(weights(), Int32Array.of(hash), 1, sums.fill(0), 0);
      if (sums.some((sum, kind) => sum !== rows[row * width + kind])) assert.fail(`feature ${hash} has not its own row`);
    });
    assert.equal(pairs.length, separators * width * width);
    assert.ok(pairs.every((factor) => 0 < factor && factor < Infinity));
    assert.equal(scale, packed.scale);
    assert.equal(weights(), weights(), 'unpacked once');
  });
});

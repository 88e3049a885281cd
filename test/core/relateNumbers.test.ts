import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FolderIndex } from '../../src/core/folderIndex';
import { align } from '../../src/core/relate/align';
import { best } from '../../src/core/relate/best';
import { findCandidates } from '../../src/core/relate/candidates';
import { addKey, createKeyTable, findKey, sharedKeys } from '../../src/core/relate/keyTable';
import { likeness, weighText } from '../../src/core/relate/likeness';
import type { Query } from '../../src/core/relate/query';
import { addUp, clear, createTally, touchedOf } from '../../src/core/relate/tally';

suite('keyTable', () => {
  test('numbers keys in the order in which they come, however many', () => fc.assert(fc.property(fc.array(fc.integer(), { maxLength: 200 }), (keys) => {
    const table = createKeyTable();
    const known = new Map<number, number>();
    for (const key of keys) {
      if (!known.has(key)) known.set(key, known.size);
      assert.equal(addKey(table, key), known.get(key));
    }
    for (const [key, number] of known) assert.equal(findKey(table, key), number);
    assert.deepEqual(Array.from(table.keys.subarray(0, table.size)), [...known.keys()]);
    for (let key = 0; key < 20; key++) if (!known.has(key)) assert.equal(findKey(table, key), -1);
  })));

  test('keys in common', () => {
    const [a, b] = [[1, 2, 3], [3, 4, 1, 9]].map((keys) => {
      const table = createKeyTable();
      for (const key of keys) addKey(table, key);
      return table;
    });
    assert.equal(sharedKeys(a!, b!), 2);
  });
});

suite('tally', () => {
  test('sums, and forgets', () => {
    const tally = createTally(4);
    for (let i = 0; i < 600; i++) addUp(tally, i % 300, 1);
    assert.deepEqual([touchedOf(tally).length, tally.values[299]], [300, 2]);
    clear(tally);
    assert.deepEqual([touchedOf(tally).length, tally.values[299]], [0, 0]);
    addUp(tally, 7, 3);
    assert.deepEqual([...touchedOf(tally)], [7]);
  });
});

suite('best', () => {
  test('the highest, and all that tie with the last of them', () => {
    const values = [0.1, 0.9, 0.5, 0.5, 0.2];
    assert.deepEqual([...best(Int32Array.of(0, 1, 2, 3, 4), values, 2, 1)], [1, 2, 3]);
    assert.deepEqual([...best(Int32Array.of(0, 1), values, 2, 1)], [0, 1]);
  });
});

suite('align', () => {
  const words = (text: string): Int32Array => Int32Array.from(text, (letter) => letter.charCodeAt(0));
  const check = (a: string, b: string, expected: readonly [number, string, string]): void => {
    const { matched, startA, endA, startB, endB } = align(words(a), words(b));
    assert.deepEqual([matched, a.slice(startA, endA), b.slice(startB, endB)], expected);
  };

  test('the stretch that both have', () => check('xxabcdxx', 'yabcdy', [4, 'abcd', 'abcd']));
  test('with words left out, or put in between', () => check('abcdef', 'qabzefq', [4, 'abcdef', 'abzef']));
  test('two stretches too far apart are not one', () => check(`abc${'-'.repeat(40)}de`, 'abcde', [3, 'abc', 'abc']));
  test('nothing in common', () => check('abc', 'xyz', [0, '', '']));
});

suite('likeness', () => {
  const rarities = { occurs: () => 1, of: (key: number) => key, most: 4 };
  const text = (...keys: number[]): { keys: Int32Array; counts: Int32Array } => ({ keys: Int32Array.from(keys), counts: Int32Array.from(keys, () => 1) });

  test('1 of equals, 0 of strangers', () => {
    assert.ok(Math.abs(likeness(weighText(text(1, 2, 3), rarities), text(3, 2, 1)) - 1) < 1e-9);
    assert.equal(likeness(weighText(text(1, 2), rarities), text(3)), 0);
  });

  test('keys that do not count are in neither', () => {
    const without = createKeyTable();
    addKey(without, 3);
    const left = likeness(weighText(text(1, 2, 3), rarities), text(1, 3, 4), without);
    assert.ok(Math.abs(left - likeness(weighText(text(1, 2), rarities), text(1, 4))) < 1e-9);
    assert.equal(likeness(weighText(text(1, 3), rarities), text(2, 3), without), 0);
  });
});

suite('findCandidates', () => {
  test('in a large folder the common terms are not read', () => {
    const [rare, common] = [1, 2];
    const files = ['a.txt', 'b.txt', 'own.txt'];
    const none = { count: () => 0, find: () => new Uint32Array() };
    const index = {
      passages: { count: 3, limit: 3, lengthOf: () => 10, get: (id: number) => ({ file: files[id]!, start: 0, end: 9, length: 10 }) },
      averageLength: 10, passagesOf: () => [],
      terms: { count: (key: number) => (key === rare ? 3 : 1_000_000), find: (key: number) => { assert.equal(key, rare); return Uint32Array.of(1, 18, 33); } },
      names: none, shingles: none,
    } as unknown as FolderIndex;
    const query = { terms: [{ key: rare, rarity: 5, weight: 5 }, { key: common, rarity: 1, weight: 1 }], names: [], shingles: [], selfScore: 6 } as unknown as Query;
    assert.deepEqual(findCandidates(index, query, 'own.txt', 5).map(({ file }) => file), ['b.txt', 'a.txt']);
  });
});

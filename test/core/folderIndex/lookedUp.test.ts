import { strict as assert } from 'node:assert';
import type { PostingList } from '../../../src/core/folderIndex/keyTable';
import { createLookedUp, type LookedUp } from '../../../src/core/folderIndex/lookedUp';

/** A key has as many postings as `countOf` says: its own number, again and again. */
function looking(countOf: (key: number) => number): { known: LookedUp; read: number[] } {
  const read: number[] = [];
  const known = createLookedUp({
    count: countOf,
    find(key, into) {
      read.push(key);
      const end = into.end + countOf(key);
      if (into.values.length < end) into.values = grown(into, end);
      into.values.fill(key, into.end, end);
      into.end = end;
    },
  });
  return { known, read };
}

function grown({ values }: PostingList, end: number): Uint32Array {
  const larger = new Uint32Array(2 * end);
  larger.set(values);
  return larger;
}

suite('what was looked up', () => {
  test('postings are read once', () => {
    const { known, read } = looking((key) => key % 10);
    for (let i = 0; i < 2; i++) {
      for (const key of [3, 14, 20]) {
        assert.equal(known.count(key), key % 10);
        assert.deepEqual([...known.find(key)], Array.from({ length: key % 10 }, () => key));
      }
    }
    assert.deepEqual(read, [3, 14]);
  });

  test('a key with a sign is the same as without', () => {
    const { known, read } = looking(() => 2);
    assert.deepEqual([...known.find(-1)], [0xffff_ffff, 0xffff_ffff]);
    assert.deepEqual([...known.find(0xffff_ffff)], [0xffff_ffff, 0xffff_ffff]);
    assert.equal(read.length, 1);
  });

  test('keys that lie in one place are not taken for each other', () => {
    const { known, read } = looking((key) => (key === 2 ? 2 : 3));
    for (let i = 0; i < 2; i++) {
      assert.deepEqual([...known.find(2)], [2, 2]);
      assert.equal(known.count(0x1_0000), 3);
      assert.deepEqual([...known.find(0x1_0000)], [0x1_0000, 0x1_0000, 0x1_0000]);
    }
    assert.equal(read.length, 4);
  });

  test('a key of very many postings is read each time, and drives out no other', () => {
    const { known, read } = looking((key) => (key === 1 ? 2_000_000 : 2));
    for (const key of [5, 1, 5, 1]) {
      const found = known.find(key);
      assert.equal(found.length, key === 1 ? 2_000_000 : 2);
      assert.ok(found.every((posting) => posting === key));
    }
    assert.deepEqual(read, [5, 1, 1]);
  });

  test('all is forgotten when it holds no more', () => {
    let count = 2;
    const { known } = looking(() => count);
    assert.equal(known.find(5).length, 2);
    count = 3;
    assert.equal(known.find(5).length, 2);
    known.clear();
    assert.equal(known.count(5), 3);
    assert.equal(known.find(5).length, 3);
  });

  test('what finds no room is right, too, and there is room again', () => {
    const { known, read } = looking(() => 100_000);
    const many = Array.from({ length: 11 }, (_, i) => 1 + i);
    for (const key of [...many, 11, 1, 11]) assert.ok(known.find(key).every((posting) => posting === key) && known.find(key).length === 100_000);
    assert.deepEqual(read, [...many, 1]);
  });
});

import { strict as assert } from 'node:assert';
import type { PostingList } from '../../../src/core/folderIndex/keyTable';
import { type LookedUp, remember } from '../../../src/core/folderIndex/lookedUp';

/** A key has as many postings as `countOf` says: its own number, again and again. */
function looking(countOf: (key: number) => number): { known: LookedUp; read: number[] } {
  const read: number[] = [];
  const known = remember({
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
    const { known, read } = looking(() => 300_000);
    for (const key of [1, 2, 3, 4, 4, 1, 4]) assert.ok(known.find(key).every((posting) => posting === key) && known.find(key).length === 300_000);
    assert.deepEqual(read, [1, 2, 3, 4, 1]);
    const long = looking((key) => (key === 1 ? 2_000_000 : 1));
    assert.equal(long.known.find(1).length, 2_000_000);
    assert.deepEqual([...long.known.find(7)], [7]);
    assert.equal(long.known.find(1).length, 2_000_000);
    assert.deepEqual(long.read, [1, 7, 1]);
  });
});

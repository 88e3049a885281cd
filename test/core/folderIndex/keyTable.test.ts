import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inMemory } from '../../../src/core/folderIndex/bytes';
import { type KeyTable, openTable } from '../../../src/core/folderIndex/keyTable';
import { createTableWriter } from '../../../src/core/folderIndex/writeTable';
import { finished } from '../../../src/core/pauses';
import { generator } from '../../../bench/quotes/figures';

const key = fc.oneof(fc.integer({ min: 0, max: 0xffff_ffff }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 0xffff_ffff, 0x7fff_ffff, 0x8000_0000));
const postings = fc.uniqueArray(fc.tuple(fc.oneof(fc.nat(30), fc.nat(0x07ff_ffff)), fc.integer({ min: 1, max: 15 })), { minLength: 1, maxLength: 40, selector: ([id]) => id })
  .map((all) => all.sort(([a], [b]) => a - b));
const contents = fc.dictionary(key.map(String), postings, { maxKeys: 120 })
  .map((all) => new Map(Object.entries(all).map(([own, list]) => [Number(own), list] as const).sort(([a], [b]) => a - b)));

type Contents = ReadonlyMap<number, readonly (readonly [number, number])[]>;

function table(all: Contents, isWeighted: boolean, place: 'memory' | 'disk' = 'memory', limit = 0x0800_0000): KeyTable {
  const writer = createTableWriter(limit, isWeighted, isWeighted ? 1 : 3);
  for (const [own, list] of all) writer.add(own, list.map(([id, weight]) => id * 16 + (isWeighted ? weight : 1)));
  const { shape, bases, steps, stream } = finished(writer.done());
  const disk = { length: stream.length, inMemory: false, read: (start: number, end: number) => stream.slice(start, end) };
  return openTable({ shape, bases, steps, stream: place === 'memory' ? inMemory(stream) : disk, limit, isWeighted });
}

const found = (own: KeyTable, sought: number, base = 0): number[] => {
  const list = { values: new Uint32Array(1), end: 0 };
  own.find(sought, list, base);
  return [...list.values.subarray(0, list.end)];
};

suite('keyTable', () => {
  for (const isWeighted of [true, false]) {
    test(`every key is found with all that was written of it, and no other (${isWeighted ? 'with' : 'without'} how often)`, () => {
      fc.assert(fc.property(contents, key, fc.constantFrom('memory' as const, 'disk' as const), (all, other, place) => {
        const own = table(all, isWeighted, place);
        for (const sought of [...all.keys(), other]) {
          const expected = (all.get(sought) ?? []).map(([id, weight]) => id * 16 + (isWeighted ? weight : 1));
          assert.deepEqual(found(own, sought), expected);
          assert.equal(own.count(sought), expected.length);
        }
      }));
    });

    test(`a walk meets the keys in order (${isWeighted ? 'with' : 'without'} how often)`, () => {
      fc.assert(fc.property(contents, (all) => {
        const met: [number, number[]][] = [];
        for (const walk = table(all, isWeighted).entries(); walk.key !== Infinity; walk.next()) {
          const list: number[] = [];
          const own = walk.key;
          walk.postings(list, (id) => (id % 3 === 0 ? -1 : id));
          met.push([own, list]);
        }
        const kept = (list: readonly (readonly [number, number])[]): number[] => list.flatMap(([id, weight]) => (id % 3 === 0 ? [] : id * 16 + (isWeighted ? weight : 1)));
        assert.deepEqual(met, [...all].map(([own, list]) => [own, kept(list)]));
      }));
    });
  }

  test('numbers are raised by the base', () => {
    const own = table(new Map([[7, [[2, 1], [9, 3]]]]), true);
    assert.deepEqual(found(own, 7, 100), [102 * 16 + 1, 109 * 16 + 3]);
  });

  test('what is found comes behind what was found before', () => {
    const own = table(new Map([[7, [[2, 1], [9, 3]]], [8, [[4, 1]]]]), true);
    const list = { values: new Uint32Array(3), end: 0 };
    for (const sought of [7, 8, 7]) own.find(sought, list, 0);
    assert.deepEqual([...list.values.subarray(0, list.end)], [2 * 16 + 1, 9 * 16 + 3, 4 * 16 + 1, 2 * 16 + 1, 9 * 16 + 3]);
  });

  test('tables of a folder: many keys, some in nearly all passages, some that differ in their highest bits alone', () => {
    const random = generator(5);
    const limit = 40_000;
    const every = (nth: number): (readonly [number, number])[] => Array.from({ length: Math.floor(limit / nth) }, (_, i) => [i * nth + Math.floor(random() * nth), random() < 0.9 ? 1 : 2 + Math.floor(random() * 14)]);
    const all = new Map([...new Set(Array.from({ length: 5000 }, () => Math.floor(random() * 2 ** 28) * 16))].sort((a, b) => a - b)
      .map((own, nth) => [own, every(nth % 500 === 0 ? 1 + nth / 500 : nth % 50 === 0 ? 300 : 20_000 + nth)] as const));
    for (const place of ['memory', 'disk'] as const) {
      const own = table(all, true, place, limit);
      for (const [sought, list] of all) {
        assert.deepEqual(found(own, sought), list.map(([id, weight]) => id * 16 + weight));
        assert.equal(own.count(sought), list.length);
        assert.equal(own.count(sought + 16), all.get(sought + 16)?.length ?? 0);
        assert.equal(own.count(sought + 1), 0);
      }
    }
  });

  test('what something else has written over is read to an end', () => {
    const all = new Map(Array.from({ length: 300 }, (_, nth) => [nth * 14_000_000, [[nth, 1], [nth + 3, 2]] as const]));
    const writer = createTableWriter(400, true, 1);
    for (const [own, list] of all) writer.add(own, list.map(([id, weight]) => id * 16 + weight));
    const { shape, bases, steps, stream } = finished(writer.done());
    for (const written of [0, 0x55, 0xaa, 0xfe, 0xff]) {
      for (const length of [0, 1, 6, 400, Infinity]) {
        const own = openTable({ shape, bases, steps, limit: 400, isWeighted: true, stream: {
          length: stream.length, inMemory: false, read: (start, end) => new Uint8Array(Math.min(length, end - start)).fill(written),
        } });
        for (const sought of all.keys()) assert.ok(found(own, sought).length <= 400);
        let before = -1;
        const postings: number[] = [];
        for (const entries = own.entries(); entries.key !== Infinity; entries.next()) {
          assert.ok(before < entries.key && entries.key < 2 ** 32, 'keys ascend');
          before = entries.key;
          entries.postings(postings, (id) => id);
        }
        assert.ok(postings.every((posting) => posting >>> 4 < 400), 'of passages that there are');
        own.eachCount((key, count) => assert.ok(key < 2 ** 32 && count <= 400));
      }
    }
  });

  test('of whatever has been written over it, what is found ascends, is of passages that there are, and occurs 15 times at most', () => {
    const limit = 40_000;
    const writer = createTableWriter(limit, true, 1);
    const keys = Array.from({ length: 40 }, (_, nth) => nth * 100_000_000);
    keys.forEach((own, nth) => writer.add(own, Array.from({ length: 1 + 7 * nth }, (_, i) => (i * 140 + nth) * 16 + 1 + (i % 5 === 0 ? 2 : 0))));
    const { shape, bases, steps, stream } = finished(writer.done());
    const random = generator(11);
    for (let round = 0; round < 100; round++) {
      const damaged = stream.slice();
      const [from, size] = [Math.floor(random() * stream.length), 1 + Math.floor(random() * 64)];
      // Ones make the greatest numbers.
      for (let at = from; at < Math.min(from + size, stream.length); at++) damaged[at] = round % 3 === 0 ? 0xff : Math.floor(random() * 256);
      const own = openTable({ shape, bases, steps, limit, isWeighted: true, stream: inMemory(damaged) });
      for (const sought of keys) {
        const base = 1000;
        const list = found(own, sought, base);
        list.forEach((posting, i) => assert.ok(i === 0 || list[i - 1]! >>> 4 < posting >>> 4));
        assert.ok(list.every((posting) => base <= posting >>> 4 && posting >>> 4 < base + limit && 0 < (posting & 15)));
      }
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inMemory } from '../../../src/core/folderIndex/bytes';
import { createTableWriter, type KeyTable, openTable } from '../../../src/core/folderIndex/keyTable';

const key = fc.oneof(fc.integer({ min: 0, max: 0xffff_ffff }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 0xffff_ffff, 0x7fff_ffff, 0x8000_0000));
const postings = fc.uniqueArray(fc.tuple(fc.oneof(fc.nat(30), fc.nat(0x07ff_ffff)), fc.integer({ min: 1, max: 15 })), { minLength: 1, maxLength: 40, selector: ([id]) => id })
  .map((all) => all.sort(([a], [b]) => a - b));
const contents = fc.dictionary(key.map(String), postings, { maxKeys: 120 })
  .map((all) => new Map(Object.entries(all).map(([own, list]) => [Number(own), list] as const).sort(([a], [b]) => a - b)));

function table(all: ReadonlyMap<number, readonly (readonly [number, number])[]>, isWeighted: boolean): KeyTable {
  const writer = createTableWriter(isWeighted);
  for (const [own, list] of all) writer.add(own, list.map(([id, weight]) => id * 16 + (isWeighted ? weight : 1)));
  const { firstKeys, offsets, stream } = writer.done();
  return openTable({ firstKeys, offsets, stream: inMemory(stream), isWeighted });
}

const found = (own: KeyTable, sought: number, base = 0): number[] => {
  const list = { values: new Uint32Array(1), length: 0 };
  own.find(sought, list, base);
  return [...list.values.subarray(0, list.length)];
};

suite('keyTable', () => {
  for (const isWeighted of [true, false]) {
    test(`every key is found with all that was written of it, and no other (${isWeighted ? 'with' : 'without'} how often)`, () => {
      fc.assert(fc.property(contents, key, (all, other) => {
        const own = table(all, isWeighted);
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
});

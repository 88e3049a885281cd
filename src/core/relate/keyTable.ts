import { zeros } from './room';

/** Hashes, each with a number: 0, 1, 2 ... in the order in which they came. In typed arrays: a `Map` takes ten times the time. */
export interface KeyTable {
  /** How many keys it has. */
  size: number;
  /** Each at its number; only the first `size` hold one. */
  keys: Int32Array;
  /** One more than the number of the key that lies here, 0 if none does; a power of two long. */
  slots: Int32Array;
}

/** A table without keys; it grows beyond what was expected. */
export function createKeyTable(expected = 16): KeyTable {
  const room = Math.max(16, 2 ** Math.ceil(Math.log2(2 * expected)));
  return { size: 0, keys: zeros(room / 2), slots: zeros(room) };
}

/** The number of a key, new if the table did not have it. */
export function addKey(table: KeyTable, key: number): number {
  const { slots, keys } = table;
  const mask = slots.length - 1;
  for (let slot = scatter(key) & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot]! - 1;
    if (number < 0) {
      if (table.size === keys.length) {
        grow(table);
        return addKey(table, key);
      }
      keys[table.size] = key;
      slots[slot] = ++table.size;
      return table.size - 1;
    }
    if (keys[number] === (key | 0)) return number;
  }
}

/** The number of a key; -1 if the table does not have it. */
export function findKey({ slots, keys }: KeyTable, key: number): number {
  const mask = slots.length - 1;
  for (let slot = scatter(key) & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot]! - 1;
    if (number < 0 || keys[number] === (key | 0)) return number;
  }
}

/** How many keys of one table the other has. */
export function sharedKeys(a: KeyTable, b: KeyTable): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (let i = 0; i < small.size; i++) if (0 <= findKey(large, small.keys[i]!)) shared++;
  return shared;
}

function grow(table: KeyTable): void {
  const { keys, size } = table;
  const larger = createKeyTable(2 * keys.length);
  for (let i = 0; i < size; i++) addKey(larger, keys[i]!);
  table.keys = larger.keys;
  table.slots = larger.slots;
}

/** The low bits of a hash of a short word are much like those of another. */
const scatter = (key: number): number => {
  const mixed = Math.imul(key ^ (key >>> 15), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

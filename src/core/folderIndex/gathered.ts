import { keysOf } from '../relate/hashes';
import { addKey, createKeyTable, findKey, type KeyTable } from '../relate/keyTable';
import { widened } from '../widened';

/** Postings by key, in the order in which they came. Two rows of numbers and no list for each key: most keys have one posting, and a `Map` of lists took longer than all else. */
export interface Gathered {
  readonly keys: KeyTable;
  /** Of each posting the number of its key, and the posting itself; only the first `size` are any. */
  numbers: Int32Array;
  postings: Int32Array;
  size: number;
}

/** Nothing yet. */
export const createGathered = (): Gathered => ({ keys: createKeyTable(1024), numbers: new Int32Array(2048), postings: new Int32Array(2048), size: 0 });

/** Adds a posting of a key, which may have a sign. */
export function gather(gathered: Gathered, key: number, posting: number): void {
  if (gathered.size === gathered.postings.length) {
    gathered.numbers = widened(gathered.numbers, new Int32Array(2 * gathered.size));
    gathered.postings = widened(gathered.postings, new Int32Array(2 * gathered.size));
  }
  gathered.numbers[gathered.size] = addKey(gathered.keys, key);
  gathered.postings[gathered.size++] = posting;
}

/** Tells of every key, without a sign and ascending, and of its postings. */
export function eachGathered({ keys, numbers, postings, size }: Gathered, tell: (key: number, postings: readonly number[]) => void): void {
  /** Where those of each key begin when all lie by key; while they are put there, where the next belongs. */
  const places = new Int32Array(keys.size + 1);
  for (let i = 0; i < size; i++) places[numbers[i]! + 1]!++;
  for (let number = 0; number < keys.size; number++) places[number + 1]! += places[number]!;
  const sorted = new Int32Array(size);
  for (let i = 0; i < size; i++) sorted[places[numbers[i]!]!++] = postings[i]!;
  for (const key of Uint32Array.from(keysOf(keys)).sort()) {
    const number = findKey(keys, key);
    const own: number[] = [];
    for (let i = number === 0 ? 0 : places[number - 1]!; i < places[number]!; i++) own.push(sorted[i]!);
    tell(key, own);
  }
}

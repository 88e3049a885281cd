import { addKey, createKeyTable, findKey } from '../relate/keyTable';
import { widened } from '../widened';

/** In how many passages each key of a folder occurs: summed up when segments come and go, so that whoever asks need not look into each of them. */
export interface Occurrences {
  of(this: void, key: number): number;
  /** `more` may be negative. */
  add(this: void, key: number, more: number): void;
}

/** Of no passages. */
export function createOccurrences(): Occurrences {
  const keys = createKeyTable(1024);
  /** By the number of the key. */
  let counts = new Int32Array(1024);
  return {
    of(key) {
      const number = findKey(keys, key);
      return number < 0 ? 0 : counts[number]!;
    },
    add(key, more) {
      const number = addKey(keys, key);
      if (counts.length <= number) counts = widened(counts, new Int32Array(2 * counts.length));
      // What is taken out may have been damaged since it was put in.
      counts[number] = Math.max(0, counts[number]! + more);
    },
  };
}

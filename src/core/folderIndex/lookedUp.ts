// a key that is looked up again -> its postings, where they were put the first time
import type { PostingList } from './keyTable';

/** Looks keys up, none of them with a sign, wherever they are. */
export interface LookUp {
  count(this: void, key: number): number;
  /** Adds the postings of the key. */
  find(this: void, key: number, into: PostingList): void;
}

/** What has been looked up. Who types or reads on asks for mostly the same words: to read their postings anew would take longer than all else. */
export interface LookedUp {
  count(key: number): number;
  /** They hold until the next look-up, and are not to be changed. */
  find(key: number): Uint32Array;
  /** What was looked up holds no more. */
  clear(): void;
}

/** So many keys' numbers of postings stay known; a power of two. */
const mostCounted = 1 << 16;
/** So many postings stay known, in 8 MB at most: where another key finds no room all are forgotten. */
const mostKept = 1 << 20;

/** Asks what looks up only for what is not known yet. */
export function remember(lookUp: LookUp): LookedUp {
  /** The key that lies in each slot. */
  const keys = new Int32Array(mostCounted);
  /** One more than the number of its postings; 0 where none lies. */
  const counts = new Int32Array(mostCounted);
  /** Where its postings lie in the list, from one place to before another; nowhere where both are 0. */
  const [starts, ends] = [new Int32Array(mostCounted), new Int32Array(mostCounted)];
  const list: PostingList = { values: new Uint32Array(256), end: 0 };
  const slotOf = (key: number): number => {
    const slot = (key ^ (key >>> 15)) & (mostCounted - 1);
    if (counts[slot] === 0 || keys[slot] !== (key | 0)) {
      keys[slot] = key;
      counts[slot] = 1 + lookUp.count(key >>> 0);
      starts[slot] = ends[slot] = 0;
    }
    return slot;
  };
  return {
    count: key => counts[slotOf(key)]! - 1,
    find(key) {
      const slot = slotOf(key);
      if (starts[slot] === ends[slot] && 1 < counts[slot]!) {
        if (mostKept < list.end + counts[slot]!) {
          starts.fill(0);
          ends.fill(0);
          list.end = 0;
        }
        starts[slot] = list.end;
        lookUp.find(key >>> 0, list);
        ends[slot] = list.end;
      }
      return list.values.subarray(starts[slot], ends[slot]);
    },
    clear() {
      counts.fill(0);
      list.end = 0;
    },
  };
}

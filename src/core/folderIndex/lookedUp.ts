// a key that is looked up again -> its postings, where they were put the first time
import { createPostingList, type PostingList } from './keyTable';

/** Looks keys up, none of them with a sign, wherever they are. */
interface LookUp {
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
/** A key with more would take the room of all others. */
const longest = mostKept >> 3;

/** By slot what is known of the key that lies there. */
interface Slots {
  readonly keys: Int32Array;
  /** One more than the number of its postings; 0 where none lies. */
  readonly counts: Int32Array;
  /** Where its postings lie in the list, from one place to before another; nowhere where both are 0. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const createSlots = (): Slots =>
  ({ keys: new Int32Array(mostCounted), counts: new Int32Array(mostCounted), starts: new Int32Array(mostCounted), ends: new Int32Array(mostCounted) });

/** Asks what looks up only for what is not known yet. */
export function createLookedUp(lookUp: LookUp): LookedUp {
  /** Made at the first look-up: most indexes are asked for few kinds of keys, and many for none. */
  let slots: Slots | undefined;
  const list = createPostingList();
  const slotOf = ({ keys, counts, starts, ends }: Slots, key: number): number => {
    const slot = (key ^ (key >>> 15)) & (mostCounted - 1);
    if (counts[slot] === 0 || keys[slot] !== (key | 0)) {
      keys[slot] = key;
      counts[slot] = 1 + lookUp.count(key >>> 0);
      starts[slot] = ends[slot] = 0;
    }
    return slot;
  };
  const read = (key: number): Uint32Array => {
    const own = createPostingList();
    lookUp.find(key >>> 0, own);
    return own.values.subarray(0, own.end);
  };
  return {
    count(key) {
      slots ??= createSlots();
      return slots.counts[slotOf(slots, key)]! - 1;
    },
    find(key) {
      slots ??= createSlots();
      const { counts, starts, ends } = slots;
      const slot = slotOf(slots, key);
      if (starts[slot] === ends[slot] && 1 < counts[slot]!) {
        if (longest < counts[slot]!) return read(key);
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
      slots?.counts.fill(0);
      list.end = 0;
    },
  };
}

/**
 * The names that have a look-up key, by numbers: keys are hashes, of which two may be one, so that now and then a name is found that has not the key.
 * A folder has millions of them: they stand in three rows of numbers, each key's in a chain.
 */
export interface Blocks {
  add(key: number, name: number): void;
  remove(key: number, name: number): void;
  /** In no order. */
  of(key: number): readonly number[];
}

export function createBlocks(): Blocks {
  /** By the last bits of a key where its chain begins; by place in the rows where it goes on. 0 is the end of each chain. */
  let heads = new Int32Array(firstRoom);
  let next = new Int32Array(firstRoom);
  let keys = new Int32Array(firstRoom);
  let names = new Int32Array(firstRoom);
  /** Places are in use below; of those that have become free one after another is found by `next`. */
  let used = 1;
  let free = 0;

  function place(): number {
    if (free !== 0) {
      const at = free;
      free = next[at]!;
      return at;
    }
    if (used === keys.length) grow();
    return used++;
  }

  function grow(): void {
    const room = Math.ceil(1.5 * used);
    next = longer(next, room);
    keys = longer(keys, room);
    names = longer(names, room);
    if (room <= 2 * heads.length) return;
    // None is free, or there would be no need to grow.
    heads = new Int32Array(2 * heads.length);
    for (let at = 1; at < used; at++) chain(at);
  }

  function chain(at: number): void {
    const head = keys[at]! & heads.length - 1;
    next[at] = heads[head]!;
    heads[head] = at;
  }

  return {
    add(key, name) {
      const at = place();
      keys[at] = key;
      names[at] = name;
      chain(at);
    },
    remove(key, name) {
      const head = key & heads.length - 1;
      for (let at = heads[head]!, before = 0; at !== 0; before = at, at = next[at]!) {
        if (keys[at] !== key || names[at] !== name) continue;
        if (before === 0) heads[head] = next[at]!;
        else next[before] = next[at]!;
        next[at] = free;
        free = at;
        return;
      }
    },
    of(key) {
      const found: number[] = [];
      for (let at = heads[key & heads.length - 1]!; at !== 0; at = next[at]!) if (keys[at] === key) found.push(names[at]!);
      return found;
    },
  };
}

/** A power of two. */
const firstRoom = 1024;

function longer(row: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(room);
  result.set(row);
  return result;
}

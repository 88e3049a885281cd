/** Where keys occur: for each key the numbers of its passages (or quotes), ascending, with how often (at most 15). */
export interface Postings<Key> {
  /** In how many passages the key occurs. */
  count(key: Key): number;
  /** Each a number to take apart with `idOf` and `weightOf`. */
  find(key: Key): readonly number[];
}

/** Postings while the index writes them. A key and a number are added once and removed once. */
export interface WritablePostings<Key> extends Postings<Key> {
  add(key: Key, id: number, weight: number): void;
  remove(key: Key, id: number): void;
}

/** The number of the passage that a posting is about. */
export const idOf = (posting: number): number => posting >>> 4;
/** How often the key occurs there, at most 15. */
export const weightOf = (posting: number): number => posting & 15;

/** Most keys occur once: those are kept as a bare number. A removal leaves no trace, so any edits end as a rebuild would. */
export function createPostings<Key>(): WritablePostings<Key> {
  const lists = new Map<Key, number | number[]>();
  return {
    count(key) {
      const list = lists.get(key);
      return list === undefined ? 0 : typeof list === 'number' ? 1 : list.length;
    },
    find(key) {
      const list = lists.get(key);
      return list === undefined ? [] : typeof list === 'number' ? [list] : list;
    },
    add(key, id, weight) {
      const posting = id * 16 + Math.min(weight, 15);
      const list = lists.get(key);
      if (list === undefined) lists.set(key, posting);
      else if (typeof list === 'number') lists.set(key, list < posting ? [list, posting] : [posting, list]);
      else if (list[list.length - 1]! < posting) list.push(posting);
      else list.splice(placeOf(list, id), 0, posting);
    },
    remove(key, id) {
      const list = lists.get(key);
      if (typeof list === 'object' && 2 < list.length) list.splice(placeOf(list, id), 1);
      else if (typeof list === 'object') lists.set(key, idOf(list[0]!) === id ? list[1]! : list[0]!);
      else lists.delete(key);
    },
  };
}

/** Index of the first posting of `id` or a later one. */
function placeOf(list: readonly number[], id: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idOf(list[middle]!) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

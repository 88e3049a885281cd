import { copyOf } from './copyOf';

/** What was worked out for a name, or something else, of those that were asked for last. */
export interface Recent<Value, Key = string> {
  /** `find` is given a string as one of its own, no part of an article. */
  get(key: Key, find: (key: Key) => Value): Value;
}

/** Keeps the last `most` and as many from before those: what comes again and again is always there. */
export const createRecent = <Value>(most: number): Recent<Value> => createRecentBy<Value, string>(most, copyOf);

/** The same for objects. */
export const createRecentOf = <Key extends object, Value>(most: number): Recent<Value, Key> => createRecentBy<Value, Key>(most, key => key);

function createRecentBy<Value, Key>(most: number, ownOf: (key: Key) => Key): Recent<Value, Key> {
  let recent = new Map<Key, Value>();
  let older = recent;
  return {
    get(key, find) {
      const known = recent.get(key);
      if (known !== undefined) return known;
      const own = ownOf(key);
      const value = older.get(own) ?? find(own);
      if (most <= recent.size) {
        older = recent;
        recent = new Map();
      }
      recent.set(own, value);
      return value;
    },
  };
}

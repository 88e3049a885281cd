import { copyOf } from './copyOf';

/** What was worked out for a name, or another string, of those that were asked for last. */
export interface Recent<Value> {
  /** `find` is given the string as one of its own, no part of an article. */
  get(name: string, find: (name: string) => Value): Value;
}

/** Keeps the last `most` and as many from before those: what comes again and again is always there. */
export function createRecent<Value>(most: number): Recent<Value> {
  let recent = new Map<string, Value>();
  let older = recent;
  return {
    get(name, find) {
      const known = recent.get(name);
      if (known !== undefined) return known;
      const own = copyOf(name);
      const value = older.get(own) ?? find(own);
      if (recent.size === most) {
        older = recent;
        recent = new Map();
      }
      recent.set(own, value);
      return value;
    },
  };
}

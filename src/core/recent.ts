import { copyOf } from './copyOf';

/** What was worked out for a name, or something else, of those that were asked for last. */
export interface Recent<Value, Key = string> {
  /** `find` is given a string as one of its own, no part of an article. */
  get(key: Key, find: (key: Key) => Value): Value;
  known(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  forget(key: Key): void;
}

/** Keeps `most`: what comes again and again is always there, of the others those that came last. */
export const createRecent = <Value>(most: number): Recent<Value> => createRecentBy<Value, string>(most, copyOf);

/** The same for objects. */
export const createRecentOf = <Key extends object, Value>(most: number): Recent<Value, Key> => createRecentBy<Value, Key>(most, key => key);

/**
 * A clock: whose turn it is to go stays for another round if it was asked for since the last. Values lie in places of an array, and one takes another's place:
 * a Map that values come into and leave grows new tables all the time, and the old ones keep alive what was in them until the engine collects all it has.
 */
function createRecentBy<Value, Key>(most: number, ownOf: (key: Key) => Key): Recent<Value, Key> {
  const places = new Map<Key, number>();
  const keys: (Key | undefined)[] = [];
  const values: (Value | undefined)[] = [];
  const wasAsked = new Uint8Array(most);
  let next = 0;

  const known = (key: Key): Value | undefined => {
    const place = places.get(key);
    if (place === undefined) return undefined;
    wasAsked[place] = 1;
    return values[place];
  };
  const makeRoom = (): number => {
    if (keys.length < most) return keys.length;
    for (; wasAsked[next] === 1; next = (next + 1) % most) wasAsked[next] = 0;
    const place = next;
    next = (next + 1) % most;
    if (keys[place] !== undefined) places.delete(keys[place]);
    return place;
  };
  const set = (key: Key, value: Value): void => {
    const place = places.get(key) ?? makeRoom();
    places.set(key, place);
    keys[place] = key;
    values[place] = value;
  };
  return {
    get(key, find) {
      const value = known(key);
      if (value !== undefined) return value;
      const own = ownOf(key);
      const found = find(own);
      set(own, found);
      return found;
    },
    known, set,
    forget(key) {
      const place = places.get(key);
      if (place === undefined) return;
      places.delete(key);
      keys[place] = values[place] = undefined;
      wasAsked[place] = 0;
    },
  };
}

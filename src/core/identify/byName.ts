import type { Name } from './name';

/** Something of each name, by its number: a map of as many takes six times the room. */
export interface ByName<Value extends object> {
  get(this: void, name: Name): Value | undefined;
  /** Of a name that goes it is to be taken away: another comes by its number. */
  set(this: void, name: Name, value: Value | undefined): void;
}

export function createByName<Value extends object>(): ByName<Value> {
  const values: (Value | undefined)[] = [];
  return {
    get: ({ number }) => values[number],
    set({ number }, value) {
      // Filled up to there, as a row with holes is kept as a map.
      while (values.length < number) values.push(undefined);
      values[number] = value;
    },
  };
}

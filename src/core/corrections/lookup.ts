// "Ana Duarte" is looked up by "Ana" as marked words, and by PERSON and "ana duarte" as a name: no text is searched for each correction.
import type { ChangeKind, Corrections, Means, Merge, NotAName, Rename, Split } from '../corrections';
import type { IdentityKind } from '../model';
import { normalise } from '../resolve/normalise';
import { headOf } from './occurrence';

/** A correction of single marks. */
export interface MarkEntry {
  /** Its place among the corrections: the higher holds. */
  readonly order: number;
  readonly correction: NotAName | ChangeKind | Means;
  /** The words it is of, white space as one space, and what they begin with. */
  readonly name: string;
  readonly head: string;
}

/** A correction of whom names name. */
export interface NameEntry {
  readonly order: number;
  readonly correction: Merge | Split | Rename;
  /** As `nameKey` gives them. */
  readonly keys: readonly string[];
}

/** All corrections, by what a text would ask for. */
export interface Lookup {
  /** Those that hold everywhere, by the head of their words. */
  readonly marks: ReadonlyMap<string, readonly MarkEntry[]>;
  /** Those that hold in one file, by file. */
  readonly marksIn: ReadonlyMap<string, readonly MarkEntry[]>;
  /** By each of their names. */
  readonly names: ReadonlyMap<string, readonly NameEntry[]>;
}

/** Worked out once for each set of corrections. */
export function lookup(corrections: Corrections): Lookup {
  const held = known.get(corrections);
  if (held) return held;
  const marks = new Map<string, MarkEntry[]>();
  const marksIn = new Map<string, MarkEntry[]>();
  const names = new Map<string, NameEntry[]>();
  corrections.all.forEach((correction, order) => {
    if ('name' in correction || 'notAName' in correction) {
      const name = oneLine('name' in correction ? correction.name : correction.notAName);
      const entry = { order, correction, name, head: headOf(name, 0) };
      if (correction.in === undefined) put(marks, entry.head, entry);
      else put(marksIn, correction.in, entry);
    } else {
      const keys = [...new Set(namesOf(correction).map(name => nameKey(correction.kind, name)))];
      const entry = { order, correction, keys };
      for (const key of keys) put(names, key, entry);
    }
  });
  const found = { marks, marksIn, names };
  known.set(corrections, found);
  return found;
}

/** A name as corrections compare it. */
export const nameKey = (kind: IdentityKind, name: string): string => `${kind}:${normalise(oneLine(name)) || name}`;

/** Whether it is of one occurrence. */
export const isAnchored = ({ prefix, suffix }: MarkEntry['correction']): boolean => (prefix ?? '') !== '' || (suffix ?? '') !== '';

/** The names that a correction is of. */
export const namesOf = (correction: NameEntry['correction']): readonly string[] =>
  'merge' in correction ? correction.merge : 'split' in correction ? correction.split : [correction.rename];

const known = new WeakMap<Corrections, Lookup>();

const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();

function put<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

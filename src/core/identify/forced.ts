import type { Correction, Corrections } from '../corrections';
import type { IdentityKind } from '../model';
import type { Name, Names } from './names';

/** What the user said of names, by their keys. */
export interface Forced {
  /** Keys that are one with this one. */
  merged(key: string): Iterable<string>;
  /** Whether the user said that two names are two. */
  apart(a: string, b: string): boolean;
  /** What a name is to be shown as. */
  shown(key: string): string | undefined;
  /** All keys that something is said of. */
  readonly keys: ReadonlySet<string>;
}

/** Of corrections that contradict each other the later holds. */
export function forcedBy({ all }: Corrections, names: Names): Forced {
  const merged = new Map<string, Set<string>>();
  const split = new Map<string, Set<string>>();
  const shown = new Map<string, string>();
  const link = (links: Map<string, Set<string>>, a: string, b: string): void => {
    links.set(a, (links.get(a) ?? new Set()).add(b));
    links.set(b, (links.get(b) ?? new Set()).add(a));
  };
  const unlink = (links: Map<string, Set<string>>, a: string, b: string): void => {
    links.get(a)?.delete(b);
    links.get(b)?.delete(a);
  };
  for (const correction of all) {
    const { pairs, isSplit } = pairsOf(correction, (kind, name) => names.keyOf(kind, name));
    for (const [a, b] of pairs) {
      link(isSplit ? split : merged, a, b);
      unlink(isSplit ? merged : split, a, b);
    }
    if ('rename' in correction) shown.set(names.keyOf(correction.kind, correction.rename), correction.to);
  }
  return {
    merged: key => merged.get(key) ?? [],
    apart: (a, b) => split.get(a)?.has(b) === true,
    shown: key => shown.get(key),
    keys: new Set([...merged.keys(), ...split.keys(), ...shown.keys()]),
  };
}

function pairsOf(correction: Correction, keyOf: (kind: IdentityKind, name: string) => string): { pairs: (readonly [string, string])[]; isSplit: boolean } {
  const isSplit = 'split' in correction;
  if (!('merge' in correction || isSplit || 'rename' in correction)) return { pairs: [], isSplit };
  const named = 'merge' in correction ? correction.merge : 'split' in correction ? correction.split : [correction.rename, correction.to];
  const keys = [...new Set(named.map(name => keyOf(correction.kind, name)))];
  return { pairs: keys.flatMap((key, i) => keys.slice(0, i).map(other => [other, key] as const)), isSplit };
}

/** Whether the user said of any two of these names that they are two. */
export const areApart = (forced: Forced, a: readonly Name[], b: readonly Name[]): boolean =>
  forced.keys.size !== 0 && a.some(({ key }) => b.some(other => forced.apart(key, other.key)));

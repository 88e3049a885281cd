import type { Correction, Corrections } from '../corrections';
import type { IdentityKind } from '../model';
import type { Name } from './name';
import type { Names } from './names';

/** What the user said of names, by their keys. */
export interface Forced {
  /** Keys that are one with this one, also by way of names that no article has. */
  merged(key: string): Iterable<string>;
  /** Whether the user said that all who bear a name are one. */
  isOne(key: string): boolean;
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
  const ones = new Set<string>();
  /** By what they are shown as so far, all that are. */
  const renamed = new Map<string, Set<string>>();
  const link = (links: Map<string, Set<string>>, a: string, b: string): void => {
    links.set(a, (links.get(a) ?? new Set()).add(b));
    links.set(b, (links.get(b) ?? new Set()).add(a));
  };
  const unlink = (links: Map<string, Set<string>>, a: string, b: string): void => {
    links.get(a)?.delete(b);
    links.get(b)?.delete(a);
  };
  const keyOf = (kind: IdentityKind, name: string): string => names.keyOf(kind, name);
  const former = formerKeys(all, keyOf);
  for (const correction of all) {
    const { pairs, isSplit } = pairsOf(correction, (kind, name) => [keyOf(kind, name), ...former.get(keyOf(kind, name)) ?? []]);
    for (const [a, b] of pairs) {
      link(isSplit ? split : merged, a, b);
      unlink(isSplit ? merged : split, a, b);
    }
    if ('merge' in correction) for (const name of correction.merge) ones.add(keyOf(correction.kind, name));
    if (!('rename' in correction)) continue;
    const [from, to] = [keyOf(correction.kind, correction.rename), keyOf(correction.kind, correction.to)];
    const own = [from, ...renamed.get(from) ?? []];
    renamed.delete(from);
    renamed.set(to, new Set([...renamed.get(to) ?? [], ...own]));
    for (const key of own) shown.set(key, correction.to);
  }
  return {
    merged: key => reached(merged, key, key => names.get(key) !== undefined),
    isOne: key => ones.has(key),
    apart: (a, b) => split.get(a)?.has(b) === true,
    shown: key => shown.get(key),
    keys: new Set([...merged.keys(), ...split.keys(), ...shown.keys(), ...ones]),
  };
}

/** The keys that are linked with one, and over those that are not `present` further ones. */
function reached(links: ReadonlyMap<string, ReadonlySet<string>>, from: string, present: (key: string) => boolean): Iterable<string> {
  const found = new Set(links.get(from));
  // It grows as it is walked.
  for (const key of found) if (!present(key)) for (const other of links.get(key) ?? []) found.add(other);
  found.delete(from);
  return found;
}

/** For a name that others were renamed to, the keys that those go by: whoever sees the new name corrects by it. */
function formerKeys(all: readonly Correction[], keyOf: (kind: IdentityKind, name: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const former = new Map<string, Set<string>>();
  for (const correction of all) {
    if (!('rename' in correction)) continue;
    const [from, to] = [keyOf(correction.kind, correction.rename), keyOf(correction.kind, correction.to)];
    former.set(to, new Set([...former.get(to) ?? [], from, ...former.get(from) ?? []]));
  }
  return former;
}

function pairsOf(
  correction: Correction, keysOf: (kind: IdentityKind, name: string) => readonly string[],
): { pairs: (readonly [string, string])[]; isSplit: boolean } {
  const isSplit = 'split' in correction;
  if (!('merge' in correction || isSplit || 'rename' in correction)) return { pairs: [], isSplit };
  const named = 'merge' in correction ? correction.merge : 'split' in correction ? correction.split : [correction.rename, correction.to];
  const keys = named.map(name => keysOf(correction.kind, name));
  const pairs = keys.flatMap((own, i) => keys.slice(0, i).flatMap(others => own.flatMap(a => others.flatMap(b => (a === b ? [] : [[b, a] as const])))));
  return { pairs, isSplit };
}

/** Whether the user said of any two of these names that they are two. */
export const areApart = (forced: Forced, a: readonly Name[], b: readonly Name[]): boolean =>
  forced.keys.size !== 0 && a.some(({ key }) => b.some(other => forced.apart(key, other.key)));

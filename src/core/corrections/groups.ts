// { "merge": ["Sergei Orlov", "S. Orlov"] } makes one of two that the article alone would keep apart; "split" makes two of one.
import type { Corrections } from '../corrections';
import { type EntityKind, identityKinds } from '../model';
import type { Form } from '../resolve/form';
import type { Flat } from '../resolve/named';
import { lookup, nameKey, type NameEntry } from './lookup';

/** The groups of an article's names, each `KIND:key`, with merges and splits carried out in the order of the corrections. */
export function correctGroups(groups: readonly string[], { recognitions, written }: Pick<Flat, 'recognitions' | 'written'>, corrections: Corrections): readonly string[] {
  const { names } = lookup(corrections);
  if (names.size === 0) return groups;
  const keys = recognitions.map(({ kind }, index) => keyOf(kind, written[index]!.name));
  const entries = new Map<number, NameEntry>();
  for (const key of new Set(keys)) for (const entry of (key !== undefined && names.get(key)) || []) entries.set(entry.order, entry);
  let result = groups;
  for (const [, { correction, keys: own }] of [...entries].sort(([a], [b]) => a - b)) {
    if ('merge' in correction) result = merged(result, keys, new Set(own));
    else if ('split' in correction) result = divided(result, keys, own);
  }
  return result;
}

/** What those of a kind are shown as whom an article calls `name` and these forms: that, or what it was renamed to, one after the other. */
export function shownName(kind: EntityKind, name: string, forms: () => readonly Form[], corrections: Corrections): string {
  const { names } = lookup(corrections);
  if (names.size === 0 || keyOf(kind, name) === undefined) return name;
  const keys = new Set(forms().map(form => keyOf(kind, form.name)));
  let shown = name;
  for (let after = -1; ; ) {
    const next = nextRename(names, [...keys, keyOf(kind, shown)], after);
    if (!next) return shown;
    [shown, after] = [next.to, next.order];
  }
}

/** What corrections of names ask for; undefined for kinds without an identity. */
function keyOf(kind: EntityKind, name: string): string | undefined {
  const identity = identityKinds.find(each => each === kind);
  return identity && nameKey(identity, name);
}

function nextRename(names: ReadonlyMap<string, readonly NameEntry[]>, keys: readonly (string | undefined)[], after: number): { readonly to: string; readonly order: number } | undefined {
  let found: { readonly to: string; readonly order: number } | undefined;
  for (const key of keys) {
    const next = key === undefined ? undefined : names.get(key)?.find(({ order, correction }) => after < order && 'rename' in correction);
    if (next && 'rename' in next.correction && (!found || next.order < found.order)) found = { to: next.correction.to, order: next.order };
  }
  return found;
}

/** All groups that hold one of the names become the first of them. */
function merged(groups: readonly string[], keys: readonly (string | undefined)[], own: ReadonlySet<string>): readonly string[] {
  const joined = new Set(groups.filter((_, index) => own.has(keys[index] ?? '')));
  const [first] = joined;
  return first === undefined || joined.size === 1 ? groups : groups.map(group => (joined.has(group) ? first : group));
}

/** Of a group that holds several of the names the first keeps all other forms. */
function divided(groups: readonly string[], keys: readonly (string | undefined)[], own: readonly string[]): readonly string[] {
  const held = new Map<string, Set<number>>();
  groups.forEach((group, index) => {
    const at = own.indexOf(keys[index] ?? '');
    if (at !== -1) held.set(group, (held.get(group) ?? new Set()).add(at));
  });
  return groups.map((group, index) => {
    const key = keys[index];
    const at = own.indexOf(key ?? '');
    if (at === -1 || at === Math.min(...held.get(group)!)) return group;
    return key === group ? `${group} apart` : key!;
  });
}

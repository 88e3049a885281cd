import type { Appearance, Identity } from '../../core/identify';
import type { PersonRow } from '../../protocol';
import { catalogueOf, type Catalogue } from '../catalogue';
import { entriesAtOnce, inTurns } from '../turns';
import type { Workspace } from '../workspace';

/** An identity as lists show it. */
export interface Summary {
  readonly row: PersonRow;
  /** In the first of its files by path. */
  readonly first: Appearance;
}

/** In the order given: once the files of the folder have been looked at for the roles that they state. */
export async function summariesOf({ index }: Workspace, identities: readonly Identity[], isOff: () => boolean): Promise<Summary[]> {
  const catalogue = catalogueOf(index);
  await catalogue.refresh();
  await inTurns(filling(catalogue, identities.filter((identity) => !summaries.has(identity))), entriesAtOnce, () => undefined, isOff);
  return identities.flatMap((identity) => summaries.get(identity) ?? []);
}

/** An identity is another one once an article that names it has changed. */
const summaries = new WeakMap<Identity, Summary>();

/** A step for each file that names one of them. */
function* filling(catalogue: Catalogue, identities: readonly Identity[]): Iterable<void> {
  for (const identity of identities) {
    const files = new Set<string>();
    const roles = new Map<string, number>();
    let first: Appearance | undefined;
    for (const appearance of identity.appearances) {
      const { file, entity } = appearance;
      files.add(file);
      if (!first || file < first.file || (file === first.file && entity < first.entity)) first = appearance;
      for (const role of catalogue.rolesIn(file)) if (role.entity === entity) roles.set(role.words, (roles.get(role.words) ?? 0) + 1);
      yield;
    }
    const { id, kind, name, count } = identity;
    const role = mostFrequent(roles);
    if (first) summaries.set(identity, { first, row: { id, kind, name, ...(role !== undefined && { role }), mentions: count, files: files.size } });
  }
}

/** Of several the first by their letters. */
function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: readonly [string, number] | undefined;
  for (const each of counts) if (!best || best[1] < each[1] || (best[1] === each[1] && each[0] < best[0])) best = each;
  return best?.[0];
}

import type { EntityId } from '../core/model';
import type { FolderIndex } from '../core/folderIndex';
import { identify, type Identity } from '../core/identify';

/** Who an entity of a file is over all files read so far; undefined for kinds without an identity (dates, money). */
export function identityOf(index: FolderIndex, file: string, entity: EntityId): Identity | undefined {
  return byEntity(identify(index)).get(key(file, entity));
}

const maps = new WeakMap<readonly Identity[], ReadonlyMap<string, Identity>>();

/** `identify` gives the same list until the index changes; so the map over it lives as long. */
function byEntity(identities: readonly Identity[]): ReadonlyMap<string, Identity> {
  const held = maps.get(identities);
  if (held) return held;
  const map = new Map(identities.flatMap((identity) => identity.mentions.map(({ file, entity }) => [key(file, entity), identity] as const)));
  maps.set(identities, map);
  return map;
}

const key = (file: string, entity: EntityId): string => `${file}\n${entity}`;

import type { EntityId } from '../model';
import { recalling } from '../recalling';
import type { Resolved } from '../resolve';
import { titleIn } from '../resolve/roles';
import { words } from '../span';
import { byGivenName, type Gender } from './gender';
import type { People } from './reference';

/** The entities as their names and titles tell of them: the same as long as `told` is. */
export interface Cast extends Omit<People, 'genders'> {
  readonly told: Resolved['told'];
  /** The genders that given names tell, by entity; and by name, for the next cast. */
  readonly given: ReadonlyMap<EntityId, Gender>;
  readonly byName: ReadonlyMap<string, Gender | undefined>;
}

/** Reads it. `before`: of the article as it was; it only saves work. */
export function castOf(text: string, { entities, told }: Pick<Resolved, 'entities' | 'told'>, before: Cast | undefined): Cast {
  const byId = new Map(entities().map(({ id, kind }) => [id, kind]));
  const titles = new Map<EntityId, string[]>();
  const given = new Map<EntityId, Gender>();
  const byName = new Map<string, Gender | undefined>();
  const genderOf = recalling(byName, before?.byName ?? byName, byGivenName);
  for (const { id, kind, name, roles } of entities()) {
    if (kind !== 'PERSON') continue;
    if (roles.length !== 0) titles.set(id, roles.map(role => titleIn(words(text, role)).at(-1)!));
    const gender = genderOf(name);
    if (gender) given.set(id, gender);
  }
  return { told, byId, titles, given, byName };
}

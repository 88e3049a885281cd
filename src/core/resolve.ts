// [Ana Duarte]PERSON(Ana Duarte) met the [U.S.]PLACE(United States) team. [Duarte]PERSON(Ana Duarte) left for the [United States]PLACE(United States).
import { type Corrections, noCorrections } from './corrections';
import { correctGroups, shownName } from './corrections/groups';
import { asMeant } from './corrections/meant';
import type { Entity, EntityId, Mention } from './model';
import type { Reading } from './reading';
import type { Recognition } from './recognise';
import type { Form } from './resolve/form';
import { groupsOf, type Grouped } from './resolve/groups';
import { lettering } from './resolve/lettering';
import { normalise } from './resolve/normalise';
import { isSame, type Named, namedIn } from './resolve/named';
import { statedRoles } from './resolve/roles';
import type { Span } from './span';

/** Whom and what an article names, and what of it may be kept when the article is edited. */
export interface Resolved {
  readonly entities: Entity[];
  readonly mentions: Mention[];
  readonly named: Named;
  readonly grouped: Grouped;
  readonly told: readonly Told[];
}

/** An entity, as yet without roles, and the recognitions that it is made of, by number; `stated`: those that are roles of it worth stating. */
export interface Told {
  readonly entity: Entity;
  readonly members: readonly number[];
  readonly stated: readonly number[];
}

/**
 * Tells which mentions of one article name the same: by the article's own evidence alone, in one pass over each kind, and then by what
 * `corrections` say of their names. `meanings`: the names that recognitions are read as having. `before`: of an article like it; it only saves work.
 */
export function resolve(
  { text }: Pick<Reading, 'text'>, recognitions: readonly Recognition[], corrections: Corrections = noCorrections,
  meanings: ReadonlyMap<Recognition, string> = new Map(), before?: Resolved,
): Resolved {
  const named = namedIn(asMeant(text, recognitions, meanings), corrections, before?.named);
  const kept = before && isSame(before.named, named) ? before : undefined;
  const grouped = kept?.grouped ?? groupsOf(named, before?.grouped);
  const told = kept?.told ?? entitiesOf(named, correctGroups(grouped.groups, named.meant, corrections));
  const entityOf: EntityId[] = [];
  for (const { entity, members } of told) for (const index of members) entityOf[index] = entity.id;
  const spanOf = (index: number): Span => ({ start: recognitions[index]!.start, end: recognitions[index]!.end });
  return {
    entities: told.map(({ entity, stated }) => (stated.length === 0 ? entity : { ...entity, roles: stated.map(spanOf) })),
    mentions: mentionsOf(recognitions, entityOf), named, grouped, told,
  };
}

/** One entity a group, in the order in which they are named first. */
function entitiesOf({ meant, written, roles, corrections }: Named, groups: readonly string[]): Told[] {
  const members = new Map<string, number[]>();
  groups.forEach((group, index) => {
    const list = members.get(group);
    if (list) list.push(index);
    else members.set(group, [index]);
  });
  const used = new Set<EntityId>();
  const told: Told[] = [];
  for (const [group, own] of members) {
    const { kind } = meant.recognitions[own[0]!]!;
    const form = kind === 'NORP' ? shortest(written, own) : fullest(written, own);
    const name = lettering(kind, form.name);
    const plain = name === form.name ? form.plain : normalise(name);
    const key = `${kind}:${kind === 'PLACE' || kind === 'NORP' || kind === 'DATE' || kind === 'MONEY' ? group.slice(kind.length + 1) : plain}`;
    let id = key;
    for (let count = 2; used.has(id); count++) id = `${key}#${count}`;
    used.add(id);
    const shown = shownName(name, meant.text, own.map(index => meant.recognitions[index]!), corrections);
    const stated = kind === 'PERSON' ? statedRoles(own.flatMap(index => roles.get(index) ?? []).map(role => [role, written[role]!.name])) : [];
    told.push({ entity: { id, kind, name: shown, ...(shown !== name && { written: name }), roles: [] }, members: own, stated });
  }
  return told;
}

/** A role's holder is the entity of the name that it stands with. */
function mentionsOf(recognitions: readonly Recognition[], entityOf: readonly EntityId[]): Mention[] {
  const people = new Map<number, EntityId>();
  recognitions.forEach(({ kind, start }, index) => { if (kind === 'PERSON') people.set(start, entityOf[index]!); });
  // Written out: to copy all but `holderAt` takes many times as long.
  return recognitions.map(({ start, end, kind, confidence, rule, value, unit, holderAt }, index) => {
    const entity = entityOf[index]!;
    const holder = holderAt === undefined ? undefined : people.get(holderAt);
    if (value === undefined && unit === undefined && holder === undefined) return { start, end, kind, confidence, rule, entity };
    return {
      start, end, kind, confidence, rule, ...(value !== undefined && { value }), ...(unit !== undefined && { unit }), entity, ...(holder !== undefined && { holder }),
    };
  });
}

/** The form with the most words, then the most letters; the first of equals. */
const fullest = (written: readonly Form[], members: readonly number[]): Form =>
  members.reduce((best, index) => (best.fullness < written[index]!.fullness ? written[index]! : best), written[members[0]!]!);

/** Of "Latvians" and "Latvian" the latter. */
const shortest = (written: readonly Form[], members: readonly number[]): Form =>
  members.reduce((best, index) => (written[index]!.name.length < best.name.length ? written[index]! : best), written[members[0]!]!);

// [Ana Duarte]PERSON(Ana Duarte) met the [U.S.]PLACE(United States) team. [Duarte]PERSON(Ana Duarte) left for the [United States]PLACE(United States).
import { type Corrections, noCorrections } from './corrections';
import { correctGroups, shownName } from './corrections/groups';
import { asMeant } from './corrections/meant';
import type { Entity, EntityId, Mention } from './model';
import type { Reading } from './reading';
import type { Recognition } from './recognise';
import { groupOrganisations } from './resolve/organisations';
import { groupPeople } from './resolve/people';
import { isShouted, lettering } from './resolve/lettering';
import { otherKey } from './resolve/otherKeys';
import { placeKey } from './resolve/places';
import { rolesOf, statedRoles } from './resolve/roles';
import { normalise } from './resolve/normalise';
import { parseOnce } from './resolve/parseOnce';
import { words } from './span';

/**
 * Tells which mentions of one article name the same: by the article's own evidence alone, in one pass over each kind, and then by what
 * `corrections` say of their names. `meanings`: the names that recognitions are read as having.
 */
export function resolve(
  reading: Reading, recognitions: readonly Recognition[], corrections: Corrections = noCorrections, meanings: ReadonlyMap<Recognition, string> = new Map(),
): { readonly entities: Entity[]; readonly mentions: Mention[] } {
  const meant = asMeant(reading.text, recognitions, meanings);
  const groups = correctGroups(groupOf(meant.text, meant.recognitions), meant, corrections);
  const roles = rolesOf(recognitions);
  const members = new Map<string, number[]>();
  groups.forEach((group, index) => {
    const list = members.get(group);
    if (list) list.push(index);
    else members.set(group, [index]);
  });
  const ids = new Map<string, EntityId>();
  const entities: Entity[] = [];
  const used = new Set<EntityId>();
  for (const [group, indexes] of members) {
    const { kind } = recognitions[indexes[0]!]!;
    const forms = indexes.map(index => meant.recognitions[index]!);
    const name = lettering(kind, kind === 'NORP' ? shortest(meant.text, forms) : fullest(meant.text, forms));
    const plain = `${kind}:${kind === 'PLACE' || kind === 'NORP' || kind === 'DATE' || kind === 'MONEY' ? group.slice(kind.length + 1) : normalise(name)}`;
    let id = plain;
    for (let count = 2; used.has(id); count++) id = `${plain}#${count}`;
    used.add(id);
    ids.set(group, id);
    const shown = shownName(name, meant.text, forms, corrections);
    const stated = statedRoles(reading.text, indexes.flatMap(index => roles.get(index) ?? []));
    entities.push({ id, kind, name: shown, ...(shown !== name && { written: name }), roles: stated });
  }
  return { entities, mentions: mentionsOf(recognitions, index => ids.get(groups[index]!)!) };
}

/** A role's holder is the entity of the name that it stands with. */
function mentionsOf(recognitions: readonly Recognition[], entityOf: (index: number) => EntityId): Mention[] {
  const people = new Map<number, EntityId>();
  recognitions.forEach(({ kind, start }, index) => { if (kind === 'PERSON') people.set(start, entityOf(index)); });
  // Written out: to copy all but `holderAt` takes many times as long.
  return recognitions.map(({ start, end, kind, confidence, rule, value, unit, holderAt }, index) => {
    const entity = entityOf(index);
    const holder = holderAt === undefined ? undefined : people.get(holderAt);
    if (value === undefined && unit === undefined && holder === undefined) return { start, end, kind, confidence, rule, entity };
    return {
      start, end, kind, confidence, rule, ...(value !== undefined && { value }), ...(unit !== undefined && { unit }), entity, ...(holder !== undefined && { holder }),
    };
  });
}

/** For each recognition the group it belongs to: `KIND:key`. */
function groupOf(text: string, recognitions: readonly Recognition[]): string[] {
  const people = groupPeople(text, recognitions, rolesOf(recognitions));
  const organisations = groupOrganisations(text, recognitions);
  return recognitions.map((recognition, index) => {
    const { kind } = recognition;
    if (kind === 'PERSON') return `${kind}:${people.get(index)!}`;
    if (kind === 'ORG') return `${kind}:${organisations.get(index)!}`;
    const name = words(text, recognition);
    return `${kind}:${kind === 'PLACE' ? placeKey(name) : otherKey(recognition, name)}`;
  });
}

/**
 * The form with the most words, then the most letters; the first of equals. Initials count for less than names, capitals
 * throughout for less than letters in ordinary case.
 */
function fullest(text: string, mentions: readonly Recognition[]): string {
  const best = { name: '', weight: -1 };
  for (const mention of mentions) {
    const name = words(text, mention);
    if (name === best.name) continue;
    const weight = fullness(name);
    if (best.weight < weight) Object.assign(best, { name, weight });
  }
  return best.name;
}

const fullness = parseOnce((name: string): number =>
  100 * name.split(/[ -]/).filter(word => 2 < word.length).length + Math.min(99, name.replace(/[^\p{L}]/gu, '').length) - (isShouted(name) ? 0.5 : 0));

/** Of "Latvians" and "Latvian" the latter. */
const shortest = (text: string, mentions: readonly Recognition[]): string =>
  mentions.map(mention => words(text, mention)).reduce((best, name) => (name.length < best.length ? name : best));

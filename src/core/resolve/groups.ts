import { once } from '../once';
import type { Form } from './form';
import type { Flat } from './named';
import { groupOrganisations } from './organisations';
import { groupPeople } from './people';

/** By recognition the group it belongs to, `KIND:key`, and what of them may be kept when the article is edited. */
export interface Grouped {
  readonly groups: readonly string[];
  readonly people: Asked;
  readonly organisations: Asked;
}

/** All that the groups of one kind depend on, in the order of the mentions; and the group of each mention. */
interface Asked {
  readonly asked: () => readonly (Form | boolean)[];
  readonly groups: readonly string[];
}

/** The groups by the article's own evidence. `before`: of an article like it; it only saves work. */
export function groupsOf(flat: Flat, before: Grouped | undefined): Grouped {
  const people = askedOf('PERSON', flat, before?.people, askedOfPeople, groupPeople);
  const organisations = askedOf('ORG', flat, before?.organisations, askedOfOrganisations, groupOrganisations);
  let person = 0;
  let organisation = 0;
  const groups = flat.recognitions.map(({ kind }, index) =>
    kind === 'PERSON' ? people.groups[person++]! : kind === 'ORG' ? organisations.groups[organisation++]! : flat.alone[index]!);
  return { groups, people, organisations };
}

/** By person the name and the roles. */
function askedOfPeople({ recognitions, written, roles }: Flat): (Form | boolean)[] {
  const asked: (Form | boolean)[] = [];
  recognitions.forEach(({ kind }, index) => {
    if (kind !== 'PERSON') return;
    asked.push(written[index]!);
    for (const role of roles.get(index) ?? []) asked.push(true, written[role]!);
  });
  return asked;
}

/** By organisation the name, and whether the next one explains it. */
function askedOfOrganisations({ recognitions, written, explained }: Flat): (Form | boolean)[] {
  const asked: (Form | boolean)[] = [];
  recognitions.forEach(({ kind }, index) => { if (kind === 'ORG') asked.push(written[index]!, explained[index]!); });
  return asked;
}

/** The groups of before, if nothing that they depend on is another. */
function askedOf(kind: string, flat: Flat, before: Asked | undefined, ask: (flat: Flat) => (Form | boolean)[], group: (flat: Flat) => readonly string[]): Asked {
  const asked = before && ask(flat);
  if (before && asked && areSame(before.asked(), asked)) return before;
  // Nobody asks before the text is edited.
  return { asked: asked ? () => asked : once(() => ask(flat)), groups: withKind(kind, group(flat)) };
}

const areSame = (some: ReturnType<Asked['asked']>, others: ReturnType<Asked['asked']>): boolean => some.length === others.length && some.every((one, index) => one === others[index]);

/** Names of one have the same string, and not as many that are written alike. */
function withKind(kind: string, keys: readonly string[]): string[] {
  const groups = new Map<string, string>();
  return keys.map(key => {
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = `${kind}:${key}`;
    groups.set(key, group);
    return group;
  });
}

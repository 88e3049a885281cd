import { once } from '../once';
import type { OwnRecognition } from '../recognise/part';
import type { Form } from './form';
import type { Flat } from './named';
import { groupOrganisations } from './organisations';
import { otherKey } from './otherKeys';
import { groupPeople } from './people';
import { placeKey } from './places';

/** By recognition the group it belongs to, `KIND:key`, and what of them may be kept when the article is edited. */
export interface Grouped {
  readonly groups: readonly string[];
  readonly people: Asked;
  readonly organisations: Asked;
  readonly others: ReadonlyMap<string, string>;
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
  const others = new Map<string, string>();
  let person = 0;
  let organisation = 0;
  const groups = flat.recognitions.map((recognition, index) => {
    if (recognition.kind === 'PERSON') return people.groups[person++]!;
    if (recognition.kind === 'ORG') return organisations.groups[organisation++]!;
    return otherGroup(recognition, flat.written[index]!, others, before?.others);
  });
  return { groups, people, organisations, others };
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
function askedOf(kind: string, flat: Flat, before: Asked | undefined, ask: (flat: Flat) => (Form | boolean)[], group: (flat: Flat) => ReadonlyMap<number, string>): Asked {
  const asked = before && ask(flat);
  if (before && asked && areSame(before.asked(), asked)) return before;
  // Nobody asks before the text is edited.
  return { asked: once(() => asked ?? ask(flat)), groups: [...group(flat).values()].map(key => `${kind}:${key}`) };
}

const areSame = (some: ReturnType<Asked['asked']>, others: ReturnType<Asked['asked']>): boolean => some.length === others.length && some.every((one, index) => one === others[index]);

function otherGroup(recognition: OwnRecognition, { name }: Form, others: Map<string, string>, before: ReadonlyMap<string, string> | undefined): string {
  const { kind, value, unit } = recognition;
  const asked = `${kind} ${value ?? ''} ${unit ?? ''} ${name}`;
  let group = others.get(asked);
  if (group === undefined) {
    group = before?.get(asked) ?? `${kind}:${kind === 'PLACE' ? placeKey(name) : otherKey(recognition, name)}`;
    others.set(asked, group);
  }
  return group;
}

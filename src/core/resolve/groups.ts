import type { Recognition } from '../recognise';
import type { Form } from './form';
import type { Named } from './named';
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

/** By mention of one kind, in their order: all that its group depends on besides the other mentions, and its group. */
interface Asked {
  readonly asked: readonly (readonly unknown[])[];
  readonly groups: readonly string[];
}

/** The groups by the article's own evidence. `before`: of an article like it; it only saves work. */
export function groupsOf({ meant: { text, recognitions }, written, between, roles }: Named, before: Grouped | undefined): Grouped {
  const asPeople = (): Asked['asked'] => recognitions.flatMap(({ kind }, index) => (kind === 'PERSON' ? [[written[index], ...(roles.get(index) ?? []).map(role => written[role])]] : []));
  const spans = (index: number): readonly Recognition[] => (roles.get(index) ?? []).map(role => recognitions[role]!);
  const people = askedOf('PERSON', asPeople, before?.people, () => groupPeople(text, recognitions, spans));
  const asOrganisations = (): Asked['asked'] => recognitions.flatMap(({ kind }, index) => (kind === 'ORG' ? [[written[index], between[index]]] : []));
  const organisations = askedOf('ORG', asOrganisations, before?.organisations, () => groupOrganisations(text, recognitions));
  const others = new Map<string, string>();
  let person = 0;
  let organisation = 0;
  const groups = recognitions.map((recognition, index) => {
    if (recognition.kind === 'PERSON') return people.groups[person++]!;
    if (recognition.kind === 'ORG') return organisations.groups[organisation++]!;
    return otherGroup(recognition, written[index]!, others, before?.others);
  });
  return { groups, people, organisations, others };
}

/** The groups of before, if nothing that they depend on is another. */
function askedOf(kind: string, ask: () => Asked['asked'], before: Asked | undefined, group: () => ReadonlyMap<number, string>): Asked {
  let asked = before && ask();
  if (before && asked && areSame(before.asked, asked)) return before;
  // Nobody asks before the text is edited.
  return { get asked() { return asked ??= ask(); }, groups: [...group().values()].map(key => `${kind}:${key}`) };
}

const areSame = (some: Asked['asked'], others: Asked['asked']): boolean =>
  some.length === others.length && some.every((one, index) => one.length === others[index]!.length && one.every((part, at) => part === others[index]![at]));

function otherGroup(recognition: Recognition, { name }: Form, others: Map<string, string>, before: ReadonlyMap<string, string> | undefined): string {
  const { kind, value, unit } = recognition;
  const asked = `${kind} ${value ?? ''} ${unit ?? ''} ${name}`;
  let group = others.get(asked);
  if (group === undefined) {
    group = before?.get(asked) ?? `${kind}:${kind === 'PLACE' ? placeKey(name) : otherKey(recognition, name)}`;
    others.set(asked, group);
  }
  return group;
}

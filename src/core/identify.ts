// [Sergei Orlov]PERSON(sergei orlov) said in one file, [Orlov]PERSON(sergei orlov) in another: who is who over a whole folder.
import { type Corrections, noCorrections } from './corrections';
import type { FolderIndex } from './folderIndex';
import { gather, type Group, type Member } from './identify/gather';
import { type JoinedGroups, joinGroups } from './identify/join';
import { bestName } from './identify/bestName';
import type { EntityId, IdentityKind } from './model';
import type { Span } from './span';

/** A person, organisation or place of the folder. */
export interface Identity {
  /** Made of the kind and the best name: the same for the same contents of the folder. */
  readonly id: string;
  readonly kind: IdentityKind;
  /** The most frequent of the full forms. */
  readonly name: string;
  /** All forms it is written in, most frequent first. */
  readonly forms: readonly Form[];
  /** Titles and roles as the articles word them, most frequent first. */
  readonly roles: readonly string[];
  /** By file, then by offset. */
  readonly mentions: readonly IdentityMention[];
}

/** A way in which an identity is written. */
export interface Form {
  readonly form: string;
  readonly mentions: number;
  /** Why it names the same, in words ("same first name in another spelling; same role in 3 files"); absent of the name itself. */
  readonly why?: string;
}

/** The forms but the best name. */
export const otherForms = ({ name, forms }: Identity): string[] => forms.flatMap(({ form }) => (form === name ? [] : form));

/** Where an article names the identity, and which of its own entities it is there. */
export interface IdentityMention extends Span {
  readonly file: string;
  readonly entity: EntityId;
}

/** Most mentioned first. Worked out once for each state of the index and its corrections; the order of writes makes no difference. */
export function identify(index: FolderIndex, corrections: Corrections = noCorrections): readonly Identity[] {
  const before = known.get(index);
  if (before?.generation === index.generation && before.corrections === corrections) return before.identities;
  const identities = joinGroups(gather(index)).map(describe);
  identities.sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  known.set(index, { generation: index.generation, corrections, identities });
  return identities;
}

/** Who an entity of a file is, of those in the list; undefined for kinds without an identity (dates, money). */
export function identityOf(identities: readonly Identity[], file: string, entity: EntityId): Identity | undefined {
  return byEntity(identities).get(entityKey(file, entity));
}

/** `identify` gives the same list until the index changes; so the map over it lives as long. */
function byEntity(identities: readonly Identity[]): ReadonlyMap<string, Identity> {
  const held = maps.get(identities);
  if (held) return held;
  const map = new Map(identities.flatMap(identity => identity.mentions.map(({ file, entity }) => [entityKey(file, entity), identity] as const)));
  maps.set(identities, map);
  return map;
}

const maps = new WeakMap<readonly Identity[], ReadonlyMap<string, Identity>>();

const entityKey = (file: string, entity: EntityId): string => `${file}\n${entity}`;

const known = new WeakMap<FolderIndex, { readonly generation: number; readonly corrections: Corrections; readonly identities: readonly Identity[] }>();

function describe({ groups, members, apart }: JoinedGroups): Identity {
  const { group, name } = bestName(groups as readonly [Group, ...Group[]]);
  return {
    id: apart === undefined ? group.key : `${group.key}#${apart}`,
    kind: group.kind,
    name,
    forms: mostFrequent(members.map(({ forms }) => forms)).map(([form, mentions]) => ({ form, mentions })),
    roles: mostFrequent(members.map(({ roles }) => new Map(roles.map(role => [role, 1])))).map(([role]) => role),
    mentions: members.flatMap(mentionsOf).sort(byPlace),
  };
}

function mentionsOf({ file, entity, mentions }: Member): IdentityMention[] {
  return mentions.map(({ start, end }) => ({ file, start, end, entity: entity.id }));
}

function byPlace(a: IdentityMention, b: IdentityMention): number {
  return a.file < b.file ? -1 : b.file < a.file ? 1 : a.start - b.start || a.end - b.end;
}

function mostFrequent(counts: readonly ReadonlyMap<string, number>[]): (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const forms of counts) for (const [form, times] of forms) sums.set(form, (sums.get(form) ?? 0) + times);
  return [...sums].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
}

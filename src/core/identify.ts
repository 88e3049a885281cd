// [Sergei Orlov]PERSON(sergei orlov) said in one file, [Orlov]PERSON(sergei orlov) in another: who is who over a whole folder.
import type { FolderIndex } from './folderIndex';
import { gather, type Group, type Member } from './identify/gather';
import { type JoinedGroups, joinGroups } from './identify/join';
import { bestName } from './identify/bestName';
import type { EntityId, IdentityKind } from './model';
import { type Span, words } from './span';

/** A person, organisation or place of the folder. */
export interface Identity {
  /** Made of the kind and the best name: the same for the same contents of the folder. */
  readonly id: string;
  readonly kind: IdentityKind;
  /** The most frequent of the full forms. */
  readonly name: string;
  /** The other forms, most frequent first. */
  readonly variants: readonly string[];
  /** Titles and roles as the articles word them, most frequent first. */
  readonly roles: readonly string[];
  /** By file, then by offset. */
  readonly mentions: readonly IdentityMention[];
}

export interface IdentityMention extends Span {
  readonly file: string;
  readonly entity: EntityId;
}

/** Most mentioned first. Worked out once for each state of the index; the order of writes makes no difference. */
export function identify(index: FolderIndex): readonly Identity[] {
  const before = known.get(index);
  if (before?.generation === index.generation) return before.identities;
  const identities = joinGroups(gather(index)).map(joined => describe(index, joined));
  identities.sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  known.set(index, { generation: index.generation, identities });
  return identities;
}

const known = new WeakMap<FolderIndex, { readonly generation: number; readonly identities: readonly Identity[] }>();

function describe(index: FolderIndex, { groups, members, apart }: JoinedGroups): Identity {
  const mentions = members.flatMap(member => mentionsOf(index, member)).sort(byPlace);
  const forms = count(mentions.map(mention => words(index.article(mention.file)!.text, mention)));
  const { group, name } = bestName(groups as readonly [Group, ...Group[]]);
  return {
    id: apart === undefined ? group.key : `${group.key}#${apart}`,
    kind: group.kind,
    name,
    variants: mostFrequent(forms).filter(form => form !== name),
    roles: mostFrequent(count(members.flatMap(member => rolesOf(index, member)))),
    mentions,
  };
}

function mentionsOf(index: FolderIndex, { file, entity }: Member): IdentityMention[] {
  return index.article(file)!.mentions.filter(mention => mention.entity === entity)
    .map(({ start, end }) => ({ file, start, end, entity }));
}

function rolesOf(index: FolderIndex, { file, entity }: Member): string[] {
  const article = index.article(file)!;
  return article.entities.find(({ id }) => id === entity)!.roles.map(role => words(article.text, role));
}

function byPlace(a: IdentityMention, b: IdentityMention): number {
  return a.file < b.file ? -1 : b.file < a.file ? 1 : a.start - b.start || a.end - b.end;
}

function count(forms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

const mostFrequent = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1)).map(([form]) => form);

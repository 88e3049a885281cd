// [Sergei Orlov]PERSON(sergei orlov) said in one file, [Orlov]PERSON(sergei orlov) in another: who is who over a whole folder.
import { type Corrections, noCorrections } from './corrections';
import type { FolderIndex } from './folderIndex';
import { createRegistry, type Registry } from './identify/registry';
import type { EntityId, IdentityKind } from './model';
import type { Span } from './span';

/** A person, organisation or place of the folder. */
export interface Identity {
  /** Made of the kind and the best name, of namesakes also of a file or nation: the same for the same contents of the folder. */
  readonly id: string;
  readonly kind: IdentityKind;
  /** What the user calls it; else the most frequent of the full forms. */
  readonly name: string;
  /** Number of mentions. */
  readonly count: number;
  /** All forms it is written in, most frequent first. */
  readonly forms: readonly Form[];
  /** Titles and roles as the articles word them, most frequent first. */
  readonly roles: readonly string[];
  /** The files that name it, sorted. */
  readonly files: readonly string[];
  /** By file, then by offset. */
  readonly mentions: readonly IdentityMention[];
}

/** A way in which an identity is written. */
export interface Form {
  readonly form: string;
  readonly mentions: number;
  /** Why it names the same, in words ("other spelling", "surname alone, in the same article"); absent of the name itself. */
  readonly why?: string;
}

/** The forms but the best name. */
export const otherForms = ({ name, forms }: Identity): string[] => forms.flatMap(({ form }) => (form === name ? [] : form));

/** Where an article names the identity, and which of its own entities it is there. */
export interface IdentityMention extends Span {
  readonly file: string;
  readonly entity: EntityId;
}

/** Most mentioned first. The same list until the index or the corrections change; the order of writes makes no difference. */
export function identify(index: FolderIndex, corrections: Corrections = noCorrections): readonly Identity[] {
  const known = registries.get(index) ?? { registry: createRegistry(), identities: [] };
  registries.set(index, known);
  const { added, removed } = known.registry.refresh(index, corrections);
  if (added.length !== 0 || removed.size !== 0) known.identities = merge(known.identities.filter(each => !removed.has(each)), [...added].sort(mostMentioned));
  owners.set(known.identities, known.registry);
  return known.identities;
}

/** Who an entity of a file is, of those in a list of `identify`, or what has become of it since; undefined for kinds without an identity (dates, money). */
export const identityOf = (identities: readonly Identity[], file: string, entity: EntityId): Identity | undefined => owners.get(identities)?.of(file, entity);

const registries = new WeakMap<FolderIndex, { readonly registry: Registry; identities: readonly Identity[] }>();
const owners = new WeakMap<readonly Identity[], Registry>();

const mostMentioned = (a: Identity, b: Identity): number => b.count - a.count || (a.id < b.id ? -1 : 1);

/** Two sorted lists as one: sorting the whole folder anew would cost more than the change. */
function merge(many: readonly Identity[], few: readonly Identity[]): Identity[] {
  const merged: Identity[] = [];
  let at = 0;
  for (const each of few) {
    while (at < many.length && mostMentioned(many[at]!, each) < 0) merged.push(many[at++]!);
    merged.push(each);
  }
  while (at < many.length) merged.push(many[at++]!);
  return merged;
}

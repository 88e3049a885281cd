// [Sergei Orlov]PERSON(sergei orlov) said in one file, [Orlov]PERSON(sergei orlov) in another: who is who over a whole folder.
import { type Corrections, noCorrections } from './corrections';
import type { FolderIndex } from './folderIndex';
import { createRegistry, type Registry } from './identify/registry';
import type { EntityId, IdentityKind } from './model';
import { finished, sortedGradually } from './pauses';
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
  /** For the forms that are not the name as articles have it in full, why they name the same ("other spelling; same role in 3 files"). */
  readonly reasons: ReadonlyMap<string, string>;
  /** Titles and roles as the articles word them, most frequent first. */
  readonly roles: readonly string[];
  /** The files that name it, sorted. */
  readonly files: readonly string[];
  /** Where it is named, in no order: known without a look into any article. */
  readonly appearances: Iterable<Appearance>;
  /** What single articles call it in full, the name among them or not, in no order: known without a look into any article. */
  readonly spellings: Iterable<string>;
  /** Why this form, as the entity of the file is written somewhere, names the same; undefined if there is nothing to say. */
  reasonFor(form: string, file: string, entity: EntityId): string | undefined;
  /** By file, then by offset. Reads every article that names it, at every asking. */
  readonly mentions: readonly IdentityMention[];
}

/** An entity of a file that is this identity. */
export interface Appearance {
  readonly file: string;
  readonly entity: EntityId;
  /** Number of them. */
  readonly mentions: number;
}

/** A way in which an identity is written. */
export interface Form {
  readonly form: string;
  readonly mentions: number;
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
  // What somebody else has begun is brought to an end first.
  const known = stateOf(index);
  if (known.work) finished(goOn(known));
  return finished(identifyGradually(index, corrections));
}

/** The same with pauses, for so many changed files at most: whoever asks for all meanwhile waits for the rest of it. */
export function* identifyGradually(index: FolderIndex, corrections: Corrections = noCorrections, most = Infinity): Generator<undefined, readonly Identity[]> {
  const known = stateOf(index);
  if (!known.work) {
    known.taking = Math.min(most, index.changedSince(known.registry.generation).length);
    known.work = refreshed(known, index, corrections, most);
  }
  yield* goOn(known);
  owners.set(known.identities, known.registry);
  return known.identities;
}

/** Those of the last time, and how many files have changed since, or are being taken in. */
export function identifiedBefore(index: FolderIndex): { readonly identities: readonly Identity[]; readonly behind: number } {
  const known = stateOf(index);
  const { identities, registry } = known.former ?? known;
  owners.set(identities, registry);
  return { identities, behind: known.taking + index.changedSince(known.registry.generation).length };
}

/** Who an entity of a file is, of those in a list of `identify`, or what has become of it since; undefined for kinds without an identity (dates, money). */
export const identityOf = (identities: readonly Identity[], file: string, entity: EntityId): Identity | undefined => owners.get(identities)?.of(file, entity);

/** What is known of an index, and what is being worked out. */
interface State {
  registry: Registry;
  identities: readonly Identity[];
  /** What was known before a failure, until all has been worked out anew. */
  former?: Pick<State, 'registry' | 'identities'> | undefined;
  work?: Generator<undefined, readonly Identity[]> | undefined;
  /** How many files the work is about. */
  taking: number;
}

function stateOf(index: FolderIndex): State {
  const known = states.get(index) ?? { registry: createRegistry(), identities: [], taking: 0 };
  states.set(index, known);
  return known;
}

/** Several may have a hand in one work: whoever does the last of it puts it down. */
function* goOn(known: State): Generator<undefined, void> {
  const { work } = known;
  while (work && known.work === work) {
    const { done, value } = step(known, work);
    if (!done) {
      yield;
      continue;
    }
    known.work = undefined;
    known.taking = 0;
    known.former = undefined;
    known.identities = value;
  }
}

/** Should it ever fail, all is worked out anew when it is asked for again: what it left half done is of no use. */
function step(known: State, work: NonNullable<State['work']>): IteratorResult<undefined, readonly Identity[]> {
  try {
    return work.next();
  } catch (error) {
    const { registry, identities } = known.former ?? known;
    Object.assign(known, { registry: createRegistry(), identities: [], former: { registry, identities }, work: undefined, taking: 0 } satisfies State);
    throw error;
  }
}

function* refreshed({ registry, identities }: State, index: FolderIndex, corrections: Corrections, most: number): Generator<undefined, readonly Identity[]> {
  const { added, removed } = yield* registry.refresh(index, corrections, most);
  return added.length === 0 && removed.size === 0 ? identities : replaced(identities, removed, yield* sortedGradually(added, mostMentioned));
}

const states = new WeakMap<FolderIndex, State>();
const owners = new WeakMap<readonly Identity[], Registry>();

const mostMentioned = (a: Identity, b: Identity): number => b.count - a.count || (a.id < b.id ? -1 : a.id === b.id ? 0 : 1);

/** A sorted list without some and with others: found by halving, as comparing with all would cost more than the change. */
function replaced(sorted: readonly Identity[], removed: Iterable<Identity>, added: readonly Identity[]): Identity[] {
  if (sorted.length < 8 * added.length) {
    const gone = new Set(removed);
    return [...sorted.filter(each => !gone.has(each)), ...added].sort(mostMentioned);
  }
  const cuts = [...removed].map(each => ({ at: placeIn(sorted, each), by: undefined as Identity | undefined }));
  const all = [...cuts, ...added.map(each => ({ at: placeIn(sorted, each), by: each }))].sort((a, b) => a.at - b.at || (a.by && b.by ? mostMentioned(a.by, b.by) : a.by ? -1 : 1));
  const parts: (readonly Identity[])[] = [];
  let from = 0;
  for (const { at, by } of all) {
    if (from < at) parts.push(sorted.slice(from, at));
    if (by) parts.push([by]);
    from = Math.max(from, by ? at : at + 1);
  }
  return ([] as Identity[]).concat(...parts, sorted.slice(from));
}

/** The place of an identity in the list, or where it would stand. */
function placeIn(sorted: readonly Identity[], identity: Identity): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mostMentioned(sorted[middle]!, identity) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

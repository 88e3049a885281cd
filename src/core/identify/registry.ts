import { type Corrections, noCorrections } from '../corrections';
import type { FolderIndex } from '../folderIndex';
import type { Identity } from '../identify';
import type { EntityId } from '../model';
import { type Body, type Ground, settle, type Settled } from './bodies';
import { createByName } from './byName';
import { createClusters } from './clusters';
import { describe } from './describe';
import { forcedBy } from './forced';
import type { Bearer, Member, Name } from './name';
import { createNames } from './names';
import { createRelations } from './relations';
import { assignShorts, type Attachment, type Candidate, type SettledShorts } from './shorts';

/** Who is who in a folder, kept up to date: what a change costs grows with the names in the changed files, not with the folder. */
export interface Registry {
  /** Takes in what has changed in the corrections and (so many files at most) in the index since the last call, with pauses; answers the identities that are new for it, and those that are no more. */
  refresh(index: FolderIndex, corrections: Corrections, most: number): Generator<undefined, { readonly added: readonly Identity[]; readonly removed: ReadonlySet<Identity> }>;
  /** The generation of the index that has been taken in, or is being. */
  readonly generation: number;
  of(file: string, entity: EntityId): Identity | undefined;
}

const alone: readonly Name[] = [];
const noAttachments: readonly Attachment[] = [];

/** So many identities are described between two pauses. */
const atOnce = 256;

export function createRegistry(): Registry {
  const names = createNames();
  const relations = createRelations();
  let given = noCorrections;
  let forced = forcedBy(given, names);
  const ground = (): Ground => ({ names, forced, related: relations.of });
  const merged = (name: Name): readonly Name[] => (forced.keys.has(name.key) ? [...forced.merged(name.key)].flatMap(key => names.get(key) ?? []) : alone);
  /** Short names come after the fuller ones that they may be short for, unless the user has said what they are. */
  const isLate = (name: Name): boolean => name.isShort && merged(name).length === 0;
  const neighbours = (name: Name): Iterable<Name> => (forced.keys.has(name.key) ? [...relations.of(name).keys(), ...merged(name)] : relations.of(name).keys());
  const full = createClusters<Settled>(name => !isLate(name), neighbours, cluster => settle(ground(), cluster));
  const short = createClusters<SettledShorts>(isLate, neighbours, cluster => assignShorts(ground(), cluster, candidatesOf));
  const attached = new Map<Body, Set<Attachment>>();
  /** Of names that are one body's; of others each member has its own. */
  const ownersOfNames = createByName<Body>();
  /** Weak: members of former articles are gone with them. */
  const owners = new WeakMap<Member, Body>();

  /** The fuller names that a short one can stand for: by the names alone, or because an article says so. */
  function candidatesOf(name: Name): Candidate[] {
    const stated = [...names.statedFor(name)].map(to => ({ to, evidence: 'an article says what it stands for', isStated: true }));
    const longer = [...relations.of(name)].flatMap(([to, { kind, evidence }]) => (kind === 'shorter' || kind === 'equal' && !isLate(to) ? [{ to, evidence, isStated: false }] : []));
    const found = new Map<Body, Candidate>();
    for (const { to, evidence, isStated } of [...stated, ...longer].sort((a, b) => (a.to.key < b.to.key ? -1 : a.to.key === b.to.key ? 0 : 1))) {
      for (const body of full.of(to)?.bodies ?? []) {
        if (!found.has(body) && body.bearers.some(bearer => bearer.name === to)) found.set(body, { body, to, evidence, isStated });
      }
    }
    return [...found.values()];
  }

  /** Names that something was or is said of. */
  function correct(corrections: Corrections): Name[] {
    if (corrections === given) return [];
    const before = forced;
    given = corrections;
    forced = forcedBy(corrections, names);
    return [...new Set([...before.keys, ...forced.keys])].flatMap(key => names.get(key) ?? []);
  }

  function* regroup(changed: ReadonlySet<Name>): Generator<undefined, { added: Identity[]; removed: Set<Identity> }> {
    const fuller = yield* full.regroup(changed);
    const near = new Set<Name>();
    const add = (name: Name): void => { if (name.isShort) near.add(name); };
    changed.forEach(add);
    for (const { names: own } of [...fuller.made, ...fuller.gone]) {
      for (const name of own) {
        // What a merge made full is short again once the merge finds nobody.
        add(name);
        for (const other of relations.of(name).keys()) add(other);
        if (name.kind === 'ORG') for (const other of names.acronymsOf(name)) add(other);
      }
    }
    const shorter = yield* short.regroup(near);
    const gone = [...fuller.gone, ...shorter.gone].flatMap(({ bodies }) => bodies);
    const made = [...fuller.made, ...shorter.made].flatMap(({ bodies }) => bodies);
    const touched = new Set([...made, ...reattach(shorter.gone, shorter.made)]);
    const removed = new Set([...gone, ...touched].flatMap(({ identity }) => identity ?? []));
    for (const body of gone) touched.delete(body);
    const described: (readonly [Body, Identity])[] = [];
    for (const body of touched) {
      described.push([body, describe(names, body, attachedTo(body), forced)]);
      if (described.length % atOnce === 0) yield;
    }
    // All at once: meanwhile whoever asks is answered as before.
    for (const body of gone) attached.delete(body);
    for (const [body, identity] of described) body.identity = identity;
    own(touched);
    return { added: described.map(([, identity]) => identity), removed };
  }

  const attachedTo = (body: Body): readonly Attachment[] => {
    const own = attached.get(body);
    return own && 0 < own.size ? [...own] : noAttachments;
  };

  /** Answers the bodies that have lost or gained members of short names. */
  function reattach(gone: readonly SettledShorts[], made: readonly SettledShorts[]): Set<Body> {
    const touched = new Set<Body>();
    for (const { attached: own } of gone) {
      for (const attachment of own) {
        attached.get(attachment.body)?.delete(attachment);
        touched.add(attachment.body);
      }
    }
    for (const { attached: own } of made) {
      for (const attachment of own) {
        attached.set(attachment.body, (attached.get(attachment.body) ?? new Set()).add(attachment));
        touched.add(attachment.body);
      }
    }
    return touched;
  }

  function own(bodies: Iterable<Body>): void {
    for (const body of bodies) {
      for (const bearer of body.bearers) give(bearer, body);
      for (const { bearer } of attachedTo(body)) give(bearer, body);
    }
  }

  function give(bearer: Bearer, body: Body): void {
    const { name } = bearer;
    if (bearer === name) ownersOfNames.set(name, body);
    else {
      ownersOfNames.set(name, undefined);
      for (const member of bearer.members) owners.set(member, body);
    }
  }

  return {
    get generation() { return names.generation; },
    *refresh(index, corrections, most) {
      const { changed: written, made } = yield* names.refresh(index, most);
      const changed = new Set(written);
      for (const name of changed) if (name.size === 0) ownersOfNames.set(name, undefined);
      for (const name of [...(yield* relations.refresh(names, changed, made)), ...correct(corrections)]) changed.add(name);
      return yield* regroup(changed);
    },
    of(file, entity) {
      const member = names.member(file, entity);
      const body = member && (ownersOfNames.get(member.name) ?? owners.get(member));
      return body?.identity;
    },
  };
}

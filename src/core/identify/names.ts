import type { FolderIndex } from '../folderIndex';
import { meetingsOf } from '../matchNames/meetings';
import type { Article, EntityId, IdentityKind } from '../model';
import { createRecentOf, type Recent } from '../recent';
import { hashOn, hashWord } from '../relate/hashWord';
import { createSharing } from '../sharing';
import { createBlocks } from './blocks';
import { type Claims, claimsIn, signatureOf } from './claims';
import type { Company } from './company';
import { entitiesOf, writtenName } from './entities';
import { createLinks } from './links';
import { createLook, type Looked } from './look';
import { KnownMember, KnownName, type Member, type Name, type Source } from './name';

/** The names of a folder. */
export interface Names {
  /**
   * Takes in what has changed in the index since the last call, so many files at most, with pauses; answers the names whose members did, those
   * that are gone included, and which of them are new. Its cost grows with the change.
   */
  refresh(index: FolderIndex, most: number): Generator<undefined, { readonly changed: ReadonlySet<Name>; readonly made: ReadonlySet<Name> }>;
  /** The generation of the index that has been taken in, or is being. */
  readonly generation: number;
  get(key: string): Name | undefined;
  /** The members of a file. */
  in(file: string): readonly Member[];
  /** Who or what an entity of a file is. */
  member(file: string, entity: EntityId): Member | undefined;
  /** Names of the same kind that can be one with this one, so far as can be told without comparing them. */
  alike(name: Name): Iterable<Name>;
  /** For the acronym of an organisation the names that articles of the folder give it. */
  statedFor(acronym: Name): Iterable<Name>;
  /** And back. */
  acronymsOf(name: Name): Iterable<Name>;
  /** The key a name goes by. */
  keyOf(kind: IdentityKind, name: string): string;
  /** Whom those who were asked for last are named beside. */
  readonly companies: Recent<Company, object>;
}

export function createNames(): Names {
  const files = new Map<string, readonly KnownMember[]>();
  const names = new Map<string, KnownName>();
  const numbered: (KnownName | undefined)[] = [];
  const unused: number[] = [];
  const blocks = createBlocks();
  const stated = createLinks();
  const statedBy = createLinks();
  const share = createSharing();
  const shareClaims = createClaims();
  let index: FolderIndex | undefined;
  const source: Source = { look: createLook(), read: file => index?.article(file) ?? noArticle };
  const { look } = source;
  let generation = 0;

  function add(file: string, article: Article, dirty: Set<Name>, made: Set<Name>): void {
    const members: KnownMember[] = [];
    const claims = claimsIn(article);
    for (const { entity, kind, mentions, acronyms } of entitiesOf(article)) {
      const written = writtenName(entity);
      const looked = look(kind, written);
      const name = names.get(looked.key) ?? enter(kind, looked, made);
      const id = entity.id === name.key ? name.key : share(entity.id);
      const renamed = entity.written === undefined ? undefined : share(entity.name);
      const own = claims.get(entity.id);
      const member = new KnownMember(file, id, name, written === name.first ? name.first : share(written), renamed, mentions, own && shareClaims(own), acronyms.length === 0 ? none : acronyms);
      name.add(member);
      members.push(member);
      dirty.add(name);
      for (const acronym of acronyms) state(look('ORG', acronym).key, name, 1, dirty);
    }
    files.set(file, members);
  }

  function enter(kind: IdentityKind, { key, written, parsed, companion, isShort, fullness }: Looked, made: Set<Name>): KnownName {
    const number = unused.pop() ?? numbered.length;
    const name = new KnownName(source, key, kind, number, companion === undefined ? key : share(companion), isShort, fullness, written);
    numbered[number] = name;
    names.set(key, name);
    for (const place of hashed(kind, meetingsOf(parsed).under)) blocks.add(place, number);
    made.add(name);
    return name;
  }

  function leave({ key, kind, number, parsed }: Name): void {
    names.delete(key);
    for (const place of hashed(kind, meetingsOf(parsed).under)) blocks.remove(place, number);
    numbered[number] = undefined;
    unused.push(number);
  }

  function remove(file: string, dirty: Set<Name>): void {
    const members = files.get(file) ?? [];
    files.delete(file);
    for (const member of members) {
      member.name.remove(member);
      dirty.add(member.name);
    }
    for (const { name, acronyms } of members) {
      for (const acronym of acronyms) state(look('ORG', acronym).key, name, -1, dirty);
    }
  }

  function state(acronym: string, { key }: Name, by: 1 | -1, dirty: Set<Name>): void {
    if (acronym === key) return;
    const write = by === 1 ? 'add' : 'remove';
    stated[write](acronym, key);
    statedBy[write](key, acronym);
    const own = names.get(acronym);
    if (own) dirty.add(own);
  }

  function* existing(keys: Iterable<string>): Iterable<Name> {
    for (const key of keys) {
      const name = names.get(key);
      if (name && 0 < name.size) yield name;
    }
  }

  return {
    get generation() { return generation; },
    *refresh(from, most) {
      const changed = new Set<Name>();
      const made = new Set<Name>();
      index = from;
      const all = index.changedSince(generation);
      const written = all.slice(0, most);
      generation = written.length < all.length ? index.writtenAt(written[most - 1]!)! : index.generation;
      for (const file of written) {
        remove(file, changed);
        const article = from.article(file);
        if (article) add(file, article, changed, made);
        yield;
      }
      for (const name of changed) if (name.size === 0) leave(name);
      return { changed, made };
    },
    get: key => names.get(key),
    in: file => files.get(file) ?? [],
    member: (file, entity) => files.get(file)?.find(({ id }) => id === entity),
    alike({ kind, number, parsed }) {
      const found = new Set<number>();
      for (const place of hashed(kind, meetingsOf(parsed).at)) for (const other of blocks.of(place)) found.add(other);
      found.delete(number);
      return [...found].map(other => numbered[other]!);
    },
    statedFor: ({ key }) => existing(stated.of(key)),
    acronymsOf: ({ key }) => existing(statedBy.of(key)),
    keyOf: (kind, name) => look(kind, name).key,
    companies: createRecentOf(mostCompanies),
  };
}

/** What tells a member from all others of its name: its file, and where the file has two of that name also its entity. */
export const placeOf = (names: Names, { file, name, id }: Member): string =>
  (names.in(file).some(other => other.name === name && other.id !== id) ? `${file}#${id}` : file);

const none: readonly string[] = [];
const noArticle: Article = { text: '', blocks: [], sentences: [], entities: [], mentions: [], quotes: [] };

/** Of the most named each takes some hundred KB. */
const mostCompanies = 2000;

/** Kinds do not meet. */
const hashed = (kind: IdentityKind, places: readonly string[]): number[] => places.map(place => hashOn(hashWord(place), kind.charCodeAt(1)));

/** One of equal claims: many articles say the same of many. */
function createClaims(): (claims: Claims) => Claims {
  const known = new Map<string, Claims>();
  return claims => {
    const signature = signatureOf(claims);
    const before = known.get(signature);
    if (!before) known.set(signature, claims);
    return before ?? claims;
  };
}

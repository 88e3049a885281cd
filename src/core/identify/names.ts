import type { FolderIndex } from '../folderIndex';
import { lookupKeys, type ParsedName, parseName } from '../matchNames';
import { isGeneric } from '../matchNames/organisation';
import type { Article, Entity, EntityId, IdentityKind } from '../model';
import { createSharing } from '../sharing';
import { type Claims, claimsIn, signatureOf } from './claims';
import { entitiesOf, writtenName } from './entities';
import { createBlocks } from './blocks';
import { createLinks } from './links';

/** All entities of a folder that go by one name, spelled alike but for accents, capitals and titles. */
export interface Name {
  /** Kind and name: `PERSON:ana duarte`. */
  readonly key: string;
  readonly kind: IdentityKind;
  readonly parsed: ParsedName;
  /** Names that can be one with this have a key in common. */
  readonly keys: readonly string[];
  /** What it counts as in the company of others: one for "Ana Duarte" and "Duarte", "Andaman Fund" and "AF", "Kyiv" and "Kiev". */
  readonly companion: string;
  /** Whether it can be short for many: a surname alone, an acronym, an institution that every nation has. Who it is depends on the article. */
  readonly isShort: boolean;
  /** How the name is written, with the number of mentions that stand behind it. */
  readonly written: ReadonlyMap<string, number>;
  readonly members: ReadonlySet<Member>;
  /** The claims that members make, each once, by their signature; those without claims are not counted. */
  readonly claimed: ReadonlyMap<string, { readonly claims: Claims; readonly members: number }>;
  readonly mentions: number;
}

/** An entity of one article. There may be millions: it holds nothing that can be read again. */
export interface Member {
  readonly file: string;
  readonly id: EntityId;
  readonly name: Name;
  /** The name as the article has it, and what the user calls it, if that is another. */
  readonly written: string;
  readonly renamed: string | undefined;
  readonly mentions: number;
  /** What the article says they are; undefined if it says nothing that could tell them from a namesake. */
  readonly claims: Claims | undefined;
  /** As it is now, read from the index at every asking; an empty one if it is gone. */
  readonly article: Article;
  /** The same of the entity. */
  readonly entity: Entity;
}

/** The names of a folder. */
export interface Names {
  /**
   * Takes in what has changed in the index since the last call, so many files at most, with pauses; answers the names whose members did, those
   * that are gone included. Its cost grows with the change.
   */
  refresh(index: FolderIndex, most: number): Generator<undefined, ReadonlySet<Name>>;
  /** The generation of the index that has been taken in, or is being. */
  readonly generation: number;
  get(key: string): Name | undefined;
  /** The members of a file. */
  in(file: string): readonly Member[];
  /** Who or what an entity of a file is. */
  member(file: string, entity: EntityId): Member | undefined;
  /** Names of the same kind that have a look-up key in common. */
  alike(name: Name): Iterable<Name>;
  /** For the acronym of an organisation the names that articles of the folder give it. */
  statedFor(acronym: Name): Iterable<Name>;
  /** And back. */
  acronymsOf(name: Name): Iterable<Name>;
  /** The key a name goes by. */
  keyOf(kind: IdentityKind, name: string): string;
}

export function createNames(): Names {
  const files = new Map<string, readonly OneOf[]>();
  const names = new Map<string, WritableName>();
  const blocks = createBlocks();
  const stated = createLinks();
  const statedBy = createLinks();
  const look = createLook();
  const share = createSharing();
  let source: FolderIndex | undefined;
  const read = (file: string): Article => source?.article(file) ?? noArticle;
  let generation = 0;

  function add(file: string, article: Article, dirty: Set<Name>): void {
    const members: OneOf[] = [];
    const claims = claimsIn(article);
    for (const { entity, kind, mentions, acronyms } of entitiesOf(article)) {
      const looked = look(kind, writtenName(entity));
      const name = names.get(looked.key) ?? enter({ ...looked, kind, written: new Map(), members: new Set(), claimed: new Map(), mentions: 0 });
      const id = entity.id === name.key ? name.key : share(entity.id);
      const renamed = entity.written === undefined ? undefined : share(entity.name);
      const member = new OneOf(file, id, name, share(writtenName(entity)), renamed, mentions, claims.get(entity.id), acronyms.length === 0 ? none : acronyms, read);
      count(name, member, 1);
      members.push(member);
      dirty.add(name);
      for (const acronym of acronyms) state(look('ORG', acronym).key, name, 1, dirty);
    }
    files.set(file, members);
  }

  function enter(name: WritableName): WritableName {
    names.set(name.key, name);
    for (const key of name.keys) blocks.add(key, name);
    return name;
  }

  function remove(file: string, dirty: Set<Name>): void {
    const members = files.get(file) ?? [];
    files.delete(file);
    for (const member of members) {
      const name = member.name as WritableName;
      count(name, member, -1);
      dirty.add(name);
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
      if (name && 0 < name.members.size) yield name;
    }
  }

  return {
    get generation() { return generation; },
    *refresh(index, most) {
      const dirty = new Set<Name>();
      source = index;
      const all = index.changedSince(generation);
      const changed = all.slice(0, most);
      generation = changed.length < all.length ? index.writtenAt(changed[most - 1]!)! : index.generation;
      for (const file of changed) {
        remove(file, dirty);
        const article = index.article(file);
        if (article) add(file, article, dirty);
        yield;
      }
      for (const name of dirty) {
        if (0 < name.members.size) continue;
        names.delete(name.key);
        for (const key of name.keys) blocks.remove(key, name);
      }
      return dirty;
    },
    get: key => names.get(key),
    in: file => files.get(file) ?? [],
    member: (file, entity) => files.get(file)?.find(({ id }) => id === entity),
    *alike(name) {
      const seen = new Set<Name>([name]);
      for (const key of name.keys) {
        for (const other of blocks.of(key)) {
          if (seen.has(other)) continue;
          seen.add(other);
          yield other;
        }
      }
    },
    statedFor: ({ key }) => existing(stated.of(key)),
    acronymsOf: ({ key }) => existing(statedBy.of(key)),
    keyOf: (kind, name) => look(kind, name).key,
  };
}

/** What tells a member from all others of its name: its file, and where the file has two of that name also its entity. */
export const placeOf = (names: Names, { file, name, id }: Member): string =>
  (names.in(file).some(other => other.name === name && other.id !== id) ? `${file}#${id}` : file);

/** By file, in a file by entity. */
export const byPlace = (a: Member, b: Member): number => (a.file < b.file ? -1 : b.file < a.file ? 1 : a.id < b.id ? -1 : 1);

const none: readonly string[] = [];
const noArticle: Article = { text: '', blocks: [], sentences: [], entities: [], mentions: [], quotes: [] };

/** A class, as getters of one object each would take more room than all that they stand for. */
class OneOf implements Member {
  constructor(
    readonly file: string, readonly id: EntityId, readonly name: Name, readonly written: string, readonly renamed: string | undefined,
    readonly mentions: number, readonly claims: Claims | undefined,
    /** The acronyms that its article gives it. */
    readonly acronyms: readonly string[],
    private readonly read: (file: string) => Article,
  ) {}

  get article(): Article {
    return this.read(this.file);
  }

  get entity(): Entity {
    return this.article.entities.find(({ id }) => id === this.id) ?? { id: this.id, kind: this.name.kind, name: this.written, roles: [] };
  }
}

interface WritableName extends Name {
  readonly written: Map<string, number>;
  readonly members: Set<Member>;
  readonly claimed: Map<string, { readonly claims: Claims; members: number }>;
  mentions: number;
}

function count(name: WritableName, member: Member, by: 1 | -1): void {
  const { written: form, mentions, claims } = member;
  if (by === 1) name.members.add(member);
  else name.members.delete(member);
  name.mentions += by * mentions;
  const written = (name.written.get(form) ?? 0) + by * mentions;
  if (0 < written) name.written.set(form, written);
  else name.written.delete(form);
  if (!claims) return;
  const signature = signatureOf(claims);
  const claimed = name.claimed.get(signature) ?? { claims, members: 0 };
  claimed.members += by;
  if (0 < claimed.members) name.claimed.set(signature, claimed);
  else name.claimed.delete(signature);
}

/** A name taken apart, and what it goes by: each is once, as long as the folder lives. */
function createLook(): (kind: IdentityKind, name: string) => Looked {
  const known = new Map<string, Looked>();
  return (kind, name) => {
    const own = `${kind}:${name}`;
    const found = known.get(own);
    if (found) return found;
    const parsed = parseName(kind, name);
    const key = `${kind}:${keyOf(parsed)}`;
    const looked: Looked = { key, parsed, keys: lookupKeys(parsed).map(each => `${kind}:${each}`), companion: companionOf(parsed) ?? key, isShort: isShort(parsed) };
    known.set(own, looked);
    return looked;
  };
}

type Looked = Pick<Name, 'key' | 'parsed' | 'keys' | 'companion' | 'isShort'>;

function isShort(parsed: ParsedName): boolean {
  if (parsed.kind === 'PERSON') return parsed.name.words.length === 1;
  return parsed.kind === 'ORG' && (parsed.name.acronym !== '' && parsed.name.initials.length === 0 || isGeneric(parsed.name));
}

function companionOf(parsed: ParsedName): string | undefined {
  if (parsed.kind === 'PERSON') return `PERSON:${parsed.name.words.at(-1)?.sounds[0]}`;
  if (parsed.kind === 'ORG') return `ORG:${parsed.name.acronym || parsed.name.initials[0] || parsed.plain}`;
  return parsed.kind === 'PLACE' && parsed.name.known.length === 1 ? `PLACE:${parsed.name.known[0]}` : undefined;
}

/** Without titles: an article that has only "Minister Ana Duarte" names the same person. */
function keyOf(parsed: ParsedName): string {
  if (parsed.kind !== 'PERSON') return parsed.kind === 'other' ? parsed.plain : parsed.name.plain;
  const { words: own, suffix, qualifier } = parsed.name;
  return [...own.map(({ text }) => text), suffix, qualifier].filter(part => part !== '').join(' ');
}

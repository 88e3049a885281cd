import type { FolderIndex } from '../folderIndex';
import { lookupKeys, type ParsedName, parseName } from '../matchNames';
import { isGeneric } from '../matchNames/organisation';
import type { Article, Entity, EntityId, IdentityKind } from '../model';
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

/** An entity of one article. */
export interface Member {
  readonly file: string;
  readonly article: Article;
  readonly entity: Entity;
  readonly name: Name;
  readonly mentions: number;
  /** What the article says they are; undefined if it says nothing that could tell them from a namesake. */
  readonly claims: Claims | undefined;
}

/** The names of a folder. */
export interface Names {
  /** Takes in what has changed in the index; answers the names whose members did, those that are gone included. Its cost grows with the change. */
  refresh(index: FolderIndex): ReadonlySet<Name>;
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
  const files = new Map<string, FileNames>();
  const names = new Map<string, WritableName>();
  const blocks = createBlocks();
  const stated = createLinks();
  const statedBy = createLinks();
  const look = createLook();

  let generation = 0;

  /** Those that are there, and those that were. */
  const everyFile = (index: FolderIndex): Iterable<string> => new Set([...files.keys(), ...index.files()]);

  function add(file: string, article: Article, dirty: Set<Name>): void {
    const members = new Map<EntityId, Member>();
    const claims = claimsIn(article);
    for (const { entity, kind, mentions, acronyms } of entitiesOf(article)) {
      const looked = look(kind, writtenName(entity));
      const name = names.get(looked.key) ?? enter({ ...looked, kind, written: new Map(), members: new Set(), claimed: new Map(), mentions: 0 });
      const member: Member = { file, article, entity, name, mentions, claims: claims.get(entity.id) };
      count(name, member, 1);
      members.set(entity.id, member);
      dirty.add(name);
      for (const acronym of acronyms) state(look('ORG', acronym).key, name, 1, dirty);
    }
    files.set(file, { article, members, list: [...members.values()] });
  }

  function enter(name: WritableName): WritableName {
    names.set(name.key, name);
    for (const key of name.keys) blocks.add(key, name);
    return name;
  }

  function remove(file: string, { article, members }: FileNames, dirty: Set<Name>): void {
    files.delete(file);
    for (const member of members.values()) {
      const name = member.name as WritableName;
      count(name, member, -1);
      dirty.add(name);
    }
    for (const { entity, acronyms } of entitiesOf(article)) {
      for (const acronym of acronyms) state(look('ORG', acronym).key, members.get(entity.id)!.name, -1, dirty);
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
    refresh(index) {
      const dirty = new Set<Name>();
      const written = index.changedSince(generation);
      generation = index.generation;
      for (const file of written ? new Set(written) : everyFile(index)) {
        const article = index.article(file);
        const before = files.get(file);
        if (before?.article === article) continue;
        if (before) remove(file, before, dirty);
        if (article) add(file, article, dirty);
      }
      for (const name of dirty) {
        if (0 < name.members.size) continue;
        names.delete(name.key);
        for (const key of name.keys) blocks.remove(key, name);
      }
      return dirty;
    },
    get: key => names.get(key),
    in: file => files.get(file)?.list ?? [],
    member: (file, entity) => files.get(file)?.members.get(entity),
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
export const placeOf = (names: Names, { file, name, entity }: Member): string =>
  (names.in(file).some(other => other.name === name && other.entity !== entity) ? `${file}#${entity.id}` : file);

/** By file, in a file by entity. */
export const byPlace = (a: Member, b: Member): number => (a.file < b.file ? -1 : b.file < a.file ? 1 : a.entity.id < b.entity.id ? -1 : 1);

interface FileNames {
  readonly article: Article;
  readonly members: ReadonlyMap<EntityId, Member>;
  readonly list: readonly Member[];
}

interface WritableName extends Name {
  readonly written: Map<string, number>;
  readonly members: Set<Member>;
  readonly claimed: Map<string, { readonly claims: Claims; members: number }>;
  mentions: number;
}

function count(name: WritableName, member: Member, by: 1 | -1): void {
  const { entity, mentions, claims } = member;
  if (by === 1) name.members.add(member);
  else name.members.delete(member);
  name.mentions += by * mentions;
  const form = writtenName(entity);
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

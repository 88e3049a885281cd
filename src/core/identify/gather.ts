import type { FolderIndex } from '../folderIndex';
import { lookupKeys, parseName, type ParsedName } from '../matchNames';
import { type Article, type Entity, type EntityId, type IdentityKind, identityKinds, type Mention } from '../model';
import { words } from '../span';

/** An entity of one article. */
export interface Member extends Named {
  readonly file: string;
}

/** What an article says of one entity; worked out once an article, as long as the article lives. */
interface Named {
  readonly entity: Entity;
  readonly kind: IdentityKind;
  readonly mentions: readonly Mention[];
  /** How often it is written how. */
  readonly forms: ReadonlyMap<string, number>;
  readonly roles: readonly string[];
}

/** All entities of the folder that go by one name, spelled alike but for accents, capitals and titles. */
export interface Group {
  /** Kind and name: `PERSON:ana duarte`. */
  readonly key: string;
  readonly kind: IdentityKind;
  readonly parsed: ParsedName;
  readonly keys: readonly string[];
  /** How the name is written, with the number of mentions that stand behind it. */
  readonly written: ReadonlyMap<string, number>;
  readonly members: readonly Member[];
  /** Groups of the acronyms that an article itself joins to this name. */
  readonly acronyms: ReadonlySet<string>;
}

/** Sorted by key. */
export function gather(index: FolderIndex): readonly Group[] {
  const groups = new Map<string, WritableGroup>();
  const parsed = parsers.get(index) ?? createParser();
  parsers.set(index, parsed);
  for (const file of index.files()) {
    for (const named of namedIn(index.article(file)!)) {
      const { entity, kind, mentions, forms } = named;
      const group = groupOf(groups, kind, entity.name, parsed);
      group.members.push({ file, ...named });
      group.written.set(entity.name, (group.written.get(entity.name) ?? 0) + mentions.length);
      if (kind === 'ORG') joinAcronyms(groups, group, entity, forms, parsed);
    }
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

interface WritableGroup extends Group {
  readonly written: Map<string, number>;
  readonly members: Member[];
  readonly acronyms: Set<string>;
}

/** A name taken apart, and what its group goes by. */
type Looked = Pick<Group, 'key' | 'parsed' | 'keys'>;
type Parse = (kind: IdentityKind, name: string) => Looked;

/** A folder's names change little from one state to the next: each is taken apart once. */
const parsers = new WeakMap<FolderIndex, Parse>();

function createParser(): Parse {
  const known = new Map<string, Looked>();
  return (kind, name) => {
    const found = known.get(`${kind}:${name}`) ?? look(kind, name);
    known.set(`${kind}:${name}`, found);
    return found;
  };
}

function look(kind: IdentityKind, name: string): Looked {
  const parsed = parseName(kind, name);
  return { key: `${kind}:${keyOf(parsed)}`, parsed, keys: lookupKeys(parsed) };
}

function groupOf(groups: Map<string, WritableGroup>, kind: IdentityKind, name: string, parse: Parse): WritableGroup {
  const looked = parse(kind, name);
  const found = groups.get(looked.key) ?? { ...looked, kind, written: new Map(), members: [], acronyms: new Set() };
  groups.set(looked.key, found);
  return found;
}

/** Without titles: an article that has only "Minister Ana Duarte" names the same person. */
function keyOf(parsed: ParsedName): string {
  if (parsed.kind !== 'PERSON') return parsed.kind === 'other' ? parsed.plain : parsed.name.plain;
  const { words: own, suffix } = parsed.name;
  return [...own.map(({ text }) => text), ...(suffix === '' ? [] : [suffix])].join(' ');
}

/** An article that writes "Andaman Fund (ADF)" tells what ADF is in the whole folder. */
function joinAcronyms(groups: Map<string, WritableGroup>, group: WritableGroup, entity: Entity, forms: ReadonlyMap<string, number>, parse: Parse): void {
  for (const form of forms.keys()) {
    if (form === entity.name || !/^[A-Z][A-Z&.]+$/.test(form)) continue;
    group.acronyms.add(groupOf(groups, 'ORG', form, parse).key);
  }
}

const known = new WeakMap<Article, readonly Named[]>();

function namedIn(article: Article): readonly Named[] {
  const before = known.get(article);
  if (before) return before;
  const mentions = new Map<EntityId, Mention[]>();
  for (const mention of article.mentions) {
    const own = mentions.get(mention.entity);
    if (own) own.push(mention);
    else mentions.set(mention.entity, [mention]);
  }
  const named = article.entities.flatMap(entity => {
    const kind = identityKinds.find(identity => identity === entity.kind);
    const own = mentions.get(entity.id);
    if (!kind || !own) return [];
    const roles = entity.roles.map(role => words(article.text, role));
    return [{ entity, kind, mentions: own, forms: count(own.map(mention => words(article.text, mention))), roles }];
  });
  known.set(article, named);
  return named;
}

function count(forms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

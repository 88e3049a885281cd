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
  const parsed = createParser();
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

type Parse = (kind: IdentityKind, name: string) => ParsedName;

function createParser(): Parse {
  const known = new Map<string, ParsedName>();
  return (kind, name) => {
    const key = `${kind}:${name}`;
    const found = known.get(key) ?? parseName(kind, name);
    known.set(key, found);
    return found;
  };
}

function groupOf(groups: Map<string, WritableGroup>, kind: IdentityKind, name: string, parse: Parse): WritableGroup {
  const parsed = parse(kind, name);
  const key = `${kind}:${keyOf(parsed)}`;
  const found = groups.get(key) ?? { key, kind, parsed, keys: lookupKeys(parsed), written: new Map(), members: [], acronyms: new Set() };
  groups.set(key, found);
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

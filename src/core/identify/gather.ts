import type { FolderIndex } from '../folderIndex';
import { lookupKeys, parseName, type ParsedName } from '../matchNames';
import { type Article, type Entity, type EntityId, type EntityKind, type IdentityKind, identityKinds } from '../model';
import { words } from '../span';

/** An entity of one article. */
export interface Member {
  readonly file: string;
  readonly entity: EntityId;
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
    const article = index.article(file)!;
    const forms = formsOf(article);
    for (const entity of article.entities) {
      const kind = identityKind(entity.kind);
      const own = forms.get(entity.id);
      if (!kind || !own) continue;
      const group = groupOf(groups, kind, entity.name, parsed);
      group.members.push({ file, entity: entity.id });
      group.written.set(entity.name, (group.written.get(entity.name) ?? 0) + sum(own.values()));
      if (kind === 'ORG') joinAcronyms(groups, group, entity, own, parsed);
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

function formsOf(article: Article): ReadonlyMap<EntityId, ReadonlyMap<string, number>> {
  const forms = new Map<EntityId, Map<string, number>>();
  for (const mention of article.mentions) {
    if (!identityKind(mention.kind)) continue;
    const own = forms.get(mention.entity) ?? new Map<string, number>();
    const form = words(article.text, mention);
    forms.set(mention.entity, own.set(form, (own.get(form) ?? 0) + 1));
  }
  return forms;
}

const identityKind = (kind: EntityKind): IdentityKind | undefined => identityKinds.find(identity => identity === kind);

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

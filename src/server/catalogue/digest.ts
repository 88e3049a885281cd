import { datedBy } from '../../core/date';
import { type Article, type Entity, type EntityId, hasIdentity, type Quote } from '../../core/model';
import { words } from '../../core/span';
import { headlineOf } from '../excerpt';
import { outermost, speakerName } from '../quotations';
import { hasLetters } from './letters';

/** What lists need to know of one article. */
export interface Digest {
  /** ISO 8601, by the article or by its file's name. */
  readonly date?: string;
  /** On one line. */
  readonly headline?: string;
  readonly speakers: readonly SpeakerCount[];
  /** Each once for an entity; absent if there is none. */
  readonly roles?: readonly SaidOf[];
  /** Forms of an entity whose letters do not stand in its name in their order; absent if there is none. */
  readonly aliases?: readonly SaidOf[];
}

/** A role or a form of an entity. */
export interface SaidOf {
  readonly entity: EntityId;
  readonly words: string;
}

/** Who is quoted in an article, and how often. */
export interface SpeakerCount extends QuotedAs {
  readonly quotes: number;
}

/** By what the folder knows who is quoted. */
export interface QuotedAs {
  /** Present if the article shows a mention of theirs: then they are somebody over all files. */
  readonly entity?: EntityId;
  /** Inside the article; empty of one who is not known. */
  readonly name: string;
}

/** `share` gives one string for equal ones that hangs on to no article. */
export function digestOf(file: string, article: Article, share: (text: string) => string): Digest {
  const shown = shownEntities(article);
  const headline = headlineOf(article);
  const roles = eachOnce(rolesIn(article, shown), share);
  const aliases = eachOnce(aliasesIn(article, shown), share);
  const date = datedBy(file, article)?.date;
  return {
    ...(date !== undefined && { date: share(date) }), ...(headline && { headline: share(headline) }),
    speakers: speakersIn(article, shown, share), ...(0 < roles.length && { roles }), ...(0 < aliases.length && { aliases }),
  };
}

/** A speaker whose name is withheld here may be shown elsewhere, and a pronoun nobody could resolve is no name. */
export function quotedAs(article: Article, shown: ReadonlyMap<EntityId, Entity>, quote: Quote): QuotedAs {
  const entity = quote.speaker?.entity;
  if (entity === undefined) return { name: '' };
  return shown.has(entity) ? { entity, name: speakerName(article, quote) ?? '' } : { name: speakerName(article, quote) ?? '' };
}

/** The people, organisations and places that the article shows a mention of. */
export function shownEntities({ entities, mentions }: Article): ReadonlyMap<EntityId, Entity> {
  const mentioned = new Set<EntityId>();
  for (const { entity } of mentions) mentioned.add(entity);
  const shown = new Map<EntityId, Entity>();
  for (const entity of entities) if (mentioned.has(entity.id) && hasIdentity(entity.kind)) shown.set(entity.id, entity);
  return shown;
}

function speakersIn(article: Article, shown: ReadonlyMap<EntityId, Entity>, share: (text: string) => string): SpeakerCount[] {
  const counts = new Map<string, { as: QuotedAs; quotes: number }>();
  for (const quote of outermost(article.quotes)) {
    const as = quotedAs(article, shown, quote);
    const key = as.entity ?? `name:${as.name}`;
    const known = counts.get(key);
    if (known) known.quotes++;
    else counts.set(key, { as, quotes: 1 });
  }
  return [...counts.values()].map(({ as: { entity, name }, quotes }) => ({ ...(entity !== undefined && { entity: share(entity) }), name: share(name), quotes }));
}

function* rolesIn({ text }: Article, shown: ReadonlyMap<EntityId, Entity>): Iterable<SaidOf> {
  for (const { id, roles } of shown.values()) for (const role of roles) yield { entity: id, words: words(text, role) };
}

function* aliasesIn({ text, mentions }: Article, shown: ReadonlyMap<EntityId, Entity>): Iterable<SaidOf> {
  for (const mention of mentions) {
    const entity = shown.get(mention.entity);
    // The name itself, or one word of it, as a rule: then nothing has to be worked out.
    if (!entity || entity.name.includes(text.slice(mention.start, mention.end))) continue;
    const form = words(text, mention);
    if (!hasLetters(entity.name.toLowerCase(), form.toLowerCase())) yield { entity: entity.id, words: form };
  }
}

function eachOnce(all: Iterable<SaidOf>, share: (text: string) => string): SaidOf[] {
  const found: SaidOf[] = [];
  for (const { entity, words: own } of all) {
    if (!found.some((each) => each.entity === entity && each.words === own)) found.push({ entity: share(entity), words: share(own) });
  }
  return found;
}

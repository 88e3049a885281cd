import { type Article, type Entity, type EntityId, type IdentityKind, identityKinds } from '../model';
import { words } from '../span';

/** An entity of an article that has an identity, as far as the article tells. */
export interface NamedEntity {
  readonly entity: Entity;
  readonly kind: IdentityKind;
  /** Number of them. */
  readonly mentions: number;
  /** Forms in capitals that an article joins to this organisation: "Andaman Fund (ADF)" tells what ADF is in the whole folder. */
  readonly acronyms: readonly string[];
}

/** The entities that have an identity and a mention. */
export function entitiesOf(article: Article): NamedEntity[] {
  const mentions = new Map<EntityId, number>();
  const acronyms = new Map<EntityId, Set<string>>();
  for (const mention of article.mentions) {
    const { entity, kind } = mention;
    mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
    if (kind !== 'ORG' || !isCapital(article.text.charCodeAt(mention.start + 1))) continue;
    const form = words(article.text, mention);
    if (/^[A-Z][A-Z&.]+$/.test(form)) acronyms.set(entity, (acronyms.get(entity) ?? new Set()).add(form));
  }
  return article.entities.flatMap(entity => {
    const kind = identityKinds.find(identity => identity === entity.kind);
    const own = mentions.get(entity.id);
    if (!kind || own === undefined) return [];
    return [{ entity, kind, mentions: own, acronyms: [...(acronyms.get(entity.id) ?? [])].filter(form => form !== writtenName(entity)) }];
  });
}

/** A letter of ASCII, "&" or a point: the second sign of an acronym, so that few mentions are looked at closely. */
const isCapital = (code: number): boolean => 64 < code && code < 91 || code === 38 || code === 46;

/** As the article has it. */
export const writtenName = ({ name, written }: Entity): string => written ?? name;

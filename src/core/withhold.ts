// At 0.8: [Ana Duarte]PERSON, 0.97, stays; [Harbour]PLACE, 0.41, goes; [“We will talk,”]DIRECT(Ana Duarte) keeps its speaker either way.
import { type Article, type Mention, plain } from './model';

/** An article as it is shown. */
export interface Shown {
  /** The article itself if nothing is withheld. */
  readonly article: Article;
  /** The mentions it lost, in their order. */
  readonly withheld: readonly Mention[];
}

/**
 * Leaves out the mentions that are less sure than `minimum`, 0 to 1, and the roles that only they state. Entities and
 * quotations stay as they are: a speaker is still named where a quotation is listed, though the name itself has no mark.
 */
export function withhold(article: Article, minimum: number): Shown {
  // Of an article that lies in bytes nothing is read for this.
  if (minimum <= 0) return { article, withheld: [] };
  const withheld = article.mentions.filter(({ confidence }) => confidence < minimum);
  if (withheld.length === 0) return { article, withheld };
  const mentions = article.mentions.filter(({ confidence }) => minimum <= confidence);
  const unsure = new Set(withheld.flatMap(({ kind, start }) => (kind === 'ROLE' ? start : [])));
  const entities = article.entities.map((entity) =>
    entity.roles.some(({ start }) => unsure.has(start)) ? { ...entity, roles: entity.roles.filter(({ start }) => !unsure.has(start)) } : entity);
  return { article: { ...plain(article), entities, mentions }, withheld };
}

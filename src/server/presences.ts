import { datedBy } from '../core/date';
import type { FolderIndex } from '../core/folderIndex';
import type { Identity } from '../core/identify';
import type { Article, EntityId, Mention } from '../core/model';

/** An article that names an identity. */
export interface Presence {
  readonly file: string;
  readonly article: Article;
  /** What they are there: one entity as a rule. */
  readonly entities: ReadonlySet<EntityId>;
  /** In order; at least one. */
  readonly mentions: readonly Mention[];
}

/** One mention and where it is. */
export type Naming = Pick<Presence, 'file' | 'article'> & { readonly mention: Mention };

/** Where an identity is named in the present texts (it may have been worked out from older ones), by date, then by file. */
export function presencesOf(index: FolderIndex, { mentions }: Identity): Presence[] {
  const entities = new Map<string, Set<EntityId>>();
  for (const { file, entity } of mentions) {
    const own = entities.get(file);
    if (own) own.add(entity);
    else entities.set(file, new Set([entity]));
  }
  const presences = [...entities].flatMap(([file, own]) => {
    const article = index.article(file);
    return article ? presenceIn(file, article, own) : [];
  });
  return inOrderOfDays(presences);
}

/** None if the article names none of the entities. */
export function presenceIn(file: string, article: Article, entities: ReadonlySet<EntityId>): Presence[] {
  const mentions = article.mentions.filter(({ entity }) => entities.has(entity));
  return mentions.length === 0 ? [] : [{ file, article, entities, mentions }];
}

/** The day an article is of, by itself or by its file's name, ISO 8601. When its file was saved is no day of news: somebody was not named first on it. */
export const dateOf = ({ file, article }: Pick<Presence, 'file' | 'article'>): string | undefined => datedBy(file, article)?.date;

/** Articles without a date come last; of one day, by file. */
export function inOrderOfDays<Dated extends Pick<Presence, 'file' | 'article'>>(articles: readonly Dated[]): Dated[] {
  const keyed = articles.map((each) => ({ each, key: `${dateOf(each) ?? noDate} ${each.file}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key === b.key ? 0 : 1)).map(({ each }) => each);
}

/** Behind every date: those begin with a digit. */
const noDate = '~';

/** The earliest and the latest mention of all that stand in dated articles, given in the order of their days; `last` only if it is another one than `first`. */
export function firstAndLast(presences: readonly Presence[]): { readonly first?: Naming; readonly last?: Naming } {
  const dated = presences.filter((each) => dateOf(each) !== undefined);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return {};
  const ends = { first: naming(first, first.mentions[0]!), last: naming(last, last.mentions.at(-1)!) };
  return ends.first.mention === ends.last.mention ? { first: ends.first } : ends;
}

const naming = ({ file, article }: Presence, mention: Mention): Naming => ({ file, article, mention });

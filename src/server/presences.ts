import { datedBy } from '../core/date';
import type { FolderIndex } from '../core/folderIndex';
import type { Identity } from '../core/identify';
import type { Article, EntityId, Mention } from '../core/model';
import { catalogueOf } from './catalogue';
import { articlesAtOnce, inTurns } from './turns';

/** A file that names an identity, and what they are there: one entity as a rule. */
export interface Whereabouts extends Dated {
  readonly entities: ReadonlySet<EntityId>;
  /** Number of them. */
  readonly mentions: number;
}

/** A file with the day of its article, ISO 8601, if it states one. */
export interface Dated {
  readonly file: string;
  readonly date?: string | undefined;
}

/** An article that names an identity: not to be held on to, as they may be very many. */
export interface Presence extends Dated {
  readonly article: Article;
  readonly entities: ReadonlySet<EntityId>;
  /** In order; at least one. */
  readonly mentions: readonly Mention[];
}

/** One mention and where it is. */
export type Naming = Pick<Presence, 'file' | 'article'> & { readonly mention: Mention };

/** Where an identity is named, in no order: no article is read for it. */
export function filesOf(identity: Identity): Map<string, { readonly entities: Set<EntityId>; mentions: number }> {
  const found = new Map<string, { readonly entities: Set<EntityId>; mentions: number }>();
  for (const { file, entity, mentions } of identity.appearances) {
    const own = found.get(file);
    if (!own) found.set(file, { entities: new Set([entity]), mentions });
    else {
      own.entities.add(entity);
      own.mentions += mentions;
    }
  }
  return found;
}

/** The same by date, then by file; once all articles have been looked at for their dates. */
export async function whereaboutsOf(index: FolderIndex, identity: Identity): Promise<Whereabouts[]> {
  const catalogue = catalogueOf(index);
  await catalogue.refresh();
  return [...filesOf(identity)].map(([file, own]) => ({ file, date: catalogue.dateOf(file), ...own })).sort(byDate);
}

/** Reads the articles, a few at a time, in the order given; those that name them no more are left out. Ends early if `take` answers false. */
export const eachPresence = (
  index: FolderIndex, where: Iterable<Whereabouts>, take: (presence: Presence) => boolean | void, isOff: () => boolean,
): Promise<boolean> =>
  inTurns(where, articlesAtOnce, ({ file, entities }) => {
    const article = index.article(file);
    const [presence] = article ? presenceIn(file, article, entities) : [];
    return presence && take(presence);
  }, isOff);

/** None if the article names none of the entities. */
export function presenceIn(file: string, article: Article, entities: ReadonlySet<EntityId>): Presence[] {
  const mentions = article.mentions.filter(({ entity }) => entities.has(entity));
  return mentions.length === 0 ? [] : [{ file, date: dateOf(file, article), article, entities, mentions }];
}

/** The day an article is of, by itself or by its file's name, ISO 8601. When its file was saved is no day of news: somebody was not named first on it. */
export const dateOf = (file: string, article: Article): string | undefined => datedBy(file, article)?.date;

/** Articles without a date come last; of one day, by file. */
export function byDate(a: Dated, b: Dated): number {
  const [one, other] = [a.date ?? noDate, b.date ?? noDate];
  return one === other ? (a.file < b.file ? -1 : a.file === b.file ? 0 : 1) : one < other ? -1 : 1;
}

/** Behind every date: those begin with a digit. */
const noDate = '~';

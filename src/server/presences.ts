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
  return presences.sort(byDate);
}

/** None if the article names none of the entities. */
export function presenceIn(file: string, article: Article, entities: ReadonlySet<EntityId>): Presence[] {
  const mentions = article.mentions.filter(({ entity }) => entities.has(entity));
  return mentions.length === 0 ? [] : [{ file, article, entities, mentions }];
}

/** Articles without a date come last; of one day, by file. */
export function byDate(a: Pick<Presence, 'file' | 'article'>, b: Pick<Presence, 'file' | 'article'>): number {
  const [one, other] = [a.article.date ?? noDate, b.article.date ?? noDate];
  return one === other ? (a.file < b.file ? -1 : a.file === b.file ? 0 : 1) : one < other ? -1 : 1;
}

/** Behind every date: those begin with a digit. */
const noDate = '~';

/** The earliest and the latest mention of all that stand in dated articles; `last` only if it is another one than `first`. */
export function firstAndLast(presences: readonly Presence[]): { readonly first?: Naming; readonly last?: Naming } {
  const dated = presences.filter(({ article }) => article.date !== undefined);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return {};
  const ends = { first: naming(first, first.mentions[0]!), last: naming(last, last.mentions.at(-1)!) };
  return ends.first.mention === ends.last.mention ? { first: ends.first } : ends;
}

const naming = ({ file, article }: Presence, mention: Mention): Naming => ({ file, article, mention });

import type { Identity } from '../../core/identify';
import type { Article, Quote } from '../../core/model';
import { catalogueOf } from '../catalogue';
import { filesOf } from '../presences';
import { outermost } from '../quotations';
import { holdersOf, type Lines } from '../stretch';
import { articlesAtOnce, entriesAtOnce, inTurns } from '../turns';
import type { Workspace } from '../workspace';
import { quotedAs, shownEntities, type QuotedAs } from './digest';

/** Part of the quotations of one speaker, by file and place, and how many there are in all. */
export interface QuotationsPart {
  readonly quotations: readonly Quotation[];
  readonly total: number;
}

export interface Quotation {
  readonly file: string;
  readonly article: Article;
  readonly quote: Quote;
}

/** Whose quotations: those of an identity, and with it or without it those of who goes by a name in articles that show no mention of theirs. */
export interface Quoted {
  readonly identity?: Identity;
  readonly name?: string;
}

/** Reads no more articles than the part is of. */
export async function quotationsOf({ index }: Workspace, quoted: Quoted, lines: Lines, isOff: () => boolean): Promise<QuotationsPart> {
  const catalogue = catalogueOf(index);
  await catalogue.refresh();
  const own = quoted.identity && filesOf(quoted.identity);
  const isTheirs = (file: string, { entity, name }: QuotedAs): boolean =>
    (entity === undefined ? name === quoted.name : own?.get(file)?.entities.has(entity) === true);
  const counts: { readonly file: string; readonly quotes: number }[] = [];
  await inTurns(index.files(), entriesAtOnce, (file) => {
    let quotes = 0;
    for (const speaker of catalogue.speakersIn(file)) if (isTheirs(file, speaker)) quotes += speaker.quotes;
    if (0 < quotes) counts.push({ file, quotes });
  }, isOff);
  const { holders, total } = holdersOf(counts, ({ quotes }) => quotes, lines);
  const quotations: Quotation[] = [];
  await inTurns(holders, articlesAtOnce, ({ file: { file }, first }) => {
    const article = index.article(file);
    if (!article) return;
    const shown = shownEntities(article);
    outermost(article.quotes).filter((quote) => isTheirs(file, quotedAs(article, shown, quote)))
      .slice(Math.max(0, lines.start - first), Math.max(0, lines.end - first)).forEach((quote) => quotations.push({ file, article, quote }));
  }, isOff);
  return { quotations, total };
}

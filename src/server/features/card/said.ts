import type { Article, Quote } from '../../../core/model';
import type { Presence } from '../../presences';
import { outermost } from '../../quotations';

/** One quotation of an identity. */
export interface Said {
  readonly file: string;
  readonly article: Article;
  readonly quote: Quote;
}

/** What they are quoted with, in the order of the articles, then of the text. */
export const saidBy = (presences: readonly Presence[]): Said[] => presences.flatMap(({ file, article, entities }) =>
  outermost(article.quotes).flatMap((quote) => (quote.speaker?.entity !== undefined && entities.has(quote.speaker.entity) ? { file, article, quote } : [])));

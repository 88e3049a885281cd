import type { Position, Range } from 'vscode-languageserver';
import type { Article, EntityId, Mention } from '../core/model';
import { contains, words, type Span } from '../core/span';
import { offsetOf, spanOf } from './convert';
import type { OpenArticle } from './openDocuments';

/** Words that name somebody: a mention, or a pronoun that a quote is said by. */
export interface Name extends Span {
  readonly entity: EntityId;
  readonly mention?: Mention;
}

/** The innermost name at a position, a caret behind its last letter included. Where one is withheld there is none: only a pronoun speaks for itself. */
export function nameAt({ article, withheld }: OpenArticle, position: Position): Name | undefined {
  const offset = offsetOf(article, position);
  const mention = innermostAt(article.mentions, offset);
  if (mention) return { start: mention.start, end: mention.end, entity: mention.entity, mention };
  if (innermostAt(withheld, offset)) return undefined;
  const speaker = innermostAt(article.quotes.flatMap((quote) => quote.speaker ?? []), offset);
  return speaker?.entity === undefined ? undefined : { start: speaker.start, end: speaker.end, entity: speaker.entity };
}

/** The mark that has exactly this range, or else the innermost one where the range starts. */
export function markAt(open: OpenArticle, range: Range): Mention | undefined {
  const { start, end } = spanOf(open.article, range);
  return open.article.mentions.find((mention) => mention.start === start && mention.end === end) ?? nameAt(open, range.start)?.mention;
}

/** The first mention in the fullest form the article uses, or else the first at all. */
export function fullMention(article: Article, entity: EntityId): Mention | undefined {
  const mentions = article.mentions.filter((mention) => mention.entity === entity);
  const name = article.entities.find(({ id }) => id === entity)?.name;
  return mentions.find((mention) => words(article.text, mention) === name) ?? mentions[0];
}

/** The shortest span at the offset, its end included. */
export function innermostAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const here = { start: offset, end: offset };
  let best: S | undefined;
  for (const span of spans) {
    if (!contains(span, here)) continue;
    // Of two names that touch at the caret, the one that begins there is meant.
    if (!best || (best.end === offset && span.start === offset) || span.end - span.start < best.end - best.start) best = span;
  }
  return best;
}

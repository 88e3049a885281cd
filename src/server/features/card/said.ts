import type { Article, Quote } from '../../../core/model';
import type { Said, Statement } from '../../../protocol';
import { datedPlaceOf } from '../../excerpt';
import type { Presence } from '../../presences';
import type { Lines } from '../../stretch';
import { cueWords, outermost, quotedWords } from '../../quotations';

/** Collects what somebody is quoted with, in the order in which the articles are given: a part of it, and how much there is. */
export function collectSaid({ start, end }: Lines): { add(presence: Presence): void; found(): Omit<Said, 'edition'> } {
  const statements: Statement[] = [];
  let total = 0;
  return {
    add(presence) {
      for (const quote of quotesIn(presence)) {
        if (start <= total && total < end) statements.push(statement(presence, quote));
        total++;
      }
    },
    found: () => ({ statements, total }),
  };
}

/** What they are quoted with in one article. */
export const quotesIn = ({ article, entities }: Pick<Presence, 'article' | 'entities'>): Quote[] =>
  outermost(article.quotes).filter(({ speaker }) => speaker?.entity !== undefined && entities.has(speaker.entity));

function statement({ file, article }: { readonly file: string; readonly article: Article }, quote: Quote): Statement {
  const cue = cueWords(article, quote);
  return {
    ...datedPlaceOf(file, article, quote),
    words: quotedWords(article, quote), kind: quote.kind,
    ...(quote.stance && { stance: quote.stance }), ...(cue !== undefined && { cue }),
  };
}

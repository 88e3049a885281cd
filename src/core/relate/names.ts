import { foldRomanisation, plain } from '../matchNames/fold';
import type { Article, Entity, EntityKind, Mention } from '../model';
import { parseOnce } from '../resolve/parseOnce';
import { firstStartingAt, type Span } from '../span';
import { type Counts, countsOf } from './counts';
import { hashWord } from './hashWord';
import { saysNothing } from './terms';

const namedKinds: ReadonlySet<EntityKind> = new Set<EntityKind>(['PERSON', 'ORG', 'PLACE', 'NORP', 'EVENT', 'PRODUCT', 'LAW', 'WORK']);

/** Mentions of names (no dates, amounts, roles) that begin in the span. */
export function mentionsIn(article: Article, span: Span): readonly Mention[] {
  const found: Mention[] = [];
  for (let i = firstStartingAt(article.mentions, span.start); i < article.mentions.length && article.mentions[i]!.start < span.end; i++) {
    const mention = article.mentions[i]!;
    if (namedKinds.has(mention.kind)) found.push(mention);
  }
  return found;
}

/** The words of names, each mention counted with the words of its entity. */
export function countNames(mentions: readonly Mention[], nameWords: NameWords): Counts {
  const counts = new Map<number, number>();
  for (const mention of mentions) {
    for (const word of nameWords(mention)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return countsOf(counts);
}

/** The hashed words of the name that a mention stands for. */
export type NameWords = (mention: Mention) => readonly number[];

/** A mention counts with all words of the name its article resolves it to, so that "Orlov" meets "Sergei Orlov". */
export function nameWordsOf(article: Article): NameWords {
  const nameOf = resolvedNames(article);
  const known = new Map<string, readonly number[]>();
  return mention => {
    const found = known.get(mention.entity);
    if (found) return found;
    const words = hashesOfName(nameOf(mention));
    known.set(mention.entity, words);
    return words;
  };
}

/** The name that a mention stands for, as its article resolves it. */
export function resolvedNames({ text, entities }: Article): (mention: Mention) => string {
  const byId = new Map<string, Entity>(entities.map(entity => [entity.id, entity]));
  return ({ entity, start, end }) => byId.get(entity)?.name ?? text.slice(start, end);
}

/** What the words of a name are looked up by. */
export const hashesOfName = parseOnce((name: string): readonly number[] =>
  plain(name).split(' ').filter(word => 1 < word.length && !saysNothing(word)).map(word => hashWord(foldRomanisation(word))));

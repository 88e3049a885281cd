import { compareNames, lookupKeys, parseName, type ParsedName } from '../matchNames';
import type { Article, EntityId, Mention } from '../model';
import { type Span, words as onOneLine } from '../span';
import { mentionsIn } from './features';
import type { Query } from './query';
import { readWords, termOf } from './words';

/** At most three names that both stretches have, as the hit writes them, those named in fewest passages first. */
export function sharedNames(query: readonly NamedOnce[], article: Article, span: Span, rarity: (name: string) => number): string[] {
  const shared = namesIn(article, mentionsIn(article, span))
    .filter(({ parsed, keys }) => query.some(asked => keys.some(key => asked.keys.includes(key)) && compareNames(asked.parsed, parsed).kind !== 'none'));
  return shared.map(({ written, parsed }) => ({ written, rarity: rarity(parsed.plain) }))
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, 3)
    .map(({ written }) => written);
}

/** A name of a stretch: what the article resolves it to, and how it is written there. */
export interface NamedOnce {
  readonly parsed: ParsedName;
  readonly keys: readonly string[];
  readonly written: string;
}

/** Each entity once; nationalities are left out, they join too much. */
export function namesIn(article: Article, mentions: readonly Mention[]): NamedOnce[] {
  const once = new Map<EntityId, NamedOnce>();
  for (const mention of mentions) {
    if (mention.kind === 'NORP' || once.has(mention.entity)) continue;
    const written = onOneLine(article.text, mention);
    const name = article.entities.find(({ id }) => id === mention.entity)?.name ?? written;
    const parsed = parseName(mention.kind, name);
    once.set(mention.entity, { parsed, keys: lookupKeys(parsed), written });
  }
  return [...once.values()];
}

/** "same words: lease, harbour, strike": up to three terms of the query, rarest first, as the hit writes them. */
export function sharedWords(query: Query, article: Article, span: Span): string {
  const written = new Map<string, string>();
  for (const { word } of readWords(article.text, span)) {
    const term = termOf(word);
    if (term !== '' && !written.has(term)) written.set(term, word);
  }
  const shared = query.terms.flatMap(({ key }) => written.get(key) ?? []).slice(0, 3);
  return shared.length === 0 ? 'same words' : `same words: ${shared.join(', ')}`;
}

import { compareNames, lookupKeys, parseName, type ParsedName } from '../matchNames';
import type { Article, EntityId, Mention } from '../model';
import { type Span, words as onOneLine } from '../span';
import { daysIn, mentionsIn } from './features';
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
    once.set(mention.entity, { parsed, keys: lookupKeys(parsed), written: isShouted(written) ? name : written });
  }
  return [...once.values()];
}

/** "18 February": the first day that both stretches speak of. */
export function sharedDay(query: Query, article: Article, span: Span): string | undefined {
  const found = daysIn(article, span).find(day => query.days.has(day));
  if (found === undefined) return undefined;
  const [, month, day] = found.split('-').map(Number);
  return `${day} ${months[month! - 1]}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A place in a dateline, a name in a headline; acronyms are short. */
const isShouted = (written: string): boolean => 5 < written.length && written === written.toUpperCase();

/** Up to three terms of the query, rarest first, as the hit writes them: "lease", "harbour", "strike". */
export function sharedWords(query: Query, article: Article, span: Span): string[] {
  const written = new Map<string, string>();
  for (const { word } of readWords(article.text, span)) {
    const term = termOf(word);
    if (term !== '' && !written.has(term)) written.set(term, word);
  }
  return query.terms.flatMap(({ key }) => written.get(key) ?? []).slice(0, 3);
}

import type { Article } from '../model';
import type { Span } from '../span';
import type { DayNamed } from './gist';
import type { Lookup, Reading } from './lookup';
import type { Query } from './query';
import { readWords } from './readWords';
import type { Scored } from './score';
import { createSharedNames } from './sharedNames';
import { wordAt, type Words } from './words';

/** Says why a hit is one, the strongest reason first, as `RelatedHit` has it; `copied`: it is a near copy of what was asked about. */
export type Reasons = (hit: Scored, copied: boolean) => readonly string[];

/** For the hits of one query, asked about in `article`. */
export function createReasons({ names: { occurs } }: Lookup, query: Query, article: Article): Reasons {
  const sharedNames = createSharedNames(article, query.mentions, occurs);
  return ({ reading, quote, sameEvent }, copied) => {
    const names = sharedNames(reading);
    const reasons = [
      ...(quote?.same ? ['same quote'] : []),
      ...(copied ? ['near copy'] : []),
      ...(sameEvent ? [eventReason(query, reading, names)] : 0 < names.length ? [names.join(', ')] : []),
    ];
    return 0 < reasons.length ? reasons : [listed('same words', sharedWords(query, reading.words))];
  };
}

/** Names and the day say most; where there are few of them, words have to. */
function eventReason(query: Query, { passage, gist, words }: Reading, names: readonly string[]): string {
  const day = sharedDay(query, gist.days, passage);
  const evidence = [...names.slice(0, day ? 2 : 3), ...(day ? [day] : [])];
  if (2 <= evidence.length) return listed('same event', evidence);
  const named = new Set(names.flatMap(name => Array.from(readWords(name, { start: 0, end: name.length }).terms)));
  return listed('same event', [...evidence, ...sharedWords(query, words, named).slice(0, 2)]);
}

const listed = (reason: string, evidence: readonly string[]): string => (evidence.length === 0 ? reason : `${reason}: ${evidence.join(', ')}`);

/** "18 February": the first day that both stretches speak of. */
function sharedDay(query: Query, days: readonly DayNamed[], { start, end }: Span): string | undefined {
  const found = days.find(named => start <= named.start && named.start < end && query.days.has(named.day));
  return found && `${found.day % 100} ${months[Math.floor(found.day / 100) % 100 - 1]}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Up to three terms of the query, rarest first, as the hit writes them ("lease", "harbour", "strike"), without those already `named`. */
function sharedWords(query: Query, words: Words, named: ReadonlySet<number> = new Set()): string[] {
  const found: string[] = [];
  for (const { key } of query.terms) {
    const at = named.has(key) ? -1 : words.terms.indexOf(key);
    if (at < 0) continue;
    found.push(wordAt(words, at));
    if (found.length === mostWords) break;
  }
  return found;
}

const mostWords = 3;

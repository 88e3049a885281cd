import type { Article } from '../model';
import { once } from '../once';
import type { Span } from '../span';
import { isEveryday } from './everyday';
import type { DayNamed } from './gist';
import type { Lookup, Reading } from './lookup';
import type { Query } from './query';
import { readWords } from './readWords';
import type { Scored } from './score';
import { createSharedNames, isShouted } from './sharedNames';
import { storyAround } from './windows';
import type { Words } from './words';

/** Says why a hit is one, the strongest reason first, as `RelatedHit` has it; `copied`: it is a near copy of what was asked about. */
export type Reasons = (hit: Scored, copied: boolean) => readonly string[];

/** For the hits of one query, asked about in `article`. */
export function createReasons({ names: { occurs } }: Lookup, query: Query, article: Article): Reasons {
  const sharedNames = createSharedNames(article, query.mentions, occurs);
  const namesOfStory = once(() => createSharedNames(article, query.storyMentions, occurs));
  const storyNames = ({ article, gist, passage }: Reading): readonly string[] => namesOfStory()({ article, gist, passage: storyAround(article, passage) });
  return ({ reading, quote, sameEvent }, copied) => {
    const names = sharedNames(reading);
    const reasons = [
      ...(quote?.same ? ['same quote'] : []),
      ...(copied ? ['near copy'] : []),
      ...(sameEvent ? [eventReason(query, reading, names, () => storyNames(reading))] : 0 < names.length ? [names.join(', ')] : []),
    ];
    if (0 < reasons.length) return reasons;
    const { telling, everyday } = sharedWords(query, reading.words);
    return [listed('same words', 0 < telling.length ? telling : everyday())];
  };
}

/** Names and the day say most; where there are few of them, words have to; and where those are everyday ones, the names of the whole articles. */
function eventReason(query: Query, { passage, gist, words }: Reading, names: readonly string[], storyNames: () => readonly string[]): string {
  const day = sharedDay(query, gist.days, passage);
  const evidence = [...names.slice(0, day ? 2 : 3), ...(day ? [day] : [])];
  if (2 <= evidence.length) return listed('same event', evidence);
  const named = new Set(names.flatMap(name => Array.from(readWords(name, { start: 0, end: name.length }).terms)));
  const { telling, everyday } = sharedWords(query, words, named);
  const found = [...evidence, ...telling.slice(0, 2)];
  if (0 < found.length) return listed('same event', found);
  return listed('same event', [...storyNames(), ...everyday()].slice(0, 2));
}

const listed = (reason: string, evidence: readonly string[]): string => (evidence.length === 0 ? reason : `${reason}: ${evidence.join(', ')}`);

/** "18 February": the first day that both stretches speak of. */
function sharedDay(query: Query, days: readonly DayNamed[], { start, end }: Span): string | undefined {
  const found = days.find(named => start <= named.start && named.start < end && query.days.has(named.day));
  return found && `${found.day % 100} ${months[Math.floor(found.day / 100) % 100 - 1]}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

interface SharedWords {
  readonly telling: readonly string[];
  /** Written when they are asked for, which is seldom. */
  everyday(this: void): readonly string[];
}

/** Up to three words of the query of each sort, rarest first, as the hit writes them ("lease", "harbour", "strike"), without those already `named`. */
function sharedWords(query: Query, words: Words, named: ReadonlySet<number> = new Set()): SharedWords {
  const shared = query.terms.filter(({ key }) => !named.has(key) && words.terms.includes(key));
  const written = (some: typeof shared): string[] => some.slice(0, mostWords).map(({ key }) => writtenIn(words, key));
  return { telling: written(shared.filter(({ key }) => !isEveryday(key))), everyday: () => written(shared.filter(({ key }) => isEveryday(key))) };
}

const mostWords = 3;

/** How the words write one of them: in small letters where it may have capitals only because a sentence begins or is shouted ("Dockers", but "the Kenyan dockers"), without "'s". */
function writtenIn({ text, count, starts, ends, terms }: Words, term: number): string {
  const first = terms.indexOf(term);
  const written = (i: number): string => withoutPossessive(text.slice(starts[i], ends[i]));
  const isInside = (i: number): boolean => /[\p{L}\p{N},]\s\(?$/u.test(text.slice(Math.max(0, starts[i]! - 3), starts[i]));
  for (let i = first; i < count; i++) if (terms[i] === term && isInside(i) && !isShouted(written(i))) return written(i);
  return written(first).toLowerCase();
}

const withoutPossessive = (word: string): string => word.replace(/['’]s$/i, '');

import type { EntityKind } from '../model';
import type { Chunk } from './lattice';
import { isCapital, type Memory, type Points } from './evidence';
import { Known, Place } from './lexicon';
import { Shape, type Word } from './word';

/** What one mention teaches: that these folded words are of this kind, so many points sure; or whom a person is called by. */
export type Lesson = { readonly key: string; readonly kind: EntityKind; readonly points: number } | { readonly surname: string } | { readonly givenName: string };

/** What the names found in a first reading teach about the same words elsewhere in the article. */
export const remember = (words: readonly Word[], chunks: readonly Chunk[]): Memory => memoryOf([lessonsOf(words, chunks)]);

/** The lessons of some names, in their order. */
export function lessonsOf(words: readonly Word[], chunks: readonly Chunk[]): Lesson[] {
  const lessons: Lesson[] = [];
  for (const [index, { from, to, kind, score }] of chunks.entries()) {
    if (score < sure) continue;
    lessons.push({ key: keyOf(words, from, to), kind, points: score });
    if (kind === 'PERSON') parts(words, from, to, lessons);
    if (kind !== 'ORG') continue;
    const next = chunks[index + 1];
    if (next && next.from === to + 1 && words[to]!.key === '(' && words[next.to]?.key === ')' && words[next.from]!.shape === Shape.capitals)
      lessons.push({ key: keyOf(words, next.from, next.to), kind: 'ORG', points: 2 });
    const first = words[from]!;
    if (
      from + 1 < to
      && isCapital(first)
      && !(first.known & (Known.common | Place | Known.nationality | Known.given | Known.direction | Known.organisationOf))
    )
      lessons.push({ key: first.key, kind: 'ORG', points: 0.8 });
  }
  return lessons;
}

/** Tokens of a last name with its particle: "al - hakim". */
export const longestTail = 4;

/** What an article's lessons come to, all in their order. */
export function memoryOf(lessons: Iterable<readonly Lesson[]>): Memory {
  const phrases = new Map<string, Map<EntityKind, number>>();
  const longest = new Map<string, number>();
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  for (const own of lessons) for (const lesson of own) {
    if ('surname' in lesson) surnames.add(lesson.surname);
    else if ('givenName' in lesson) givenNames.add(lesson.givenName);
    else {
      const { key, kind, points } = lesson;
      let kinds = phrases.get(key);
      if (!kinds) {
        phrases.set(key, kinds = new Map<EntityKind, number>());
        const first = headOf(key);
        longest.set(first, Math.max(longest.get(first) ?? 0, lengthOf(key)));
      }
      kinds.set(kind, Math.min(most, (kinds.get(kind) ?? 0) + points));
    }
  }
  // "Duarte" of "Ana Duarte" is no region here, whatever the lists say: that reading may not gather points.
  for (const name of surnames) {
    const kinds = phrases.get(name);
    if (kinds?.delete('PLACE') && kinds.size === 0) phrases.delete(name);
  }
  const heads = new Map(longest);
  for (const names of [surnames, givenNames]) for (const name of names) {
    const [first, length] = [headOf(name), lengthOf(name)];
    if (length <= longestTail && (heads.get(first) ?? 0) < length) heads.set(first, length);
  }
  return { phrases, longest, heads, surnames, givenNames };
}

/** Whether two articles teach the same. */
export const areSame = (some: readonly (readonly Lesson[])[], others: readonly (readonly Lesson[])[]): boolean =>
  some.length === others.length && some.every((own, index) => own === others[index] || JSON.stringify(own) === JSON.stringify(others[index]));

/** The words of all phrases that two memories do not agree on; where they do not agree how long those are that begin with a word, that word. */
export function disagreeing(one: Memory, other: Memory): string[][] {
  const keys = new Set<string>();
  if (one === other) return [];
  const compare = <Value>(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>, isSame: (x: Value, y: Value) => boolean): void => {
    for (const [key, value] of a) {
      const value2 = b.get(key);
      if (value2 === undefined || !isSame(value, value2)) keys.add(key);
    }
    for (const key of b.keys()) if (!a.has(key)) keys.add(key);
  };
  compare(one.phrases, other.phrases, isSamePoints);
  compare(one.longest, other.longest, (a, b) => a === b);
  for (const [a, b] of [[one, other], [other, one]] as const) {
    for (const name of a.surnames) if (!b.surnames.has(name)) keys.add(name);
    for (const name of a.givenNames) if (!b.givenNames.has(name)) keys.add(name);
  }
  return [...keys].map(key => key.split(' '));
}

/** The order counts: of two kinds equally sure the first is taken. */
function isSamePoints(a: Points, b: Points): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [kind, points] of a) {
    const [kind2, points2] = others.next().value!;
    if (kind !== kind2 || points !== points2) return false;
  }
  return true;
}

/** The first word of some, by which a memory is asked. */
export const headOf = (key: string): string => {
  const space = key.indexOf(' ');
  return space === -1 ? key : key.slice(0, space);
};

/** How many words it has. */
function lengthOf(key: string): number {
  let length = 1;
  for (let space = key.indexOf(' '); space !== -1; space = key.indexOf(' ', space + 1)) length++;
  return length;
}

/** Whether a sentence, [from, to), holds a remembered name of one word, and its names so far do not say the same of it. (`consistent` sees to longer ones.) */
export function reminds({ phrases, surnames, givenNames }: Memory, words: readonly Word[], from: number, to: number, chunks: readonly Chunk[]): boolean {
  let next = 0;
  for (let at = from; at < to; at++) {
    while (next < chunks.length && chunks[next]!.to <= at) next++;
    const word = words[at]!;
    if (!isCapital(word)) continue;
    const chunk = chunks[next];
    const isPerson = surnames.has(word.key) || givenNames.has(word.key);
    if (chunk === undefined || at < chunk.from) {
      if (isPerson || phrases.has(word.key)) return true;
    } else if (chunk.from === at && chunk.to === at + 1) {
      if (isPerson && chunk.kind !== 'PERSON') return true;
      const kinds = phrases.get(word.key);
      if (kinds) for (const [kind, points] of kinds) if (kind !== chunk.kind && 1 < points) return true;
    }
  }
  return false;
}

/** The folded words of [from, to), as phrases are remembered. */
export function keyOf(words: readonly Word[], from: number, to: number): string {
  let key = from < to ? words[from]!.key : '';
  for (let at = from + 1; at < to; at++) key += ` ${words[at]!.key}`;
  return key;
}

/** How probable a mention must be to teach anything; the most that all mentions together can teach. */
const sure = 0.6;
const most = 3;

/** The names by which a person named in full is called later: the last one, the tail with its particle, the first one. */
function parts(words: readonly Word[], from: number, to: number, lessons: Lesson[]): void {
  if (to - from < 2) return;
  const first = words[from]!;
  const last = /^(?:jr|sr|ii|iii|iv)$/.test(words[to - 1]!.key) || words[to - 1]!.key === '.' ? to - 2 : to - 1;
  if (last <= from) return;
  // "Duarte-Okafor" alone may be two people.
  if (last === from + 2 && words[from + 1]!.key === '-') return;
  let start = last;
  while (from + 2 < start && words[start - 1]!.key === '-' && isCapital(words[last]!)) start -= 2;
  while (from + 1 < start && !isCapital(words[start - 1]!) && words[start - 1]!.shape !== Shape.none) start--;
  lessons.push({ surname: keyOf(words, start, last + 1) });
  if (isCapital(words[last]!) && !(words[last]!.known & (Known.grammar | Known.title | Known.titleHead))) lessons.push({ surname: words[last]!.key });
  // Chinese, Korean, Vietnamese and Hungarian names begin with the family name.
  const eastern = words[last - 1]?.key === '-' && !isCapital(words[last]!) || first.known & Known.family && !(first.known & Known.given);
  if (eastern) lessons.push({ surname: first.key });
  else if (first.shape !== Shape.initial && !(first.known & (Known.common | Known.title))) lessons.push({ givenName: first.key });
}


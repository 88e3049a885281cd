import type { Memory } from './evidence';
import { areSame, disagreeing, headOf, type Lesson, memoryOf } from './memory';

/** What an edit changed of what an article remembers. */
interface Relearnt {
  readonly memory: Memory;
  /** The words of all phrases that are remembered otherwise than before. */
  readonly phrases: readonly (readonly string[])[];
}

/** By block what it teaches. */
type Lessons = readonly (readonly Lesson[])[];

/** By block the first words of what it teaches. */
export type Heads = readonly (readonly string[])[];

/**
 * A memory falls apart by the first words of what it remembers: only those are remembered anew that begin lessons which are others than `before`. `heads`:
 * of the lessons as they are now.
 */
export function relearnt(memory: Memory, before: Lessons, lessons: Lessons, heads: Heads): Relearnt {
  const changed = changedHeads(before, lessons);
  if (changed.size === 0) return { memory, phrases: [] };
  const isChanged = (head: string): boolean => changed.has(head);
  const anew = memoryOf(lessons.map((own, block) => (heads[block]!.some(isChanged) ? own.filter((_, at) => isChanged(heads[block]![at]!)) : none)));
  const [rest, then] = parted(memory, changed);
  return { memory: together(rest, anew), phrases: disagreeing(then, anew) };
}

/** The first words of some lessons, as many. */
export const headsOf = (lessons: readonly Lesson[]): readonly string[] => (lessons.length === 0 ? noHeads : lessons.map(headOfLesson));

const noHeads: readonly string[] = [];
const none: readonly Lesson[] = [];

/** The first words of what the blocks teach that do not teach what they did: all of those between the first and the last one where there are more or fewer. */
function changedHeads(before: Lessons, lessons: Lessons): ReadonlySet<string> {
  const most = Math.min(before.length, lessons.length);
  let first = 0;
  while (first < most && isSame(before[first]!, lessons[first]!)) first++;
  let last = 0;
  while (last < most - first && isSame(before[before.length - 1 - last]!, lessons[lessons.length - 1 - last]!)) last++;
  const areAsMany = before.length === lessons.length;
  const heads = new Set<string>();
  for (const [some, others] of [[before, lessons], [lessons, before]] as const) {
    for (let block = first; block < some.length - last; block++)
      if (!areAsMany || !isSame(some[block]!, others[block]!)) for (const lesson of some[block]!) heads.add(headOfLesson(lesson));
  }
  return heads;
}

const isSame = (one: readonly Lesson[], other: readonly Lesson[]): boolean => one === other || one.length === other.length && areSame([one], [other]);

const headOfLesson = (lesson: Lesson): string => headOf('surname' in lesson ? lesson.surname : 'givenName' in lesson ? lesson.givenName : lesson.key);

/** What of a memory does not begin with these words, and what does. */
function parted({ phrases, longest, heads, surnames, givenNames }: Memory, words: ReadonlySet<string>): readonly [Memory, Memory] {
  const [one, other] = [partedMap(phrases, words), partedMap(longest, words)];
  const [ofHeads, ofSurnames, ofGivenNames] = [partedMap(heads, words), partedSet(surnames, words), partedSet(givenNames, words)];
  const memory = (at: 0 | 1): Memory => ({ phrases: one[at], longest: other[at], heads: ofHeads[at], surnames: ofSurnames[at], givenNames: ofGivenNames[at] });
  return [memory(0), memory(1)];
}

function partedMap<Value>(map: ReadonlyMap<string, Value>, words: ReadonlySet<string>): readonly [Map<string, Value>, Map<string, Value>] {
  const parts = [new Map<string, Value>(), new Map<string, Value>()] as const;
  for (const [name, value] of map) parts[words.has(headOf(name)) ? 1 : 0].set(name, value);
  return parts;
}

function partedSet(names: ReadonlySet<string>, words: ReadonlySet<string>): readonly [Set<string>, Set<string>] {
  const parts = [new Set<string>(), new Set<string>()] as const;
  for (const name of names) parts[words.has(headOf(name)) ? 1 : 0].add(name);
  return parts;
}

const together = (one: Memory, other: Memory): Memory => ({
  phrases: joined(one.phrases, other.phrases), longest: joined(one.longest, other.longest), heads: joined(one.heads, other.heads),
  surnames: new Set([...one.surnames, ...other.surnames]), givenNames: new Set([...one.givenNames, ...other.givenNames]),
});

function joined<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): Map<string, Value> {
  const both = new Map(one);
  for (const [name, value] of other) both.set(name, value);
  return both;
}

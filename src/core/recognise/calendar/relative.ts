import { addDays, addMonths, weekdayNear, weekOf } from './days';
import { isMonth } from './monthDay';
import { tenseAt } from './tense';
import { Shape, type Word } from '../word';

/** A day, week or year told from the article's own day. */
export interface RelativeDay {
  readonly to: number;
  readonly rule: 'relative date';
  readonly confidence: number;
  /** ISO 8601, as exact as the words are: "2025-02-17", "2025-W07", "2024". */
  readonly value: string;
}

/** The words that one may begin with. */
export const opensRelative: readonly string[] = `today yesterday tomorrow last this next coming earlier later weekend the a an
  one two three four five six seven eight nine ten eleven twelve`.split(/\s+/);

/**
 * "yesterday", "last week", "earlier this month", "three years ago", "weekend" behind "the". Without the article's day (`today`) they name
 * no day, and nothing is found.
 */
export function relativeAt(words: readonly Word[], at: number, end: number, today: string): RelativeDay | undefined {
  const { key, shape } = words[at]!;
  // Inside a name ("USA Today") it is none.
  if (shape !== Shape.number && shape !== Shape.lower && at !== 0 && words[at - 1]!.shape !== Shape.none) return undefined;
  const days = dayWords.get(key);
  if (days !== undefined) return found(at + 1, addDays(today, days));
  const next = at + 1 < end ? words[at + 1]!.key : '';
  switch (key) {
    case 'last': case 'this': case 'next': case 'coming': return period(words, at, end, today, key === 'last' ? -1 : key === 'this' ? 0 : 1);
    case 'earlier': case 'later': return next === 'this' ? period(words, at + 1, end, today, 0) : undefined;
    case 'weekend': return words[at - 1]?.key === 'the' ? found(at + 1, weekend(today, weekendStep(words, at, end, today))) : undefined;
    case 'the': return beside(words, at, end, today);
    default: return ago(words, at, end, today);
  }
}

const found = (to: number, value: string): RelativeDay => ({ to, rule: 'relative date', confidence: 0.9, value });
const dayWords: ReadonlyMap<string, number> = new Map([['today', 0], ['yesterday', -1], ['tomorrow', 1]]);

/** "the day before yesterday", "the day after tomorrow". */
function beside(words: readonly Word[], at: number, end: number, today: string): RelativeDay | undefined {
  if (end <= at + 3 || words[at + 1]!.key !== 'day') return undefined;
  const told = `${words[at + 2]!.key} ${words[at + 3]!.key}`;
  return told === 'before yesterday' ? found(at + 4, addDays(today, -2)) : told === 'after tomorrow' ? found(at + 4, addDays(today, 2)) : undefined;
}

/** "last week", "this year", "next month", "last summer". */
function period(words: readonly Word[], at: number, end: number, today: string, step: -1 | 0 | 1): RelativeDay | undefined {
  if (end <= at + 1) return undefined;
  const { key } = words[at + 1]!;
  const year = Number(today.slice(0, 4));
  switch (key) {
    case 'week': return found(at + 2, weekOf(addDays(today, 7 * step)));
    case 'weekend': return found(at + 2, weekend(today, step));
    case 'month': return found(at + 2, addMonths(today, step));
    // Of "March last year" the month has the year already.
    case 'year': return isMonth(words[at - 1]) ? undefined : found(at + 2, String(year + step));
    default: {
      const months = seasons.get(key);
      if (!months) return undefined;
      const month = Number(today.slice(5, 7));
      return found(at + 2, String(step < 0 ? (months[1] < month ? year : year - 1) : step === 0 ? year : month < months[0] ? year : year + 1));
    }
  }
}

/** First and last month, north of the equator. */
const seasons: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]], ['summer', [6, 8]], ['autumn', [9, 11]], ['fall', [9, 11]], ['winter', [12, 12]],
]);

/** Saturday and Sunday of the week so many weeks from this one. */
function weekend(today: string, step: number): string {
  const saturday = addDays(weekdayNear(today, 1, 'on or before'), 5 + 7 * step);
  return `${saturday}/${addDays(saturday, 1)}`;
}

/** Whether "the weekend" at `words[at]` is the last one or this week's. */
function weekendStep(words: readonly Word[], at: number, end: number, today: string): -1 | 0 {
  const begun = weekdayNear(today, 6, 'on or before') === today || weekdayNear(today, 0, 'on or before') === today;
  return begun || /^(?:by|until|till|for)$/.test(words[at - 2]?.key ?? '') || tenseAt(words, at, end) === 'future' ? 0 : -1;
}

/** "three years ago", "a week ago". */
function ago(words: readonly Word[], at: number, end: number, today: string): RelativeDay | undefined {
  if (end <= at + 2 || words[at + 2]!.key !== 'ago') return undefined;
  const { key, text } = words[at]!;
  const count = key === 'a' || key === 'an' ? 1 : counts.get(key) ?? (/^\d{1,3}$/.test(text) ? Number(text) : undefined);
  if (count === undefined) return undefined;
  switch (words[at + 1]!.key.replace(/s$/, '')) {
    case 'day': return found(at + 3, addDays(today, -count));
    case 'week': return found(at + 3, weekOf(addDays(today, -7 * count)));
    case 'month': return found(at + 3, addMonths(today, -count));
    case 'year': return found(at + 3, String(Number(today.slice(0, 4)) - count));
    case 'decade': return found(at + 3, String(Number(today.slice(0, 4)) - 10 * count));
    default: return undefined;
  }
}

const counts: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((name, index): [string, number] => [name, index + 1]),
);

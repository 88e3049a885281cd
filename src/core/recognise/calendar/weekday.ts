import { weekdayNear } from './days';
import { Known } from '../lexicon';
import { dayFirst, isDay, isLarge, isMonth, monthFirst } from './monthDay';
import { tenseAt } from './tense';
import { type Calendar, dateTo, type TimeExpression } from './timeExpression';
import { Shape, type Word } from '../word';

/** "Tuesday", "Tuesday, March 4", "Fri, 13 Jun 2008", "Mondays"; undefined if the word is part of a name ("Chief Sunday Okereke"). */
export function weekdayAt(calendar: Calendar, at: number): TimeExpression | undefined {
  const { words, end } = calendar;
  const { key } = words[at]!;
  const weekday = weekdays.get(key);
  if (weekday !== undefined) return isGivenName(calendar, at) || isTitled(words, at, end) ? undefined : withWeekday(calendar, at, weekday);
  return shortWeekdays.has(key) ? datedWeekday(calendar, at + (words[at + 1]?.key === '.' ? 2 : 1)) : undefined;
}

/** 0 is Sunday, as in `Date`. */
const weekdays: ReadonlyMap<string, number> = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').flatMap((name, index): [string, number][] => [[name, index], [`${name}s`, index]]),
);
const shortWeekdays: ReadonlySet<string> = new Set('sun mon tue tues wed thu thur thurs fri sat'.split(' '));
/** The words that a weekday may be called by. */
export const opensWeekday: readonly string[] = [...weekdays.keys(), ...shortWeekdays];

/** "Tuesday", "Tuesday, March 4", "Sunday the 26th of June", "Mondays". */
function withWeekday(calendar: Calendar, at: number, weekday: number): TimeExpression {
  const { words, end, today } = calendar;
  const dated = datedWeekday(calendar, at + 1);
  if (dated) return dated;
  const before = words[at - 1]?.key;
  if (words[at]!.key.endsWith('s') || before === 'every' || before === 'each') return dateTo(at + 1, 'weekday', 0.9, undefined);
  return dateTo(at + 1, 'weekday', 0.97, today && weekdayNear(today, weekday, directionOf(words, at, end)));
}

/** Which of the days of that name is meant. "Suspended until Thursday" tells of what was and of a day ahead: there the nearest is. */
function directionOf(words: readonly Word[], at: number, end: number): 'before' | 'on or before' | 'nearest' | 'on or after' | 'after' {
  const before = words[at - 1]?.key ?? '';
  if (before === 'last') return 'before';
  if (before === 'next' || before === 'coming') return 'after';
  const tense = tenseAt(words, at, end);
  if (tense === 'future') return 'on or after';
  return tense === 'past' && !/^(?:until|till|by|for|from)$/.test(before) ? 'on or before' : 'nearest';
}

/** The date behind a weekday and an optional comma, weekday included. */
function datedWeekday(calendar: Calendar, after: number): TimeExpression | undefined {
  const { words, end } = calendar;
  const comma = words[after]?.key === ',' ? after + 1 : after;
  const next = words[comma]?.key === 'the' && isDay(words[comma + 1]) ? comma + 1 : comma;
  if (end <= next) return undefined;
  const dayAfter = next + (words[next + 1]?.key === '.' ? 2 : 1);
  const found = dayFirst(calendar, next) ?? (isMonth(words[next]) && isDay(words[dayAfter]) ? monthFirst(calendar, next) : undefined);
  return found && { ...found, rule: 'weekday and date', confidence: 0.98 };
}

/** "Chief Sunday Okereke", "one Sunday Akpan": a given name of Nigeria. */
function isGivenName({ words, end, first }: Calendar, at: number): boolean {
  const next = at + 1 < end ? words[at + 1]! : undefined;
  if (words[at]!.key !== 'sunday' || !next || next.shape !== Shape.capital || isMonth(next) || next.known & Known.common) return false;
  const before = words[at - 1];
  return at === first || before === undefined || isLarge(before) || before.key === 'one' || before.key === 'by' || before.key === '.' || before.key === ',';
}

/** "Black Friday", "Holy Thursday", the "Sunday Times": days by name only. */
function isTitled(words: readonly Word[], at: number, end: number): boolean {
  const before = words[at - 1], after = at + 1 < end ? words[at + 1]! : undefined;
  return before !== undefined && isLarge(before) && titledBefore.has(before.key) || after !== undefined && isLarge(after) && papers.has(after.key);
}

const titledBefore: ReadonlySet<string> = new Set('black cyber red holy maundy bloody carnival fat shrove super sheffield'.split(' '));
const papers: ReadonlySet<string> = new Set('times telegraph mirror express mail independent herald star tribune punch vanguard edition school'.split(' '));

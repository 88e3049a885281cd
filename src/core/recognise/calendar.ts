// Met on [Tuesday]DATE(value=2025-02-18) at [3:30 p.m.]TIME(value=15:30), sat until [June 3-5]DATE(value=2025-06-03/2025-06-05), first seen in [1996]DATE.
import { clockAt, opensClock } from './calendar/clock';
import { dateInFigures } from './calendar/dateInFigures';
import { two } from './calendar/days';
import { holidayAt, opensHoliday } from './calendar/holiday';
import { dayFirst, isMonth, monthFirst, opensMonth } from './calendar/monthDay';
import { opensRelative, relativeAt } from './calendar/relative';
import { type Calendar, dateTo, type TimeExpression } from './calendar/timeExpression';
import { opensWeekday, weekdayAt } from './calendar/weekday';
import { isYear, yearsAt } from './calendar/year';
import { Trait, traitOf } from './trait';
import { Shape, type Word } from './word';

/** The date or time that begins at `words[at]`, longest first. */
export function timeAt(calendar: Calendar, at: number): TimeExpression | undefined {
  const { words, end, today } = calendar;
  const { shape, key } = words[at]!;
  if (shape === Shape.number) return time(calendar, at) ?? dateInFigures(words, at, end) ?? dayFirst(calendar, at) ?? years(words, at, end);
  if (!opensTime(words[at]!)) return undefined;
  if (shape !== Shape.lower) {
    const large = withCapital(calendar, at);
    if (large) return large;
  }
  const relative = today === undefined ? undefined : relativeAt(words, at, end, today);
  if (relative) return { ...relative, kind: 'DATE' };
  // "'90s" is a word to the tokeniser, as "'em" is.
  return time(calendar, at) ?? (seasons.includes(key) ? seasonOf(words, at, end) : key.startsWith("'") ? years(words, at, end) : undefined);
}

const seasons: readonly string[] = ['spring', 'summer', 'autumn', 'fall', 'winter'];
const shortDecades: readonly string[] = ["'20s", "'30s", "'40s", "'50s", "'60s", "'70s", "'80s", "'90s"];

/** All words that a date or a time may begin with: most words of a text are none, and one look must tell. */
const openers: ReadonlySet<string> = new Set([
  ...opensWeekday, ...opensMonth, ...opensHoliday, ...opensRelative, ...opensClock, ...seasons, ...shortDecades, 'q1', 'q2', 'q3', 'q4',
]);
const opensTime = traitOf(Trait.opensTime, ({ key }) => openers.has(key));

function withCapital(calendar: Calendar, at: number): TimeExpression | undefined {
  const { words, end, today } = calendar;
  const { key } = words[at]!;
  const day = weekdayAt(calendar, at) ?? (isMonth(words[at]) ? monthFirst(calendar, at) : undefined);
  if (day) return day;
  if (/^q[1-4]$/.test(key) && at + 1 < end && isYear(words[at + 1])) return quarter(words[at + 1]!.text, Number(key[1]), at + 2);
  const holiday = holidayAt(words, at, end, today);
  return holiday && { ...holiday, kind: 'DATE', rule: 'holiday', confidence: 0.85 };
}

function time({ words, tokens, end, first }: Calendar, at: number): TimeExpression | undefined {
  const found = clockAt(words, tokens, at, end, first);
  return found && { ...found, kind: 'TIME' };
}

function years(words: readonly Word[], at: number, end: number): TimeExpression | undefined {
  const found = yearsAt(words, at, end);
  return found && { ...found, kind: 'DATE' };
}

const quarter = (year: string, number: number, to: number): TimeExpression =>
  dateTo(to, 'quarter', 0.9, `${year}-${two(3 * number - 2)}/${year}-${two(3 * number)}`);

/** "autumn 2020": a season's months differ between the halves of the earth, the year does not. */
const seasonOf = (words: readonly Word[], at: number, end: number): TimeExpression | undefined =>
  at + 1 < end && isYear(words[at + 1]) ? dateTo(at + 2, 'season and year', 0.85, words[at + 1]!.text) : undefined;

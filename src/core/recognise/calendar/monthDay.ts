import { isoDay, nearestYear } from './days';
import { Known } from '../lexicon';
import { type Calendar, dateTo, type TimeExpression } from './timeExpression';
import { Shape, type Word } from '../word';
import { isYear } from './year';

/** 1 is January. Names and the usual short forms. */
const months: ReadonlyMap<string, number> = new Map([
  ...['january february march april may june july august september october november december', 'jan feb mar apr may jun jul aug sept oct nov dec']
    .flatMap(line => line.split(' ').map((name, index): [string, number] => [name, index + 1])),
  ['sep', 9],
]);

/** The words that a month may be called by. */
export const opensMonth: readonly string[] = [...months.keys()];

/** Names of months that are other words, too. */
const ambiguousMonths: ReadonlySet<string> = new Set(['may', 'march', 'august', 'mar', 'jan', 'jun', 'dec', 'sep', 'oct']);
const monthPrefixes: ReadonlySet<string> = new Set(`in since last next until till by early late mid of this through from between during every before after each
  around about for`.split(/\s+/));
const joints: ReadonlySet<string> = new Set(['-', '–', 'to', 'and', '/', '&', 'or', ',', 'through']);

/** A day of a month in figures. */
export const isDay = (word: Word | undefined): boolean => word?.shape === Shape.number && /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/i.test(word.text);
/** The name of a month or its short form, with a capital. */
export const isMonth = (word: Word | undefined): boolean => word !== undefined && isLarge(word) && months.has(word.key);

/** Written with a capital, as names are. */
export const isLarge = ({ shape }: Word): boolean => shape === Shape.capital || shape === Shape.capitals;

/** The index of the year after an optional comma, or -1. */
const yearAfter = (words: readonly Word[], at: number, end: number): number => {
  const index = words[at]?.key === ',' ? at + 1 : at;
  return index < end && isYear(words[index]) ? index : -1;
};

/** "March 3, 2021", "Feb. 7", "June 3-5", "July 31 to September 1", "March 2021", "December to April", "March". `opensSpan`: a further month may follow. */
export function monthFirst(calendar: Calendar, at: number, opensSpan = true): TimeExpression | undefined {
  const { words, end, today } = calendar;
  const month = months.get(words[at]!.key)!;
  const dot = words[at + 1]?.key === '.' && words[at]!.key.length <= 4 && at + 2 < end && words[at + 2]!.shape === Shape.number ? 1 : 0;
  const next = at + 1 + dot;
  if (next < end && isDay(words[next])) {
    const day = words[next]!.text;
    const range = rangeEnd(words, next + 1, end);
    const at4 = yearAfter(words, range, end);
    const year = at4 === -1 ? nearestYear(today, month, parseInt(day, 10)) : words[at4]!.text;
    const to = at4 === -1 ? range : at4 + 1;
    if (opensSpan && range === next + 1) {
      const further = furtherMonth(calendar, at, to);
      const last = further && monthFirst(calendar, further, false);
      if (last && /\d{4}-\d\d-\d\d$|^undefined$/.test(String(last.value))) return dateTo(last.to, 'days', 0.95, interval(isoDay(year, month, day), last.value));
    }
    return range === next + 1 ? dateTo(to, 'month and day', 0.97, isoDay(year, month, day)) : dateTo(to, 'days', 0.97, daysOf(words, next, range, year, month));
  }
  const of = words[next]?.key === 'of' ? next + 1 : next;
  const at4 = yearAfter(words, of, end);
  // "Jul 1004" is a price on a board.
  if (at4 !== -1 && '1500' <= words[at4]!.text) return dateTo(at4 + 1, 'month and year', 0.97, isoDay(words[at4]!.text, month));
  return monthAlone(calendar, at, month, opensSpan);
}

/** "March", "last August", "November last year", "December to April". */
function monthAlone(calendar: Calendar, at: number, month: number, opensSpan: boolean): TimeExpression | undefined {
  const { words, end, today } = calendar;
  const { key } = words[at]!;
  const before = words[at - 1]?.key ?? '';
  const after = at + 1 < end ? words[at + 1]! : undefined;
  const listed = joints.has(before) && isMonth(words[at - 2]) || after !== undefined && joints.has(after.key) && isMonth(words[at + 2]) && at + 2 < end;
  const middle = (before === '-' || before === '–') && /^(?:mid|early|late|pre|post)$/.test(words[at - 2]?.key ?? '');
  const of = after?.shape === Shape.lower && !(after.known & Known.grammar) && /^(?:the|that|our|this)$/.test(before);
  const announced = listed || middle || of || monthPrefixes.has(before);
  if (key.length <= 3 && key !== 'may' || ambiguousMonths.has(key) && !announced) return undefined;
  // "April Sundquist", "organiser June Okello".
  const named = after !== undefined && isLarge(after) && (!announced || before === 'by' && at + 2 < end && isLarge(words[at + 2]!));
  if (named && (key === 'april' || key === 'june')) return undefined;
  const value = isoDay(yearOfMonth(words, at, end, month, today), month);
  const further = opensSpan ? furtherMonth(calendar, at, at + 1) : undefined;
  const last = further && !isDay(words[further + 1]) ? monthFirst(calendar, further, false) : undefined;
  return last ? dateTo(last.to, 'months', 0.9, interval(value, last.value)) : dateTo(at + 1, 'month', ambiguousMonths.has(key) ? 0.75 : 0.93, value);
}

function yearOfMonth(words: readonly Word[], at: number, end: number, month: number, today: string | undefined): string | undefined {
  if (!today) return undefined;
  const year = Number(today.slice(0, 4)), now = Number(today.slice(5, 7));
  const before = words[at - 1]?.key;
  const step = words[at + 2]?.key === 'year' && at + 2 < end ? ['last', 'this', 'next'].indexOf(words[at + 1]!.key) - 1 : -2;
  if (step !== -2) return String(year + step);
  if (before === 'last') return String(month < now ? year : year - 1);
  if (before === 'next') return String(now < month ? year : year + 1);
  return nearestYear(today, month);
}

/** Where the further month of a span begins, or undefined. "From June 18 to July 9" names two dates, "June 18 to July 9" one span. */
function furtherMonth({ words, end }: Calendar, at: number, to: number): number | undefined {
  const joint = words[to]?.key ?? '';
  const before = words[at - 1]?.key;
  const spans = joint === '-' || joint === '–' || joint === 'to' && before !== 'from' && before !== 'between';
  return spans && to + 1 < end && isMonth(words[to + 1]) ? to + 1 : undefined;
}

/** "3-5", "20 and 21": an interval. Two days that do not follow each other ("4 and 11") are none. */
function daysOf(words: readonly Word[], from: number, range: number, year: string | undefined, month: number): string | undefined {
  const [first, joint, last] = [words[from]!.text, words[from + 1]!.key, words[range - 1]!.text];
  const apart = (joint === 'and' || joint === '&') && parseInt(last, 10) !== parseInt(first, 10) + 1;
  return apart ? undefined : interval(isoDay(year, month, first), isoDay(year, month, last));
}

const interval = (from: string | undefined, to: string | undefined): string | undefined => (from && to && from < to ? `${from}/${to}` : from);

/** "2 to 4", "12-14", "4 and 11": where the further day ends. */
function rangeEnd(words: readonly Word[], at: number, end: number): number {
  const joint = words[at]?.key ?? '';
  const joins = joint === '-' || joint === '–' || joint === 'to' || joint === 'and' || joint === '/' || joint === '&';
  return joins && at + 1 < end && isDay(words[at + 1]) && words[at + 2]?.key !== ':' ? at + 2 : at;
}

/** "3 March 2021", "the 7th of Feb.", "28 to 31 July", "4 and 11 May". */
export function dayFirst(calendar: Calendar, at: number): TimeExpression | undefined {
  const { words, end, today } = calendar;
  if (!isDay(words[at])) return undefined;
  const range = rangeEnd(words, at + 1, end);
  const next = words[range]?.key === 'of' ? range + 1 : range;
  if (end <= next || !isMonth(words[next])) return undefined;
  const month = months.get(words[next]!.key)!;
  const day = words[at]!.text;
  const dot = words[next + 1]?.key === '.' && words[next]!.key.length <= 4 && isYear(words[next + 2]) ? 1 : 0;
  const at4 = yearAfter(words, next + 1 + dot, end);
  const year = at4 === -1 ? nearestYear(today, month, parseInt(day, 10)) : words[at4]!.text;
  const to = at4 === -1 ? next + 1 : at4 + 1;
  return range === at + 1 ? dateTo(to, 'day and month', 0.97, isoDay(year, month, day)) : dateTo(to, 'days', 0.97, daysOf(words, at, range, year, month));
}

import { nearestYear, weekdayNear } from '../date';
import { Shape, type Word } from './word';

/** A date or a time of day among the words [from, to). `value` is ISO 8601, as exact as the words and the article's date allow. */
export interface TimeExpression {
  readonly to: number;
  readonly kind: 'DATE' | 'TIME';
  readonly rule: string;
  readonly confidence: number;
  readonly value?: string | undefined;
}

/** The date or time that begins at `words[at]`, longest first. `today` is the article's own date, ISO 8601. */
export function timeAt(words: readonly Word[], at: number, end: number, today: string | undefined): TimeExpression | undefined {
  const word = words[at]!;
  if (word.shape === Shape.number) return clock(words, at, end) ?? numeric(words, at, end) ?? dayFirst(words, at, end, today) ?? year(words, at, end);
  if (word.shape !== Shape.capital && word.shape !== Shape.capitals) return undefined;
  const weekday = weekdays.get(word.key);
  if (weekday !== undefined) return withWeekday(words, at, end, today, weekday);
  return months.has(word.key) ? monthFirst(words, at, end, today) : undefined;
}

/** 0 is Sunday, as in `Date`. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ['sunday', 0], ['monday', 1], ['tuesday', 2], ['wednesday', 3], ['thursday', 4], ['friday', 5], ['saturday', 6],
]);

/** 1 is January. Names and the usual short forms. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'january february march april may june july august september october november december',
    'jan feb mar apr may jun jul aug sept oct nov dec',
    '. . . . . . . . sep',
  ]
    .flatMap(line => line.split(' ').map((name, index): [string, number] => [name, index + 1]))
    .filter(([name]) => name !== '.'),
);

/** Names of months that are other words, too. */
const ambiguousMonths = new Set(['may', 'march', 'august', 'mar', 'jan', 'jun', 'dec', 'sep', 'oct']);
const monthPrefixes = new Set([
  'in', 'since', 'last', 'next', 'until', 'till', 'by', 'early', 'late', 'mid', 'of', 'this', 'through', 'from', 'between', 'during',
  'every', 'to', 'before', 'after', '-', 'and',
]);
const yearPrefixes = new Set([
  'in', 'since', 'by', 'until', 'till', 'of', 'from', 'late', 'early', 'mid', 'during', 'before', 'after', 'through', 'to', 'and', 'for',
  'between', 'circa', 'around', 'year', 'spring', 'summer', 'autumn', 'fall', 'winter', '-', 'the', 'a', '(', '/', 'throughout', 'into',
  'than', 'back', 'end', 'or', 'on', 'christmas', 'easter',
]);

const isDay = (word: Word | undefined): boolean => word?.shape === Shape.number && /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(word.text);
const isYear = (word: Word | undefined): boolean => word?.shape === Shape.number && /^(?:1[5-9]|20)\d\d$/.test(word.text);
const isYears = (word: Word | undefined): boolean => word?.shape === Shape.number && /^(?:1[5-9]|20)\d0s$/.test(word.text);
const two = (value: number): string => String(value).padStart(2, '0');
const iso = (yearText: string | undefined, month: number, day?: string): string | undefined =>
  yearText && `${yearText}-${two(month)}${day ? `-${two(parseInt(day, 10))}` : ''}`;

/** The index of the year after an optional comma, or -1. */
const yearAfter = (words: readonly Word[], at: number, end: number): number => {
  const index = words[at]?.key === ',' ? at + 1 : at;
  return index < end && isYear(words[index]) ? index : -1;
};

function monthFirst(words: readonly Word[], at: number, end: number, today: string | undefined): TimeExpression | undefined {
  const month = months.get(words[at]!.key)!;
  let next = at + 1;
  if (words[next]?.key === '.' && words[at]!.key.length <= 4 && next + 1 < end && words[next + 1]!.shape === Shape.number) next++;
  if (next < end && isDay(words[next])) {
    const day = words[next]!.text;
    const range = rangeEnd(words, next + 1, end);
    const at4 = yearAfter(words, range, end);
    const known = at4 === -1 ? nearestYear(today, month, parseInt(day, 10)) : words[at4]!.text;
    return { to: at4 === -1 ? range : at4 + 1, kind: 'DATE', rule: 'month and day', confidence: 0.97, value: iso(known, month, day) };
  }
  const of = words[next]?.key === 'of' ? next + 1 : next;
  const at4 = yearAfter(words, of, end);
  if (at4 !== -1) return { to: at4 + 1, kind: 'DATE', rule: 'month and year', confidence: 0.97, value: iso(words[at4]!.text, month) };
  const key = words[at]!.key;
  if (key.length <= 3 && key !== 'may' || ambiguousMonths.has(key) && !monthPrefixes.has(words[at - 1]?.key ?? '')) return undefined;
  return { to: at + 1, kind: 'DATE', rule: 'month', confidence: ambiguousMonths.has(key) ? 0.75 : 0.93, value: iso(nearestYear(today, month), month) };
}

/** "2 to 4", "12-14", "4 and 11": where the further day ends. */
function rangeEnd(words: readonly Word[], at: number, end: number): number {
  const joint = words[at]?.key ?? '';
  const joins = joint === '-' || joint === '–' || joint === 'to' || joint === 'and' || joint === '/';
  return joins && at + 1 < end && isDay(words[at + 1]) && words[at + 2]?.key !== ':' ? at + 2 : at;
}

function dayFirst(words: readonly Word[], at: number, end: number, today: string | undefined): TimeExpression | undefined {
  if (!isDay(words[at])) return undefined;
  let next = rangeEnd(words, at + 1, end);
  if (words[next]?.key === 'of') next++;
  const word = words[next];
  if (next >= end || !word || word.shape !== Shape.capital && word.shape !== Shape.capitals) return undefined;
  const month = months.get(word.key);
  if (month === undefined || isDay(words[next + 1]) && !isDay(words[at])) return undefined;
  const day = words[at]!.text;
  const dot = words[next + 1]?.key === '.' && word.key.length <= 4 && isYear(words[next + 2]) ? 1 : 0;
  const at4 = yearAfter(words, next + 1 + dot, end);
  const known = at4 === -1 ? nearestYear(today, month, parseInt(day, 10)) : words[at4]!.text;
  return { to: at4 === -1 ? next + 1 : at4 + 1, kind: 'DATE', rule: 'day and month', confidence: 0.97, value: iso(known, month, day) };
}

function withWeekday(words: readonly Word[], at: number, end: number, today: string | undefined, weekday: number): TimeExpression {
  const next = words[at + 1]?.key === ',' ? at + 2 : at + 1;
  const date = next < end ? dayFirst(words, next, end, today) ?? (months.has(words[next]!.key) ? monthFirst(words, next, end, today) : undefined) : undefined;
  if (date) return { ...date, rule: 'weekday and date', confidence: 0.98 };
  const before = words[at - 1]?.key;
  const direction = before === 'last' ? 'before' : before === 'next' ? 'after' : 'on or before';
  return { to: at + 1, kind: 'DATE', rule: 'weekday', confidence: 0.97, value: today && weekdayNear(today, weekday, direction) };
}

/** "2025-02-25", "25/02/2025": of the two orders with slashes only the unambiguous is given a value. */
function numeric(words: readonly Word[], at: number, end: number): TimeExpression | undefined {
  if (end < at + 5) return undefined;
  const separator = words[at + 1]!.key;
  if (separator !== '-' && separator !== '/' || words[at + 3]!.key !== separator) return undefined;
  const [a, b, c] = [words[at]!.text, words[at + 2]!.text, words[at + 4]!.text];
  if (isYear(words[at]) && isDay(words[at + 2]) && isDay(words[at + 4]))
    return { to: at + 5, kind: 'DATE', rule: 'date in figures', confidence: 0.95, value: iso(a, parseInt(b, 10), c) };
  if (!isYear(words[at + 4]) || !isDay(words[at]) || !isDay(words[at + 2])) return undefined;
  const [first, second] = [parseInt(a, 10), parseInt(b, 10)];
  const value = 12 < first ? iso(c, second, a) : 12 < second || first === second ? iso(c, first, b) : c;
  return { to: at + 5, kind: 'DATE', rule: 'date in figures', confidence: 0.95, value };
}

function year(words: readonly Word[], at: number, end: number): TimeExpression | undefined {
  const word = words[at]!;
  if (isYears(word)) return { to: at + 1, kind: 'DATE', rule: 'decade', confidence: 0.95, value: `${word.text.slice(0, 3)}X` };
  if (!isYear(word) || words[at + 1]?.key === '%' || words[at - 1]?.key === '$') return undefined;
  const before = words[at - 1]?.key ?? '';
  const after = words[at + 1];
  if (after?.key === '-' && at + 2 < end && (isYear(words[at + 2]) || /^\d\d$/.test(words[at + 2]!.text))) {
    return {
      to: at + 3,
      kind: 'DATE',
      rule: 'years',
      confidence: 0.9,
      value: `${word.text}/${words[at + 2]!.text.length === 2 ? word.text.slice(0, 2) : ''}${words[at + 2]!.text}`,
    };
  }
  const counts =
    after !== undefined
    && after.shape === Shape.lower
    && /(?:[^s]s|people|men|women|children|percent|km)$/.test(after.key)
    && !/^(?:was|is|has|as|elections?)$/.test(after.key);
  if (counts || !yearPrefixes.has(before) && !seasonal.has(before)) return undefined;
  return { to: at + 1, kind: 'DATE', rule: 'year', confidence: 0.9, value: word.text };
}

const seasonal = new Set(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']);

/** "3:30 p.m.", "10am", "14:00 GMT". */
function clock(words: readonly Word[], at: number, end: number): TimeExpression | undefined {
  const found = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/i.exec(words[at]!.text);
  if (!found) return undefined;
  const next = at + 1 < end ? words[at + 1]!.key : '';
  const half = found[3]?.toLowerCase() ?? (/^[ap]\.?m\.?$/.test(next) ? next.replace(/\./g, '') : undefined);
  const colon = words[at]!.text.includes(':');
  const hour = Number(found[1]);
  if (!half && !colon || 24 < hour || 59 < Number(found[2] ?? 0)) return undefined;
  let to = at + 1 + (half && !found[3] ? 1 : 0);
  if (to < end && /^(?:gmt|utc|est|edt|pst|pdt|cet|cest|bst|ist|et|pt)$/.test(words[to]!.key)) to++;
  const clockHour = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  return { to, kind: 'TIME', rule: 'time of day', confidence: 0.9, value: `T${two(clockHour)}:${found[2] ?? '00'}` };
}

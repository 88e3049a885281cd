import { isoDay } from './days';
import { dateTo, type TimeExpression } from './timeExpression';
import type { Word } from '../word';

/** "2025-02-25", "25/02/2025", "24.08.2022", "14-03-85": where day and month could be exchanged only the year is given. */
export function dateInFigures(words: readonly Word[], at: number, end: number): TimeExpression | undefined {
  const dotted = /^(\d{1,4})\.(\d{1,2})\.(\d{2,4})$/.exec(words[at]!.text);
  if (dotted) return inFigures(dotted[1]!, dotted[2]!, dotted[3]!, at + 1, true);
  if (end < at + 5) return undefined;
  const separator = words[at + 1]!.key;
  if (separator !== '-' && separator !== '/' || words[at + 3]!.key !== separator) return undefined;
  return inFigures(words[at]!.text, words[at + 2]!.text, words[at + 4]!.text, at + 5, false);
}

function inFigures(a: string, b: string, c: string, to: number, dayBeforeMonth: boolean): TimeExpression | undefined {
  const rule = 'date in figures';
  if (/^(?:19|20)\d\d$/.test(a)) {
    const value = isoDay(a, Number(b), c);
    return value && /^\d\d?$/.test(b) && /^\d\d?$/.test(c) ? dateTo(to, rule, 0.95, value) : undefined;
  }
  const year = /^(?:19|20)\d\d$/.test(c) ? c : /^\d\d$/.test(c) && a.length === 2 && b.length === 2 ? (Number(c) < 50 ? `20${c}` : `19${c}`) : undefined;
  if (!year || !/^\d\d?$/.test(a) || !/^\d\d?$/.test(b)) return undefined;
  const [dayMonth, monthDay] = [isoDay(year, Number(b), a), isoDay(year, Number(a), b)];
  if (!dayMonth && !monthDay || c.length === 2 && !dayMonth) return undefined;
  return dateTo(to, rule, 0.95, dayBeforeMonth ? dayMonth ?? monthDay : dayMonth && monthDay && dayMonth !== monthDay ? year : dayMonth ?? monthDay);
}

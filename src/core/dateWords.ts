// "2025-03-04" is 4 March 2025: dates in plain English, whatever the language of the machine.

/** A date taken apart: what it does not say is absent. */
export interface DateParts {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: number | undefined;
}

/** "2025-03-04": "4 March 2025"; "2025-03": "March 2025". Whatever is no such date stays as it is. */
export function dateWords(date: string): string {
  const parts = partsOfDate(date);
  return parts ? wordsOfParts(parts) : date;
}

/** The same, short: "4 Mar 2025". */
export function shortDateWords(date: string): string {
  const parts = partsOfDate(date);
  return parts ? wordsOfParts({ ...parts, month: parts.month?.slice(0, 3) }) : date;
}

/** An ISO 8601 date of a day, a month or a year; undefined if it is none. */
export function partsOfDate(date: string): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined || (month !== undefined && !months[Number(month) - 1]) || 31 < Number(day ?? 1)) return undefined;
  return { year, month: month && months[Number(month) - 1], day: day === undefined ? undefined : Number(day) };
}

/** "4 March 2025", or as much of it as there is. */
export const wordsOfParts = ({ year, month, day }: Partial<DateParts>): string => [day, month, year].filter(part => part !== undefined).join(' ');

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

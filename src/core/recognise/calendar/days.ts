const dayLength = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day so many days after `day` (before it, if negative), both ISO 8601. */
export const addDays = (day: string, days: number): string => iso(at(day) + days * dayLength);

/** The month so many months after that of `day`: "2025-02". */
export function addMonths(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return iso(Date.UTC(year, month - 1 + months, 1)).slice(0, 7);
}

/** The day of that weekday nearest to `day` in the direction asked, ISO 8601. 0 is Sunday. */
export function weekdayNear(day: string, weekday: number, direction: 'on or before' | 'before' | 'on or after' | 'after' | 'nearest'): string {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  switch (direction) {
    case 'after': return addDays(day, 7 - back);
    case 'on or after': return addDays(day, (7 - back) % 7);
    case 'before': return addDays(day, back === 0 ? -7 : -back);
    case 'nearest': return addDays(day, back <= 3 ? -back : 7 - back);
    default: return addDays(day, -back);
  }
}

const weekdayOf = (day: string): number => new Date(at(day)).getUTCDay();

/** The ISO 8601 week that `day` lies in: "2025-W08". A week is of the year that its Thursday is of. */
export function weekOf(day: string): string {
  const thursday = addDays(weekdayNear(day, 1, 'on or before'), 3);
  const week = 1 + Math.floor((at(thursday) - at(`${thursday.slice(0, 4)}-01-01`)) / (7 * dayLength));
  return `${thursday.slice(0, 4)}-W${two(week)}`;
}

/** The year in which that day or month lies nearest to `today`; undefined if today is not known. */
export function nearestYear(today: string | undefined, month: number, day = 15): string | undefined {
  if (!today) return undefined;
  const year = Number(today.slice(0, 4));
  const distance = (candidate: number): number => Math.abs(Date.UTC(candidate, month - 1, day) - at(today));
  return String([year, year - 1, year + 1].reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best)));
}

/** A day or month with as much of it as is known: "2025-02-03", "2025-02"; undefined without a year or where no such day is. */
export function isoDay(year: string | undefined, month: number, day?: string): string | undefined {
  if (!year) return undefined;
  const number = day === undefined ? 1 : parseInt(day, 10);
  if (12 < month || number < 1 || new Date(Date.UTC(Number(year), month, 0)).getUTCDate() < number) return undefined;
  return `${year}-${two(month)}${day === undefined ? '' : `-${two(number)}`}`;
}

/** "7" -> "07". */
export const two = (value: number): string => String(value).padStart(2, '0');

/** Whether a date says the year, the month and the day, and is one day. */
export const isFullDay = (value: string | undefined): value is string => value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value);

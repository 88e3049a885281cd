import { isoDay, nearestYear } from './days';
import { Shape, type Word } from '../word';
import { isYear } from './year';

/** A feast among the words [at, to). */
export interface NamedDay {
  readonly to: number;
  /** ISO 8601: its day if it has a fixed one, else its year. */
  readonly value: string | undefined;
}

/** The feast named at `words[at]`, with its year if that follows. */
export function holidayAt(words: readonly Word[], at: number, end: number, today: string | undefined): NamedDay | undefined {
  const { key } = words[at]!;
  if (!opensHoliday.has(key)) return undefined;
  for (const { names, month, day } of holidays) {
    const to = match(words, at, end, names);
    if (to === -1 || names.length === 1 && isOtherName(words, at, to, end)) continue;
    const yearAt = to < end && isYear(words[to]) ? to : -1;
    const year = yearAt === -1 ? (month ? nearestYear(today, month, day) : undefined) : words[yearAt]!.text;
    return { to: yearAt === -1 ? to : yearAt + 1, value: month ? isoDay(year, month, String(day)) : year };
  }
  return undefined;
}

interface Holiday {
  readonly names: readonly string[];
  readonly month?: number;
  readonly day?: number;
}

/** Longer names first. */
const holidays: readonly Holiday[] = [
  { names: ['christmas', 'eve'], month: 12, day: 24 }, { names: ['christmas', 'day'], month: 12, day: 25 }, { names: ['christmas'], month: 12, day: 25 },
  { names: ['boxing', 'day'], month: 12, day: 26 }, { names: ['new', 'year', "'s", 'eve'], month: 12, day: 31 },
  { names: ['new', 'year', "'s", 'day'], month: 1, day: 1 },
  { names: ['easter', 'sunday'] }, { names: ['easter', 'monday'] }, { names: ['easter'] }, { names: ['good', 'friday'] }, { names: ['ash', 'wednesday'] },
  { names: ['palm', 'sunday'] }, { names: ['eid', '-', 'ul', '-', 'fitr'] }, { names: ['eid', '-', 'ul', '-', 'adha'] }, { names: ['eid', 'al', '-', 'fitr'] },
  { names: ['eid', 'al', '-', 'adha'] }, { names: ['eid'] }, { names: ['ramadan'] }, { names: ['thanksgiving'] },
];
/** The words that the name of a feast may begin with. */
export const opensHoliday: ReadonlySet<string> = new Set(holidays.map(({ names }) => names[0]!));

function match(words: readonly Word[], at: number, end: number, names: readonly string[]): number {
  if (end < at + names.length) return -1;
  for (let index = 0; index < names.length; index++) {
    const key = words[at + index]!.key;
    if (key !== names[index] && !(names[index] === "'s" && key === '’s')) return -1;
  }
  return at + names.length;
}

/** "Easter Island", "Father Christmas": part of another name. */
function isOtherName(words: readonly Word[], at: number, to: number, end: number): boolean {
  const [before, after] = [words[at - 1], to < end ? words[to] : undefined];
  const large = (word: Word | undefined): boolean => word !== undefined && (word.shape === Shape.capital || word.shape === Shape.capitals);
  return large(after) || before !== undefined && /^(?:father|merry|happy)$/.test(before.key);
}

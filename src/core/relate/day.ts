import { datedBy } from '../date';
import type { FolderIndex } from '../folderIndex';
import type { Article } from '../model';

/** The day of an article as far as distances go by it: days since 1970. */
export interface Day {
  readonly number: number;
  /** It is but the day the file was saved. */
  readonly saved: boolean;
}

/** Undefined if nothing tells of the day: neither the article, nor its file's name, nor when the file was saved. */
export function dayOf(index: FolderIndex, file: string, article: Article): Day | undefined {
  const day = datedBy(file, article, index.modified(file));
  const time = day === undefined ? NaN : Date.parse(day.date);
  return Number.isNaN(time) ? undefined : { number: Math.floor(time / 86_400_000), saved: day!.source === 'file time' };
}

/** How many days lie between two articles; undefined if that is not known: the day of saving tells nothing beside a day that an article is of. */
export const daysBetween = (a: Day | undefined, b: Day | undefined): number | undefined =>
  (a === undefined || b === undefined || a.saved !== b.saved ? undefined : Math.abs(a.number - b.number));

/**
 * What the distance of two days leaves of a score: news of the same days belongs together, old background still counts some. Where what is asked about
 * has a day and the other has none, that counts as some days away: else what states no day would come before most of what does.
 */
export function nearness(asked: Day | undefined, other: Day | undefined): number {
  const days = daysBetween(asked, other);
  if (days === undefined) return asked === undefined || asked.saved ? 1 : unknown;
  const least = asked!.saved ? leastSaved : leastStated;
  return least + (1 - least) / (1 + days / 14);
}

const unknown = 0.8;
const leastStated = 0.2;
/** Files are saved anew, copied and unpacked: their times may order what is much alike, no more. */
const leastSaved = 0.85;

/** Whether the articles are of days too far apart for one event. When files were saved does not tell. */
export const isOfOtherDays = (a: Day | undefined, b: Day | undefined): boolean => a?.saved === false && eventDays < (daysBetween(a, b) ?? 0);

const eventDays = 14;

/** Days that articles are of first, then days of saving, then none; of each the earlier first. */
export const byDay = (a: Day | undefined, b: Day | undefined): number => rank(a) - rank(b) || (a?.number ?? 0) - (b?.number ?? 0);

const rank = (day: Day | undefined): number => (day === undefined ? 2 : Number(day.saved));

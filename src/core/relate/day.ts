import { dateOf } from '../date';
import type { Article } from '../model';

/** Days since 1970, if the article or the name of its file states a date. */
export function dayOf(file: string, article: Article): number | undefined {
  const date = dateOf(file, article);
  const time = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000);
}

/** What a distance in days leaves of a score: news of the same days belongs together, old background still counts some; 1 if a date is unknown. */
export function nearness(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 1 : 0.2 + 0.8 / (1 + Math.abs(a - b) / 14);
}

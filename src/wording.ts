import type { ArticleDay } from './core/date';
import { dateWords } from './core/dateWords';
import type { EntityKind, QuoteKind, QuoteStance } from './core/model';

// Words that the server's cards and the client's lists share.

/** "1 file", "3,000 files"; `many` where an s does not do: "2 people". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** "12,340": a number as it is read. */
export const grouped = (count: number): string => count.toLocaleString('en');

/** A kind of name. */
export const kindWords: Readonly<Record<EntityKind, string>> = {
  PERSON: 'person', ORG: 'organisation', PLACE: 'place', NORP: 'nationality or group', DATE: 'date', TIME: 'time', MONEY: 'amount of money',
  PERCENT: 'percentage', QUANTITY: 'quantity', EVENT: 'event', PRODUCT: 'product', LAW: 'law or treaty', WORK: 'title of a work', ROLE: 'role or title',
};

/** A kind of quote. */
export const quoteKindWords: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct quote', partial: 'quoted words in the reporter’s own sentence', indirect: 'reported without quotation marks',
  mixed: 'reported statement with quoted words in it', block: 'quoted paragraph without quotation marks', term: 'words in quotation marks that quote nobody',
};

/** What a cue that is not neutral makes of the words. */
export const stanceWords: Readonly<Record<Exclude<QuoteStance, 'neutral'>, string>> = {
  claim: 'a claim', denial: 'a denial', admission: 'an admission', promise: 'a promise', warning: 'a warning', request: 'a request',
};

/** "93 % sure", "Only 41 % sure": nothing is certain, nor certainly wrong. `confidence` from 0 to 1. */
export const sureWords = (confidence: number): string =>
  `${isUnsure(confidence) ? 'Only ' : ''}${Math.min(99, Math.max(1, Math.round(100 * confidence)))} % sure`;

/** Whether a reader is to be told that it may well be wrong. */
export const isUnsure = (confidence: number): boolean => confidence < 0.6;

/** "18 February 2025"; if the article does not state it, how it is known: "18 February 2025, from the file’s name", "saved on 3 March 2025". */
export function dayWords({ date, source }: ArticleDay): string {
  const day = dateWords(date);
  if (source === 'file time') return `saved on ${day}`;
  return source === 'file name' ? `${day}, from the file’s name` : day;
}

// LISBON, [March 4, 2025]DATE (Coast Wire) - The port ... ; Riga, [4 March 2025]DATE: The bank ... -> 2025-03-04
import type { ArticleReading, Part, Reading } from '../reading';
import { timeAt } from '../recognise/calendar';
import { isFullDay } from '../recognise/calendar/days';
import { lexicon } from '../recognise/lexicon';
import { Shape, type Word, wordsOf } from '../recognise/word';
import { tokenise } from '../tokenise';

/**
 * The date in the dateline that the first paragraph opens with, ISO 8601: a place, a date, and a dash, a colon or a full stop behind them; an agency
 * may stand before or after the date. Where it has no year, the text may state one elsewhere: in its address, in a full date of the same day, beside a
 * copyright sign.
 */
export function dateOfDateline(reading: ArticleReading): string | undefined {
  const part = openingOf(reading);
  if (!part) return undefined;
  const { text, tokens } = part;
  const { firstToken: first, endToken: end } = part.sentences[0]!;
  const words = wordsOf(text, tokens.slice(0, end), lexicon());
  const last = Math.min(end, first + mostTokens);
  for (let at = first; at < last; at++) {
    const found = timeAt({ words, tokens, first, end, today: undefined }, at);
    if (found?.kind === 'DATE') {
      // "(Azpeitia, 31 July 1922 – ...)" tells of a life, "(Coast Wire, 4 March 2025) -" is an agency's.
      const inside = isOpen(words, first, at);
      if (at === first || inside && words[found.to]?.key !== ')') return undefined;
      if (!endsDateline(part, words, inside ? found.to + 1 : found.to, end)) return undefined;
      return isFullDay(found.value) ? found.value : withYear(reading, text.slice(tokens[at]!.start, tokens[found.to - 1]!.end));
    }
    if (!mayStandBefore(words[at]!)) return undefined;
  }
  return undefined;
}

/** Blocks that a text's head may take up before its first paragraph. */
export const headBlocks = 8;
const mostTokens = 24;

/** The first paragraph that begins with a sentence. */
const openingOf = ({ parts }: ArticleReading): Part | undefined =>
  parts.slice(0, headBlocks + 1).find(({ kind, sentences }) => kind === 'paragraph' && sentences[0]?.start === 0);

/** Places and agencies are names: a word in small letters before the date says that a sentence has begun. */
const mayStandBefore = ({ shape, key }: Word): boolean => shape !== Shape.number && (shape !== Shape.lower || small.has(key)) && !/^[–—:]$|^--$/.test(key);
const small: ReadonlySet<string> = new Set(['of', 'and', 'the', 'de', 'del', 'da', 'do', 'la', 'el', 'al', 'on', 'upon', 'sur', 'am']);

/** Whether a parenthesis among the words [from, to) is not closed there. */
function isOpen(words: readonly Word[], from: number, to: number): boolean {
  for (let at = to - 1; from <= at && words[at]!.key !== ')'; at--) if (words[at]!.key === '(') return true;
  return false;
}

/**
 * " (Coast Wire) -", " / Coast Wire / -", ": ", "." and the sentence's end. Of a lifetime or a stay ("4 March 1931 – 5 May 2014") the dash goes
 * on to a number.
 */
function endsDateline({ text, tokens }: Reading, words: readonly Word[], after: number, end: number): boolean {
  // An underscore, the dash of old wires, is markup and no word.
  const signOf = (at: number): string => words[at]!.key || text.slice(tokens[at]!.start, tokens[at]!.end);
  let at = words[after]?.key === ',' ? after + 1 : after;
  const closing = at < end ? closings.get(words[at]!.key) : undefined;
  if (closing !== undefined) {
    at++;
    while (at < Math.min(end, after + longestAgency) && words[at]!.key !== closing) at++;
    at++;
  }
  const sign = at < end ? signOf(at) : '.';
  if (sign === '.') return end <= at + 1 || isDash(signOf(at + 1));
  return sign === ':' || isDash(sign) && words[at + 1]?.shape !== Shape.number;
}

/** What an agency behind the date stands between. */
const closings: ReadonlyMap<string, string> = new Map([['(', ')'], ['/', '/']]);
const longestAgency = 9;
const isDash = (key: string): boolean => /^(?:[–—_-]|--)$/.test(key);

/** "March 4" with the year that the text states elsewhere, ISO 8601. */
function withYear({ text, blocks }: Reading, day: string): string | undefined {
  const year = yearInAddress(text, blocks) ?? yearBehind(text, new RegExp(`${day.replace(/[.\s]+/g, '\\.?\\s+')},?\\s+$`, 'iu'), /(?:©|\(c\)|copyright)\s*$/iu);
  if (year === undefined) return undefined;
  const dated = `${day}, ${year}`;
  const tokens = tokenise(dated, { start: 0, end: dated.length });
  const found = timeAt({ words: wordsOf(dated, tokens, lexicon()), tokens, first: 0, end: tokens.length, today: undefined }, 0);
  return isFullDay(found?.value) ? found?.value : undefined;
}

/**
 * The first year in the text that stands behind the first of these patterns, else the first behind the next. Years are few: a search for the patterns
 * would try them everywhere.
 */
function yearBehind(text: string, ...patterns: readonly RegExp[]): string | undefined {
  const years = [...text.matchAll(/(?:19|20)\d\d/g)];
  for (const pattern of patterns) {
    const found = years.find(({ index }) => pattern.test(text.slice(Math.max(0, index - farthest), index)));
    if (found) return found[0];
  }
  return undefined;
}
/** In characters: a day, and white space. */
const farthest = 100;

/** Addresses may hold a year and not the whole day. */
function yearInAddress(text: string, blocks: Reading['blocks']): string | undefined {
  for (const { kind, start, end } of blocks) {
    if (kind !== 'url' && kind !== 'boilerplate') continue;
    const found = /\/((?:19|20)\d\d)(?=[/-]|\d{4}[/-])/.exec(text.slice(start, Math.min(end, start + 2000)));
    if (found) return found[1];
  }
  return undefined;
}

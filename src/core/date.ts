// [Tuesday, 18 February 2025]DATE(value=2025-02-18) ... met on [Monday]DATE(value=2025-02-17)
import type { Article, BlockKind } from './model';
import type { ArticleReading, Reading } from './reading';
import { dateOfDateline, headBlocks } from './date/dateline';
import { dateOfStamp } from './date/stamp';
import { timeAt } from './recognise/calendar';
import { isFullDay, two } from './recognise/calendar/days';
import { lexicon } from './recognise/lexicon';
import { wordsOf } from './recognise/word';

/** How the day of an article is known: the article states it, the name of its file or of its folders does, or the file was saved on it. */
export type DateSource = 'article' | 'file name' | 'file time';

/** The day an article is of, and how that is known. */
export interface ArticleDay {
  /** ISO 8601. */
  readonly date: string;
  readonly source: DateSource;
}

/**
 * The day an article states, ISO 8601: the first full date in its head (dateline, byline, headline, first lines), the dateline or the stamp
 * that its text opens with, else the date in the address it came from. Undefined if it states none; the date of a photograph is no date of the article.
 */
export function readDate(reading: ArticleReading): string | undefined {
  return dateInHead(reading) ?? dateOfDateline(reading) ?? dateOfStamp(reading) ?? dateInAddress(reading);
}

/**
 * The day an article is of: what it states, else what the name of its file does ("2025-02-18-port.txt", ".../2025/02/18/port.txt"; a path or
 * a URI), else the day the file was last saved. `modified`: milliseconds since 1970; without it, or where it says nothing, a day of saving counts for none.
 */
export function datedBy(file: string, { date }: Pick<Article, 'date'>, modified?: number): ArticleDay | undefined {
  if (date !== undefined) return { date, source: 'article' };
  const named = dateInName(file);
  if (named !== undefined) return { date: named, source: 'file name' };
  const saved = dayOfSaving(modified);
  return saved === undefined ? undefined : { date: saved, source: 'file time' };
}

function dateInName(file: string): string | undefined {
  const plain = file.replace(/%[\da-f]{2}/gi, ' ');
  const found = dayInName.exec(plain.slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1)) ?? dayInFolders.exec(plain);
  return found ? `${found[1]}-${found[3]}-${found[4]}` : undefined;
}

/** The day on the reader's own calendar, as their list of files has it. Archives and virtual folders that keep no times give the first days of 1970 or 1980. */
function dayOfSaving(modified: number | undefined): string | undefined {
  if (modified === undefined || !(firstSaving <= modified && modified < lastSaving)) return undefined;
  const day = new Date(modified);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

const firstSaving = Date.UTC(1990, 0, 1);
const lastSaving = Date.UTC(2100, 0, 1);

/** 2025-02-18, 2025_02_18, 20250218; a time of day may follow: 20250218-0930, 202502180930. */
const dayInName = /(?<!\d)((?:19|20)\d\d)([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d)|(?!\d))/;
const dayInFolders = /[/\\]((?:19|20)\d\d)([/\\])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])[/\\]/;

const headKinds: ReadonlySet<BlockKind> = new Set(['dateline', 'byline', 'headline']);
/** A paragraph that holds little but a date is a date line; a date inside running text may be any day's. */
const dateLine = 60;

function dateInHead(reading: ArticleReading): string | undefined {
  for (const { text, kind, tokens, sentences } of reading.parts.slice(0, headBlocks)) {
    if (!headKinds.has(kind) && (kind === 'caption' || dateLine < text.length)) continue;
    const words = wordsOf(text, tokens, lexicon());
    for (const { firstToken, endToken } of sentences) {
      for (let at = firstToken; at < endToken; at++) {
        const found = timeAt({ words, tokens, first: firstToken, end: endToken, today: undefined }, at);
        if (found?.kind === 'DATE' && isFullDay(found.value)) return found.value;
      }
    }
  }
  return undefined;
}

/** Addresses of news often hold the day: /2025/02/25/, /2025-02-25-, /2025/0225- or /20250225/ */
function dateInAddress({ text, blocks }: Reading): string | undefined {
  for (const { kind, start, end } of blocks) {
    if (kind !== 'url' && kind !== 'boilerplate') continue;
    const found = dayInAddress.exec(text.slice(start, Math.min(end, start + 2000)));
    if (found) return `${found[1]}-${(found[2] ?? found[4]!).padStart(2, '0')}-${(found[3] ?? found[5]!).padStart(2, '0')}`;
  }
  return undefined;
}

const dayInAddress = new RegExp('[/-]((?:19|20)\\d\\d)'
  + '(?:[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])|[/-]?(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)');

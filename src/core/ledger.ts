// 2025-03-04,tribune.txt,4,Ana Duarte,“We will talk.”,direct,neutral,said: what somebody said, as a table or a page to keep.
import { dateWords } from './dateWords';
import { plain } from './markdown';
import type { QuoteKind, QuoteStance } from './model';

/** One quotation, ready to be written down. */
export interface LedgerEntry {
  /** ISO 8601; absent if neither the article nor its file's name states one. */
  readonly date?: string;
  /** The file as the reader knows it: its path in the folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly speaker: string;
  /** The exact words, with the marks they have in the article. */
  readonly words: string;
  readonly kind: QuoteKind;
  readonly stance?: QuoteStance;
  /** The reporting words. */
  readonly cue?: string;
}

const columns = ['date', 'file', 'line', 'speaker', 'words', 'kind', 'stance', 'cue'] as const;

/** A table as RFC 4180 has it, with a header and, so that spreadsheets read its accents, a byte order mark. */
export function ledgerAsCsv(entries: readonly LedgerEntry[]): string {
  const records = entries.map(entry => columns.map(column => cell(entry[column])));
  return `\uFEFF${[columns, ...records].map(record => `${record.join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Spreadsheets compute a cell that begins so, white space before it or not: words of an article must never run on a reader's computer.
 * An apostrophe before it makes the cell text; it is the one character that is not the article's.
 */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;

/** A page in Markdown: a heading, below it the days, below each a list of what was said; in the order given. */
export function ledgerAsMarkdown(speaker: string, entries: readonly LedgerEntry[]): string {
  const lines = [`# Quotes of ${plain(speaker)}`];
  if (entries.length === 0) lines.push('', 'No quotes are known.');
  let day: string | undefined;
  for (const entry of entries) {
    const heading = dayOf(entry);
    if (heading !== day) lines.push('', `## ${plain(heading)}`, '');
    day = heading;
    lines.push(item(entry));
  }
  return `${lines.join('\n')}\n`;
}

const dayOf = ({ date }: LedgerEntry): string => (date === undefined ? 'Without a date' : dateWords(date));

/** `- “We will talk.” (4 March 2025, tribune.txt, line 4; denial, “denied”)`: whole by itself, so that it can be copied out. */
function item(entry: LedgerEntry): string {
  const { date, file, line, words, stance, cue } = entry;
  const place = [date === undefined ? '' : dateWords(date), file, `line ${line}`].filter(Boolean).join(', ');
  const manner = [stance === 'neutral' ? '' : (stance ?? ''), cue === undefined ? '' : `“${cue}”`].filter(Boolean).join(', ');
  return `- ${plain(words)} (${plain([place, manner].filter(Boolean).join('; '))})`;
}

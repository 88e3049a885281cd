// [Tuesday, 18 February 2025]DATE(value=2025-02-18) ... met on [Monday]DATE(value=2025-02-17)
import type { Article, BlockKind } from './model';
import type { Reading } from './reading';
import { timeAt } from './recognise/calendar';
import { lexicon } from './recognise/lexicon';
import { wordsOf } from './recognise/word';
import { tokenise } from './tokenise';

/**
 * The day an article is of, ISO 8601: the first full date in its head (dateline, byline, headline, first lines), else the
 * date in the address it came from. Undefined if it states none; the date of a photograph is no date of the article.
 */
export function readDate(reading: Reading): string | undefined {
  return dateInHead(reading) ?? dateOfWire(reading) ?? dateInAddress(reading);
}

/** The day an article is of: what it states, else what the name of its file does ("2025-02-18-port.txt", ".../2025/02/18/port.txt"). */
export function dateOf(file: string, { date }: Pick<Article, 'date'>): string | undefined {
  return date ?? dateInName(file);
}

function dateInName(file: string): string | undefined {
  const found = dayInName.exec(file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)) ?? dayInFolders.exec(file);
  return found ? `${found[1]}-${found[3]}-${found[4]}` : undefined;
}

/** 2025-02-18, 2025_02_18, 20250218; a time of day may follow: 20250218-0930, 202502180930. */
const dayInName = /(?<!\d)((?:19|20)\d\d)([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d)|(?!\d))/;
const dayInFolders = /[/\\]((?:19|20)\d\d)([/\\])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])[/\\]/;

const headKinds: ReadonlySet<BlockKind> = new Set(['dateline', 'byline', 'headline']);
const headBlocks = 8;
/** A paragraph that holds little but a date is a date line; a date inside running text may be any day's. */
const dateLine = 60;

function dateInHead(reading: Reading): string | undefined {
  const head = reading.sentences.filter(({ block }) => block < headBlocks);
  const words = wordsOf(reading.text, reading.tokens.slice(0, head[head.length - 1]?.endToken ?? 0), lexicon());
  for (const { block, firstToken, endToken } of head) {
    const { kind, start, end } = reading.blocks[block]!;
    if (!headKinds.has(kind) && (kind === 'caption' || dateLine < end - start)) continue;
    for (let at = firstToken; at < endToken; at++) {
      const found = timeAt({ words, tokens: reading.tokens, first: firstToken, end: endToken, today: undefined }, at);
      if (found?.kind === 'DATE' && isDay(found.value)) return found.value;
    }
  }
  return undefined;
}

/**
 * The dateline a paragraph opens with: "LISBON, March 4, 2025 —", "LISBON, March 4 (Coast Wire) -". Where it has no year,
 * the text may state one elsewhere: in its address, in a full date of the same day, beside a copyright sign.
 */
function dateOfWire(reading: Reading): string | undefined {
  const opening = reading.sentences.find(({ block, start }) => reading.blocks[block]!.kind === 'paragraph' && reading.blocks[block]!.start === start);
  if (!opening || headBlocks < opening.block) return undefined;
  const line = reading.text.slice(opening.start, Math.min(opening.end, opening.start + longestDateline));
  if (!/^[\s\p{P}\p{S}]*\p{Lu}{2}[^–—]{0,80}?(?:[–—]|\s--?\s)/u.test(line)) return undefined;
  const words = wordsOf(reading.text, reading.tokens.slice(0, opening.endToken), lexicon());
  for (let at = opening.firstToken; at < Math.min(opening.endToken, opening.firstToken + 24) && !/^(?:[–—]|--)$/.test(words[at]!.key); at++) {
    const found = timeAt({ words, tokens: reading.tokens, first: opening.firstToken, end: opening.endToken, today: undefined }, at);
    if (found?.kind !== 'DATE') continue;
    if (isDay(found.value)) return found.value;
    return withYear(reading, reading.text.slice(reading.tokens[at]!.start, reading.tokens[found.to - 1]!.end));
  }
  return undefined;
}

const longestDateline = 120;

/** "March 4" with the year that the text states elsewhere, ISO 8601. */
function withYear({ text, blocks }: Reading, day: string): string | undefined {
  const year = yearInAddress(text, blocks)
    ?? new RegExp(`${day.replace(/[.\s]+/g, '\\.?\\s+')},?\\s+((?:19|20)\\d\\d)`, 'iu').exec(text)?.[1]
    ?? /(?:©|\(c\)|copyright)\s*((?:19|20)\d\d)/iu.exec(text)?.[1];
  if (year === undefined) return undefined;
  const dated = `${day}, ${year}`;
  const tokens = tokenise(dated, { start: 0, end: dated.length });
  const found = timeAt({ words: wordsOf(dated, tokens, lexicon()), tokens, first: 0, end: tokens.length, today: undefined }, 0);
  return isDay(found?.value) ? found!.value : undefined;
}

/** Addresses may hold a year and not the whole day. */
function yearInAddress(text: string, blocks: Reading['blocks']): string | undefined {
  for (const { kind, start, end } of blocks) {
    if (kind !== 'url' && kind !== 'boilerplate') continue;
    const found = /\/((?:19|20)\d\d)(?=[/-]|\d{4}[/-])/.exec(text.slice(start, Math.min(end, start + 2000)));
    if (found) return found[1];
  }
  return undefined;
}

const isDay = (value: string | undefined): boolean => value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value);

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

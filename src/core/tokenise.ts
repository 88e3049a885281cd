// [“]mark [O'Neill]word [’s]word [$]symbol [1,000.5]number [,]punctuation [”]mark [**]markup
import type { Token, TokenKind } from './reading';
import type { Span } from './span';
import { isBlank } from './layout/lines';
import { classAt, digit, isLetterOrDigit, letter, mark, punctuation, width } from './tokenise/character';
import { mojibakeAt, type Mojibake } from './tokenise/mojibake';
import { entityEnd, linkTargetEnd, tagEnd, urlEnd, type Failed } from './tokenise/markup';
import { isApostropheCode, numberEnd, possessiveEnd, wordEnd } from './tokenise/word';

/**
 * The tokens of one block, in order; what lies between them is white space. A word keeps its inner apostrophes and periods
 * (don't, O’Neill, U.S., a.m., Booking.com), but a possessive 's is a word of its own: [Putin][’s]. An abbreviation of one
 * part ("Mr", "Feb", an initial) and its period are two tokens.
 */
export function tokenise(text: string, span: Span): Token[] {
  const scan: Scan = { text, end: span.end, tokens: [], openBrackets: [], openSingle: false, failed: { linkUntil: -1, tagUntil: -1 } };
  for (let at = span.start; at < span.end; ) {
    if (isBlank(text.charCodeAt(at))) at++;
    else at = next(scan, at);
  }
  return scan.tokens;
}

interface Scan {
  readonly text: string;
  readonly end: number;
  readonly tokens: Token[];
  /** Indexes of the tokens `[` that no `]` has answered yet. */
  readonly openBrackets: number[];
  /** A single quotation mark is open: an apostrophe after a word may close it. */
  openSingle: boolean;
  readonly failed: Failed;
}

/** Adds the token that starts at `at` and returns its end. */
function next(scan: Scan, at: number): number {
  const { text, end } = scan;
  const code = text.charCodeAt(at);
  if (isApostropheCode(code)) return apostrophe(scan, at, code);
  const broken = code === 0xe2 ? mojibakeAt(text, at, end) : undefined;
  if (broken) return mojibake(scan, at, broken);
  const of = classAt(text, at);
  if (of === letter) {
    const url = urlEnd(text, at, end);
    return url === -1 ? push(scan, at, wordEnd(text, at, end), 'word') : push(scan, at, url, 'markup');
  }
  if (of === digit) return push(scan, at, numberEnd(text, at, end), 'number');
  const asMarkup = markup(scan, at, code);
  if (asMarkup !== -1) return asMarkup;
  if (of === mark) return push(scan, at, at + 1, 'mark');
  if (of === punctuation) return push(scan, at, punctuationEnd(text, at, end, code), 'punctuation');
  return push(scan, at, symbolEnd(text, at, end), 'symbol');
}

function push(scan: Scan, start: number, end: number, kind: TokenKind): number {
  scan.tokens.push({ start, end, kind });
  return end;
}

/** A sign that lost its encoding is the token its sign would have been. */
function mojibake(scan: Scan, at: number, { sign, width }: Mojibake): number {
  if (sign === '’' || sign === '‘') return apostrophe(scan, at, sign.charCodeAt(0), width);
  return push(scan, at, at + width, classAt(sign, 0) === mark ? 'mark' : 'punctuation');
}

/** A single quotation mark, a possessive, or an apostrophe that stands before or after its word. */
function apostrophe(scan: Scan, at: number, code: number, width = 1): number {
  const { text, end } = scan;
  const touches = scan.tokens.length !== 0 && scan.tokens[scan.tokens.length - 1]!.end === at;
  if (width === 1 && text.charCodeAt(at + 1) === code && at + 1 < end && code !== 0x2c) return push(scan, at, at + 2, 'mark');
  const possessive = touches ? possessiveEnd(text, at, end) : -1;
  if (possessive !== -1) return push(scan, at, possessive, 'word');
  const last = touches ? scan.tokens[scan.tokens.length - 1]! : undefined;
  const wordBefore = last !== undefined && (last.kind === 'word' || last.kind === 'number');
  const wordAfter = at + width < end && isLetterOrDigit(text, at + width) && !mojibakeAt(text, at + width, end);
  if (!wordBefore && wordAfter) {
    const closing = code === 0x2019;
    const elided = code === 0x2018 || width !== 1 ? -1 : elisionEnd(text, at, end);
    if (elided !== -1) return push(scan, at, elided, 'word');
    if (closing && !touches) return push(scan, at, at + width, 'punctuation');
    if (!closing) scan.openSingle = true;
    return push(scan, at, at + width, 'mark');
  }
  // After a plural ("the ministers’ plan") it closes nothing, unless something is open.
  const closes = scan.openSingle || !wordBefore || code === 0x2018 || code === 0x60;
  if (code === 0x2018) scan.openSingle = true;
  // After an s it may be either: the next one may close as well.
  else if (closes && !/s/i.test(text[at - 1] ?? '')) scan.openSingle = false;
  return push(scan, at, at + width, closes ? 'mark' : 'punctuation');
}

/** Words that begin with an apostrophe: ’tis, ’em, ’90s. */
function elisionEnd(text: string, at: number, end: number): number {
  const found = /^.(?:tis|twas|til|em|cause|bout|n(?=['’])|\d0s)(?![\p{L}\p{N}])/iu.exec(text.slice(at, Math.min(end, at + 8)));
  return found ? at + found[0].length : -1;
}

/** A piece of Markdown or HTML at `at`, added; -1 if there is none. */
function markup(scan: Scan, at: number, code: number): number {
  const { text, end } = scan;
  switch (code) {
    case 0x5b: // [
      scan.openBrackets.push(scan.tokens.length);
      return push(scan, at, at + 1, 'punctuation');
    case 0x5d: { // ]
      const target = linkTargetEnd(text, at, end, scan.failed);
      const open = scan.openBrackets.pop();
      if (target === -1 || open === undefined) return -1;
      const bracket = scan.tokens[open]!;
      scan.tokens[open] = { ...bracket, kind: 'markup' };
      const image = scan.tokens[open - 1];
      if (image?.end === bracket.start && text[image.start] === '!') scan.tokens[open - 1] = { ...image, kind: 'markup' };
      return push(scan, at, target, 'markup');
    }
    case 0x3c: { // <
      const tag = tagEnd(text, at, end, scan.failed);
      return tag === -1 ? -1 : push(scan, at, tag, 'markup');
    }
    case 0x26: { // &
      const entity = entityEnd(text, at, end);
      return entity === -1 ? -1 : push(scan, at, entity, 'markup');
    }
    case 0x2a: case 0x5f: // * _
      return push(scan, at, runEnd(text, at, end, code), 'markup');
    case 0x23: case 0x3e: // # > open a line of Markdown
      return scan.tokens.length === 0 || startsLine(text, at) ? push(scan, at, runEnd(text, at, end, code), 'markup') : -1;
    default:
      return -1;
  }
}

const startsLine = (text: string, at: number): boolean => at === 0 || text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13;

function runEnd(text: string, at: number, end: number, code: number): number {
  let to = at + 1;
  while (to < end && text.charCodeAt(to) === code) to++;
  return to;
}

/** Dots and hyphens run together: an ellipsis, a dash. */
const punctuationEnd = (text: string, at: number, end: number, code: number): number =>
  code === 0x2e || code === 0x2d ? runEnd(text, at, end, code) : at + 1;

/** An emoji keeps the marks and joiners that belong to it. */
function symbolEnd(text: string, at: number, end: number): number {
  let to = at + width(text, at);
  while (to < end) {
    const code = text.charCodeAt(to);
    if (code === 0x200d && to + 1 < end && !isBlank(text.charCodeAt(to + 1))) to += 1 + width(text, to + 1);
    else if (
      code === 0x200d
      || (0xfe00 <= code && code <= 0xfe0f)
      || (text.charCodeAt(to) === 0xd83c && 0xdffb <= text.charCodeAt(to + 1) && text.charCodeAt(to + 1) <= 0xdfff)
    )
      to += width(text, to);
    else break;
  }
  return Math.min(to, end);
}


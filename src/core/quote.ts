// [“We will wait,”]QUOTATION she said, though [‘patience’]QUOTATION isn’t her word.

import { marksOf, type Mark, type MarkFamily } from './quote/mark';
import { pair, type Pair } from './quote/pair';
import type { Reading } from './reading';
import type { Span } from './span';

/** A stretch between quotation marks, marks included, inside one block; nothing is said yet of who speaks. */
export interface Quotation extends Span {
  /** Index into the reading's blocks. */
  readonly block: number;
  /** Indexes into the reading's tokens, [firstToken, endToken), marks included. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The words without their marks. */
  readonly inner: Span;
  /** 0 stands by itself, 1 inside another. */
  readonly depth: number;
  /** False if its closing mark is missing: then it ends where the clause or the paragraph does. */
  readonly closed: boolean;
  /** It goes on with the quotation that the paragraph before left open. */
  readonly continues: boolean;
}

/** What of a quotation the reader is shown: with its marks, but without what is left of marks that a wrong encoding broke ("â€œ"). */
export function shownSpan(text: string, { start, end, inner }: Quotation): Span {
  const from = text.startsWith(broken, start) ? inner.start : start;
  const to = inner.end < end && text.startsWith(broken, inner.end) ? inner.end : end;
  const words = text.slice(from, to);
  const blank = words.length - words.trimStart().length;
  return blank === words.length ? { start: from, end: to } : { start: from + blank, end: to - (words.length - words.trimEnd().length) };
}

/** How every mark of UTF-8 begins that was read as Windows-1252. */
const broken = 'â€';

/** Every marked stretch of a text, ordered by start, outer before inner. Takes time linear in the text. */
export function findQuotations(reading: Reading): Quotation[] {
  const paragraphs = markedBlocks(reading);
  const primary = primaryFamily(reading, paragraphs);
  const found: Quotation[] = [];
  let openSince: Paragraph | undefined;
  paragraphs.forEach((paragraph, index) => {
    const pairs = pair(paragraph.marks, primary).sort((a, b) => a.open - b.open);
    const continued = openSince !== undefined && pairs[0]?.open === 0 && startsBlock(paragraph);
    if (!continued && openSince && !pairs.some(({ open }) => open === 0) && endsOpen(paragraph)) {
      for (const one of carried(reading, openSince, paragraph)) found.push(one);
    }
    const reopened = reopens(reading, paragraphs, index);
    for (const one of pairs) if (!isEmpty(paragraph, one)) found.push(quotationOf(reading, paragraph, one, continued && one.open === 0, reopened));
    const last = pairs.find(({ close, depth }) => close === undefined && depth === 0);
    openSince = last && isLastOpen(pairs, last) ? paragraph : undefined;
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Paragraph {
  readonly block: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly marks: readonly Mark[];
}

/** The blocks that hold marks: the others cannot begin or end a quotation. */
function markedBlocks(reading: Reading): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let token = 0;
  reading.blocks.forEach((block, index) => {
    const firstToken = token;
    while (token < reading.tokens.length && reading.tokens[token]!.start < block.end) token++;
    const marks = marksOf(reading, firstToken, token);
    if (marks.length !== 0) paragraphs.push({ block: index, firstToken, endToken: token, marks });
  });
  return paragraphs;
}

/** British texts quote in single marks: then closing ones after a comma or a stop outnumber the double openers. */
function primaryFamily(reading: Reading, paragraphs: readonly Paragraph[]): MarkFamily {
  let single = 0;
  let double = 0;
  for (const { marks } of paragraphs) {
    let opened = false;
    marks.forEach((mark, index) => {
      if (mark.family === 'double' && mark.canOpen && !mark.canClose) double++;
      if (mark.family !== 'single') return;
      if (mark.canOpen && !mark.canClose) opened = true;
      else if (opened && mark.canClose && mark.afterPunctuation && !closesAnother(reading, mark, marks[index + 1])) single++;
    });
  }
  return double < single ? 'single' : 'double';
}

/** .’” ends a quotation inside another: no evidence of single marks as the text's own. */
const closesAnother = (reading: Reading, mark: Mark, next: Mark | undefined): boolean =>
  next !== undefined && next.family !== 'single' && reading.tokens[next.token]!.start - reading.tokens[mark.token]!.end <= 1;

const isEmpty = ({ marks, endToken }: Paragraph, { open, close, until }: Pair): boolean =>
  (close !== undefined ? marks[close]!.token : until !== undefined ? marks[until]!.token : endToken) === marks[open]!.token + 1;

const startsBlock = (paragraph: Paragraph): boolean => paragraph.marks[0]!.token === paragraph.firstToken;

const isLastOpen = (pairs: readonly Pair[], one: Pair): boolean => pairs.every(({ open, depth }) => open <= one.open || 0 < depth);

const reopens = (reading: Reading, paragraphs: readonly Paragraph[], index: number): boolean => {
  const next = paragraphs[index + 1];
  return next !== undefined && startsBlock(next) && next.marks[0]!.canOpen && nextProse(reading, paragraphs[index]!.block) === next.block;
};

/** The next block with words of its own, as an index: captions and links between two paragraphs do not part them. */
function nextProse(reading: Reading, block: number): number {
  let next = block + 1;
  while (next < reading.blocks.length && reading.blocks[next]!.kind !== 'paragraph' && reading.blocks[next]!.kind !== 'headline') next++;
  return next;
}

/** A paragraph whose first mark closes what an earlier one opened. */
const endsOpen = (paragraph: Paragraph): boolean => {
  const first = paragraph.marks[0]!;
  return first.canClose && !first.canOpen && first.glyph !== 'open' && first.family !== 'single';
};

/** Paragraphs between an unclosed mark and a lone closing one, four at most, were quoted all along. */
function carried(reading: Reading, from: Paragraph, to: Paragraph): Quotation[] {
  if (4 < to.block - from.block) return [];
  const found: Quotation[] = [];
  let token = from.endToken;
  for (let block = from.block + 1; block <= to.block; block++) {
    const firstToken = token;
    while (token < reading.tokens.length && reading.tokens[token]!.start < reading.blocks[block]!.end) token++;
    const endToken = block === to.block ? to.marks[0]!.token + 1 : token;
    if (firstToken === endToken || reading.blocks[block]!.kind !== 'paragraph' || isSignature(reading, firstToken, endToken)) continue;
    const span = { start: reading.tokens[firstToken]!.start, end: reading.tokens[endToken - 1]!.end };
    const inner = block === to.block ? { start: span.start, end: reading.tokens[endToken - 1]!.start } : span;
    found.push({ ...span, block, firstToken, endToken, inner, depth: 0, closed: block === to.block, continues: true });
  }
  return found;
}

/** A line with a name, perhaps with what its bearer is, below a quotation: "Ana Duarte, mayor of Velmora.”" */
function isSignature({ text, tokens }: Reading, firstToken: number, endToken: number): boolean {
  if (20 < endToken - firstToken) return false;
  const name: string[] = [];
  for (let token = firstToken; token < endToken && text.charAt(tokens[token]!.start) !== ','; token++) {
    if (tokens[token]!.kind === 'word') name.push(text.charAt(tokens[token]!.start));
  }
  const capitals = name.filter(initial => /\p{Lu}/u.test(initial)).length;
  return 2 <= capitals && name.length <= 1.5 * capitals && /\p{Lu}/u.test(name[0]!) && /\p{Lu}/u.test(name.at(-1)!);
}

function quotationOf(reading: Reading, paragraph: Paragraph, { open, close, until, depth }: Pair, continues: boolean, reopened: boolean): Quotation {
  const { block, marks } = paragraph;
  const firstToken = marks[open]!.token;
  const first = reading.tokens[firstToken]!;
  const endToken = close === undefined ? lostEnd(reading, paragraph, open, until, reopened) : marks[close]!.token + 1;
  const last = reading.tokens[endToken - 1]!;
  const innerEnd = close === undefined ? last.end : last.start;
  return {
    start: first.start, end: last.end, block, firstToken, endToken,
    inner: { start: Math.min(first.end, innerEnd), end: innerEnd }, depth, closed: close !== undefined, continues,
  };
}

/** Where a quotation that lost its closing mark ends: before ", she said", with the sentence it is a part of, before the next opener, or with the paragraph. */
function lostEnd(reading: Reading, { marks, endToken }: Paragraph, open: number, until: number | undefined, reopened: boolean): number {
  const from = marks[open]!.token + 1;
  const limit = until === undefined ? endToken : marks[until]!.token;
  if (limit <= from) return from;
  const start = reading.tokens[from]!.start;
  const clause = attributionAhead.exec(reading.text.slice(start, Math.min(reading.tokens[limit - 1]!.end, start + 1500)));
  if (!clause) return until === undefined && reopened ? limit : fragmentEnd(reading, from, limit);
  let token = from;
  while (token < limit && reading.tokens[token]!.end <= start + clause.index + 1) token++;
  return Math.max(from, token);
}

/** Words in small letters stand in a sentence of the reporter's and end with it at the latest. */
function fragmentEnd({ text, tokens, sentences }: Reading, from: number, limit: number): number {
  if (!/\p{Ll}/u.test(text.charAt(tokens[from]!.start))) return limit;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sentences[middle]!.endToken <= from) low = middle + 1;
    else high = middle;
  }
  return Math.min(limit, sentences[low]!.endToken);
}

const speaker = "(?:he|she|they|[A-Z][\\w.’'-]*(?:\\s+[A-Z][\\w.’'-]*){0,4})";
const verb = '(?:said|says|told|added|wrote|asked|tweeted|continued|explained|noted)';
/** ", she said", "! said Lee" */
const attributionAhead = new RegExp(`[,!?](?=\\s+(?:${speaker}\\s+${verb}\\b|(?:said|says|added|wrote|asked)\\s))`);

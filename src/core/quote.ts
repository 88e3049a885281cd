// [“We will wait,”]QUOTATION she said, though [‘patience’]QUOTATION isn’t her word.

import { keptOf } from './kept';
import { isBlank } from './layout/lines';
import { marksOf, type Mark, type MarkFamily } from './quote/mark';
import { pair, type Pair } from './quote/pair';
import type { ArticleReading, Part } from './reading';
import type { Span } from './span';

/** A stretch between quotation marks, marks included, inside one block, from whose start it counts; nothing is said yet of who speaks. */
export interface Quotation extends Span {
  /** Indexes into the block's tokens, [firstToken, endToken), marks included. */
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
  const whole = { start: text.startsWith(broken, start) ? inner.start : start, end: inner.end < end && text.startsWith(broken, inner.end) ? inner.end : end };
  let { start: from, end: to } = whole;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (from < to && isBlank(text.charCodeAt(to - 1))) to--;
  return from === to ? whole : { start: from, end: to };
}

/** How every mark of UTF-8 begins that was read as Windows-1252. */
const broken = 'â€';

/** The marked stretches of an article, block by block, and what of them may be kept when the article is edited. */
export interface Quotations {
  /** As many as parts. Of each the stretches, ordered by start, outer before inner: the same object as long as they are the same. */
  readonly parts: readonly (readonly Quotation[])[];
  readonly marked: readonly Marked[];
}

/** Every marked stretch of a text. Takes time linear in the text. `before`: those of the text that the reading keeps parts of; they only save work. */
export function findQuotations({ parts, kept }: Pick<ArticleReading, 'parts' | 'kept'>, before?: Quotations): Quotations {
  const markedBefore = before && kept ? keptOf(kept, before.marked) : [];
  const marked = parts.map((part, block) => markedBefore[block] ?? markedIn(part));
  const primary = primaryFamily(marked);
  const found = quotationsIn(parts, marked, primary);
  const held = before && kept ? keptOf(kept, before.parts) : [];
  return { parts: found.map((now, block) => (held[block] && areSame(held[block], now) ? held[block] : now)), marked };
}

/** Block by block, as each depends on the ones around it. */
function quotationsIn(parts: readonly Part[], marked: readonly Marked[], primary: MarkFamily): (readonly Quotation[])[] {
  const found = parts.map(() => none);
  const carried = new Map<number, readonly Quotation[]>();
  const paragraphs: number[] = [];
  marked.forEach(({ marks }, block) => { if (marks.length !== 0) paragraphs.push(block); });
  let openSince: number | undefined;
  paragraphs.forEach((block, index) => {
    const own = marked[block]!;
    const paired = pairedBy(own, primary);
    const continued = openSince !== undefined && paired.opens && startsBlock(own);
    if (openSince !== undefined && !paired.opens && endsOpen(own)) carry(parts, openSince, block, own.marks[0]!, carried);
    found[block] = quotationsBy(own, paired, continued, paired.isCutShort && reopens(parts, marked, block, paragraphs[index + 1]));
    openSince = paired.staysOpen ? block : undefined;
  });
  for (const [block, quotations] of carried) found[block] = [...quotations, ...found[block]!].sort(byPlace);
  return found;
}

const none: readonly Quotation[] = [];

const byPlace = (a: Quotation, b: Quotation): number => a.start - b.start || b.end - a.end;

/** The marks of a block, and what they are evidence of. */
export interface Marked {
  readonly part: Part;
  readonly marks: readonly Mark[];
  /** The marks that speak for single and for double ones as the text's own. */
  readonly single: number;
  readonly double: number;
  /** Which marks answer each other, by the text's own family. */
  readonly paired: Map<MarkFamily, Paired>;
}

/** Which marks of a block answer each other. */
interface Paired {
  readonly pairs: readonly Pair[];
  /** Whether the first mark opens a quotation. */
  readonly opens: boolean;
  /** Whether the marks of the block tell of none where it ends, and whether the next block may go on with the last one. */
  readonly isCutShort: boolean;
  readonly staysOpen: boolean;
  /** The quotations that come of them, by what the blocks around say. */
  readonly quotations: Map<number, readonly Quotation[]>;
}

function markedIn(part: Part): Marked {
  const marks = marksOf(part, 0, part.tokens.length);
  return { part, marks, ...familiesOf(part, marks), paired: new Map() };
}

function pairedBy({ marks, paired }: Marked, primary: MarkFamily): Paired {
  const known = paired.get(primary);
  if (known) return known;
  const pairs = pair(marks, primary).sort((a, b) => a.open - b.open);
  const last = pairs.find(({ close, depth }) => close === undefined && depth === 0);
  const own: Paired = {
    pairs, opens: pairs[0]?.open === 0, isCutShort: pairs.some(({ close, until }) => close === undefined && until === undefined),
    staysOpen: last !== undefined && isLastOpen(pairs, last), quotations: new Map(),
  };
  paired.set(primary, own);
  return own;
}

function quotationsBy(own: Marked, { pairs, quotations }: Paired, continued: boolean, reopened: boolean): readonly Quotation[] {
  const around = (continued ? 1 : 0) + (reopened ? 2 : 0);
  const known = quotations.get(around);
  if (known) return known;
  const found = pairs.flatMap(one => (isEmpty(own, one) ? [] : [quotationOf(own, one, continued && one.open === 0, reopened)])).sort(byPlace);
  quotations.set(around, found);
  return found;
}

const areSame = (some: readonly Quotation[], others: readonly Quotation[]): boolean =>
  some === others || some.length === others.length && some.every((one, index) => {
    const other = others[index]!;
    return one.start === other.start && one.end === other.end && one.inner.start === other.inner.start && one.inner.end === other.inner.end
      && one.depth === other.depth && one.closed === other.closed && one.continues === other.continues;
  });

/** British texts quote in single marks: then closing ones after a comma or a stop outnumber the double openers. */
function primaryFamily(all: readonly Marked[]): MarkFamily {
  let singles = 0;
  let doubles = 0;
  for (const { single, double } of all) {
    singles += single;
    doubles += double;
  }
  return doubles < singles ? 'single' : 'double';
}

function familiesOf(part: Part, marks: readonly Mark[]): Pick<Marked, 'single' | 'double'> {
  let single = 0;
  let double = 0;
  let opened = false;
  marks.forEach((mark, index) => {
    if (mark.family === 'double' && mark.canOpen && !mark.canClose) double++;
    if (mark.family !== 'single') return;
    if (mark.canOpen && !mark.canClose) opened = true;
    else if (opened && mark.canClose && mark.afterPunctuation && !closesAnother(part, mark, marks[index + 1])) single++;
  });
  return { single, double };
}

/** .’” ends a quotation inside another: no evidence of single marks as the text's own. */
const closesAnother = (part: Part, mark: Mark, next: Mark | undefined): boolean =>
  next !== undefined && next.family !== 'single' && part.tokens[next.token]!.start - part.tokens[mark.token]!.end <= 1;

const isEmpty = ({ part, marks }: Marked, { open, close, until }: Pair): boolean =>
  (close !== undefined ? marks[close]!.token : until !== undefined ? marks[until]!.token : part.tokens.length) === marks[open]!.token + 1;

const startsBlock = ({ marks }: Marked): boolean => marks[0]!.token === 0;

const isLastOpen = (pairs: readonly Pair[], one: Pair): boolean => pairs.every(({ open, depth }) => open <= one.open || 0 < depth);

/** `next`: the next block with marks. */
const reopens = (parts: readonly Part[], marked: readonly Marked[], block: number, next: number | undefined): boolean =>
  next !== undefined && startsBlock(marked[next]!) && marked[next]!.marks[0]!.canOpen && nextProse(parts, block) === next;

/** The next block with words of its own, as an index: captions and links between two paragraphs do not part them. */
function nextProse(parts: readonly Part[], block: number): number {
  let next = block + 1;
  while (next < parts.length && parts[next]!.kind !== 'paragraph' && parts[next]!.kind !== 'headline') next++;
  return next;
}

/** A paragraph whose first mark closes what an earlier one opened. */
const endsOpen = ({ marks }: Marked): boolean => {
  const first = marks[0]!;
  return first.canClose && !first.canOpen && first.glyph !== 'open' && first.family !== 'single';
};

/** Paragraphs between an unclosed mark and a lone closing one, four at most, were quoted all along. */
function carry(parts: readonly Part[], from: number, to: number, closing: Mark, carried: Map<number, readonly Quotation[]>): void {
  if (4 < to - from) return;
  for (let block = from + 1; block <= to; block++) {
    const { kind, tokens } = parts[block]!;
    const closes = block === to;
    const endToken = closes ? closing.token + 1 : tokens.length;
    if (endToken === 0 || kind !== 'paragraph' || isSignature(parts[block]!, endToken)) continue;
    const span = { start: tokens[0]!.start, end: tokens[endToken - 1]!.end };
    const inner = closes ? { start: span.start, end: tokens[endToken - 1]!.start } : span;
    const quotation = { ...span, firstToken: 0, endToken, inner, depth: 0, closed: closes, continues: true };
    carried.set(block, [...carried.get(block) ?? [], quotation]);
  }
}

/** A line with a name, perhaps with what its bearer is, below a quotation: "Ana Duarte, mayor of Velmora.”" */
function isSignature({ text, tokens }: Part, endToken: number): boolean {
  if (20 < endToken) return false;
  const name: string[] = [];
  for (let token = 0; token < endToken && text.charAt(tokens[token]!.start) !== ','; token++) {
    if (tokens[token]!.kind === 'word') name.push(text.charAt(tokens[token]!.start));
  }
  const capitals = name.filter(initial => /\p{Lu}/u.test(initial)).length;
  return 2 <= capitals && name.length <= 1.5 * capitals && /\p{Lu}/u.test(name[0]!) && /\p{Lu}/u.test(name.at(-1)!);
}

function quotationOf(own: Marked, { open, close, until, depth }: Pair, continues: boolean, reopened: boolean): Quotation {
  const { part: { tokens }, marks } = own;
  const firstToken = marks[open]!.token;
  const first = tokens[firstToken]!;
  const endToken = close === undefined ? lostEnd(own, open, until, reopened) : marks[close]!.token + 1;
  const last = tokens[endToken - 1]!;
  const innerEnd = close === undefined ? last.end : last.start;
  return {
    start: first.start, end: last.end, firstToken, endToken,
    inner: { start: Math.min(first.end, innerEnd), end: innerEnd }, depth, closed: close !== undefined, continues,
  };
}

/** Where a quotation that lost its closing mark ends: before ", she said", with the sentence it is a part of, before the next opener, or with the paragraph. */
function lostEnd({ part, marks }: Marked, open: number, until: number | undefined, reopened: boolean): number {
  const from = marks[open]!.token + 1;
  const limit = until === undefined ? part.tokens.length : marks[until]!.token;
  if (limit <= from) return from;
  const start = part.tokens[from]!.start;
  const clause = attributionAhead.exec(part.text.slice(start, Math.min(part.tokens[limit - 1]!.end, start + 1500)));
  if (!clause) return until === undefined && reopened ? limit : fragmentEnd(part, from, limit);
  let token = from;
  while (token < limit && part.tokens[token]!.end <= start + clause.index + 1) token++;
  return Math.max(from, token);
}

/** Words in small letters stand in a sentence of the reporter's and end with it at the latest. */
function fragmentEnd({ text, tokens, sentences }: Part, from: number, limit: number): number {
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

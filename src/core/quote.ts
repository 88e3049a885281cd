// [“We will wait,”]QUOTATION she said, though [‘patience’]QUOTATION isn’t her word.

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
  const from = text.startsWith(broken, start) ? inner.start : start;
  const to = inner.end < end && text.startsWith(broken, inner.end) ? inner.end : end;
  const words = text.slice(from, to);
  const blank = words.length - words.trimStart().length;
  return blank === words.length ? { start: from, end: to } : { start: from + blank, end: to - (words.length - words.trimEnd().length) };
}

/** How every mark of UTF-8 begins that was read as Windows-1252. */
const broken = 'â€';

/** The marked stretches of an article, block by block, and what of them may be kept when the article is edited. */
export interface Quotations {
  /** As many as parts. Of each the stretches, ordered by start, outer before inner: the same object as long as they are the same. */
  readonly parts: readonly (readonly Quotation[])[];
  readonly marked: ReadonlyMap<Part, Marked>;
  readonly found: ReadonlyMap<Part, readonly Quotation[]>;
}

/** Every marked stretch of a text. Takes time linear in the text. `before`: those of a text like it; they only save work. */
export function findQuotations({ parts }: Pick<ArticleReading, 'parts'>, before?: Quotations): Quotations {
  const marked = new Map(parts.map(part => [part, before?.marked.get(part) ?? markedIn(part)]));
  const paragraphs = parts.flatMap((part, block) => {
    const { marks } = marked.get(part)!;
    return marks.length === 0 ? [] : [{ part, block, marks }];
  });
  const primary = primaryFamily(paragraphs.map(({ part }) => marked.get(part)!));
  const found = parts.map((): Quotation[] => []);
  let openSince: Paragraph | undefined;
  paragraphs.forEach((paragraph, index) => {
    const pairs = pairsOf(marked.get(paragraph.part)!, primary);
    const continued = openSince !== undefined && pairs[0]?.open === 0 && startsBlock(paragraph);
    if (!continued && openSince && !pairs.some(({ open }) => open === 0) && endsOpen(paragraph)) carry(parts, openSince, paragraph, found);
    const reopened = reopens(parts, paragraphs, index);
    for (const one of pairs) if (!isEmpty(paragraph, one)) found[paragraph.block]!.push(quotationOf(paragraph, one, continued && one.open === 0, reopened));
    const last = pairs.find(({ close, depth }) => close === undefined && depth === 0);
    openSince = last && isLastOpen(pairs, last) ? paragraph : undefined;
  });
  const kept = parts.map((part, block) => {
    const now = found[block]!.length < 2 ? found[block]! : found[block]!.sort((a, b) => a.start - b.start || b.end - a.end);
    const then = before?.found.get(part);
    return then && areSame(then, now) ? then : now;
  });
  return { parts: kept, marked, found: new Map(parts.map((part, block) => [part, kept[block]!])) };
}

/** The marks of a block, and what they are evidence of. */
export interface Marked {
  readonly marks: readonly Mark[];
  /** The marks that speak for single and for double ones as the text's own. */
  readonly single: number;
  readonly double: number;
  /** Which marks answer each other, by the text's own family. */
  readonly pairs: Map<MarkFamily, readonly Pair[]>;
}

interface Paragraph {
  readonly part: Part;
  readonly block: number;
  readonly marks: readonly Mark[];
}

function markedIn(part: Part): Marked {
  const marks = marksOf(part, 0, part.tokens.length);
  return { marks, ...familiesOf(part, marks), pairs: new Map() };
}

function pairsOf({ marks, pairs }: Marked, primary: MarkFamily): readonly Pair[] {
  let own = pairs.get(primary);
  if (!own) pairs.set(primary, own = pair(marks, primary).sort((a, b) => a.open - b.open));
  return own;
}

const areSame = (some: readonly Quotation[], others: readonly Quotation[]): boolean =>
  some.length === others.length && some.every((one, index) => {
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

const isEmpty = ({ part, marks }: Paragraph, { open, close, until }: Pair): boolean =>
  (close !== undefined ? marks[close]!.token : until !== undefined ? marks[until]!.token : part.tokens.length) === marks[open]!.token + 1;

const startsBlock = (paragraph: Paragraph): boolean => paragraph.marks[0]!.token === 0;

const isLastOpen = (pairs: readonly Pair[], one: Pair): boolean => pairs.every(({ open, depth }) => open <= one.open || 0 < depth);

const reopens = (parts: readonly Part[], paragraphs: readonly Paragraph[], index: number): boolean => {
  const next = paragraphs[index + 1];
  return next !== undefined && startsBlock(next) && next.marks[0]!.canOpen && nextProse(parts, paragraphs[index]!.block) === next.block;
};

/** The next block with words of its own, as an index: captions and links between two paragraphs do not part them. */
function nextProse(parts: readonly Part[], block: number): number {
  let next = block + 1;
  while (next < parts.length && parts[next]!.kind !== 'paragraph' && parts[next]!.kind !== 'headline') next++;
  return next;
}

/** A paragraph whose first mark closes what an earlier one opened. */
const endsOpen = (paragraph: Paragraph): boolean => {
  const first = paragraph.marks[0]!;
  return first.canClose && !first.canOpen && first.glyph !== 'open' && first.family !== 'single';
};

/** Paragraphs between an unclosed mark and a lone closing one, four at most, were quoted all along. */
function carry(parts: readonly Part[], from: Paragraph, to: Paragraph, found: readonly Quotation[][]): void {
  if (4 < to.block - from.block) return;
  for (let block = from.block + 1; block <= to.block; block++) {
    const { kind, tokens } = parts[block]!;
    const closes = block === to.block;
    const endToken = closes ? to.marks[0]!.token + 1 : tokens.length;
    if (endToken === 0 || kind !== 'paragraph' || isSignature(parts[block]!, endToken)) continue;
    const span = { start: tokens[0]!.start, end: tokens[endToken - 1]!.end };
    const inner = closes ? { start: span.start, end: tokens[endToken - 1]!.start } : span;
    found[block]!.push({ ...span, firstToken: 0, endToken, inner, depth: 0, closed: closes, continues: true });
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

function quotationOf(paragraph: Paragraph, { open, close, until, depth }: Pair, continues: boolean, reopened: boolean): Quotation {
  const { part: { tokens }, marks } = paragraph;
  const firstToken = marks[open]!.token;
  const first = tokens[firstToken]!;
  const endToken = close === undefined ? lostEnd(paragraph, open, until, reopened) : marks[close]!.token + 1;
  const last = tokens[endToken - 1]!;
  const innerEnd = close === undefined ? last.end : last.start;
  return {
    start: first.start, end: last.end, firstToken, endToken,
    inner: { start: Math.min(first.end, innerEnd), end: innerEnd }, depth, closed: close !== undefined, continues,
  };
}

/** Where a quotation that lost its closing mark ends: before ", she said", with the sentence it is a part of, before the next opener, or with the paragraph. */
function lostEnd({ part, marks }: Paragraph, open: number, until: number | undefined, reopened: boolean): number {
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

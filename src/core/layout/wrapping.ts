import type { Span } from '../span';
import type { Line } from './lines';

/** How the lines of one text belong together. */
export interface Wrapping {
  /** The line length that hard wraps were made at; undefined where a line break ends a paragraph. */
  readonly width: number | undefined;
  /** The indent that most lines have: more than this starts a paragraph. */
  readonly indent: number;
}

/**
 * Decides once for the text whether its lines are hard-wrapped: whether neighbouring lines break in the middle of sentences.
 * Where each line is a paragraph, nearly none does. `broken`: by line, as `brokenAbove` tells.
 */
export function wrapping(lines: readonly Line[], broken: readonly (boolean | undefined)[]): Wrapping {
  let breaks = 0;
  let inSentences = 0;
  for (const one of broken) {
    if (one !== undefined) breaks++;
    if (one) inSentences++;
  }
  const indent = commonIndent(lines);
  if (inSentences === 0 || inSentences < breaks * enoughBroken) return { width: undefined, indent };
  const lengths: number[] = [];
  broken.forEach((one, index) => { if (one !== undefined) lengths.push(lines[index - 1]!.end - lines[index - 1]!.start); });
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)]!;
  return { width: width <= widestWrap ? width : undefined, indent };
}

/** Whether the break above a line stands in the middle of a sentence; undefined if a blank line is there, or nothing. */
export const brokenAbove = (text: string, lines: readonly Line[], index: number): boolean | undefined =>
  index === 0 || lines[index]!.afterBlank ? undefined : breaksSentence(text, lines[index - 1]!, lines[index]!);

/** A third of the line breaks: at 80 columns about three in four stand inside a sentence, most before a small letter. */
const enoughBroken = 0.3;
const widestWrap = 200;

/** Whether `lower` carries on the paragraph of `upper`. */
export function continues(text: string, upper: Line, lower: Line, { width, indent }: Wrapping): boolean {
  if (lower.afterBlank) return false;
  if (breaksSentence(text, upper, lower)) return lower.indent <= Math.max(upper.indent, indent) || startsSmall(text, lower);
  if (width === undefined) return false;
  if (indent < lower.indent) return false;
  const room = roomFor(text, upper, lower, width);
  if (room < 0) return true;
  // The next word would have gone onto the line: someone ended it. How much room proves that depends on how the line ends.
  return room < width * (endsSentence(text, upper) ? 0.15 : 0.4);
}

/** Whether a hard wrap parted the two lines, as far as their lengths and the end of a sentence tell: the next word did not fit. */
export function isFull(text: string, upper: Line, lower: Line, { width }: Wrapping): boolean {
  return width !== undefined && roomFor(text, upper, lower, width) < 0 && !endsSentence(text, upper);
}

const roomFor = (text: string, upper: Line, lower: Line, width: number): number => width - (upper.end - upper.start) - 1 - firstWordLength(text, lower);

/** Whether the line break stands in the middle of a sentence, as far as the words around it tell. */
export function breaksSentence(text: string, upper: Line, lower: Line): boolean {
  const ending = text.slice(Math.max(upper.start, upper.end - 8), upper.end);
  if (/(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Adm)\.$/.test(ending)) return true;
  if (endsSentence(text, upper) && !endsWithAbbreviation(text, upper)) return false;
  return startsSmall(text, lower) || leadsOn.test(ending);
}

/** What no sentence ends with. */
const leadsOn = /(?:[,\-–—(]|(?:^|\s)(?:a|an|the|of|in|on|at|to|for|by|with|from|and|or|that|as|is|was|his|her|their|its))$/i;

/** Whether a line ends as sentences end, closing quotes and brackets looked through. */
export function endsSentence(text: string, line: Span): boolean {
  const at = beforeClosers(text, line);
  return line.start < at && /[.!?:…。！？।؟۔]/.test(text[at - 1]!);
}

/** Whether the last period belongs to an abbreviation: "talks with U.S.", "said Mr." */
export function endsWithAbbreviation(text: string, line: Span): boolean {
  const at = beforeClosers(text, line);
  return /(?:\b\p{L}\.\p{L}|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|No|\p{Lu}))\.$/u.test(text.slice(Math.max(line.start, at - 8), at));
}

function beforeClosers(text: string, line: Span): number {
  let at = line.end;
  while (line.start < at && /["'”’»)\]*_]/.test(text[at - 1]!)) at--;
  return at;
}

const startsSmall = (text: string, line: Line): boolean => /^["'“‘(«]?\p{Ll}/u.test(text.slice(line.start, line.start + 3));

function firstWordLength(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) !== 32) at++;
  return at - line.start;
}

function commonIndent(lines: readonly Line[]): number {
  let none = 0;
  const counts = new Map<number, number>();
  for (const { indent } of lines) {
    if (indent === 0) none++;
    else counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  counts.set(0, none);
  let common = 0;
  for (const [indent, count] of counts) if ((counts.get(common) ?? 0) < count) common = indent;
  return common;
}

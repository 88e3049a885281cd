// Marked text: [“We will talk,”]DIRECT(Ana Duarte) [said]CUE [Ana Duarte]PERSON(Ana Duarte; rule=full name).
import { blockKinds, entityKinds, quoteKinds } from '../../src/core/model';
import type { Span } from '../../src/core/span';

/** A stretch of text with a label. `id`: who it is, or for a quotation who speaks. `details`: what else the parentheses say. */
export interface Mark extends Span {
  readonly label: string;
  readonly id?: string;
  readonly details?: Readonly<Record<string, string>>;
}

export const quoteLabels: readonly string[] = quoteKinds.map((kind) => kind.toUpperCase());
export const blockLabels: readonly string[] = blockKinds.map((kind) => kind.toUpperCase());
/** Kinds of names, kinds of quotations, CUE, PART (a stretch of an interrupted quotation), kinds of blocks, SENTENCE, PASSAGE. */
export const labels: readonly string[] = [...entityKinds, ...quoteLabels, 'CUE', 'PART', ...blockLabels, 'SENTENCE', 'PASSAGE'];

const labelAfter = new RegExp(`(?:${labels.join('|')})(?![\\p{L}\\p{N}_])`, 'uy');

/**
 * The text and its marks, in the order printMarked writes them. A bracket pair is a mark only if a known label follows
 * at once; other brackets are text. A backslash before a bracket or a backslash makes it text as well.
 */
export function parseMarked(source: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const closers = matchBrackets(source);
  const starts = new Map<number, number>();
  let text = '';
  for (let at = 0; at < source.length; ) {
    const character = source[at]!;
    const closer = closers.get(at);
    if (character === '\\' && isEscapable(source[at + 1])) {
      text += source[at + 1]!;
      at += 2;
    } else if (character === '[' && closer !== undefined) {
      starts.set(closer.close, text.length);
      at++;
    } else if (starts.has(at)) {
      const { label, end, id, details } = labelAt(source, at + 1);
      marks.push({ start: starts.get(at)!, end: text.length, label, ...(id !== undefined && { id }), ...(details && { details }) });
      at = end;
    } else {
      text += character;
      at++;
    }
  }
  return { text, marks: sorted(marks) };
}

/** Marks written into the text. They have to nest: marks that cross cannot be written. Parsing the result gives text and marks again. */
export function printMarked(text: string, marks: readonly Mark[]): string {
  const plain = print(text, marks, false);
  const back = parseMarked(plain);
  return back.text === text && JSON.stringify(back.marks) === JSON.stringify(sorted(marks).map(normal)) ? plain : print(text, marks, true);
}

const isEscapable = (character: string | undefined): boolean => character === '[' || character === ']' || character === '\\';

/** The brackets `[` that open a mark, with the place of their `]`. */
function matchBrackets(source: string): Map<number, { readonly close: number }> {
  const found = new Map<number, { close: number }>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\' && isEscapable(source[at + 1])) at++;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      labelAfter.lastIndex = at + 1;
      if (start !== undefined && labelAfter.test(source)) {
        found.set(start, { close: at });
        at = labelAt(source, at + 1).end - 1;
      }
    }
  }
  return found;
}

interface Label {
  readonly label: string;
  readonly end: number;
  readonly id?: string;
  readonly details?: Record<string, string>;
}

/** The label at `at` and what its parentheses say: `LABEL`, `LABEL(id)`, `LABEL(id; key=value)`, `LABEL()`. */
function labelAt(source: string, at: number): Label {
  labelAfter.lastIndex = at;
  const label = labelAfter.exec(source)![0];
  const from = at + label.length;
  const written = /^\(((?:\\.|[^)\\])*)\)/s.exec(source.slice(from, from + 2000));
  if (!written) return { label, end: from };
  const [id, ...pairs] = written[1]!.split(/(?<=(?<!\\)(?:\\\\)*);/).map((part) => part.trim().replace(/\\(.)/gs, '$1'));
  const details: Record<string, string> = {};
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (0 < equals) details[pair.slice(0, equals)] = pair.slice(equals + 1);
  }
  return { label, end: from + written[0].length, ...(id && { id }), ...(0 < pairs.length && { details }) };
}

/** Outer marks first; of two marks on the same words, the later label in `labels` (a quotation, a block) is the outer one. */
const sorted = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.start - b.start || b.end - a.end || labels.indexOf(b.label) - labels.indexOf(a.label));

const normal = ({ start, end, label, id, details }: Mark): Mark =>
  ({ start, end, label, ...(id && { id }), ...(details && 0 < Object.keys(details).length && { details }) });

function print(text: string, marks: readonly Mark[], escaped: boolean): string {
  const open: Mark[] = [];
  let printed = '';
  let at = 0;
  const copyTo = (to: number): void => {
    const raw = text.slice(at, to);
    printed += escaped ? raw.replace(/[[\]\\]/g, '\\$&') : raw;
    at = to;
  };
  const closeUntil = (start: number): void => {
    while (open.length !== 0 && open.at(-1)!.end <= start) {
      const mark = open.pop()!;
      copyTo(mark.end);
      const following = open.some((outer) => outer.end === mark.end) ? ']' : text.slice(mark.end, mark.end + 2);
      printed += `]${mark.label}${argumentsOf(mark, following)}`;
    }
  };
  for (const mark of sorted(marks)) {
    closeUntil(mark.start === mark.end ? mark.start - 1 : mark.start);
    const outer = open.at(-1);
    if (outer && outer.end < mark.end) throw new Error(`marks cross: ${describe(text, outer)} and ${describe(text, mark)}`);
    copyTo(mark.start);
    printed += '[';
    open.push(mark);
  }
  closeUntil(text.length);
  copyTo(text.length);
  return printed;
}

function argumentsOf({ id, details }: Mark, following: string | undefined): string {
  const parts = [id ?? '', ...Object.entries(details ?? {}).map(([key, value]) => `${key}=${value}`)].map((part) => part.replace(/[\\;)]/g, '\\$&'));
  if (1 < parts.length || parts[0] !== '') return `(${parts.join('; ')})`;
  // Empty parentheses keep the label apart from the text behind it.
  return following !== undefined && /^[\p{L}\p{N}_(]/u.test(following) ? '()' : '';
}

const describe = (text: string, mark: Mark): string => `${mark.label} "${text.slice(mark.start, mark.end)}"`;

import type { SameEnds } from '../sameEnds';
import { firstStartingAt, type Span } from '../span';

/** A line that is not blank, without the white space at its ends. */
export interface Line extends Span {
  /** White-space characters before it. */
  readonly indent: number;
  /** The first of the text, or a blank line stands before it. */
  readonly afterBlank: boolean;
}

/** The lines of a text that hold something. Any of CRLF, LF and lone CR ends a line; a byte order mark is white space. */
export function lines(text: string): Line[] {
  const found: Line[] = [];
  scan(text, found, 0, text.length);
  return found;
}

/** The same. `before`: the lines of a text so long, with the ends that are the `same`; they only save work. */
export function linesAgain(text: string, { lines: before, length }: { readonly lines: readonly Line[]; readonly length: number }, same: SameEnds): Line[] {
  // Where the next line began before the change, all of a line did, and the break behind it.
  const kept = Math.max(0, firstStartingAt(before, same.start) - 1);
  const found = before.slice(0, kept);
  const isWhole = scan(text, found, kept === 0 ? 0 : behindBreak(text, lineEnd(text, found[kept - 1]!.end)), text.length - same.end);
  if (isWhole) return found;
  const moved = text.length - length;
  for (let index = firstStartingAt(before, found.at(-1)!.start - moved + 1); index < before.length; index++) {
    const { start, end, indent, afterBlank } = before[index]!;
    found.push({ start: start + moved, end: end + moved, indent, afterBlank });
  }
  return found;
}

/** Adds the lines from a place on where one begins, up to the first that begins behind `last`; true if it came to the end of the text. */
function scan(text: string, found: Line[], first: number, last: number): boolean {
  let afterBlank = first === 0;
  for (let from = first; from < text.length; ) {
    const to = lineEnd(text, from);
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) found.push({ start, end, indent: indentOf(text, from, start), afterBlank });
    if (start < end && last < from) return false;
    afterBlank = start === end;
    from = behindBreak(text, to);
  }
  return true;
}

const behindBreak = (text: string, at: number): number => (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1);

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** A byte order mark moves nothing to the right. */
const indentOf = (text: string, from: number, start: number): number => start - from - (text.charCodeAt(from) === 0xfeff ? 1 : 0);

/** White space, and the characters that show nothing: at the edge of a line they belong to no block, between tokens to no token. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || (9 <= code && code <= 13);
  return code === 0x85 || code === 0xa0 || code === 0x1680 || (0x2000 <= code && code <= 0x200b) || code === 0x2028 || code === 0x2029
    || code === 0x202f || code === 0x205f || code === 0x2060 || code === 0x3000 || code === 0xfeff;
}

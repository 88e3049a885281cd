import type { Span } from '../span';

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
  let afterBlank = true;
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from);
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) found.push({ start, end, indent: indentOf(text, from, start), afterBlank });
    afterBlank = start === end;
    from = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1;
  }
  return found;
}

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

import { isBlank } from './layout/lines';

/** A stretch of the raw text, [start, end), in UTF-16 code units: what a JavaScript string and an editor's buffer count in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly in `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The words of a span on one line: hard wraps, tabs and runs of spaces read as one space. */
export function words(text: string, span: Span): string {
  const written = text.slice(span.start, span.end);
  return isOnOneLine(written) ? written : written.replace(/\s+/g, ' ').trim();
}

/** Whether all white space is single spaces between words, as nearly always: then nothing has to be replaced. */
function isOnOneLine(written: string): boolean {
  let before = 32;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code === 32 ? before === 32 : isBlank(code)) return false;
    before = code;
  }
  return before !== 32;
}

/** The first of the sorted, disjoint spans that ends after `offset`, as an index; `spans.length` if none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of the spans, ordered by start, that starts at `offset` or later, as an index; `spans.length` if none does. They may nest. */
export function firstStartingAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one of the sorted, disjoint spans that holds `offset`, its end included (where a caret rests after a word). */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const index = firstEndingAfter(spans, offset);
  const at = spans[index];
  if (at && at.start <= offset) return at;
  const before = spans[index - 1];
  return before && before.end === offset ? before : undefined;
}

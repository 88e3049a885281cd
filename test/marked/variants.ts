import type { Mark } from './notation';

/** One text in another dress: the same marks on the same words. */
export interface Variant {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The text as it is, with CRLF line ends, and hard-wrapped where it can be. */
export function variants(text: string, marks: readonly Mark[]): Variant[] {
  const wrapped = hardWrap(text, marks);
  return [
    { name: 'LF', text, marks },
    ...(text.includes('\n') ? [{ name: 'CRLF', ...replaced(text, marks, newlines(text), '\r\n') }] : []),
    ...(wrapped ? [{ name: 'hard-wrapped', ...wrapped }, { name: 'hard-wrapped, CRLF', ...replaced(wrapped.text, wrapped.marks, newlines(wrapped.text), '\r\n') }] : []),
  ];
}

/**
 * The text wrapped at a width of its own: one that breaks a mark if there is such, and that is a hard wrap beyond doubt,
 * since at least half of the breaks stand before a small letter. Undefined for a text too short for that,
 * and for one that holds a line right under another (each a paragraph, a credit: a wrap would make them one).
 */
function hardWrap(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } | undefined {
  if (/\S[ \t]*\r?\n[ \t]*\S/.test(text) || /\r/.test(text)) return undefined;
  const candidates = [40, 36, 44, 32, 48, 28, 56, 24, 64, 72]
    .map((width) => breaks(text, width))
    .filter((places) => 0 < places.length && places.length <= 2 * places.filter((place) => /^["'“‘]?\p{Ll}/u.test(text.slice(place + 1, place + 3))).length);
  const breaksMark = (places: readonly number[]): boolean => marks.some(({ start, end }) => end - start < 200 && places.some((place) => start < place && place < end));
  const places = candidates.find(breaksMark) ?? candidates[0];
  return places && replaced(text, marks, places, '\n');
}

/** The spaces at which greedy wrapping breaks the lines. */
function breaks(text: string, width: number): number[] {
  const places: number[] = [];
  let lineStart = 0;
  let space = -1;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    const ends = character === undefined || character === '\n' || (character === ' ' && text[at - 1] !== ' ' && text[at + 1] !== ' ');
    if (!ends) continue;
    if (lineStart < space && width < at - lineStart) {
      places.push(space);
      lineStart = space + 1;
    }
    space = at;
    if (character === '\n') lineStart = at + 1;
  }
  return places;
}

const newlines = (text: string): number[] => [...text.matchAll(/\n/g)].map((found) => found.index);

/** The text with each of the one-character places replaced, the marks moved along. */
function replaced(text: string, marks: readonly Mark[], places: readonly number[], by: string): { text: string; marks: Mark[] } {
  let from = 0;
  let result = '';
  for (const place of places) {
    result += text.slice(from, place) + by;
    from = place + 1;
  }
  const move = (offset: number): number => offset + (by.length - 1) * countBelow(places, offset);
  return { text: result + text.slice(from), marks: marks.map((mark) => ({ ...mark, start: move(mark.start), end: move(mark.end) })) };
}

function countBelow(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

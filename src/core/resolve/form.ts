import { words } from '../span';
import { isShouted } from './lettering';
import { normalise } from './normalise';

/** What a name's words come to, wherever they stand. */
export interface Form {
  /** As they stand. */
  readonly slice: string;
  /** On one line. */
  readonly name: string;
  /** As `normalise` gives it. */
  readonly plain: string;
  /** Greater for the fuller name: the most words, then the most letters; initials count for less, capitals throughout for less than letters in ordinary case. */
  readonly fullness: number;
}

/** The form of some words, which it keeps. */
export function formOf(slice: string): Form {
  const name = words(slice, { start: 0, end: slice.length });
  const fullness = 100 * name.split(/[ -]/).filter(word => 2 < word.length).length + Math.min(99, lettersIn(name)) - (isShouted(name) ? 0.5 : 0);
  return { slice, name, plain: normalise(name), fullness };
}

/** How many code units of a name are of letters. */
function lettersIn(name: string): number {
  let count = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (127 < code) return name.replace(/[^\p{L}]/gu, '').length;
    if (97 <= (code | 32) && (code | 32) <= 122) count++;
  }
  return count;
}

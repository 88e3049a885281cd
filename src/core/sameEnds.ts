/** How many characters of two texts are the same at their beginnings, and how many at their ends; the two may overlap. */
export interface SameEnds {
  readonly start: number;
  readonly end: number;
}

/** Compares two texts from both ends. */
export const sameEnds = (one: string, other: string): SameEnds => ({ start: sameAtStart(one, other), end: sameAtEnd(one, other) });

/** Whole stretches are compared at once. */
function sameAtStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same + stretch <= most && one.slice(same, same + stretch) === other.slice(same, same + stretch)) same += stretch;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  return same;
}

function sameAtEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  const from = (text: string, count: number): string => text.slice(text.length - count - stretch, text.length - count);
  let same = 0;
  while (same + stretch <= most && from(one, same) === from(other, same)) same += stretch;
  while (same < most && one.charCodeAt(one.length - 1 - same) === other.charCodeAt(other.length - 1 - same)) same++;
  return same;
}

const stretch = 4096;

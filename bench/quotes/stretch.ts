import type { Span } from '../../src/core/span';

const edge = /[\s"“”„‟«»'‘’‚‛`,.;:…\-–—―\u00a0\u2028]/;

/** Without white space, quotation marks, stops (not `!` and `?`) and dashes at its edges: whether marks belong to a span never decides. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && edge.test(text[start]!)) start++;
  while (start < end && edge.test(text[end - 1]!)) end--;
  return { start, end };
}

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How many characters two lists of disjoint spans share. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const one of a) for (const other of b) sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return sum;
}

/** Jaccard index of the characters of two lists of disjoint spans, 0 to 1. */
export function likeness(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (lengthOf(a) + lengthOf(b) - both);
}

/** Whether they share at least half of the shorter one. */
export function halfShared(a: readonly Span[], b: readonly Span[]): boolean {
  const both = shared(a, b);
  return 0 < both && 0.5 * Math.min(lengthOf(a), lengthOf(b)) <= both;
}

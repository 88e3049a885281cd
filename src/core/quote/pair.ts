import type { Mark, MarkFamily } from './mark';

/** Two marks that answer each other, as indexes into the marks; without `close` the quotation was never closed. */
export interface Pair {
  readonly open: number;
  readonly close?: number;
  /** The opener that shows an unclosed quotation to be over, if it is not the end of the block. */
  readonly until?: number;
  /** 0 stands by itself, 1 inside another, and so on. */
  readonly depth: number;
}

/**
 * Pairs the marks of one block, each looked at once. A mark that fits nothing is passed over, so a stray one costs at
 * most its own quotation. An unclosed single mark is taken for an apostrophe unless `primary` says the text quotes so.
 */
export function pair(marks: readonly Mark[], primary: MarkFamily): Pair[] {
  const pairs: Pair[] = [];
  const stack: number[] = [];
  const balance = balanceOf(marks);
  marks.forEach((mark, index) => {
    balance.pass(mark);
    const open = lastOpen(stack, marks, mark.family);
    const role = roleOf(mark, open !== undefined, index, marks);
    if (role === 'close' && open !== undefined) {
      pairs.push({ open: stack[open]!, close: index, depth: open });
      stack.length = open;
    } else if (role === 'open') {
      if (open !== undefined && !(stack.length < 3 && balance.closersRemain(mark, stack))) {
        if (mark.family !== 'single' || primary === 'single') pairs.push({ open: stack[open]!, until: index, depth: open });
        stack.length = open;
      }
      stack.push(index);
    }
  });
  const left = stack.findIndex(index => marks[index]!.family !== 'single' || primary === 'single');
  if (left !== -1) pairs.push({ open: stack[left]!, depth: 0 });
  return left === -1 ? pairs : pairs.filter(({ open, depth }) => depth === 0 || open < stack[left]! || left === 0);
}

/** Closing marks still to come against quotations still open: tells a nested “ from one whose predecessor lost its end. */
function balanceOf(marks: readonly Mark[]) {
  const ahead = new Map<string, number>();
  const count = (mark: Mark, by: number): void => {
    const role = plainRole(mark);
    if (role) ahead.set(sortOf(mark) + role, (ahead.get(sortOf(mark) + role) ?? 0) + by);
  };
  for (const mark of marks) count(mark, 1);
  return {
    pass: (mark: Mark): void => count(mark, -1),
    /** Whether the closing marks ahead suffice for the quotations open, for one more, and for all that open later. */
    closersRemain: (mark: Mark, stack: readonly number[]): boolean => {
      const sort = sortOf(mark);
      const open = stack.filter(index => sortOf(marks[index]!) === sort).length;
      return open + 1 + (ahead.get(sort + 'open') ?? 0) <= (ahead.get(sort + 'close') ?? 0);
    },
  };
}

/** A curly mark answers a curly one, a straight one a straight one. */
const sortOf = ({ family, glyph }: Mark): string => (glyph === 'neutral' ? 'straight ' : 'curly ') + family;

/** What a mark is whatever stands around it in the paragraph: a straight one goes by its neighbours. */
const plainRole = ({ glyph, canOpen, canClose }: Mark): 'open' | 'close' | undefined =>
  glyph !== 'neutral' ? glyph : canOpen === canClose ? undefined : canOpen ? 'open' : 'close';

function lastOpen(stack: readonly number[], marks: readonly Mark[], family: MarkFamily): number | undefined {
  for (let place = stack.length - 1; 0 <= place; place--) if (marks[stack[place]!]!.family === family) return place;
  return undefined;
}

/** Place decides before glyph: scraped texts have openers that close and closers that open. */
function roleOf(mark: Mark, isOpen: boolean, index: number, marks: readonly Mark[]): 'open' | 'close' | undefined {
  const { canOpen, canClose, glyph } = mark;
  if (isOpen && canClose && !canOpen) return isPossessive(mark, index, marks) ? undefined : 'close';
  if (canOpen && !canClose) return 'open';
  if (canOpen && canClose) return glyph === 'neutral' ? (isOpen ? 'close' : 'open') : glyph === 'close' && !isOpen ? undefined : glyph;
  if (!isOpen) return glyph === 'open' && !canClose ? 'open' : undefined;
  return glyph === 'open' ? undefined : 'close';
}

/** "the workers' rights": a mark after s is a possessive if a better closing mark still comes before the next opener. */
function isPossessive(mark: Mark, index: number, marks: readonly Mark[]): boolean {
  if (!mark.maybePossessive) return false;
  for (let next = index + 1; next < marks.length && next < index + 4; next++) {
    const other = marks[next]!;
    if (other.family !== 'single') continue;
    if (other.canOpen && !other.canClose) return false;
    if (other.canClose) return true;
  }
  return false;
}

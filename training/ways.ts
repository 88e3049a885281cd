// Sums over all ways to read a sentence, as logs: what the learner follows. `src/core/recognise/marginals.ts` makes the same sums for use.
import { width } from '../src/core/recognise/kinds';
import type { Sample } from './dataset';

/** The ways to read a sentence: all, or (`bound`) those that the lesson allows. */
export interface Ways {
  readonly sample: Sample;
  /** By candidate and kind. */
  readonly points: Float64Array;
  readonly transitions: Float32Array;
  readonly bound: boolean;
}

/** Whether a token may be outside of all names. */
const open = ({ sample, bound }: Ways, at: number): boolean => !bound || sample.outside[at] === 1;
const allows = ({ sample, bound }: Ways, candidate: number, kind: number): boolean => !bound || (sample.allowed[candidate]! & 1 << kind) !== 0;

/** Sums over the beginnings of ways, as logs. */
interface Forward {
  /** By place and kind: ways that end with a name of the kind there. */
  readonly ended: Float64Array;
  /** By place and kind: ways that enter a name of the kind there. */
  readonly entered: Float64Array;
  /** All ways through the sentence. */
  readonly total: number;
}

export function forward(ways: Ways): Forward {
  const { points, sample: { from, to, length } } = ways;
  // By place all ways up to it.
  const sums = new Float64Array(length + 1).fill(-Infinity);
  const ended = new Float64Array((length + 1) * width).fill(-Infinity);
  const entered = new Float64Array((length + 1) * width).fill(-Infinity);
  sums[0] = 0;
  let next = 0;
  for (let at = 0; at <= length; at++) {
    if (0 < at) {
      let total = open(ways, at - 1) ? sums[at - 1]! : -Infinity;
      for (let kind = 0; kind < width; kind++) total = add(total, ended[at * width + kind]!);
      sums[at] = total;
    }
    if (next === from.length || from[next] !== at) continue;
    enter(ways, at, sums, ended, entered);
    for (; next < from.length && from[next] === at; next++) {
      for (let kind = 0; kind < width; kind++) {
        if (!allows(ways, next, kind)) continue;
        const place = to[next]! * width + kind;
        ended[place] = add(ended[place]!, entered[at * width + kind]! + points[next * width + kind]!);
      }
    }
  }
  return { ended, entered, total: sums[length]! };
}

/** The ways that enter a name at a place: after no name nearby, right after one, or after one and a separator. */
function enter(ways: Ways, at: number, sums: Float64Array, ended: Float64Array, entered: Float64Array): void {
  const { sample, transitions } = ways;
  const between = 0 < at ? sample.separators[at - 1]! : 0;
  const past = between !== 0 && open(ways, at - 1);
  const far = farBefore(ways, at, between, sums);
  for (let kind = 0; kind < width; kind++) {
    let total = far;
    for (let before = 0; before < width; before++) {
      total = add(total, ended[at * width + before]! + transitions[before * width + kind]!);
      if (past) total = add(total, ended[(at - 1) * width + before]! + transitions[(between * width + before) * width + kind]!);
    }
    entered[at * width + kind] = total;
  }
}

/** The ways up to a place whose last name does not matter to one that begins there. */
function farBefore(ways: Ways, at: number, between: number, sums: Float64Array): number {
  if (at === 0) return 0;
  if (!open(ways, at - 1)) return -Infinity;
  if (between === 0) return sums[at - 1]!;
  if (at === 1) return 0;
  return open(ways, at - 2) ? sums[at - 2]! : -Infinity;
}

/** Sums over the ends of ways, as logs, by place and kind. */
interface Backward {
  /** Ways on that begin with a name of the kind there, without what comes before. */
  readonly begun: Float64Array;
  /** Ways on from the end of a name of the kind there. */
  readonly behind: Float64Array;
}

export function backward(ways: Ways): Backward {
  const { points, sample: { from, to, length } } = ways;
  // By place all ways on from it, if no name before matters.
  const rest = new Float64Array(length + 1).fill(-Infinity);
  const begun = new Float64Array((length + 1) * width).fill(-Infinity);
  const behind = new Float64Array((length + 1) * width).fill(-Infinity).fill(0, length * width);
  rest[length] = 0;
  let last = from.length - 1;
  for (let at = length - 1; 0 <= at; at--) {
    let any = false;
    for (; 0 <= last && from[last] === at; last--) {
      for (let kind = 0; kind < width; kind++) {
        if (!allows(ways, last, kind)) continue;
        const place = at * width + kind;
        begun[place] = add(begun[place]!, points[last * width + kind]! + behind[to[last]! * width + kind]!);
        any = true;
      }
    }
    let total = open(ways, at) ? rest[at + 1]! : -Infinity;
    if (any) for (let kind = 0; kind < width; kind++) total = add(total, begun[at * width + kind]!);
    rest[at] = total;
    leave(ways, at, any, rest, begun, behind);
  }
  return { begun, behind };
}

/** The ways on from the end of a name: to one at once (`any`: some begin here), to no name nearby, or to one past a separator. */
function leave(ways: Ways, at: number, any: boolean, rest: Float64Array, begun: Float64Array, behind: Float64Array): void {
  const { transitions, sample: { separators, length } } = ways;
  const between = at + 1 < length ? separators[at]! : 0;
  const outside = open(ways, at);
  for (let kind = 0; kind < width; kind++) {
    let sum = -Infinity;
    if (any) for (let next = 0; next < width; next++) sum = add(sum, begun[at * width + next]! + transitions[kind * width + next]!);
    if (outside && between === 0) sum = add(sum, rest[at + 1]!);
    if (outside && between !== 0) {
      if (open(ways, at + 1)) sum = add(sum, rest[at + 2]!);
      for (let next = 0; next < width; next++) sum = add(sum, begun[(at + 1) * width + next]! + transitions[(between * width + kind) * width + next]!);
    }
    behind[at * width + kind] = sum;
  }
}

/** How likely each candidate is as each kind. */
export function expectNames(ways: Ways, { entered, total }: Forward, { behind }: Backward, likely: Float64Array): void {
  const { points, sample: { from, to } } = ways;
  for (let index = 0; index < from.length; index++) {
    for (let kind = 0; kind < width; kind++) {
      likely[index * width + kind] = !allows(ways, index, kind) ? 0
        : Math.exp(entered[from[index]! * width + kind]! + points[index * width + kind]! + behind[to[index]! * width + kind]! - total);
    }
  }
}

/** Adds how often each pair of names is expected; those that the lesson allows are taken away, so that what is left is the gradient of the loss. */
export function expectPairs(ways: Ways, { ended, total }: Forward, { begun }: Backward, gradient: Float64Array): void {
  const { transitions, bound, sample: { from, separators } } = ways;
  const sign = bound ? -1 : 1;
  const expect = (end: number, between: number, before: number, at: number): void => {
    const sum = ended[end * width + before]!;
    if (sum === -Infinity) return;
    for (let kind = 0; kind < width; kind++) {
      const place = (between * width + before) * width + kind;
      gradient[place]! += sign * Math.exp(sum + transitions[place]! + begun[at * width + kind]! - total);
    }
  };
  for (let index = 0; index < from.length; index++) {
    const at = from[index]!;
    if (0 < index && from[index - 1] === at) continue;
    const between = 0 < at ? separators[at - 1]! : 0;
    const past = between !== 0 && open(ways, at - 1);
    for (let before = 0; before < width; before++) {
      expect(at, 0, before, at);
      if (past) expect(at - 1, between, before, at);
    }
  }
}

/** The log of the sum of two numbers given by their logs. */
function add(a: number, b: number): number {
  if (a < b) { const other = a; a = b; b = other; }
  return b === -Infinity || b < a - 40 ? a : a + Math.log1p(Math.exp(b - a));
}

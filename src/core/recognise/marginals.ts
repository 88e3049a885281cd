import { width } from './kinds';

/** The runs of words of one sentence that may be names. Places count from the sentence's first token; runs are ordered by `from`. */
export interface Runs {
  /** In tokens. */
  readonly length: number;
  /** How many runs there are; behind them `from` and `to` may hold anything. */
  readonly count: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** By token: 0, or the sort of separator it is between two names. */
  readonly separators: ArrayLike<number>;
}

/**
 * How probable each run is as a name of each kind, by run and kind: the forward-backward sums of a semi-Markov conditional random field (Sarawagi and
 * Cohen 2004). `points`: by run and kind, and perhaps more behind them; `pairs`: factors for two names in a row, by what lies between, kind before,
 * kind after. All sums are kept relative to the sum of all ways up to (or from) their place, so that none overflows. The work grows with the number of
 * runs. The answer is good until the next call, and there may be more behind it.
 */
export function marginals(runs: Runs, points: Float64Array, pairs: Float64Array): Float64Array {
  // First how much each run and kind weighs, then how probable it is.
  const places = runs.count * width;
  const likely = places <= room.length ? room : new Float64Array(places);
  for (let index = 0; index < places; index++) likely[index] = negligible < points[index]! ? Math.exp(points[index]!) : 0;
  const table = tableFor(runs.length);
  forward(runs, likely, pairs, table);
  backward(runs, likely, pairs, table);
  return likely;
}

/** Runs of one sentence are few, and nobody keeps what is said of them: an array of their own took longer to make than to fill. */
const room = new Float64Array(1024 * width);

/** Fewer points than this are as good as impossible: e to the power of it is not worth its making. */
const negligible = -16;

/** The sums of one sentence. Rows of places where no run ends or begins hold nothing of this sentence. */
interface Table {
  /** In tokens: there is room for sentences as long. */
  readonly length: number;
  /** By place the logs of the sums of all ways up to it, and of all from it on. */
  readonly sums: Float64Array;
  readonly rest: Float64Array;
  /** By place: whether a run ends there, begins there. */
  readonly ends: Uint8Array;
  readonly begins: Uint8Array;
  /** By place and kind: the sum of ways that enter a name of the kind there, relative to all. */
  readonly entered: Float64Array;
  /** Ways that end with a name of a kind at a place: until that place is reached relative to `base`, then to all ways up to it. */
  readonly ended: Float64Array;
  readonly base: Float64Array;
  /** Relative to `rest`: ways that begin with a name, ways behind one. */
  readonly begun: Float64Array;
  readonly behind: Float64Array;
}

const createTable = (length: number): Table => ({
  length, sums: new Float64Array(length + 1), rest: new Float64Array(length + 1), ends: new Uint8Array(length + 1), begins: new Uint8Array(length + 1),
  entered: new Float64Array((length + 1) * width), ended: new Float64Array((length + 1) * width), base: new Float64Array(length + 1),
  begun: new Float64Array((length + 1) * width), behind: new Float64Array((length + 1) * width),
});

/** Sentences are many and short: a table of their own took longer to make than to fill. */
const shared = createTable(512);

function tableFor(length: number): Table {
  if (shared.length < length) return createTable(length);
  for (let at = 0; at <= length; at++) shared.ends[at] = shared.begins[at] = 0;
  return shared;
}

/** Written out: for so few numbers an array's own `fill` takes longer to call than to run. */
function fillRow(rows: Float64Array, at: number, value: number): void {
  for (let place = at * width; place < (at + 1) * width; place++) rows[place] = value;
}

function forward({ length, count, from, to, separators }: Runs, weights: Float64Array, pairs: Float64Array, { sums, entered, ended, base, ends }: Table): void {
  sums[0] = 0;
  let next = 0;
  for (let at = 0; at <= length; at++) {
    if (0 < at) {
      sums[at] = sums[at - 1]!;
      if (ends[at]) settle(sums, ended, base, at);
    }
    if (next === count || from[next] !== at) continue;
    enter(at, 0 < at ? separators[at - 1]! : 0, sums, ended, ends, pairs, entered);
    for (; next < count && from[next] === at; next++) {
      const end = to[next]!;
      if (!ends[end]) {
        ends[end] = 1;
        base[end] = sums[at]!;
        fillRow(ended, end, 0);
      }
      const shift = Math.exp(sums[at]! - base[end]!);
      for (let kind = 0; kind < width; kind++) ended[end * width + kind]! += entered[at * width + kind]! * weights[next * width + kind]! * shift;
    }
  }
}

/** Counts the ways that end with a name at a place among all ways up to it. */
function settle(sums: Float64Array, ended: Float64Array, base: Float64Array, at: number): void {
  let total = 0;
  for (let kind = 0; kind < width; kind++) total += ended[at * width + kind]!;
  sums[at] = sums[at - 1]! + Math.log1p(total * Math.exp(base[at]! - sums[at - 1]!));
  const factor = Math.exp(base[at]! - sums[at]!);
  for (let kind = 0; kind < width; kind++) ended[at * width + kind]! *= factor;
}

/** The ways that enter a name at a place: after no name nearby, right after one, or after one and a separator. */
function enter(at: number, between: number, sums: Float64Array, ended: Float64Array, ends: Uint8Array, pairs: Float64Array, entered: Float64Array): void {
  const back = 0 < at ? Math.exp(sums[at - 1]! - sums[at]!) : 1;
  const far = between === 0 ? back : 1 < at ? Math.exp(sums[at - 2]! - sums[at]!) : Math.exp(-sums[at]!);
  fillRow(entered, at, far);
  if (ends[at]) multiply(ended, at, pairs, 0, 1, entered, at);
  if (between !== 0 && ends[at - 1]) multiply(ended, at - 1, pairs, between, back, entered, at);
}

/** Adds to the row at `to` the ways at `from` past a separator, by kind before and kind after. */
function multiply(rows: Float64Array, from: number, pairs: Float64Array, between: number, factor: number, into: Float64Array, to: number): void {
  for (let before = 0; before < width; before++) {
    const ways = factor * rows[from * width + before]!;
    if (ways === 0) continue;
    const row = (between * width + before) * width;
    for (let kind = 0; kind < width; kind++) into[to * width + kind]! += ways * pairs[row + kind]!;
  }
}

/** Makes probabilities of the weights. */
function backward({ length, count, from, to, separators }: Runs, weights: Float64Array, pairs: Float64Array, table: Table): void {
  const { sums, rest, ends, begins, entered, begun, behind } = table;
  rest[length] = 0;
  fillRow(behind, length, 1);
  let last = count - 1;
  for (let at = length - 1; 0 <= at; at--) {
    let total = 0;
    const reach = Math.exp(sums[at]! + rest[at + 1]! - sums[length]!);
    if (0 <= last && from[last] === at) fillRow(begun, at, 0);
    for (; 0 <= last && from[last] === at; last--) {
      const end = to[last]!;
      const shift = Math.exp(rest[end]! - rest[at + 1]!);
      for (let kind = 0; kind < width; kind++) {
        const weight = weights[last * width + kind]! * shift * behind[end * width + kind]!;
        begun[at * width + kind]! += weight;
        weights[last * width + kind] = entered[at * width + kind]! * weight * reach;
        total += weight;
      }
    }
    rest[at] = rest[at + 1]! + Math.log1p(total);
    const step = Math.exp(rest[at + 1]! - rest[at]!);
    if (total !== 0) {
      begins[at] = 1;
      for (let kind = 0; kind < width; kind++) begun[at * width + kind]! *= step;
    }
    if (ends[at]) leave(at, at + 1 < length ? separators[at]! : 0, step, rest, begun, begins, pairs, behind);
  }
}

/** The ways on from the end of a name: to no name nearby, to one at once, or to one past a separator. */
function leave(at: number, between: number, step: number, rest: Float64Array, begun: Float64Array, begins: Uint8Array, pairs: Float64Array, behind: Float64Array): void {
  const far = between === 0 ? step : Math.exp(rest[at + 2]! - rest[at]!);
  const near = begins[at] === 1;
  const past = between !== 0 && begins[at + 1] === 1;
  for (let kind = 0; kind < width; kind++) {
    let sum = far;
    for (let next = 0; (near || past) && next < width; next++) {
      if (near) sum += begun[at * width + next]! * pairs[kind * width + next]!;
      if (past) sum += step * begun[(at + 1) * width + next]! * pairs[(between * width + kind) * width + next]!;
    }
    behind[at * width + kind] = sum;
  }
}

import type { EntityKind } from '../model';
import { grow, mayStart } from './candidate';
import { type Candidate, isCapital, type Scene } from './evidence';
import { closing, inside, mostFeatures, opening, whole } from './features';
import { judge, kinds } from './scorers';
import { addPoints, type Weights, width } from './weights';

/** A name among the tokens, [from, to). `score`: how probable it is, 0 to 1; `rule`: the strongest reason the rules have for it. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly score: number;
  readonly rule: string;
}

const mostCapitals = 7;
/** So many capitals without a word or a comma between are a table or a prank, where names are short. */
const crowd = 40;
const crowdCapitals = 2;

/** Tells of every run of words in a sentence that may be a name, ordered by where it begins. */
export function candidates(scene: Scene, taken: Uint8Array, tell: (candidate: Candidate) => void): void {
  const { first, end, words } = scene;
  let row = first;
  for (let at = first; at < end; at++) {
    while (row < at || row < end && row < at + crowd && isCapital(words[row]!)) row++;
    if (!taken[at] && mayStart(scene, at)) grow(scene, taken, at, at + crowd <= row ? crowdCapitals : mostCapitals, tell);
  }
}

/** What may stand between two names that follow each other: nothing, or one token of these sorts. */
export const separators = 7;

/** The sort of the token at `at` as one that stands between two names: 1 to 6, or 0 if the names have nothing to do with each other. */
export function separator({ words }: Scene, at: number): number {
  switch (words[at]!.key) {
    case ',': return 1;
    case 'and': case '&': case 'or': return 2;
    case '(': return 3;
    case '-': case '–': case '/': return 4;
    case "'s": case '’s': return 5;
    case 'of': case 'in': return 6;
    default: return 0;
  }
}

/**
 * The names of a sentence by the learned weights: a semi-Markov conditional random field (Sarawagi and Cohen 2004) gives every run of words the
 * probability that it is a name of a kind; of all ways to choose runs that do not overlap, the one with the highest sum is taken.
 */
export function decode(scene: Scene, taken: Uint8Array, learned: Weights): Chunk[] {
  const found: Candidate[] = [];
  candidates(scene, taken, (candidate) => found.push(candidate));
  if (found.length === 0) return [];
  const { points, reasons } = pointsOf(scene, found, learned);
  const likely = marginals(scene, found, points, learned);
  return choose(scene, found, likely, reasons);
}

const buffer = new Int32Array(mostFeatures);

/** By candidate and kind, in points. */
function pointsOf(scene: Scene, found: readonly Candidate[], learned: Weights): { points: Float64Array; reasons: string[] } {
  const { first, end } = scene;
  const points = new Float64Array(found.length * width);
  const reasons: string[] = new Array(found.length * width);
  const length = end - first;
  const covered = new Uint8Array(length + 1);
  for (const { from, to } of found) covered.fill(1, from - first, to - first);
  const sums = new Float64Array((length + 1) * width);
  const closings = new Float64Array((length + 1) * width);
  const closed = new Uint8Array(length + 1);
  for (let at = 0; at < length; at++) {
    sums.copyWithin((at + 1) * width, at * width, (at + 1) * width);
    if (covered[at]) addPoints(learned, buffer, inside(scene, first + at, buffer), sums, (at + 1) * width);
  }
  const opened = new Float64Array(width);
  let start = -1;
  found.forEach((candidate, index) => {
    const { from, to } = candidate;
    const last = to - first;
    if (from !== start) {
      start = from;
      opened.fill(0);
      addPoints(learned, buffer, opening(scene, from, buffer), opened, 0);
    }
    if (!closed[last]) {
      closed[last] = 1;
      addPoints(learned, buffer, closing(scene, to, buffer), closings, last * width);
    }
    const judgement = judge(scene, candidate);
    addPoints(learned, buffer, whole(scene, candidate, judgement.points, judgement.reasons, buffer), points, index * width);
    for (let kind = 0; kind < width; kind++) {
      points[index * width + kind]! += opened[kind]! + closings[last * width + kind]! + sums[last * width + kind]! - sums[(from - first) * width + kind]!;
      reasons[index * width + kind] = judgement.reasons[kind]!;
    }
  });
  return { points, reasons };
}

/** By candidate and kind the probability. All sums are kept relative to the sum of all ways up to (or from) their place, so that none overflows. */
function marginals(scene: Scene, found: readonly Candidate[], points: Float64Array, { pairs }: Weights): Float64Array {
  const { first, end } = scene;
  const length = end - first;
  const between = (at: number): number => separator(scene, first + at);
  // log of the sum of all ways up to a place; how much of it ends with a name of a kind; how much enters one, by candidate's start.
  const sofar = new Float64Array(length + 1);
  const ended = new Float64Array((length + 1) * width);
  const entered = new Float64Array((length + 1) * width);
  const base = new Float64Array(length + 1).fill(-1);
  let next = 0;
  for (let at = 0; at <= length; at++) {
    if (0 < at) {
      let total = 0;
      if (base[at] !== -1) for (let kind = 0; kind < width; kind++) total += ended[at * width + kind]!;
      if (total === 0) sofar[at] = sofar[at - 1]!;
      else {
        sofar[at] = sofar[at - 1]! + Math.log1p(total * Math.exp(base[at]! - sofar[at - 1]!));
        const factor = Math.exp(base[at]! - sofar[at]!);
        for (let kind = 0; kind < width; kind++) ended[at * width + kind]! *= factor;
      }
    }
    if (next === found.length || found[next]!.from - first !== at) continue;
    const sort = 0 < at ? between(at - 1) : 0;
    // Ways that enter here with no name near before.
    let far = 1;
    if (0 < at) far = sort === 0 ? Math.exp(sofar[at - 1]! - sofar[at]!) : at === 1 ? Math.exp(-sofar[1]!) : Math.exp(sofar[at - 2]! - sofar[at]!);
    const back = 0 < at ? Math.exp(sofar[at - 1]! - sofar[at]!) : 0;
    for (let kind = 0; kind < width; kind++) {
      let total = far;
      if (0 < at) {
        for (let before = 0; before < width; before++) {
          total += ended[at * width + before]! * pairs[before * width + kind]!;
          if (sort !== 0) total += back * ended[(at - 1) * width + before]! * pairs[(sort * width + before) * width + kind]!;
        }
      }
      entered[at * width + kind] = total;
    }
    for (; next < found.length && found[next]!.from - first === at; next++) {
      const to = found[next]!.to - first;
      if (base[to] === -1) base[to] = sofar[at]!;
      const shift = sofar[at]! - base[to]!;
      for (let kind = 0; kind < width; kind++) {
        ended[to * width + kind]! += entered[at * width + kind]! * Math.exp(points[next * width + kind]! + shift);
      }
    }
  }
  const all = sofar[length]!;
  const after = new Float64Array(length + 1);
  const follows = new Float64Array((length + 1) * width);
  const afterName = new Float64Array((length + 1) * width).fill(1, length * width);
  const likely = new Float64Array(found.length * width);
  let last = found.length - 1;
  for (let at = length - 1; 0 <= at; at--) {
    let total = 0;
    const group = last;
    while (0 <= last && found[last]!.from - first === at) {
      const to = found[last]!.to - first;
      const shift = after[to]! - after[at + 1]!;
      for (let kind = 0; kind < width; kind++) {
        const weight = Math.exp(points[last * width + kind]! + shift) * afterName[to * width + kind]!;
        follows[at * width + kind]! += weight;
        total += weight;
      }
      last--;
    }
    after[at] = after[at + 1]! + Math.log1p(total);
    const step = Math.exp(after[at + 1]! - after[at]!);
    if (total !== 0) for (let kind = 0; kind < width; kind++) follows[at * width + kind]! *= step;
    for (let index = group; last < index; index--) {
      const to = found[index]!.to - first;
      const shift = sofar[at]! + after[to]! - all;
      for (let kind = 0; kind < width; kind++) {
        likely[index * width + kind] = entered[at * width + kind]! * Math.exp(points[index * width + kind]! + shift) * afterName[to * width + kind]!;
      }
    }
    if (base[at] === -1) continue;
    const sort = between(at);
    for (let kind = 0; kind < width; kind++) {
      let sum = sort === 0 || at + 1 === length ? step : Math.exp(after[at + 2]! - after[at]!);
      for (let other = 0; other < width; other++) {
        sum += follows[at * width + other]! * pairs[kind * width + other]!;
        if (sort !== 0 && at + 1 < length) sum += step * follows[(at + 1) * width + other]! * pairs[(sort * width + kind) * width + other]!;
      }
      afterName[at * width + kind] = sum;
    }
  }
  return likely;
}

/** Names that do not overlap, so that the sum of their probabilities, each less what a doubtful one must have, is greatest. */
function choose({ first, end }: Scene, found: readonly Candidate[], likely: Float64Array, reasons: readonly string[]): Chunk[] {
  const length = end - first;
  const best = new Float64Array(length + 1);
  const chosen = new Int32Array(length + 1).fill(-1);
  let next = 0;
  for (let at = 0; at <= length; at++) {
    if (0 < at && best[at]! <= best[at - 1]!) {
      best[at] = best[at - 1]!;
      chosen[at] = -1;
    }
    for (; next < found.length && found[next]!.from - first === at; next++) {
      const to = found[next]!.to - first;
      let kind = 0;
      for (let other = 1; other < width; other++) if (likely[next * width + kind]! < likely[next * width + other]!) kind = other;
      const sum = best[at]! + likely[next * width + kind]! - doubt;
      if (sum <= best[to]!) continue;
      best[to] = sum;
      chosen[to] = next * width + kind;
    }
  }
  const chunks: Chunk[] = [];
  for (let at = length; 0 < at; ) {
    const place = chosen[at]!;
    if (place === -1) { at--; continue; }
    const { from, to } = found[Math.floor(place / width)]!;
    chunks.push({ from, to, kind: kinds[place % width]!, score: Math.min(1, likely[place]!), rule: reasons[place] || 'wording' });
    at = from - first;
  }
  return chunks.reverse();
}

/** A name less probable than this is left out. */
const doubt = 0.45;

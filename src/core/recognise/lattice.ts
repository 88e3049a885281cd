import type { EntityKind } from '../model';
import { candidates } from './candidate';
import type { Candidate, Scene } from './evidence';
import { closing, inside, mostFeatures, opening, whole } from './features';
import { marginals, type Runs } from './marginals';
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
  const likely = marginals(runsOf(scene, found), points, learned.pairs);
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

function runsOf(scene: Scene, found: readonly Candidate[]): Runs {
  const { first, end } = scene;
  const separators = new Uint8Array(end - first);
  for (let at = first; at < end; at++) separators[at - first] = separator(scene, at);
  return {
    length: end - first, separators, from: Uint32Array.from(found, ({ from }) => from - first), to: Uint32Array.from(found, ({ to }) => to - first),
  };
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
const doubt = 0.4;

import type { EntityKind } from '../model';
import { candidates } from './candidate';
import type { Candidate, Scene } from './evidence';
import { closing, evidenceFactor, evidenceOf, mostFeatures, opening, whole } from './features';
import { marginals, type Runs } from './marginals';
import { kinds, width } from './kinds';
import { judge } from './scorers';
import { addPoints, type Weights, wordPoints } from './weights';

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
export function decode(scene: Scene, taken: Uint8Array, reader: Reader): Decoded {
  const found: Candidate[] = [];
  candidates(scene, taken, (candidate) => found.push(candidate));
  if (found.length === 0) return nothing;
  const likely = marginals(runsOf(scene, found), pointsOf(scene, found, reader), reader.weights.pairs);
  let open = 0;
  for (let index = 0; index < likely.length; index++) {
    const one = likely[index]!;
    open += one < 0.5 ? one : 1 - one;
  }
  return { chunks: choose(scene, found, likely), settled: open < settledBelow };
}

/** The names of a sentence. `settled`: they are so sure that only what the article says elsewhere of the very same words can change them. */
export interface Decoded {
  readonly chunks: readonly Chunk[];
  readonly settled: boolean;
}

const nothing: Decoded = { chunks: [], settled: true };
/** In expected mistakes. */
const settledBelow = 0.3;

/** Reads one text with some weights, as often as wished: what does not change from one reading to the next is worked out once. */
export interface Reader {
  readonly weights: Weights;
  /** By token and kind: the points of names that begin there, of names that end before it; and of which tokens they are known. */
  readonly openings: Float32Array;
  readonly closings: Float32Array;
  readonly opened: Uint8Array;
  readonly closed: Uint8Array;
}

/** A reader of a text of so many tokens. */
export const createReader = (weights: Weights, tokens: number): Reader => ({
  weights, openings: new Float32Array(tokens * width), closings: new Float32Array((tokens + 1) * width), opened: new Uint8Array(tokens), closed: new Uint8Array(tokens + 1),
});

const buffer = new Int32Array(mostFeatures);

/** By candidate and kind, in points. */
function pointsOf(scene: Scene, found: readonly Candidate[], reader: Reader): Float64Array {
  const { first } = scene;
  const { openings, closings } = reader;
  const points = new Float64Array(found.length * width);
  const sums = insideSums(scene, found, reader.weights);
  for (let index = 0; index < found.length; index++) {
    const candidate = found[index]!;
    const { from, to } = candidate;
    if (!reader.opened[from]) openAt(scene, from, reader);
    if (!reader.closed[to]) closeAt(scene, to, reader);
    // What the edges and the words make hopeless, the rules are not asked about.
    let most = -Infinity;
    for (let kind = 0; kind < width; kind++) {
      const sum = openings[from * width + kind]! + closings[to * width + kind]! + sums[(to - first) * width + kind]! - sums[(from - first) * width + kind]!;
      edges[kind] = sum;
      if (most < sum) most = sum;
    }
    if (most < hopeless) {
      points.fill(-Infinity, index * width, (index + 1) * width);
      continue;
    }
    const judged = judge(scene, candidate);
    addPoints(reader.weights, buffer, evidenceOf(scene, candidate, judged.points, judged.reasons, buffer), points, index * width);
    for (let kind = 0; kind < width; kind++) points[index * width + kind]! *= evidenceFactor;
    addPoints(reader.weights, buffer, whole(scene, candidate, buffer), points, index * width);
    for (let kind = 0; kind < width; kind++) points[index * width + kind]! += edges[kind]!;
  }
  return points;
}

/** So few points that what the rules add makes no name of it: on the development sets not one was lost. */
const hopeless = -2;
const edges = new Float64Array(width);

function openAt(scene: Scene, at: number, { weights, openings, opened }: Reader): void {
  const own = wordPoints(weights, scene.words[at]!);
  for (let kind = 0; kind < width; kind++) openings[at * width + kind] = own[width + kind]!;
  addPoints(weights, buffer, opening(scene, at, buffer), openings, at * width);
  opened[at] = 1;
}

function closeAt(scene: Scene, to: number, { weights, closings, closed }: Reader): void {
  const own = wordPoints(weights, scene.words[to - 1]!);
  for (let kind = 0; kind < width; kind++) closings[to * width + kind] = own[2 * width + kind]!;
  addPoints(weights, buffer, closing(scene, to, buffer), closings, to * width);
  closed[to] = 1;
}

/** By place and kind: the points of all words before it that a candidate holds, so that a candidate's own are a difference. */
function insideSums({ first, end, words }: Scene, found: readonly Candidate[], learned: Weights): Float64Array {
  const length = end - first;
  const sums = new Float64Array((length + 1) * width);
  let covered = 0;
  let next = 0;
  for (let at = 0; at < length; at++) {
    for (; next < found.length && found[next]!.from - first === at; next++) covered = Math.max(covered, found[next]!.to - first);
    const own = at < covered ? wordPoints(learned, words[first + at]!) : undefined;
    for (let kind = 0; kind < width; kind++) sums[(at + 1) * width + kind] = sums[at * width + kind]! + (own ? own[kind]! : 0);
  }
  return sums;
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
function choose(scene: Scene, found: readonly Candidate[], likely: Float64Array): Chunk[] {
  const { first, end } = scene;
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
    const candidate = found[Math.floor(place / width)]!;
    const { from, to } = candidate;
    chunks.push({ from, to, kind: kinds[place % width]!, score: Math.min(1, likely[place]!), rule: judge(scene, candidate).reasons[place % width]! || 'wording' });
    at = from - first;
  }
  return chunks.reverse();
}

/** A name less probable than this is left out. */
const doubt = 0.4;

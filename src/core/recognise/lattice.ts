import type { EntityKind } from '../model';
import { candidates, remembering } from './candidate';
import { type Candidate, type Memory, type Scene, withMemory } from './evidence';
import { closing, closingViews, evidenceFactor, evidenceOf, mostFeatures, opening, openingViews, View, whole, wordAt } from './features';
import { keyOf } from './memory';
import { marginals, type Runs } from './marginals';
import { kinds, width } from './kinds';
import { judge, reasonOf } from './scorers';
import { addPoints, type Weights, wordPoints } from './weights';

/**
 * A name among the tokens, [from, to). `score`: how probable it is, 0 to 1; `rule`: the strongest reason the rules have for it, once the last
 * reading has told.
 */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly score: number;
  readonly rule: string;
}

/**
 * The names of a sentence by the learned weights: a semi-Markov conditional random field (Sarawagi and Cohen 2004) gives every run of words the
 * probability that it is a name of a kind; of all ways to choose runs that do not overlap, the one with the highest sum is taken.
 */
export function decode(scene: Scene, taken: Uint8Array, reader: Reader): Decoded {
  const { found, wording } = wordingOf(scene, candidates(scene, taken), reader);
  if (found.length === 0) return nothing;
  const { chunks, settled, likely } = decoded(scene, found, wording, reader.weights, false);
  return { chunks, settled, found, wording: listOf(wording, found.length), most: mostOf(likely, found.length) };
}

/**
 * The names of a sentence read before, now that `memory` tells what the article says elsewhere: of what the first reading found improbable, only what
 * is remembered is asked about again (coarse to fine), and how the names are worded is not worked out anew.
 */
export function decodeAgain(scene: Scene, memory: Memory, { found, wording, most }: Decoded, weights: Weights): Pick<Decoded, 'chunks'> {
  const kept: Candidate[] = [];
  const rows: number[] = [];
  for (let index = 0; index < found.length; index++) {
    const candidate = reminded(scene, memory, found[index]!);
    if (!candidate && most[index]! < improbable) continue;
    kept.push(candidate ?? found[index]!);
    rows.push(index);
  }
  if (kept.length === 0) return nothing;
  const again = kept.length <= mostWorded ? wordedAgain : new Int32Array(rows.length * width);
  for (let row = 0; row < rows.length; row++) for (let kind = 0; kind < width; kind++) again[row * width + kind] = wording[rows[row]! * width + kind]!;
  return decoded(withMemory(scene, memory), kept, again, weights, true);
}

/** `last`: no other reading follows, so that every name has to give its reason. */
function decoded(scene: Scene, found: readonly Candidate[], wording: Int32Array, weights: Weights, last: boolean): Pick<Decoded, 'chunks' | 'settled'> & { readonly likely: Float64Array } {
  const likely = marginals(runsOf(scene, found), pointsOf(scene, found, wording, weights), weights.pairs);
  let open = 0;
  for (let index = 0; index < found.length * width; index++) {
    const one = likely[index]!;
    open += one < 0.5 ? one : 1 - one;
  }
  const settled = open < settledBelow;
  return { chunks: choose(scene, found, likely, settled || last), settled, likely };
}

/** The names of a sentence. `settled`: they are so sure that only what the article says elsewhere of the very same words can change them. */
export interface Decoded {
  readonly chunks: readonly Chunk[];
  readonly settled: boolean;
  /**
   * All runs of words that may be names; by run and kind the points for their wording, `scale` to a point; by run how probable it is as a name of its
   * likeliest kind. In lists: sentences are short, and typed arrays so short take longer to make.
   */
  readonly found: readonly Candidate[];
  readonly wording: readonly number[];
  readonly most: readonly number[];
}

const nothing: Decoded = { chunks: [], settled: true, found: [], wording: [], most: [] };
/** In expected mistakes. */
const settledBelow = 0.3;
/** What is less probable at the first reading is no name at the second, unless the article speaks of the same words elsewhere. */
const improbable = 0.01;

/** The candidate with what `memory` knows of its words, if it knows anything. */
function reminded({ words }: Scene, { phrases, heads, surnames, givenNames }: Memory, candidate: Candidate): Candidate | undefined {
  const { from, to } = candidate;
  const longest = heads.get(words[from]!.key);
  if (longest === undefined || longest < to - from) return undefined;
  const key = keyOf(words, from, to);
  const elsewhere = phrases.get(key);
  return elsewhere || surnames.has(key) || givenNames.has(key) ? remembering(candidate, key, elsewhere) : undefined;
}

/** The points of so many candidates. */
function listOf(wording: Int32Array, count: number): number[] {
  const own: number[] = [];
  for (let place = 0; place < count * width; place++) own.push(wording[place]!);
  return own;
}

/** How probable each run is as a name of its likeliest kind. */
function mostOf(likely: Float64Array, count: number): number[] {
  const most: number[] = [];
  for (let index = 0; index < count; index++) {
    let own = 0;
    for (let kind = 0; kind < width; kind++) if (own < likely[index * width + kind]!) own = likely[index * width + kind]!;
    most.push(own);
  }
  return most;
}

/** Reads one text with some weights, as often as wished: what does not change from one reading to the next is worked out once. */
export interface Reader {
  readonly weights: Weights;
  /** By token and kind: the points of names that begin there, of names that end before it; and of which tokens they are known. `scale` to a point. */
  readonly openings: Int32Array;
  readonly closings: Int32Array;
  readonly opened: Uint8Array;
  readonly closed: Uint8Array;
}

/** A reader of a text of so many tokens. */
export const createReader = (weights: Weights, tokens: number): Reader => ({
  weights, openings: new Int32Array(tokens * width), closings: new Int32Array((tokens + 1) * width),
  opened: new Uint8Array(tokens), closed: new Uint8Array(tokens + 1),
});

/** The same, good until it is asked for again: blocks are many and short, so that a reader of their own took longer to make than to use. */
export function sharedReader(weights: Weights, tokens: number): Reader {
  if (mostShared < tokens) return createReader(weights, tokens);
  if (shared?.weights !== weights) return shared = createReader(weights, mostShared);
  const { openings, closings, opened, closed } = shared;
  openings.fill(0, 0, tokens * width);
  closings.fill(0, 0, (tokens + 1) * width);
  opened.fill(0, 0, tokens);
  closed.fill(0, 0, tokens + 1);
  return shared;
}

let shared: Reader | undefined;
/** In tokens. */
const mostShared = 1024;

const buffer = new Int32Array(mostFeatures);
/** By kind, the points of the words inside one candidate; those of what is said of one as a whole. */
const within = new Int32Array(width);
const evident = new Int32Array(width);

/** Written out: for so few numbers an array's own `fill` takes longer to call than to run. */
function clear(row: Int32Array): void {
  for (let kind = 0; kind < width; kind++) row[kind] = 0;
}

/** The candidates that their words and edges do not make hopeless; by candidate and kind the points for those and for its form, good until the next call. */
function wordingOf(scene: Scene, all: readonly Candidate[], reader: Reader): { readonly found: readonly Candidate[]; readonly wording: Int32Array } {
  const { openings, closings, weights } = reader;
  const least = hopeless * weights.scale;
  const found: Candidate[] = [];
  const points = all.length <= mostWorded ? worded : new Int32Array(all.length * width);
  // Candidates that begin at one place follow each other, longer and longer: of each only the words that the last one had not are added.
  let start = -1;
  let reached = -1;
  for (const candidate of all) {
    const { from, to } = candidate;
    if (!reader.opened[from]) openAt(scene, from, reader);
    if (!reader.closed[to]) closeAt(scene, to, reader);
    if (from !== start || to < reached) {
      clear(within);
      start = reached = from;
    }
    for (; reached < to; reached++) addView(within, 0, pointsAt(scene, reached, reader), View.inside);
    const row = found.length * width;
    let most = -Infinity;
    for (let kind = 0; kind < width; kind++) {
      const sum = openings[from * width + kind]! + closings[to * width + kind]! + within[kind]!;
      points[row + kind] = sum;
      if (most < sum) most = sum;
    }
    if (most < least) continue;
    addPoints(weights, buffer, whole(scene, candidate, buffer), points, row);
    found.push(candidate);
  }
  return { found, wording: points };
}

/** Room for the points of so many candidates. */
const mostWorded = 1024;
const worded = new Int32Array(mostWorded * width);
const wordedAgain = new Int32Array(mostWorded * width);
const shownPoints = new Float64Array(mostWorded * width);

/** By candidate and kind: the points for its wording, and those for what the rules and the rest of the article say of it. */
function pointsOf(scene: Scene, found: readonly Candidate[], wording: Int32Array, weights: Weights): Float64Array {
  const points = found.length <= mostWorded ? shownPoints : new Float64Array(found.length * width);
  for (let index = 0; index < found.length; index++) {
    const judged = judge(scene, found[index]!);
    clear(evident);
    addPoints(weights, buffer, evidenceOf(scene, found[index]!, judged.points, judged.reasons, buffer), evident, 0);
    for (let kind = 0; kind < width; kind++) points[index * width + kind] = (evidenceFactor * evident[kind]! + wording[index * width + kind]!) / weights.scale;
  }
  return points;
}

/** So few points that what the rules add makes no name of it: on the development sets not one was lost. */
const hopeless = -2;

/** The points of the word at `at` by itself. */
const pointsAt = (scene: Scene, at: number, { weights }: Reader): Int16Array => wordPoints(weights, wordAt(scene, at));

function openAt(scene: Scene, at: number, reader: Reader): void {
  const { weights, openings, opened } = reader;
  for (const { view, offset } of openingViews(scene.topic)) addView(openings, at * width, pointsAt(scene, at + offset, reader), view);
  addPoints(weights, buffer, opening(scene, at, buffer), openings, at * width);
  opened[at] = 1;
}

function closeAt(scene: Scene, to: number, reader: Reader): void {
  const { weights, closings, closed } = reader;
  for (const { view, offset } of closingViews) addView(closings, to * width, pointsAt(scene, to + offset, reader), view);
  addPoints(weights, buffer, closing(scene, to, buffer), closings, to * width);
  closed[to] = 1;
}

/** Adds the points of a word in one view to those from `row` on. */
function addView(sums: Int32Array, row: number, points: Int16Array, view: number): void {
  for (let kind = 0; kind < width; kind++) sums[row + kind]! += points[view * width + kind]!;
}

function runsOf({ first, end, words }: Scene, found: readonly Candidate[]): Runs {
  const length = end - first;
  const separators = length < mostShared ? runSeparators : new Uint8Array(length);
  for (let at = 0; at < length; at++) separators[at] = words[first + at]!.separator;
  const from = found.length <= mostWorded ? runFrom : new Int32Array(found.length);
  const to = found.length <= mostWorded ? runTo : new Int32Array(found.length);
  for (let index = 0; index < found.length; index++) {
    from[index] = found[index]!.from - first;
    to[index] = found[index]!.to - first;
  }
  return { length, count: found.length, separators, from, to };
}

const runSeparators = new Uint8Array(mostShared);
const runFrom = new Int32Array(mostWorded);
const runTo = new Int32Array(mostWorded);

/** Names that do not overlap, so that the sum of their probabilities, each less what a doubtful one must have, is greatest. `reasoned`: with their rule. */
function choose(scene: Scene, found: readonly Candidate[], likely: Float64Array, reasoned: boolean): Chunk[] {
  const { first, end } = scene;
  const length = end - first;
  const best = length < mostShared ? bestSums : new Float64Array(length + 1);
  const chosen = length < mostShared ? bestChoices : new Int32Array(length + 1);
  for (let at = 0; at <= length; at++) {
    best[at] = 0;
    chosen[at] = -1;
  }
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
    const reason = reasoned && reasonOf(scene, candidate, place % width);
    chunks.push({ from, to, kind: kinds[place % width]!, score: Math.min(1, likely[place]!), rule: reason || 'wording' });
    at = from - first;
  }
  return chunks.reverse();
}

const bestSums = new Float64Array(mostShared);
const bestChoices = new Int32Array(mostShared);

/** A name less probable than this is left out. */
const doubt = 0.4;

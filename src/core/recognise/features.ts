// What the learned weights look at, as hashes: a feature's hash is all that is known of it, in training and in use.
import type { Candidate, Scene } from './evidence';
import { isOrdinary, isWeak } from './evidence';
import { perGroup } from './clusters';
import { hashOf, join } from './hash';
import { Shape, type Word } from './word';
import { kinds } from './scorers';

/** No place has more features than this. */
export const mostFeatures = 160;

/** Names of what is looked at; the number is the feature's first half. Gaps are former features: a number is never used twice. */
const enum Look {
  w = 1, wShape, wFine, wCoarse, wKnown, wTail, wHead, p, pShape, pFine, pCoarse, pKnown, q, qp, qFine, pw, pFineW, pShapeW, pCoarseWCoarse, weakShape, titledShape,
  blockShape, topicKnown, lowered, pFineWShape, qCoarse,
  last, lastShape, lastFine, lastCoarse, lastKnown, lastTail, n, nShape, nFine, nCoarse, nKnown, nn, nNn, nnFine, lastN, nFineLast, nShapeLast, lastCoarseNCoarse, endsLine, nnCoarse,
  topicLast, nFineLastShape,
  in, inShape, inFine, inCoarse, inKnown, inTail, inHead,
  length, shapes, phrase, knownPhrase, around, aroundFine, aroundCoarse, flag, points, reason, elsewhere, elsewhereKind, topicPhrase, blockLength, onlyShape, aroundOnly, best, knownAround,
  firstLast, coarses, shapesTitled, namesake,
}

const edge: Word = { text: '', key: '', shape: Shape.none, known: 0, hash: 12345, head: 0, tail: 0, cluster: 0 };
const wordAt = ({ words, first, end }: Scene, at: number): Word => (first <= at && at < end ? words[at]! : edge);
const coarse = ({ cluster }: Word): number => cluster + perGroup - 1 >>> 4;

let out: Int32Array = new Int32Array(0);
let count = 0;
const put = (look: Look, value: number): void => { out[count++] = join(look, value); };
function putBits(look: Look, bits: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) out[count++] = join(look, 31 - Math.clz32(rest & -rest));
}

/** A punctuation mark is its own shape; a word's is how it is written. */
const shapeOf = ({ shape, hash }: Word): number => (shape === Shape.none ? hash : shape);

/** What speaks for a name with this word anywhere in it. Gives how many hashes it wrote to `into`, as all of these functions do. */
export function inside(word: Word, into: Int32Array): number {
  out = into;
  count = 0;
  put(Look.in, word.hash);
  put(Look.inShape, shapeOf(word));
  put(Look.inFine, word.cluster);
  put(Look.inCoarse, coarse(word));
  putBits(Look.inKnown, word.known);
  put(Look.inTail, word.tail);
  put(Look.inHead, word.head);
  return count;
}

/** What speaks for a name whose first word this is. */
export function firstWord(word: Word, into: Int32Array): number {
  out = into;
  count = 0;
  put(Look.w, word.hash);
  put(Look.wShape, word.shape);
  put(Look.wFine, word.cluster);
  put(Look.wCoarse, coarse(word));
  putBits(Look.wKnown, word.known);
  put(Look.wTail, word.tail);
  put(Look.wHead, word.head);
  return count;
}

/** What speaks for a name whose last word this is. */
export function lastWord(word: Word, into: Int32Array): number {
  out = into;
  count = 0;
  put(Look.last, word.hash);
  put(Look.lastShape, word.shape);
  put(Look.lastFine, word.cluster);
  put(Look.lastCoarse, coarse(word));
  putBits(Look.lastKnown, word.known);
  put(Look.lastTail, word.tail);
  return count;
}

/** What speaks for a name that begins at `at`, besides its first word: the words before. */
export function opening(scene: Scene, at: number, into: Int32Array): number {
  out = into;
  count = 0;
  const w = scene.words[at]!, p = wordAt(scene, at - 1), q = wordAt(scene, at - 2);
  put(Look.p, p.hash);
  put(Look.pShape, shapeOf(p));
  put(Look.pFine, p.cluster);
  put(Look.pCoarse, coarse(p));
  putBits(Look.pKnown, p.known);
  put(Look.q, q.hash);
  put(Look.qp, join(q.hash, p.hash));
  put(Look.pw, join(p.hash, w.hash));
  put(Look.pFineW, join(p.cluster, w.hash));
  put(Look.pCoarseWCoarse, join(coarse(p), coarse(w)));
  const weak = isWeak(scene, at) ? 1 : 0, ordinary = isOrdinary(scene, w) ? 2 : 0;
  put(Look.weakShape, (weak | ordinary) << 4 | w.shape);
  put(Look.titledShape, ((scene.titled ? 1 : 0) | (scene.shouted ? 2 : 0) | (scene.titleCase ? 4 : 0) | ordinary << 2) << 4 | w.shape);
  put(Look.blockShape, join(scene.block, w.shape));
  for (let rest = w.known; rest !== 0; rest &= rest - 1) put(Look.topicKnown, scene.topic << 8 | 31 - Math.clz32(rest & -rest));
  if (scene.lowered.has(w.key)) put(Look.lowered, w.shape);
  return count;
}

/** What speaks for a name that ends before `to`, besides its last word: the words behind. */
export function closing(scene: Scene, to: number, into: Int32Array): number {
  out = into;
  count = 0;
  const last = scene.words[to - 1]!, n = wordAt(scene, to), nn = wordAt(scene, to + 1);
  put(Look.n, n.hash);
  put(Look.nShape, shapeOf(n));
  put(Look.nFine, n.cluster);
  put(Look.nCoarse, coarse(n));
  putBits(Look.nKnown, n.known);
  put(Look.nn, nn.hash);
  put(Look.nNn, join(n.hash, nn.hash));
  put(Look.lastN, join(last.hash, n.hash));
  put(Look.nFineLast, join(n.cluster, last.hash));
  put(Look.lastCoarseNCoarse, join(coarse(last), coarse(n)));
  if (to === scene.end) put(Look.endsLine, last.shape);
  return count;
}

/** How often the features of `evidenceOf` count. */
export const evidenceFactor = 4;

/** What speaks for the name as a whole. */
export function whole(scene: Scene, candidate: Candidate, into: Int32Array): number {
  out = into;
  count = 0;
  const { from, to, known } = candidate;
  const { words } = scene;
  const first = words[from]!, last = words[to - 1]!, p = wordAt(scene, from - 1), n = wordAt(scene, to);
  let shapes = 0, phrase = 0, coarses = 0;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const shape = shapeOf(word);
    if (to - from <= 5) phrase = join(phrase, word.hash);
    if (to - from <= 4) coarses = join(coarses, coarse(word));
    shapes = join(shapes, shape);
  }
  const length = Math.min(6, to - from);
  put(Look.length, length);
  put(Look.shapesTitled, join(shapes, scene.titled ? 1 : 0));
  if (to - from <= 5) put(Look.phrase, phrase);
  putBits(Look.knownPhrase, known);
  put(Look.around, join(p.hash, n.hash));
  put(Look.aroundFine, join(p.cluster, n.cluster));
  put(Look.firstLast, join(coarse(first), coarse(last)));
  if (length === 1) put(Look.aroundOnly, join(join(shapeOf(p), shapeOf(n)), first.shape));
  for (let rest = known; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest);
    put(Look.topicPhrase, scene.topic << 8 | bit);
  }
  put(Look.flag, (candidate.hasOf ? 1 : 0) | (candidate.hasAnd ? 2 : 0) | (candidate.hasDigits ? 4 : 0) | (candidate.hasPossessive ? 8 : 0)
    | (candidate.hasParticle ? 16 : 0) | (candidate.hasInitial ? 32 : 0) | (candidate.common === candidate.capitals ? 64 : 0));
  return count;
}

/**
 * What the rules and the rest of the article say of the name as a whole: few features that know much. They count `evidenceFactor` times, in learning
 * and in use, so that a word that often means something else does not drown them.
 */
export function evidenceOf(scene: Scene, candidate: Candidate, points: Float64Array, reasons: readonly string[], into: Int32Array): number {
  out = into;
  count = 0;
  const { elsewhere, key } = candidate;
  let best = -1;
  for (let kind = 0; kind < kinds.length; kind++) {
    const score = points[kind]!;
    if (score <= -4) continue;
    if (best === -1 || points[best]! < score) best = kind;
    put(Look.points, kind << 8 | Math.round(2 * Math.min(8, score)) + 32);
    if (reasons[kind]) put(Look.reason, join(kind, hashOf(reasons[kind]!)));
  }
  put(Look.best, best);
  if (elsewhere === undefined) put(Look.elsewhere, scene.memory ? 1 : 0);
  else for (const [kind, score] of elsewhere) if (0.2 < score) put(Look.elsewhereKind, join(hashOf(kind), Math.ceil(2 * score)));
  if (scene.memory?.surnames.has(key)) put(Look.namesake, elsewhere === undefined ? 1 : 2);
  if (scene.memory?.givenNames.has(key)) put(Look.namesake, elsewhere === undefined ? 3 : 4);
  return count;
}

// What the learned weights look at, as hashes: a feature's hash is all that is known of it, in training and in use.
import type { Candidate, Scene } from './evidence';
import { isLowered, isOrdinary, isWeak } from './evidence';
import { groupOf } from './clusters';
import { hashOf, join } from './hash';
import { Shape, type Word } from './word';
import { kinds } from './kinds';

/** No place has more features than this. */
export const mostFeatures = 160;

/** Names of what is looked at; the number is the first half of a feature. Of a word several things are looked at, in the order of `putWord`: eight numbers. */
const enum Look {
  inside = 0, first = 8, last = 16, before = 24, behind = 32,
  twoBefore = 40, bothBefore, beforeFirst, beforeClusterFirst, beforeGroupFirstGroup, weakShape, titledShape, blockShape, topicKnown, lowered,
  twoBehind, bothBehind, lastBehind, behindClusterLast, lastGroupBehindGroup, endsLine,
  length, titledShapes, phrase, knownPhrase, around, aroundCluster, aroundShapes, flags, topicPhrase, firstLastGroups,
  points, reason, best, elsewhere, elsewhereKind, namesake,
}

/** What stands beyond the ends of a sentence: a word that no text has. */
export const edge: Word = {
  text: '', key: '', shape: Shape.none, known: 0, hash: 12345, head: 0, tail: 0, cluster: 0, separator: 0,
  longest: 0, longestTitle: 0, points: undefined, traits: 0,
};
/** The word at `at`; beyond the sentence one that no text has. */
export const wordAt = ({ words, first, end }: Scene, at: number): Word => (first <= at && at < end ? words[at]! : edge);
const group = ({ cluster }: Word): number => groupOf(cluster);

let out: Int32Array = new Int32Array(0);
let count = 0;
const put = (look: Look, value: number): void => { out[count++] = join(look, value); };
/** One feature for every bit that is set, together with the article's subject if that is given. */
function putBits(look: Look, bits: number, topic = 0): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) out[count++] = join(look, topic << 8 | 31 - Math.clz32(rest & -rest));
}

/** A punctuation mark is its own shape; a word's is how it is written. */
const shapeOf = ({ shape, hash }: Word): number => (shape === Shape.none ? hash : shape);

function putWord(look: Look, word: Word): void {
  put(look, word.hash);
  put(look + 1, shapeOf(word));
  put(look + 2, word.cluster);
  put(look + 3, group(word));
  putBits(look + 4, word.known);
}

function begin(into: Int32Array): void {
  out = into;
  count = 0;
}

/** The places where a word by itself speaks for a name: `topic` and one more for articles on the other subject. */
export const View = { inside: 0, first: 1, last: 2, before: 3, behind: 4, twoBefore: 5, twoBehind: 6, topic: 7 } as const;
/** How many views of a word there are. */
export const views = 9;

/** Words that speak by themselves for a name that begins at a place, for one that ends before a place: in which view, and how far from that place. */
export const openingViews = (topic: number): readonly Viewed[] => openings[topic]!;
export const closingViews: readonly Viewed[] = [{ view: View.last, offset: -1 }, { view: View.behind, offset: 0 }, { view: View.twoBehind, offset: 1 }];
const openings = [0, 1].map((topic): readonly Viewed[] =>
  [{ view: View.first, offset: 0 }, { view: View.topic + topic, offset: 0 }, { view: View.before, offset: -1 }, { view: View.twoBefore, offset: -2 }]);

interface Viewed {
  readonly view: number;
  readonly offset: number;
}

/**
 * What speaks for a name with this word anywhere in it, as its first, as its last; right before it, right behind it, one further before or behind;
 * in it, in an article on the subject `view - View.topic`. Gives how many hashes it wrote to `into`, as all of these functions do.
 */
export function ofWord(view: number, word: Word, into: Int32Array): number {
  begin(into);
  switch (view) {
    case View.inside: putPart(Look.inside, word); break;
    case View.first: putPart(Look.first, word); break;
    case View.last: putPart(Look.last, word); break;
    case View.before: putWord(Look.before, word); break;
    case View.behind: putWord(Look.behind, word); break;
    case View.twoBefore: put(Look.twoBefore, word.hash); break;
    case View.twoBehind: put(Look.twoBehind, word.hash); break;
    default: putBits(Look.topicKnown, word.known, view - View.topic);
  }
  return count;
}

function putPart(look: Look, word: Word): void {
  putWord(look, word);
  put(look + 5, word.tail);
  put(look + 6, word.head);
}

/** What speaks for a name that begins at `at`, besides the words there by themselves: how they go together, and where in the sentence they stand. */
export function opening(scene: Scene, at: number, into: Int32Array): number {
  begin(into);
  const w = scene.words[at]!, p = wordAt(scene, at - 1), q = wordAt(scene, at - 2);
  put(Look.bothBefore, join(q.hash, p.hash));
  put(Look.beforeFirst, join(p.hash, w.hash));
  put(Look.beforeClusterFirst, join(p.cluster, w.hash));
  put(Look.beforeGroupFirstGroup, join(group(p), group(w)));
  const weak = isWeak(scene, at) ? 1 : 0, ordinary = isOrdinary(scene, w) ? 2 : 0;
  put(Look.weakShape, (weak | ordinary) << 4 | w.shape);
  put(Look.titledShape, ((scene.titled ? 1 : 0) | (scene.shouted ? 2 : 0) | (scene.titleCase ? 4 : 0) | ordinary << 2) << 4 | w.shape);
  put(Look.blockShape, join(scene.block, w.shape));
  if (isLowered(scene, w)) put(Look.lowered, w.shape);
  return count;
}

/** What speaks for a name that ends before `to`, besides the words there by themselves. */
export function closing(scene: Scene, to: number, into: Int32Array): number {
  begin(into);
  const last = scene.words[to - 1]!, n = wordAt(scene, to), nn = wordAt(scene, to + 1);
  put(Look.bothBehind, join(n.hash, nn.hash));
  put(Look.lastBehind, join(last.hash, n.hash));
  put(Look.behindClusterLast, join(n.cluster, last.hash));
  put(Look.lastGroupBehindGroup, join(group(last), group(n)));
  if (to === scene.end) put(Look.endsLine, last.shape);
  return count;
}

/** How often the features of `evidenceOf` count. */
export const evidenceFactor = 4;

/** What speaks for the name as a whole. */
export function whole(scene: Scene, candidate: Candidate, into: Int32Array): number {
  begin(into);
  const { from, to, known } = candidate;
  const { words } = scene;
  const first = words[from]!, last = words[to - 1]!, p = wordAt(scene, from - 1), n = wordAt(scene, to);
  let shapes = 0, phrase = 0;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    phrase = join(phrase, word.hash);
    shapes = join(shapes, shapeOf(word));
  }
  const length = Math.min(6, to - from);
  put(Look.length, length);
  put(Look.titledShapes, join(shapes, scene.titled ? 1 : 0));
  if (to - from <= 5) put(Look.phrase, phrase);
  putBits(Look.knownPhrase, known);
  put(Look.around, join(p.hash, n.hash));
  put(Look.aroundCluster, join(p.cluster, n.cluster));
  put(Look.firstLastGroups, join(group(first), group(last)));
  if (length === 1) put(Look.aroundShapes, join(join(shapeOf(p), shapeOf(n)), first.shape));
  putBits(Look.topicPhrase, known, scene.topic);
  put(Look.flags, (candidate.hasOf ? 1 : 0) | (candidate.hasAnd ? 2 : 0) | (candidate.hasDigits ? 4 : 0) | (candidate.hasPossessive ? 8 : 0)
    | (candidate.hasParticle ? 16 : 0) | (candidate.hasInitial ? 32 : 0) | (candidate.common === candidate.capitals ? 64 : 0));
  return count;
}

/**
 * What the rules and the rest of the article say of the name as a whole: few features that know much. They count `evidenceFactor` times, in learning
 * and in use, so that a word that often means something else does not drown them.
 */
export function evidenceOf(scene: Scene, candidate: Candidate, points: Float64Array, reasons: readonly string[], into: Int32Array): number {
  begin(into);
  const { elsewhere, key } = candidate;
  let best = -1;
  for (let kind = 0; kind < kinds.length; kind++) {
    const score = points[kind]!;
    if (score <= -4) continue;
    if (best === -1 || points[best]! < score) best = kind;
    put(Look.points, kind << 8 | Math.round(2 * Math.min(8, score)) + 32);
    if (reasons[kind]) put(Look.reason, join(kind, hashOfReason(reasons[kind]!)));
  }
  put(Look.best, best);
  if (elsewhere === undefined) put(Look.elsewhere, scene.memory ? 1 : 0);
  else for (const [kind, score] of elsewhere) if (0.2 < score) put(Look.elsewhereKind, join(hashOfReason(kind), Math.ceil(2 * score)));
  if (scene.memory?.surnames.has(key)) put(Look.namesake, elsewhere === undefined ? 1 : 2);
  if (scene.memory?.givenNames.has(key)) put(Look.namesake, elsewhere === undefined ? 3 : 4);
  return count;
}

const reasonHashes = new Map<string, number>();

/** Reasons are few, and asked for again and again. */
function hashOfReason(reason: string): number {
  let hash = reasonHashes.get(reason);
  if (hash === undefined) reasonHashes.set(reason, hash = hashOf(reason));
  return hash;
}

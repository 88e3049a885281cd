import { separators } from '../src/core/recognise/lattice';
import { kinds } from '../src/core/recognise/scorers';
import type { Sample } from './dataset';

const K = kinds.length;
/** The state before a name: behind which kind it stands and what lies between; the last one is "behind none". */
const pairs = separators * K * K;

export interface Learnt {
  /** By feature, then by kind. */
  readonly weights: Float32Array;
  /** By separator, kind before, kind after. */
  readonly transitions: Float32Array;
}

export interface Options {
  readonly rounds: number;
  readonly rate: number;
  /** How strongly weights are drawn to nothing. */
  readonly shrink: number;
}

/**
 * Fits a semi-Markov conditional random field (Sarawagi and Cohen 2004) by AdaGrad. Where a lesson does not say all, the ways to read the
 * sentence that agree with what it says count together (Tsuboi et al. 2008).
 */
export function learn(samples: readonly Sample[], features: number, { rounds, rate, shrink }: Options, told: (round: number, loss: number) => void = () => {}): Learnt {
  const weights = new Float32Array(features * K);
  const squares = new Float32Array(features * K).fill(1e-3);
  const transitions = new Float32Array(pairs);
  const pairSquares = new Float32Array(pairs).fill(1e-3);
  const order = Uint32Array.from(samples.keys());
  let seed = 42;
  const average = new Float32Array(features * K);
  const averagePairs = new Float32Array(pairs);
  let averaged = 0;
  const work = new Workspace();
  for (let round = 0; round < rounds; round++) {
    for (let index = order.length - 1; 0 < index; index--) {
      seed = Math.imul(seed, 1103515245) + 12345 >>> 0;
      const other = seed % (index + 1);
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    let loss = 0;
    const step = rate;
    for (const index of order) {
      const sample = samples[index]!;
      work.score(sample, weights);
      const all = work.pass(sample, transitions, false);
      const right = work.pass(sample, transitions, true);
      const lost = all - right;
      if (!(1e-4 < lost && lost < Infinity)) continue;
      loss += lost * sample.weight;
      work.gradients(sample, sample.weight);
      update(sample, work, weights, squares, step, shrink);
      for (let pair = 0; pair < pairs; pair++) {
        const gradient = work.pairGradient[pair]! * sample.weight + shrink * transitions[pair]!;
        if (gradient === 0) continue;
        pairSquares[pair]! += gradient * gradient;
        transitions[pair]! -= step * gradient / Math.sqrt(pairSquares[pair]!);
      }
    }
    told(round, loss);
    if (rounds / 2 <= round) {
      averaged++;
      for (let index = 0; index < weights.length; index++) average[index]! += weights[index]!;
      for (let index = 0; index < pairs; index++) averagePairs[index]! += transitions[index]!;
    }
  }
  for (let index = 0; index < average.length; index++) average[index]! /= averaged;
  for (let index = 0; index < pairs; index++) averagePairs[index]! /= averaged;
  return { weights: average, transitions: averagePairs };
}

function update({ features, items }: Sample, { itemGradient }: Workspace, weights: Float32Array, squares: Float32Array, rate: number, shrink: number): void {
  for (let item = 0; item + 1 < items.length; item++) {
    const row = item * K;
    let any = false;
    for (let kind = 0; kind < K; kind++) if (1e-4 < Math.abs(itemGradient[row + kind]!)) any = true;
    if (!any) continue;
    for (let index = items[item]!; index < items[item + 1]!; index++) {
      const place = features[index]! * K;
      if (place < 0) continue;
      for (let kind = 0; kind < K; kind++) {
        const weight = weights[place + kind]!;
        const gradient = itemGradient[row + kind]! + shrink * weight;
        if (gradient === 0) continue;
        const square = squares[place + kind]! += gradient * gradient;
        weights[place + kind] = weight - rate * gradient / Math.sqrt(square);
      }
    }
  }
}

/** The sums over all ways to read one sentence; its arrays grow with the longest sentence and are used again for each. */
export class Workspace {
  private itemScore = new Float64Array(0);
  itemGradient = new Float64Array(0);
  /** By candidate and kind: points; how likely by the weights; how likely given what the lesson says. */
  private score_ = new Float64Array(0);
  private free = new Float64Array(0);
  private bound = new Float64Array(0);
  readonly pairGradient = new Float64Array(pairs);
  private insideSums = new Float64Array(0);

  /** Points of all candidates. */
  score(sample: Sample, weights: Float32Array): void {
    const { features, items, from, to, opening, closing, whole, inside, length } = sample;
    const count = items.length - 1;
    if (this.itemScore.length < count * K) {
      this.itemScore = new Float64Array(2 * count * K);
      this.itemGradient = new Float64Array(2 * count * K);
    }
    if (this.score_.length < from.length * K) for (const name of ['score_', 'free', 'bound'] as const) this[name] = new Float64Array(2 * from.length * K);
    if (this.insideSums.length < (length + 1) * K) this.insideSums = new Float64Array(2 * (length + 1) * K);
    this.itemScore.fill(0, 0, count * K);
    for (let item = 0; item < count; item++) {
      const row = item * K;
      for (let index = items[item]!; index < items[item + 1]!; index++) {
        const place = features[index]! * K;
        if (place < 0) continue;
        for (let kind = 0; kind < K; kind++) this.itemScore[row + kind]! += weights[place + kind]!;
      }
    }
    for (let at = 0; at < length; at++) {
      for (let kind = 0; kind < K; kind++) {
        this.insideSums[(at + 1) * K + kind] = this.insideSums[at * K + kind]! + (inside[at] === -1 ? 0 : this.itemScore[inside[at]! * K + kind]!);
      }
    }
    for (let index = 0; index < from.length; index++) {
      for (let kind = 0; kind < K; kind++) {
        this.score_[index * K + kind] = this.itemScore[opening[index]! * K + kind]! + this.itemScore[closing[index]! * K + kind]!
          + this.itemScore[whole[index]! * K + kind]! + this.insideSums[to[index]! * K + kind]! - this.insideSums[from[index]! * K + kind]!;
      }
    }
  }

  /** Log of the summed weight of all ways to read the sentence, or of those the lesson allows; fills in how likely each candidate is. */
  pass(sample: Sample, transitions: Float32Array, bound: boolean): number {
    const { from, to, length, allowed, outside, separators: between } = sample;
    const count = from.length;
    const into = bound ? this.bound : this.free;
    const forward = new Float64Array(length + 1).fill(-Infinity);
    // Ways that end with a name of a kind here; ways that enter a name of a kind here.
    const ended = new Float64Array((length + 1) * K).fill(-Infinity);
    const entered = new Float64Array((length + 1) * K).fill(-Infinity);
    forward[0] = 0;
    const open = (at: number): boolean => !bound || outside[at] === 1;
    let next = 0;
    for (let at = 0; at < length; at++) {
      if (0 < at) {
        let total = open(at - 1) ? forward[at - 1]! : -Infinity;
        for (let kind = 0; kind < K; kind++) total = add(total, ended[at * K + kind]!);
        forward[at] = total;
      }
      if (next === count || from[next] !== at) continue;
      // Ways whose last name does not matter to what begins here.
      const class1 = 0 < at ? between[at - 1]! : 0;
      let far = at === 0 ? 0 : -Infinity;
      if (0 < at && open(at - 1)) {
        far = class1 === 0 ? forward[at - 1]! : at === 1 ? 0 : open(at - 2) ? forward[at - 2]! : -Infinity;
      }
      for (let kind = 0; kind < K; kind++) {
        let total = far;
        for (let before = 0; before < K; before++) {
          total = add(total, ended[at * K + before]! + transitions[before * K + kind]!);
          if (class1 !== 0 && open(at - 1)) total = add(total, ended[(at - 1) * K + before]! + transitions[(class1 * K + before) * K + kind]!);
        }
        entered[at * K + kind] = total;
      }
      for (; next < count && from[next] === at; next++) {
        for (let kind = 0; kind < K; kind++) {
          if (bound && !(allowed[next]! & 1 << kind)) continue;
          const place = to[next]! * K + kind;
          ended[place] = add(ended[place]!, entered[at * K + kind]! + this.score_[next * K + kind]!);
        }
      }
    }
    let total = open(length - 1) ? forward[length - 1]! : -Infinity;
    for (let kind = 0; kind < K; kind++) total = add(total, ended[length * K + kind]!);
    forward[length] = total;
    if (total === -Infinity) return total;
    // Backward: the weight of all that may follow, for each way to stand at a place.
    const after = new Float64Array(length + 2).fill(-Infinity);
    const afterName = new Float64Array((length + 1) * K).fill(-Infinity);
    const follows = new Float64Array((length + 1) * K).fill(-Infinity);
    // after[at]: the last token is outside and so is the one before, or nothing near matters. afterOne: by kind ended one token ago.
    let last = count - 1;
    const sign = bound ? -1 : 1;
    if (!bound) this.pairGradient.fill(0);
    for (let at = length; 0 <= at; at--) {
      // Weight of names beginning here, by kind, without what came before.
      const row = at * K;
      let any = false;
      while (0 <= last && from[last] === at) {
        for (let kind = 0; kind < K; kind++) {
          if (bound && !(allowed[last]! & 1 << kind)) continue;
          follows[row + kind] = add(follows[row + kind]!, this.score_[last * K + kind]! + afterName[to[last]! * K + kind]!);
          any = true;
        }
        last--;
      }
      const step = at === length ? 0 : open(at) ? after[at + 1]! : -Infinity;
      let plain = step;
      if (any) for (let kind = 0; kind < K; kind++) plain = add(plain, follows[row + kind]!);
      after[at] = plain;
      for (let kind = 0; kind < K; kind++) {
        // A name of this kind ended here: what follows is a name at once, or a token outside and then perhaps a name.
        let sum = -Infinity;
        if (at === length) sum = 0;
        else {
          if (any) for (let other = 0; other < K; other++) sum = add(sum, follows[row + other]! + transitions[kind * K + other]!);
          if (open(at)) {
            const class1 = between[at]!;
            if (class1 === 0 || at + 1 === length) sum = add(sum, after[at + 1]!);
            else {
              if (open(at + 1)) sum = add(sum, after[at + 2]!);
              for (let other = 0; other < K; other++) sum = add(sum, follows[(at + 1) * K + other]! + transitions[(class1 * K + kind) * K + other]!);
            }
          }
        }
        afterName[row + kind] = sum;
      }
    }
    for (let index = 0; index < count; index++) {
      for (let kind = 0; kind < K; kind++) {
        into[index * K + kind] = bound && !(allowed[index]! & 1 << kind) ? 0
          : Math.exp(entered[from[index]! * K + kind]! + this.score_[index * K + kind]! + afterName[to[index]! * K + kind]! - total);
      }
    }
    // Expected pairs.
    let seen = -1;
    for (let index = 0; index < count; index++) {
      const at = from[index]!;
      if (at === seen) continue;
      seen = at;
      const class1 = 0 < at ? between[at - 1]! : 0;
      for (let before = 0; before < K; before++) {
        const near = ended[at * K + before]!;
        if (-Infinity < near) {
          for (let kind = 0; kind < K; kind++) {
            this.pairGradient[before * K + kind]! += sign * Math.exp(near + transitions[before * K + kind]! + follows[at * K + kind]! - total);
          }
        }
        if (class1 === 0 || !open(at - 1)) continue;
        const past = ended[(at - 1) * K + before]!;
        if (past === -Infinity) continue;
        for (let kind = 0; kind < K; kind++) {
          const place = (class1 * K + before) * K + kind;
          this.pairGradient[place]! += sign * Math.exp(past + transitions[place]! + follows[at * K + kind]! - total);
        }
      }
    }
    return total;
  }

  /** How the loss changes with the points of each item. */
  gradients({ items, from, to, opening, closing, whole, inside, length }: Sample, weight: number): void {
    this.itemGradient.fill(0, 0, (items.length - 1) * K);
    const steps = this.insideSums.fill(0, 0, (length + 1) * K);
    for (let index = 0; index < from.length; index++) {
      for (let kind = 0; kind < K; kind++) {
        const gradient = weight * (this.free[index * K + kind]! - this.bound[index * K + kind]!);
        if (gradient === 0) continue;
        this.itemGradient[opening[index]! * K + kind]! += gradient;
        this.itemGradient[closing[index]! * K + kind]! += gradient;
        this.itemGradient[whole[index]! * K + kind]! += gradient;
        steps[from[index]! * K + kind]! += gradient;
        steps[to[index]! * K + kind]! -= gradient;
      }
    }
    for (let at = 0; at < length; at++) {
      for (let kind = 0; kind < K; kind++) {
        if (0 < at) steps[at * K + kind]! += steps[(at - 1) * K + kind]!;
        if (inside[at] !== -1) this.itemGradient[inside[at]! * K + kind]! += steps[at * K + kind]!;
      }
    }
  }
}

/** The log of the sum of two numbers given by their logs. */
function add(a: number, b: number): number {
  if (a < b) { const other = a; a = b; b = other; }
  return b === -Infinity || b < a - 40 ? a : a + Math.log1p(Math.exp(b - a));
}

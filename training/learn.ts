import { width } from '../src/core/recognise/kinds';
import { separators as sorts } from '../src/core/recognise/word';
import type { Sample } from './dataset';
import { backward, expectNames, expectPairs, forward, type Ways } from './ways';

/** Two names in a row: what lies between them, the kind before, the kind after. */
const pairs = sorts * width * width;

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
 * sentence that agree with what it says count together (Tsuboi et al. 2008). The result is the average over the second half of the rounds.
 */
export function learn(samples: readonly Sample[], features: number, options: Options, told: (round: number, loss: number) => void = () => {}): Learnt {
  const weights = descentOf(features * width);
  const transitions = descentOf(pairs);
  const average: Learnt = { weights: new Float32Array(features * width), transitions: new Float32Array(pairs) };
  const order = Uint32Array.from(samples.keys());
  const work = new Workspace();
  let seed = 42;
  let averaged = 0;
  for (let round = 0; round < options.rounds; round++) {
    seed = shuffle(order, seed);
    let loss = 0;
    for (const index of order) {
      const sample = samples[index]!;
      work.score(sample, weights.values);
      const lost = work.pass(sample, transitions.values, false) - work.pass(sample, transitions.values, true);
      if (!(1e-4 < lost && lost < Infinity)) continue;
      loss += lost * sample.weight;
      work.gradients(sample, sample.weight);
      update(sample, work, weights, options);
      updatePairs(sample, work, transitions, options);
    }
    told(round, loss);
    if (round < options.rounds / 2) continue;
    averaged++;
    addTo(average.weights, weights.values);
    addTo(average.transitions, transitions.values);
  }
  for (const sums of [average.weights, average.transitions]) for (let index = 0; index < sums.length; index++) sums[index]! /= averaged;
  return average;
}

/** Numbers that AdaGrad learns, with the sum of the squares of their gradients so far. */
interface Descent {
  readonly values: Float32Array;
  readonly squares: Float32Array;
}

const descentOf = (size: number): Descent => ({ values: new Float32Array(size), squares: new Float32Array(size).fill(1e-3) });

/** The same order on every machine; gives the seed of the next. */
function shuffle(order: Uint32Array, seed: number): number {
  for (let index = order.length - 1; 0 < index; index--) {
    seed = Math.imul(seed, 1103515245) + 12345 >>> 0;
    const other = seed % (index + 1);
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return seed;
}

function addTo(sums: Float32Array, values: Float32Array): void {
  for (let index = 0; index < sums.length; index++) sums[index]! += values[index]!;
}

function update({ features, items }: Sample, { itemGradient }: Workspace, { values, squares }: Descent, { rate, shrink }: Options): void {
  for (let item = 0; item + 1 < items.length; item++) {
    const row = item * width;
    let any = false;
    for (let kind = 0; kind < width; kind++) if (1e-4 < Math.abs(itemGradient[row + kind]!)) any = true;
    if (!any) continue;
    for (let index = items[item]!; index < items[item + 1]!; index++) {
      const place = features[index]! * width;
      if (place < 0) continue;
      for (let kind = 0; kind < width; kind++) {
        const weight = values[place + kind]!;
        const gradient = itemGradient[row + kind]! + shrink * weight;
        if (gradient === 0) continue;
        const square = squares[place + kind]! += gradient * gradient;
        values[place + kind] = weight - rate * gradient / Math.sqrt(square);
      }
    }
  }
}

function updatePairs({ weight }: Sample, { pairGradient }: Workspace, { values, squares }: Descent, { rate, shrink }: Options): void {
  for (let pair = 0; pair < pairs; pair++) {
    const gradient = pairGradient[pair]! * weight + shrink * values[pair]!;
    if (gradient === 0) continue;
    squares[pair]! += gradient * gradient;
    values[pair]! -= rate * gradient / Math.sqrt(squares[pair]!);
  }
}

/** The sums over all ways to read one sentence; its arrays grow with the longest sentence and are used again for each. */
export class Workspace {
  private itemScore = new Float64Array(0);
  itemGradient = new Float64Array(0);
  /** By candidate and kind: points; how likely by the weights; how likely given what the lesson says. */
  private points = new Float64Array(0);
  private free = new Float64Array(0);
  private bound = new Float64Array(0);
  readonly pairGradient = new Float64Array(pairs);
  private insideSums = new Float64Array(0);

  /** Points of all candidates. */
  score(sample: Sample, weights: Float32Array): void {
    const { features, items, from, to, opening, closing, whole, inside, length } = sample;
    const count = items.length - 1;
    if (this.itemScore.length < count * width) {
      this.itemScore = new Float64Array(2 * count * width);
      this.itemGradient = new Float64Array(2 * count * width);
    }
    if (this.points.length < from.length * width) {
      for (const name of ['points', 'free', 'bound'] as const) this[name] = new Float64Array(2 * from.length * width);
    }
    if (this.insideSums.length < (length + 1) * width) this.insideSums = new Float64Array(2 * (length + 1) * width);
    this.itemScore.fill(0, 0, count * width);
    for (let item = 0; item < count; item++) {
      const row = item * width;
      for (let index = items[item]!; index < items[item + 1]!; index++) {
        const place = features[index]! * width;
        if (place < 0) continue;
        for (let kind = 0; kind < width; kind++) this.itemScore[row + kind]! += weights[place + kind]!;
      }
    }
    for (let at = 0; at < length; at++) {
      for (let kind = 0; kind < width; kind++) {
        this.insideSums[(at + 1) * width + kind] = this.insideSums[at * width + kind]! + (inside[at] === -1 ? 0 : this.itemScore[inside[at]! * width + kind]!);
      }
    }
    for (let index = 0; index < from.length; index++) {
      for (let kind = 0; kind < width; kind++) {
        this.points[index * width + kind] = this.itemScore[opening[index]! * width + kind]! + this.itemScore[closing[index]! * width + kind]!
          + this.itemScore[whole[index]! * width + kind]! + this.insideSums[to[index]! * width + kind]! - this.insideSums[from[index]! * width + kind]!;
      }
    }
  }

  /** Log of the summed weight of all ways to read the sentence, or of those the lesson allows; fills in how likely each candidate is. */
  pass(sample: Sample, transitions: Float32Array, bound: boolean): number {
    const ways: Ways = { sample, points: this.points, transitions, bound };
    const before = forward(ways);
    if (before.total === -Infinity) return before.total;
    const after = backward(ways);
    expectNames(ways, before, after, bound ? this.bound : this.free);
    if (!bound) this.pairGradient.fill(0);
    expectPairs(ways, before, after, this.pairGradient);
    return before.total;
  }

  /** How the loss changes with the points of each item. */
  gradients({ items, from, to, opening, closing, whole, inside, length }: Sample, weight: number): void {
    this.itemGradient.fill(0, 0, (items.length - 1) * width);
    const steps = this.insideSums.fill(0, 0, (length + 1) * width);
    for (let index = 0; index < from.length; index++) {
      for (let kind = 0; kind < width; kind++) {
        const gradient = weight * (this.free[index * width + kind]! - this.bound[index * width + kind]!);
        if (gradient === 0) continue;
        this.itemGradient[opening[index]! * width + kind]! += gradient;
        this.itemGradient[closing[index]! * width + kind]! += gradient;
        this.itemGradient[whole[index]! * width + kind]! += gradient;
        steps[from[index]! * width + kind]! += gradient;
        steps[to[index]! * width + kind]! -= gradient;
      }
    }
    for (let at = 0; at < length; at++) {
      for (let kind = 0; kind < width; kind++) {
        if (0 < at) steps[at * width + kind]! += steps[(at - 1) * width + kind]!;
        if (inside[at] !== -1) this.itemGradient[inside[at]! * width + kind]! += steps[at * width + kind]!;
      }
    }
  }
}

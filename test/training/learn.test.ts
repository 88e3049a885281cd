import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marginals, type Runs } from '../../src/core/recognise/marginals';
import { width } from '../../src/core/recognise/kinds';
import type { Sample } from '../../training/dataset';
import { learn, Workspace } from '../../training/learn';
import { sumOf, type Way, ways } from '../core/ways';
import { grain, pointsOf, weighted, type Weighted } from './samples';

const runsOf = ({ length, separators, from, to }: Sample): Runs => ({ length, count: from.length, separators, from: Uint32Array.from(from), to: Uint32Array.from(to) });
const allows = ({ allowed }: Sample, run: number, kind: number): boolean => (allowed[run]! & 1 << kind) !== 0;

/** The ways that agree with the lesson: names of kinds it allows, and outside of them nothing but what may be outside. */
function allowedWays(sample: Sample): Way[] {
  const { from, to, outside } = sample;
  return ways(runsOf(sample), (run, kind) => allows(sample, run, kind)).filter((way) =>
    outside.every((open, at) => open === 1 || way.some(({ run }) => from[run]! <= at && at < to[run]!)));
}

/** The log of the summed weight of some ways. */
const total = (some: readonly Way[], { sample, weights, transitions }: Weighted): number =>
  Math.log(some.reduce((sum, way) => sum + Math.exp(sumOf(runsOf(sample), way, pointsOf(sample, weights), transitions)), 0));

/** How much the lesson is missed, by the workspace's own sums. */
function lossOf(work: Workspace, { sample, weights, transitions }: Weighted): number {
  work.score(sample, weights);
  return work.pass(sample, transitions, false) - work.pass(sample, transitions, true);
}

/** How steeply the loss rises with one number: from two neighbours on each side, so that what is left out is of the fifth order. */
function slope(numbers: Float32Array, place: number, loss: () => number): number {
  const own = numbers[place]!;
  const [below2, below, above, above2] = [-2, -1, 1, 2].map((steps) => {
    numbers[place] = own + steps * grain;
    return loss();
  });
  numbers[place] = own;
  return (8 * (above! - below!) - (above2! - below2!)) / (12 * grain);
}

const near = (found: number, expected: number, within: number, what: string): void =>
  assert.ok(Math.abs(found - expected) < within, `${what}: ${found}, expected ${expected}`);

/** Lessons that can be followed. One workspace for all: what it keeps from one sample to the next must not matter. */
const followable = weighted(true).filter(({ sample }) => allowedWays(sample).length !== 0);

suite('learn', () => {
  test('sums over all ways to read a sentence, and over those that agree with the lesson', () => {
    const work = new Workspace();
    fc.assert(fc.property(weighted(true), (some) => {
      const { sample, weights, transitions } = some;
      work.score(sample, weights);
      near(work.pass(sample, transitions, false), total(ways(runsOf(sample), () => true), some), 1e-9, 'all ways');
      const right = allowedWays(sample);
      const found = work.pass(sample, transitions, true);
      if (right.length === 0) assert.equal(found, -Infinity);
      else near(found, total(right, some), 1e-9, 'ways that agree');
    }), { numRuns: 80 });
  });

  test('goes down the slope of the loss, for the weights of features and of pairs', () => {
    const work = new Workspace(), other = new Workspace();
    fc.assert(fc.property(followable, (some) => {
      const { sample, weights, transitions } = some;
      lossOf(work, some);
      work.gradients(sample, 1);
      const gradient = gradientOf(sample, work, weights.length);
      const loss = (): number => lossOf(other, some);
      for (let place = 0; place < weights.length; place++) near(gradient[place]!, slope(weights, place, loss), 1e-6, `weight ${place}`);
      const seen = [...work.pairGradient.keys()].filter((place) => work.pairGradient[place] !== 0);
      // The pairs that can be there, and some that cannot.
      for (const place of [...seen.slice(0, 60), 0, 100, 200, 300, 400, 500])
        near(work.pairGradient[place]!, slope(transitions, place, loss), 1e-6, `pair ${place}`);
    }), { numRuns: 60 });
  });

  test('a sample that counts double goes down twice as fast', () => {
    const [some] = fc.sample(followable, { numRuns: 1, seed: 3 });
    const { sample, weights } = some!;
    const [once, twice] = [1, 2].map((weight) => {
      const work = new Workspace();
      lossOf(work, some!);
      work.gradients(sample, weight);
      return gradientOf(sample, work, weights.length);
    });
    assert.ok(once!.some((value) => 1e-3 < Math.abs(value)));
    once!.forEach((value, place) => near(twice![place]!, 2 * value, 1e-12, `weight ${place}`));
  });

  test('finds names as likely as the recogniser does', () => {
    const work = new Workspace();
    fc.assert(fc.property(weighted(false), (some) => {
      const { sample, weights, transitions } = some;
      // The lesson allows no name at all, so that a name's gradient is how likely it is without the lesson.
      lossOf(work, some);
      work.gradients(sample, 1);
      const likely = marginals(runsOf(sample), pointsOf(sample, weights), Float64Array.from(transitions, Math.exp));
      sample.whole.forEach((item, run) => {
        for (let kind = 0; kind < width; kind++) near(work.itemGradient[item * width + kind]!, likely[run * width + kind]!, 1e-9, `run ${run} as ${kind}`);
      });
    }), { numRuns: 80 });
  });

  test('a lesson that says nothing teaches nothing', () => {
    fc.assert(fc.property(weighted(false), ({ sample, weights }) => {
      const features = weights.length / width;
      const free = { ...sample, allowed: sample.allowed.map(() => 2 ** width - 1) };
      const learnt = learn([free], features, { rounds: 3, rate: 0.1, shrink: 0 });
      assert.ok(learnt.weights.every((weight) => weight === 0) && learnt.transitions.every((weight) => weight === 0));
    }), { numRuns: 20 });
  });

  test('the loss falls round by round', () => {
    const samples = fc.sample(followable, { numRuns: 5, seed: 1 }).map(({ sample }) => sample);
    const features = 1 + Math.max(...samples.flatMap((sample) => [...sample.features]));
    const losses: number[] = [];
    learn(samples, features, { rounds: 12, rate: 0.1, shrink: 0 }, (_, loss) => losses.push(loss));
    assert.equal(losses.length, 12);
    assert.ok(losses.at(-1)! < losses[0]! / 2, losses.join(' '));
  });
});

/** How the loss changes with each weight: a feature's share is that of all items that have it. */
function gradientOf({ features, items }: Sample, { itemGradient }: Workspace, size: number): Float64Array {
  const gradient = new Float64Array(size);
  for (let item = 0; item + 1 < items.length; item++) {
    for (const feature of features.subarray(items[item], items[item + 1])) {
      if (feature < 0) continue;
      for (let kind = 0; kind < width; kind++) gradient[feature * width + kind]! += itemGradient[item * width + kind]!;
    }
  }
  return gradient;
}

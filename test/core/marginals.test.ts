import assert from 'node:assert/strict';
import fc from 'fast-check';
import { separators as sorts } from '../../src/core/recognise/word';
import { marginals as marginalsOf, type Runs } from '../../src/core/recognise/marginals';
import { width } from '../../src/core/recognise/kinds';
import { numbersFrom, sumOf, ways } from './ways';

const pairCount = sorts * width * width;
/** So few points that a run is never of that kind. */
const impossible = -20;

/** The same by counting: the share of the ways that hold a run as a kind, each way by its weight. */
function counted(runs: Runs, points: Float64Array, logPairs: Float64Array): Float64Array {
  const likely = new Float64Array(points.length);
  let all = 0;
  for (const way of ways(runs, (run, kind) => points[run * width + kind] !== impossible)) {
    const weight = Math.exp(sumOf(runs, way, points, logPairs));
    all += weight;
    for (const { run, kind } of way) likely[run * width + kind]! += weight;
  }
  return likely.map((sum) => sum / all);
}

/** Runs, points and pairs of a sentence. `most`: how many tokens; `kinds`: how many kinds a run may be of (ways grow with their power). */
const sentence = (most: number, kinds: number): fc.Arbitrary<{ runs: Runs; points: Float64Array; logPairs: Float64Array }> =>
  fc.integer({ min: 1, max: most }).chain((length) => {
    const spans: [number, number][] = [];
    for (let from = 0; from < length; from++) for (let to = from + 1; to <= length; to++) spans.push([from, to]);
    return fc.record({
      chosen: fc.subarray(spans, { maxLength: Math.min(6, spans.length) }),
      separators: fc.array(fc.integer({ min: 0, max: sorts - 1 }), { minLength: length, maxLength: length }),
      seed: fc.nat(),
    }).map(({ chosen, separators, seed }) => {
      const next = numbersFrom(seed);
      const first = Math.floor(next() * width);
      const points = Float64Array.from({ length: chosen.length * width }, (_, index) =>
        (index % width - first + width) % width < kinds ? 8 * next() - 4 : impossible);
      const logPairs = Float64Array.from({ length: pairCount }, () => 4 * next() - 2);
      const runs = {
        length, count: chosen.length, separators: Uint8Array.from(separators),
        from: Uint32Array.from(chosen, ([from]) => from), to: Uint32Array.from(chosen, ([, to]) => to),
      };
      return { runs, points, logPairs };
    });
  });

/** What is asked for, and not what the answer has room for. */
const marginals = (runs: Runs, points: Float64Array, pairs: Float64Array): Float64Array => marginalsOf(runs, points, pairs).slice(0, runs.count * width);

function assertNear(found: Float64Array, expected: Float64Array): void {
  assert.equal(found.length, expected.length);
  found.forEach((value, index) => assert.ok(Math.abs(value - expected[index]!) < 1e-9, `${index}: ${value}, expected ${expected[index]}`));
}

suite('marginals', () => {
  test('are the shares of all ways to read a small sentence', () => {
    fc.assert(fc.property(sentence(6, 3), ({ runs, points, logPairs }) =>
      assertNear(marginals(runs, points, logPairs.map(Math.exp)), counted(runs, points, logPairs))), { numRuns: 300 });
  });

  test('with every kind in play', () => {
    fc.assert(fc.property(sentence(3, width), ({ runs, points, logPairs }) =>
      assertNear(marginals(runs, points, logPairs.map(Math.exp)), counted(runs, points, logPairs))), { numRuns: 60 });
  });

  test('one run of one kind with no points is as likely as not', () => {
    const points = new Float64Array(width).fill(impossible);
    points[2] = 0;
    const runs = { length: 3, count: 1, separators: new Uint8Array(3), from: Uint32Array.of(1), to: Uint32Array.of(2) };
    assertNear(marginals(runs, points, new Float64Array(pairCount).fill(1)), Float64Array.from({ length: width }, (_, kind) => (kind === 2 ? 0.5 : 0)));
  });

  test('hold nothing of the sentence before', () => {
    const runs = { length: 3, count: 1, separators: new Uint8Array(3), from: Uint32Array.of(1), to: Uint32Array.of(2) };
    const ones = new Float64Array(pairCount).fill(1);
    marginals(runs, new Float64Array(width).fill(3), ones);
    assertNear(marginals(runs, new Float64Array(width).fill(impossible), ones), new Float64Array(width));
  });

  suite('of a long sentence', () => {
    const length = 20_000;
    /** Every place opens runs of one to ten tokens, as long as a name can be. */
    const reaches = [1, 2, 3, 5, 10];
    const from: number[] = [], to: number[] = [];
    for (let at = 0; at < length; at++) {
      for (const reach of reaches) {
        if (length < at + reach) continue;
        from.push(at);
        to.push(at + reach);
      }
    }
    const separators = Uint8Array.from({ length }, (_, at) => at * 7 % sorts);
    const runs: Runs = { length, count: from.length, separators, from: Uint32Array.from(from), to: Uint32Array.from(to) };
    const next = numbersFrom(7);
    const pairs = Float64Array.from({ length: pairCount }, () => Math.exp(6 * next() - 3));

    const points: readonly [title: string, point: () => number][] = [
      ['all for it', () => 60], ['all against it', () => -60], ['for or against', () => (next() < 0.5 ? 60 : -60)], ['small', () => 8 * next() - 4],
    ];
    for (const [title, point] of points) {
      test(`points ${title}: shares that are finite, and of names that overlap no more than one in all`, () => {
        const likely = marginals(runs, Float64Array.from({ length: from.length * width }, point), pairs);
        // By token the sum of all names that cover it.
        const covered = new Float64Array(length);
        likely.forEach((share, index) => {
          if (!(0 <= share && share <= 1 + 1e-6)) assert.fail(`${share} at ${index}`);
          const run = Math.floor(index / width);
          for (let at = from[run]!; at < to[run]!; at++) covered[at]! += share;
        });
        const most = covered.reduce((a, b) => Math.max(a, b));
        assert.ok(most <= 1 + 1e-6, `${most} names over one token`);
        const least = covered.reduce((a, b) => Math.min(a, b));
        if (title === 'all for it') assert.ok(1 - 1e-6 <= least, `${least} names over one token, each of which has to be in one`);
        if (title === 'all against it') assert.ok(most < 1e-6, `${most} names over one token, none of which should be in one`);
      });
    }
  });
});

import assert from 'node:assert/strict';
import type { EntityKind } from '../../src/core/model';
import { read } from '../../src/core/reading';
import { prepare } from '../../src/core/recognise';
import { createReader, decode } from '../../src/core/recognise/lattice';
import { separators } from '../../src/core/recognise/word';
import { kinds, width } from '../../src/core/recognise/kinds';
import { addPoints, type Weights, weights, weightsFrom } from '../../src/core/recognise/weights';
import { Features, Page, type Sample } from '../../training/dataset';
import { learn, Workspace } from '../../training/learn';
import type { Lesson } from '../../training/sources';
import { parseMarked } from '../marked';

/** A lesson of marked text. Kinds in parentheses: the set's label is coarse, so that the name may be of any of these kinds, or none. */
function lessonOf(source: string, unmarked: readonly EntityKind[] = []): Lesson {
  const { text, marks } = parseMarked(source);
  const spans = marks.map(({ start, end, label, id }) => ({ start, end, kinds: (id ? id.split(' ') : [label]) as EntityKind[] }));
  return { source: 'test', group: 'test', text, spans, unmarked, weight: 1 };
}

const samplesOf = (source: string, unmarked: readonly EntityKind[] = []): Sample[] => new Page(lessonOf(source, unmarked)).samples(new Features(), undefined);
const bits = (...some: readonly EntityKind[]): number => some.reduce((sum, kind) => sum | 1 << kinds.indexOf(kind), 0);
const allowedAt = ({ from, to, allowed }: Sample, first: number, end: number): number => allowed[from.findIndex((at, run) => at === first && to[run] === end)]!;

suite('samples', () => {
  //                   0    1   2      3  4    5
  const plain = 'They saw [Ana Duarte]PERSON in [Riga]PLACE.';

  test('a name is what it is marked as, and nothing less', () => {
    const [sample] = samplesOf(plain);
    assert.equal(allowedAt(sample!, 2, 4), bits('PERSON'));
    assert.equal(allowedAt(sample!, 5, 6), bits('PLACE'));
    assert.equal(allowedAt(sample!, 2, 3), 0, 'a part of it is none');
    assert.deepEqual([...sample!.outside], [1, 1, 0, 0, 1, 0, 1]);
  });

  test('what is not marked is no name, unless the set does not mark such names', () => {
    const source = 'They saw [Ana Duarte]PERSON in Riga.';
    assert.equal(allowedAt(samplesOf(source)[0]!, 5, 6), 0);
    const [sample] = samplesOf(source, ['EVENT', 'LAW']);
    assert.equal(allowedAt(sample!, 5, 6), bits('EVENT', 'LAW'));
    assert.equal(allowedAt(sample!, 2, 4), bits('PERSON'));
    assert.equal(sample!.outside[5], 1);
  });

  test('a doubtful mark allows its kinds, on the whole or a part, and nothing', () => {
    const [sample] = samplesOf('They saw [Ana Duarte]WORK(PERSON ORG) in [Riga]PLACE.', ['LAW']);
    assert.equal(allowedAt(sample!, 2, 4), bits('PERSON', 'ORG', 'LAW'));
    assert.equal(allowedAt(sample!, 3, 4), bits('PERSON', 'ORG', 'LAW'));
    assert.deepEqual([...sample!.outside], [1, 1, 1, 1, 1, 0, 1]);
  });

  test('a name that no run of words can be leaves its words open', () => {
    const [sample] = samplesOf('They saw [sad Ana]PERSON weep.');
    assert.deepEqual([...sample!.outside], [1, 1, 1, 1, 1, 1]);
    assert.equal(allowedAt(sample!, 3, 4), bits('PERSON'));
  });

  test('a way that agrees with the lesson can always be found', () => {
    const work = new Workspace();
    const source = `${plain} [US]PLACE-[Russia]PLACE talks, [St]ORG(PERSON ORG) Ohlun's [Coast] [Bank of Riga]ORG and Is[les]WORK of Oslo [Ohlun Ltd.]ORG`;
    const features = new Features();
    for (const sample of new Page(lessonOf(source)).samples(features, undefined)) {
      work.score(sample, new Float32Array(features.size * width));
      assert.ok(Number.isFinite(work.pass(sample, new Float32Array(separators * width * width), true)));
    }
  });

  test('separators are told', () => {
    const [sample] = samplesOf('[Oslo]PLACE, [Riga]PLACE and [Ohlun]PLACE (Harrow) met.');
    assert.deepEqual([...sample!.separators], [0, 1, 0, 2, 0, 3, 0, 0, 0, 0]);
  });
});

suite('training and use', () => {
  test('see the same in a sentence: names are as likely in both', () => {
    const source = `Ana Duarte of the Coast Bank (CB) told Reuters in Oslo, Norway, that Jean-Luc Ohlun-Vasketh's talks on the US-Kenya pact had failed.
The Russian-occupied port of Harrow Bay, O'Neill said, costs Pieter van der Molen and al-Hakim Ltd. nothing in March.`;
    const page = new Page(lessonOf(source));
    const learned = weights();
    for (const memory of [undefined, page.memory(learned)]) {
      const features = new Features();
      const samples = page.samples(features, memory);
      const expected = samples.flatMap((sample) => likelyOf(sample, features, learned));
      const { scenes, taken, words } = prepare(read(source), undefined);
      const reader = createReader(learned, words.length);
      const found = scenes.flatMap((scene) => decode({ ...scene, memory }, taken, reader).chunks
        .map(({ from, to, kind, score }) => ({ from: from - scene.first, to: to - scene.first, kind, score })));
      assert.ok(8 < found.length, `${found.length} names`);
      for (const { from, to, kind, score } of found) {
        const same = expected.filter((name) => name.from === from && name.to === to && name.kind === kind);
        const agrees = same.some(({ likely }) => Math.abs(Math.min(1, likely) - score) < 1e-4);
        assert.ok(agrees, `${kind} ${from}-${to}: ${score}, in training ${same.map(({ likely }) => likely).join()}`);
      }
    }
  });

  test('names of a toy language are learnt from their neighbours, and found on names never seen', () => {
    const places = ['Ohlun', 'Zbyrkova', 'Vaskethul', 'Harrowem', 'Tramik', 'Skelby', 'Urdona', 'Quelm'];
    const people = ['Brisko', 'Dunmaru', 'Feltra', 'Gorvan', 'Hestilu', 'Ivrano', 'Jastem', 'Kolbru'];
    const lessons = places.map((place, index) => `Today [${people[index]}]PERSON sang while ships left for [${place}]PLACE again.

At night the [${people[7 - index]} Bank]ORG of nobody sold bread, and [${people[index]}]PERSON sang.`);
    const learned = learnFrom(lessons);
    for (const source of ['Today [Morwick]PERSON sang.', 'Today ships left for [Pelnova]PLACE again.', 'At night the [Sturvo Bank]ORG of nobody sold bread.',
      'Today [Nubrek]PERSON sang while ships left for [Yarrolin]PLACE again.']) {
      const { text, marks } = parseMarked(source);
      const reading = read(text);
      const { words, taken, scenes } = prepare(reading, undefined);
      const reader = createReader(learned, words.length);
      const found = scenes.flatMap((scene) => decode(scene, taken, reader).chunks).map(({ from, to, kind }) =>
        ({ start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end, label: kind }));
      assert.deepEqual(found, marks, text);
    }
  });
});

/** How likely each run is as each kind by the training's sums with the shipped weights. */
function likelyOf(sample: Sample, features: Features, learned: Weights): { from: number; to: number; kind: EntityKind; likely: number }[] {
  const numbers = Float32Array.from([...features.hashes()].flatMap((hash) => {
    const sums = new Int32Array(width);
    addPoints(learned, Int32Array.of(hash), 1, sums, 0);
    return Array.from(sums, (sum) => sum / learned.scale);
  }));
  // Without a mark the lesson allows no name, so that a name's gradient is how likely it is.
  const work = new Workspace();
  const transitions = Float32Array.from(learned.pairs, Math.log);
  work.score(sample, numbers);
  work.pass(sample, transitions, false);
  work.pass(sample, transitions, true);
  work.gradients(sample, 1);
  return [...sample.whole].flatMap((item, run) => kinds.map((kind, index) =>
    ({ from: sample.from[run]!, to: sample.to[run]!, kind, likely: work.itemGradient[item * width + index]! })));
}

function learnFrom(sources: readonly string[]): Weights {
  const features = new Features();
  const samples = sources.flatMap((source) => new Page(lessonOf(source)).samples(features, undefined));
  const learnt = learn(samples, features.size, { rounds: 20, rate: 0.1, shrink: 1e-3 });
  const scale = 32;
  const whole = (weight: number): number => Math.round(scale * weight);
  return weightsFrom(features.hashes(), Int8Array.from(learnt.weights, whole), Int16Array.from(learnt.transitions, whole), scale);
}

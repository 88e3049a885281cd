import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/reading';
import { prepare } from '../../src/core/recognise';
import { candidates } from '../../src/core/recognise/candidate';
import type { Candidate, Scene } from '../../src/core/recognise/evidence';
import { closing, closingViews, evidenceOf, mostFeatures, ofWord, opening, openingViews, View, views, whole, wordAt } from '../../src/core/recognise/features';
import { kinds } from '../../src/core/recognise/kinds';
import { judge } from '../../src/core/recognise/scorers';

const scenesOf = (text: string): readonly Scene[] => prepare(read(text), undefined).scenes;

const candidatesOf = (scene: Scene): Candidate[] => candidates(scene, new Uint8Array(scene.words.length));

/** What is written to a list with room to spare, cut where `write` says it ends. */
function listed(write: (into: Int32Array) => number): number[] {
  const into = new Int32Array(10 * mostFeatures);
  const count = write(into);
  return [...into.subarray(0, count)];
}

const wholeOf = (scene: Scene, candidate: Candidate): number[] => {
  const { points, reasons } = judge(scene, candidate);
  return [...listed((into) => whole(scene, candidate, into)), ...listed((into) => evidenceOf(scene, candidate, points, reasons, into))];
};

/** What speaks for a name that begins at a place, that ends before it: the words there by themselves, and how they go together. */
const openingAt = (scene: Scene, at: number): number[] => [
  ...openingViews(scene.topic).flatMap(({ view, offset }) => listed((into) => ofWord(view, wordAt(scene, at + offset), into))),
  ...listed((into) => opening(scene, at, into)),
];
const closingAt = (scene: Scene, to: number): number[] => [
  ...closingViews.flatMap(({ view, offset }) => listed((into) => ofWord(view, wordAt(scene, to + offset), into))),
  ...listed((into) => closing(scene, to, into)),
];
const insideAt = (scene: Scene, at: number): number[] => listed((into) => ofWord(View.inside, wordAt(scene, at), into));

/** All features of a sentence, place by place, then run by run. */
const allOf = (scene: Scene): number[][] => [
  ...Array.from({ length: scene.end - scene.first }, (_, at) => [
    ...openingAt(scene, scene.first + at), ...closingAt(scene, scene.first + at + 1), ...insideAt(scene, scene.first + at),
  ]),
  ...candidatesOf(scene).map((candidate) => wholeOf(scene, candidate)),
];

suite('features', () => {
  test('of a place are no more than there is room for, even if the lists knew everything of every word', () => {
    const [scene] = scenesOf('Ana Duarte met the Bank of Riga in May-Lin Vasketh Ohlun Harrow.');
    const known = ~0;
    const full: Scene = { ...scene!, words: scene!.words.map((word) => ({ ...word, known })) };
    const points = new Float64Array(kinds.length).fill(3);
    const reasons = kinds.map((kind) => `reason of ${kind}`);
    const elsewhere = new Map(kinds.map((kind) => [kind, 1] as const));
    for (let at = full.first; at < full.end; at++) {
      for (let view = 0; view < views; view++) assert.ok(listed((into) => ofWord(view, full.words[at]!, into)).length <= mostFeatures);
      assert.ok(listed((into) => opening(full, at, into)).length <= mostFeatures);
      assert.ok(listed((into) => closing(full, at + 1, into)).length <= mostFeatures);
    }
    const found = candidatesOf(scene!);
    assert.notEqual(found.length, 0);
    for (const candidate of found) {
      const most = { ...candidate, known, elsewhere };
      assert.ok(listed((into) => whole(full, most, into)).length <= mostFeatures);
      assert.ok(listed((into) => evidenceOf(full, most, points, reasons, into)).length <= mostFeatures);
    }
  });

  test('never look beyond the sentence', () => {
    const middle = 'They told the Coast Office that Ana Duarte of Riga had left.';
    const [alone] = scenesOf(middle);
    const between = scenesOf(`Ivo Brandt wept. ${middle} In Oslo nobody did.`)[1]!;
    assert.deepEqual(allOf(between), allOf(alone!));
  });

  test('are the same in every line end and hard wrap', () => {
    const text = 'They told the Coast Office that Ana Duarte of Riga had left for the port of Oslo when the rain began and the roads were shut.';
    const wrapped = text.replace('Ana Duarte', 'Ana\nDuarte').replace('of Oslo', 'of\nOslo');
    const expected = allOf(scenesOf(text)[0]!);
    assert.deepEqual(allOf(scenesOf(wrapped)[0]!), expected);
    assert.deepEqual(allOf(scenesOf(wrapped.replaceAll('\n', '\r\n'))[0]!), expected);
  });

  test('tell where in the name and beside what a word stands', () => {
    const [scene] = scenesOf('Yesterday Duarte met Duarte Duarte.');
    const at = (index: number): number => scene!.first + index;
    const looks = [openingAt(scene!, at(1)), openingAt(scene!, at(3)), closingAt(scene!, at(2)), closingAt(scene!, at(4)), insideAt(scene!, at(1))];
    assert.notEqual(looks.flat().length, 0);
    const inTwo = looks.map((look, index) => look.filter((hash) => looks.some((other, place) => place !== index && other.includes(hash))));
    // Two openings share what they have in common, as do two ends; nothing else is one feature.
    assert.deepEqual(inTwo[4], []);
    assert.ok(looks.slice(0, 4).every((look, index) => inTwo[index]!.length < look.length));
    assert.ok(inTwo[0]!.every((hash) => !looks[2]!.includes(hash) && !looks[3]!.includes(hash)));
  });

  test('change with what the article says elsewhere', () => {
    const [scene] = scenesOf('Nobody saw Ohlun weep.');
    const [candidate] = candidatesOf(scene!);
    const views = [undefined, new Map([['PERSON', 1]] as const), new Map([['PLACE', 1]] as const), new Map([['PERSON', 3]] as const)]
      .map((elsewhere) => wholeOf(scene!, { ...candidate!, elsewhere }));
    assert.equal(new Set(views.map((view) => view.join())).size, views.length);
    const faint = wholeOf(scene!, { ...candidate!, elsewhere: new Map([['PERSON', 0.1]] as const) });
    assert.ok(views.every((view) => view.join() !== faint.join()), 'a faint hint is a hint that somebody is named');
  });

  test('are made anew each time: what was asked before does not matter', () => {
    const [first] = scenesOf('Ana Duarte of Riga sings.');
    const before = allOf(first!);
    fc.assert(fc.property(fc.constantFrom('The Port of Oslo.', 'A. B. Vasketh, 45, left.', 'NATO (HWU) wept.'), (text) => {
      scenesOf(text).forEach(allOf);
      assert.deepEqual(allOf(first!), before);
    }), { numRuns: 6 });
  });
});

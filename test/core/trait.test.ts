import assert from 'node:assert/strict';
import { edge } from '../../src/core/recognise/features';
import { Trait, traitOf } from '../../src/core/recognise/trait';
import type { Word } from '../../src/core/recognise/word';

const wordOf = (key: string): Word => ({ ...edge, key, traits: 0 });

suite('trait', () => {
  test('is asked once a word, whatever the answer', () => {
    let asked = 0;
    const isShort = traitOf(Trait.titleWord, ({ key }) => (asked++, key.length < 4));
    const words = [wordOf('sea'), wordOf('harbour')];
    assert.deepEqual([...words, ...words].map(isShort), [true, false, true, false]);
    assert.equal(asked, 2);
  });

  test('no two have one place among the answers, and there is room for all', () => {
    const places = Object.values(Trait);
    assert.equal(new Set(places).size, places.length);
    assert.ok(places.every((place) => place < 16));
    const word = wordOf('sea');
    const yes = places.map((place) => traitOf(place, () => place % 2 === 0));
    assert.deepEqual(yes.map((one) => one(word)), places.map((place) => place % 2 === 0));
    assert.deepEqual(yes.map((one) => one(word)), places.map((place) => place % 2 === 0));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSeen, forget, wordIn } from '../../src/core/recognise/seen';
import { Shape, type Word } from '../../src/core/recognise/word';

const wordOf = (text: string): Word => ({
  text, key: text, shape: Shape.none, known: 0, hash: 0, head: 0, tail: 0, cluster: 0, separator: 0, longest: 0, longestTitle: 0, points: undefined, traits: 0,
});

suite('seen', () => {
  test('gives one word for the same letters, wherever they stand', () => {
    const seen = createSeen<Word>();
    const text = 'the port, the ports, the Port';
    const first = wordIn(seen, text, 4, 8, wordOf);
    assert.equal(first.text, 'port');
    assert.equal(wordIn(seen, text, 14, 18, assert.fail), first);
    assert.equal(wordIn(seen, text, 14, 19, wordOf).text, 'ports');
    assert.equal(wordIn(seen, text, 25, 29, wordOf).text, 'Port');
  });

  test('any words: each is made once and found again, also when more were seen than are kept', () => {
    const seen = createSeen<Word>();
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 }), (words) => {
      const made = words.map((word) => wordIn(seen, `<${word}>`, 1, word.length + 1, wordOf));
      assert.deepEqual(made.map(({ text }) => text), words);
      words.forEach((word, index) => assert.equal(wordIn(seen, word, 0, word.length, assert.fail), made[index]));
    }));
    for (let number = 0; number < 120_000; number++) assert.equal(wordIn(seen, `${number}`, 0, `${number}`.length, wordOf).text, `${number}`);
    assert.ok(seen.count <= 50_000);
  });

  test('knows nothing once it has forgotten', () => {
    const seen = createSeen<Word>();
    wordIn(seen, 'port', 0, 4, wordOf);
    forget(seen);
    let made = 0;
    wordIn(seen, 'port', 0, 4, (letters) => (made++, wordOf(letters)));
    assert.equal(made, 1);
    assert.equal(seen.count, 1);
  });
});

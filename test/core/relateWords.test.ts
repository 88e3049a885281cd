import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashWord } from '../../src/core/relate/hashWord';
import { readWords } from '../../src/core/relate/readWords';
import { termOf } from '../../src/core/relate/terms';
import { joined, outside, rangeOf, textOf, wordAt, type Words } from '../../src/core/relate/words';

const all = (words: Words): string[] => Array.from({ length: words.count }, (_, i) => wordAt(words, i));
const read = (text: string): Words => readWords(text, { start: 0, end: text.length });
const check = (text: string, words: readonly string[]): void => assert.deepEqual(all(read(text)), words);

suite('readWords', () => {
  test('small letters, without what parts or ends a word', () => check('“The port—closed,” she said.', ['the', 'port', 'closed', 'she', 'said']));
  test('without "’s"', () => check('Duarte’s ship, Omwenga\'s. DUARTE’S "sea’s"', ['duarte', 'ship', 'omwenga', 'duarte', 'sea']));
  test('but a word that goes on after an apostrophe is one', () => check('don’t O’Shea’s shan’t’ve', ['dont', 'oshea', 'shantve']));
  test('abbreviations and numbers as one word', () => check('U.S. ships, 1,200 of 2.5 tonnes. 3,', ['us', 'ships', '1200', 'of', '2.5', 'tonnes', '3']));
  test('without accents', () => check('Valparaíso café', ['valparaiso', 'cafe']));
  test('pairs of characters where there are no spaces', () => check('港口工 A', ['港口', '口工', 'a']));

  test('no further than the span', () => {
    const words = readWords('one two.5 three', { start: 4, end: 8 });
    assert.deepEqual([all(words), words.starts[0], words.ends[0]], [['two'], 4, 7]);
  });

  test('terms meet whatever the ending; a word that says nothing has none', () => {
    const { terms } = read('leases leased the lease');
    assert.deepEqual([...terms], [hashWord('leas'), hashWord('leas'), 0, hashWord('leas')]);
  });

  test('what is read letter by letter is what the words are', () => {
    const texts = fc.array(fc.constantFrom('a', 'S', 's', '9', '’', '\'', '.', ',', ' ', '\n', 'é', '\u0301', 'Ж', '“', '”', '—', '\u{1f600}', '\ud800'), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, (text) => {
      const words = read(text);
      const spelled = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)];
      assert.deepEqual(Array.from(words.starts), spelled.map(({ index }) => index));
      assert.deepEqual(Array.from(words.ends), spelled.map(({ index, 0: word }) => index + word.length));
      assert.deepEqual(Array.from(words.hashes), all(words).map(hashWord));
      assert.deepEqual(Array.from(words.terms), all(words).map((word) => (termOf(word) === '' ? 0 : hashWord(termOf(word)))));
    }), { numRuns: 2000 });
  });

  test('more words than are remembered change nothing', () => {
    const text = Array.from({ length: 90_000 }, (_, i) => `ships${i.toString(36)}es`).join(' ');
    const before = read('leases harbours').terms;
    assert.equal(read(text).count, 90_000);
    assert.deepEqual(read('leases harbours').terms, before);
  });
});

suite('words', () => {
  const words = read('one two three four five');

  test('outside of spans', () => assert.deepEqual(all(outside(words, [{ start: 4, end: 7 }, { start: 14, end: 15 }])), ['one', 'three', 'five']));
  test('in a span', () => assert.deepEqual(rangeOf(words, { start: 4, end: 13 }), { from: 1, to: 3 }));
  test('a span between words holds none', () => assert.deepEqual(rangeOf(words, { start: 5, end: 6 }), { from: 2, to: 2 }));
  test('of several stretches', () => assert.deepEqual(all(joined([readWords(words.text, { start: 0, end: 3 }), readWords(words.text, { start: 14, end: 18 })])), ['one', 'four']));
  test('as they stand', () => assert.equal(textOf(words, { from: 1, to: 3 }), 'two three'));
});

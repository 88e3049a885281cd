import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFinder } from '../../../src/core/folderIndex/firstPlace';

suite('firstPlace', () => {
  for (const [name, letter] of [['few letters', fc.constantFrom('a', 'b', 'A', '—')], ['any text', fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })]] as const) {
    const words = (maxLength: number): fc.Arbitrary<string> => fc.array(letter, { maxLength }).map((letters) => letters.join(''));
    test(`finds what indexOf finds: ${name}`, () => fc.assert(fc.property(words(300), fc.array(words(12)), fc.array(fc.tuple(fc.nat(299), fc.nat(20))), (text, others, stretches) => {
      const find = createFinder(text);
      for (const part of [...others, ...stretches.map(([at, length]) => text.slice(at, at + length))]) assert.equal(find(part), text.indexOf(part), part);
    })));
  }

  test('the last of a long text', () => {
    const text = `${'Ana Duarte spoke. '.repeat(10_000)}Ivo Brandt left.`;
    const find = createFinder(text);
    assert.equal(find('Brandt left.'), text.length - 12);
    assert.equal(find('Duarte spoke'), 4);
    assert.equal(find('Brandt spoke'), -1);
  });
});

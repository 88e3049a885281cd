import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/reading';
import { contains } from '../../src/core/span';

suite('read', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('He left. ', '“We wait,” ', 'U.S. ', 'No comments:', 'https://a.example', '\n\n', '\n', '\r\n', 'Ana Duarte | A Photos', '\ufeff', ' '));
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('tokens lie in blocks, sentences hold the tokens of one block, in order', () => {
    fc.assert(fc.property(text, (text) => {
      const { blocks, tokens, sentences } = read(text);
      let at = 0;
      let block = 0;
      for (const { start, end, block: own, firstToken, endToken } of sentences) {
        assert.ok(firstToken === at && at < endToken && block <= own);
        assert.ok(contains(blocks[own]!, { start, end }));
        assert.deepEqual([start, end], [tokens[firstToken]!.start, tokens[endToken - 1]!.end]);
        at = endToken;
        block = own;
      }
      assert.equal(at, tokens.length);
    }));
  });

  test('addresses and boilerplate have no tokens', () => {
    const { blocks, tokens } = read('The harbour of Velmora opened again on Monday, two winters after the storm.\n\nhttps://velmora.example/a\n\nNo comments:');
    assert.deepEqual(blocks.map(({ kind }) => kind), ['paragraph', 'url', 'boilerplate']);
    assert.ok(tokens.every((token) => contains(blocks[0]!, token)));
  });

  test('CRLF gives the tokens of LF', () => {
    const words = (text: string): string[] => read(text).tokens.map(({ start, end, kind }) => `${kind} ${text.slice(start, end).replace(/\r\n/g, '\n')}`);
    fc.assert(fc.property(text.map((text) => text.replace(/\r\n?/g, '\n')), (lf) => assert.deepEqual(words(lf.replace(/\n/g, '\r\n')), words(lf))));
  });

  // Each of these once made a stage quadratic or worse, or ran into the limit of a call’s arguments (some 120,000): mocha’s limit stops what hangs.
  const units: Record<string, string> = {
    letters: 'a', words: 'word ', 'line ends': '\n', brackets: '[', 'tag openers': '<a', 'link targets': '](', 'double quotes': '"', 'curly quotes': '“', apostrophes: "'", stops: '. ', lines: 'a\n',
    'brackets that close an address': ')', 'menu items': 'home | ', 'share words': 'google news ', emoji: '👍🏽', credits: 'Ana / ', 'number separators': '1,',
  };
  for (const [name, unit] of Object.entries(units)) {
    test(`200,000 characters of ${name}`, () => {
      const text = (unit === ')' ? 'http://' : '') + unit.repeat(200_000 / unit.length);
      const { tokens } = read(text);
      assert.equal(tokens.length === 0, text.trim() === '');
      assert.ok(tokens.every(({ start, end }, index) => start < end && (index === 0 || tokens[index - 1]!.end <= start)));
    });
  }
});

import assert from 'node:assert/strict';
import { plain, withoutHeadingMarks } from '../../src/core/markdown';

suite('markdown', () => {
  test('words of an article begin no markup', () => assert.equal(plain('*We*  <b>will</b>\n# go.'), '\\*We\\* \\<b\\>will\\</b\\> \\# go\\.'));

  for (const [heading, words] of [
    ['## Harbour reopens', 'Harbour reopens'],
    ['# Harbour reopens #', 'Harbour reopens'],
    ['**Letters to the Editor**', 'Letters to the Editor'],
    ['### __Harbour__', 'Harbour'],
    ['*Harbour* and _town_', '*Harbour* and _town_'],
    ['**Harbour** and **town**', '**Harbour** and **town**'],
    ['#1 harbour of the world', '#1 harbour of the world'],
    ['Harbour reopens', 'Harbour reopens'],
    ['**', '**'],
    ['', ''],
  ] as const) test(`a heading without its marks: ${JSON.stringify(heading)}`, () => assert.equal(withoutHeadingMarks(heading), words));
});

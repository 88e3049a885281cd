import assert from 'node:assert/strict';
import { withoutBraces } from '../../src/client/files';

suite('globs', () => {
  test('braces are taken apart, nested ones too', () => {
    assert.deepEqual(withoutBraces('**/*.txt'), ['**/*.txt']);
    assert.deepEqual(withoutBraces('**/{a,b}/**'), ['**/a/**', '**/b/**']);
    assert.deepEqual(withoutBraces('{a,{b,c}}.{x,y}').sort(), ['a.x', 'a.y', 'b.x', 'b.y', 'c.x', 'c.y']);
  });
});

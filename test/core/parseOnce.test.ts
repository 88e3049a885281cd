import assert from 'node:assert/strict';
import { parseOnce } from '../../src/core/resolve/parseOnce';

suite('parseOnce', () => {
  test('what is asked again and again is worked out once, however much else is asked', () => {
    const asked: string[] = [];
    const lengthOf = parseOnce((name: string) => (asked.push(name), { length: name.length }));
    const first = lengthOf('Ana Duarte');
    for (let number = 0; number < 30_000; number++) {
      assert.equal(lengthOf(`Name ${number}`).length, `Name ${number}`.length);
      assert.equal(lengthOf('Ana Duarte'), first);
    }
    assert.equal(asked.filter((name) => name === 'Ana Duarte').length, 1);
  });

  test('what nobody has asked for long is forgotten', () => {
    let made = 0;
    const once = parseOnce(() => ++made);
    once('Ana Duarte');
    for (let number = 0; number < 30_000; number++) once(`Name ${number}`);
    once('Ana Duarte');
    assert.equal(made, 30_002);
  });
});

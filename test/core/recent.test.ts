import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRecent, createRecentOf } from '../../src/core/recent';

suite('recent', () => {
  test('what was asked for last is not worked out again', () => {
    const asked: string[] = [];
    const recent = createRecent<string>(3);
    const get = (key: string): string => recent.get(key, (own) => { asked.push(own); return own.toUpperCase(); });
    for (const key of ['a', 'b', 'a', 'c', 'b']) assert.equal(get(key), key.toUpperCase());
    assert.deepEqual(asked, ['a', 'b', 'c']);
  });

  test('of more than there is room for those go that nobody asked for again', () => {
    const recent = createRecent<number>(3);
    for (const [nth, key] of ['a', 'b', 'c'].entries()) recent.set(key, nth);
    assert.equal(recent.known('a'), 0);
    recent.set('d', 3);
    recent.set('e', 4);
    assert.deepEqual(['a', 'b', 'c', 'd', 'e'].map((key) => recent.known(key)), [0, undefined, undefined, 3, 4]);
  });

  test('all asked for again, one of them goes all the same', () => {
    const recent = createRecent<number>(2);
    for (const key of ['a', 'b']) recent.set(key, 1);
    for (const key of ['a', 'b']) recent.known(key);
    recent.set('c', 2);
    assert.deepEqual(['a', 'b', 'c'].filter((key) => recent.known(key) !== undefined), ['b', 'c']);
  });

  test('objects are told apart by themselves', () => {
    const [one, other] = [{}, {}];
    const recent = createRecentOf<object, number>(2);
    recent.set(one, 1);
    assert.deepEqual([recent.known(one), recent.known(other)], [1, undefined]);
  });

  test('whatever is asked, set and forgotten: what is known is what was set last, and no more than there is room for', () => {
    const act = fc.record({ what: fc.constantFrom('get', 'set', 'forget', 'known'), key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') });
    fc.assert(fc.property(fc.array(act, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (acts, most) => {
      const recent = createRecent<number>(most);
      const last = new Map<string, number>();
      acts.forEach(({ what, key }, time) => {
        if (what === 'forget') recent.forget(key);
        if (what === 'set') recent.set(key, time);
        const found = what === 'get' ? recent.get(key, () => -time) : recent.known(key);
        if (what === 'forget') last.delete(key);
        if (what === 'set') last.set(key, time);
        if (what === 'get' && found === -time) last.set(key, -time);
        assert.ok(found === last.get(key) || (found === undefined && what === 'known'));
        if (what === 'known' && found === undefined) last.delete(key);
      });
      assert.ok(['a', 'b', 'c', 'd', 'e', 'f'].filter((key) => recent.known(key) !== undefined).length <= most);
    }));
  });
});

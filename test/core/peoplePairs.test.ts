// The form of the two lists of name pairs; what the matcher makes of them is measured, not tested, here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const kinds = ['PERSON', 'ORG', 'PLACE'];
/** One name however it is written: small letters without marks and points. */
const plain = (name: string): string => name.normalize('NFD').replace(/[\p{M}.]/gu, '').toLowerCase();
const rowsOf = (list: string): readonly (readonly string[])[] =>
  readFileSync(`corpus/people/${list}.tsv`, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
const lists = ['tuning', 'held'].map((list) => ({ list, rows: rowsOf(list) }));

suite('people pairs', () => {
  for (const { list, rows } of lists) {
    test(`${list}: four columns, a known kind, 1 or 0`, () => {
      for (const row of rows) {
        const [kind, same, one, other] = row;
        assert.ok(row.length === 4 && kinds.includes(kind!) && /^[01]$/.test(same!), row.join(' | '));
        assert.ok(one !== other && [one!, other!].every((name) => name !== '' && name === name.trim() && name === name.normalize()), row.join(' | '));
      }
    });

    test(`${list}: no pair twice, in either order`, () => {
      const pairs = rows.map(([kind, , ...names]) => [kind, ...names.sort()].join('\t'));
      assert.deepEqual(pairs.filter((pair, index) => pairs.indexOf(pair) !== index), []);
    });

    test(`${list}: enough pairs, of every kind, a little more than half of them the same`, () => {
      assert.ok(150 <= rows.length, `${rows.length} pairs`);
      for (const kind of kinds) {
        const same = rows.filter((row) => row[0] === kind).map((row) => Number(row[1]));
        const share = same.reduce((sum, value) => sum + value, 0) / same.length;
        assert.ok(30 <= same.length && 0.5 <= share && share <= 0.6, `${kind}: ${same.length} pairs, ${share} the same`);
      }
    });
  }

  test('no name is in both lists', () => {
    const [tuning, held] = lists.map(({ rows }) => new Set(rows.flatMap(([, , ...names]) => names.map(plain))));
    assert.deepEqual([...tuning!].filter((name) => held!.has(name)), []);
  });
});

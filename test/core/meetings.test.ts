import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareNames, parseName } from '../../src/core/matchNames';
import { meetingsOf } from '../../src/core/matchNames/meetings';
import type { IdentityKind } from '../../src/core/model';
import people from '../../model/people.json';

interface Placed {
  readonly parsed: ReturnType<typeof parseName>;
  readonly under: ReadonlySet<string>;
  readonly at: readonly string[];
}

function placed(kind: IdentityKind, name: string): Placed {
  const parsed = parseName(kind, name);
  const { under, at } = meetingsOf(parsed);
  return { parsed, under: new Set(under), at };
}

const finds = (a: Placed, b: Placed): boolean => a.at.some((key) => b.under.has(key));

function assertMeet(all: readonly Placed[]): void {
  all.forEach((a, i) => {
    for (const b of all.slice(0, i)) {
      const found = finds(a, b);
      assert.equal(finds(b, a), found, `${a.parsed.plain} | ${b.parsed.plain}: whoever comes last finds the other`);
      if (!found) assert.equal(compareNames(a.parsed, b.parsed).kind, 'none', `${a.parsed.plain} | ${b.parsed.plain}`);
    }
  });
}

/** kind, 1 or 0, one name, another. */
const tuning = readFileSync('corpus/people/tuning.tsv', 'utf8').split('\n').map((line) => line.split('\t')).filter((cells) => cells.length === 4);

suite('meetings', () => {
  for (const kind of ['PERSON', 'ORG', 'PLACE'] as const) {
    test(`any two ${kind} names that can be one meet, whichever comes last`, () =>
      assertMeet([...new Set(tuning.filter((cells) => cells[0] === kind).flatMap(([, , a, b]) => [a!, b!]))].map((name) => placed(kind, name))));
  }

  test('of one surname all whose given names can be one meet', () => {
    const given = people.given.split('|').map((name) => name.replace(/[^a-z]/g, '')).filter((_, i) => i % 11 === 0);
    const forms = ['bill', 'william', 'sasha', 'alexander', 'juergen', 'jurgen', 'alexandria', 'alexandira', 'b', 'a', 'ana maria', 'maria', 'j d', 'van', 'robin van'];
    assertMeet([...new Set([...given, ...forms])].map((name) => placed('PERSON', `${name} Kellermann`)).concat(placed('PERSON', 'Kelermann'), placed('PERSON', 'Minister Kellermann')));
  });

  test('a surname meets all who bear it; two who bear it with other given names do not', () => {
    const [alone, ana, luis, initial] = ['Duarte', 'Ana Duarte', 'Luis Duarte', 'A. Duarte'].map((name) => placed('PERSON', name));
    assert.deepEqual([finds(alone!, ana!), finds(luis!, alone!), finds(ana!, luis!), finds(initial!, ana!), finds(initial!, luis!)], [true, true, false, true, false]);
  });

  test('an acronym meets those with its letters; two of the same letters do not', () => {
    const [short, fund, forum] = ['AF', 'Andaman Fund', 'Arab Forum'].map((name) => placed('ORG', name));
    assert.deepEqual([finds(short!, fund!), finds(forum!, short!), finds(fund!, forum!)], [true, true, false]);
  });
});

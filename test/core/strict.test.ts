// The scoring of names in bench/, beside the scorer the figures are compared with, where that is beside the checkout.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { emptyTallies, marksOf, type Named, tally, together } from '../../bench/names/strict';

const types = ['PERSON', 'ORG', 'PLACE', 'DATE'];

function scored(documents: readonly (readonly [gold: readonly Named[], found: readonly Named[]])[]): string[] {
  const tallies = emptyTallies(types);
  for (const [gold, found] of documents) tally(tallies, gold, found);
  return [...types, 'ALL'].map((type) => {
    const sum = type === 'ALL' ? together(tallies, types) : tallies.get(type)!;
    const { precision, recall, f1 } = marksOf(sum);
    const [p, r, f] = [precision, recall, f1].map((share) => (100 * share).toFixed(1));
    return `${type} P ${p} R ${r} F1 ${f} (gold ${sum.gold}, predicted ${sum.found})`;
  });
}

suite('strict scores of names', () => {
  test('a name is right if span and kind are', () => {
    const gold = [{ start: 0, end: 10, type: 'PERSON' }, { start: 20, end: 26, type: 'PLACE' }];
    const found = [{ start: 0, end: 10, type: 'PERSON' }, { start: 20, end: 26, type: 'ORG' }, { start: 0, end: 3, type: 'PERSON' }];
    assert.deepEqual(scored([[gold, found]]), [
      'PERSON P 50.0 R 100.0 F1 66.7 (gold 1, predicted 2)', 'ORG P 0.0 R 0.0 F1 0.0 (gold 0, predicted 1)', 'PLACE P 0.0 R 0.0 F1 0.0 (gold 1, predicted 0)',
      'DATE P 0.0 R 0.0 F1 0.0 (gold 0, predicted 0)', 'ALL P 33.3 R 50.0 F1 40.0 (gold 2, predicted 3)',
    ]);
  });

  test('an optional name is neither required nor punished, a name found twice counts once', () => {
    const gold = [{ start: 0, end: 6, type: 'DATE', optional: true }, { start: 8, end: 14, type: 'DATE' }];
    const found = [{ start: 0, end: 4, type: 'DATE' }, { start: 8, end: 14, type: 'DATE' }, { start: 8, end: 14, type: 'DATE' }];
    assert.equal(scored([[gold, found]])[3], 'DATE P 100.0 R 100.0 F1 100.0 (gold 1, predicted 1)');
  });

  test('any gold and any names give the figures of the scorer', function () {
    const scorer = resolve('..', 'shared', 'score', 'ner.mjs');
    if (!existsSync(scorer)) this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'news-strict-'));
    const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...types, 'EVENT'));
    const found = fc.array(span.map(([start, length, type]): Named => ({ start, end: start + length, type })), { maxLength: 12 });
    const gold = fc.array(fc.tuple(span, fc.boolean()).map(([[start, length, type], optional]): Named =>
      ({ start, end: start + length, type, ...(optional && start % 3 === 0 && { optional }) })), { maxLength: 12 });
    try {
      fc.assert(fc.property(fc.array(fc.tuple(gold, found), { minLength: 1, maxLength: 60 }), (documents) => {
        const rows = (row: (document: typeof documents[number], doc: string) => object): string =>
          documents.map((document, index) => JSON.stringify(row(document, `${index}`))).join('\n');
        writeFileSync(join(folder, 'gold'), rows(([entities], doc) => ({ doc, entities })));
        const predicted = (names: readonly Named[]): object[] => names.map(({ start, end, type }) => ({ start, end, kind: type }));
        writeFileSync(join(folder, 'found'), rows(([, names], doc) => ({ file: `${doc}.txt`, entities: predicted(names) })));
        const args = [scorer, '--gold', join(folder, 'gold'), '--pred', join(folder, 'found'), '--types', types.join()];
        const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
        assert.deepEqual(scored(documents), stdout.trim().replace(/ relaxed F1 +[\d.]+/g, '').replace(/ +/g, ' ').split('\n'));
      }), { numRuns: 15 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

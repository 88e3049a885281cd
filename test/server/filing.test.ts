import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analyse';
import type { Analysts } from '../../src/server/analysts';
import { createFiling } from '../../src/server/filing';
import { turn } from '../../src/server/turns';

const nobody: Analysts = { hire: () => { throw new Error('nothing is to be analysed here'); } };

suite('filing', () => {
  test('documents that were edited are put in order while nobody waits, once they are many', async () => {
    let changed = 0;
    const filing = createFiling(nobody, { changed: () => { changed++; }, failed: (error) => { throw error; } });
    const edit = (nth: number): void => {
      filing.fileOpen(`file:///${nth}.txt`, analyse(`${nth} ferries left Velmora.`));
      assert.equal(filing.index.size, nth + 1);
    };
    for (let nth = 0; nth < 7; nth++) edit(nth);
    for (let turns = 0; turns < 5; turns++) await turn();
    assert.deepEqual([filing.index.holdings.length, changed], [7, 0]);
    edit(7);
    assert.equal(filing.index.holdings.length, 8, 'who asks does not wait for it');
    while (changed === 0) await turn();
    assert.equal(filing.index.holdings.length, 1);
    filing.dispose();
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { goldens } from '../golden';

suite('golden articles', () => {
  const all = goldens();

  for (const { name, file, printed } of all) {
    test(name, () => assert.equal(printed(), readFileSync(file, 'utf8'), 'changed on purpose? npm run golden, then review the diff'));
  }

  test('no golden file is left over', () => {
    assert.deepEqual(readdirSync(dirname(all[0]!.file)).sort(), all.map(({ file }) => basename(file)).sort());
  });
});

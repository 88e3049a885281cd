import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analyse';
import { noCorrections } from '../../src/core/corrections';
import { createFolderIndex } from '../../src/core/folderIndex';
import { identifiedBefore } from '../../src/core/identify';
import { createIdentifying } from '../../src/server/identifying';

suite('identifying', () => {
  test('takes in no more files once there are too many names, and tells how many', async () => {
    const index = createFolderIndex();
    const add = (file: string, name: string): void => index.replace(file, analyse(`${name} flew to Velmora. ${name} said on Monday that the harbour was open.`));
    let done: () => void = () => undefined;
    const identifying = createIdentifying(() => index, () => noCorrections, { done: () => done(), failed: (error) => assert.fail(String(error)) }, 2);
    add('a.txt', 'Ana Duarte');
    const first = new Promise<void>((resolve) => { done = resolve; });
    identifying.soon();
    await first;
    assert.ok(identifiedBefore(index).identities.some(({ name }) => name === 'Ana Duarte'));
    add('b.txt', 'Ivo Brandt');
    identifying.soon();
    await identifying.begun();
    for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([identifying.left(), identifiedBefore(index).identities.some(({ name }) => name === 'Ivo Brandt')], [1, false]);
    identifying.dispose();
  });

  test('of a folder with fewer none is left', async () => {
    const index = createFolderIndex();
    index.replace('a.txt', analyse('Ana Duarte flew to Velmora.'));
    const done = new Promise<void>((resolve) => {
      createIdentifying(() => index, () => noCorrections, { done: resolve, failed: (error) => assert.fail(String(error)) }).soon();
    });
    await done;
    assert.equal(identifiedBefore(index).behind, 0);
  });
});

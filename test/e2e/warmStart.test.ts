import assert from 'node:assert/strict';
import { cpSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from '../host/extensions';
import { packagedExtension, root, samples } from '../host/places';
import { madeFolder, temporaryFolder } from '../host/undo';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

const quota = 'fishing-quota-pacific-record.txt';
const courier = 'harbour-deal-1-daily-courier.txt';

suite('a reader who opens a folder again', () => {
  let folder: string;
  let workbench: Workbench;

  suiteSetup(async function () {
    this.timeout(5 * 60_000);
    folder = join(temporaryFolder('reader'), 'samples');
    cpSync(samples, folder, { recursive: true });
    // High enough for all names: rows that are not on the screen are not there.
    workbench = await openWorkbench({ folder, extensionsFolder: await installPackage(packagedExtension), size: { width: 1400, height: 1800 } });
  });

  suiteTeardown(() => workbench.close());

  teardown(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot(join(madeFolder(root, 'out/e2e'), `failed ${this.currentTest.title}.png`));
  });

  test('finds in it what was read then, and what was saved since', async function () {
    // Two windows are opened.
    this.timeout(60_000);
    await workbench.command('View: Show News');
    await workbench.rows('Names', /^Sione Taufahema,/);
    await workbench.rows('Names', /^Wanjiru Odhiambo,/);
    await workbench.closeWindow();
    edit(courier, 'Wanjiru Odhiambo', 'Wairimu Odhiambo');
    // Nothing tells that this one is another, so it shows who was read anew: nobody who does not have to be.
    const { atime, mtime } = statSync(join(folder, quota));
    edit(quota, 'Taufahema', 'Taufahena');
    utimesSync(join(folder, quota), atime, mtime);
    await workbench.openWindow();
    await workbench.command('View: Show News');
    const names = (await workbench.rows('Names', /^Wairimu Odhiambo,/)).join('\n');
    assert.match(names, /^Sione Taufahema,/m);
    assert.doesNotMatch(names, /^Sione Taufahena,/m);
    await workbench.command('News: Forget What Was Read of the Folder');
    // The list asks for the folder by itself.
    await workbench.rows('Names', /^Sione Taufahena,/);
  });

  function edit(file: string, words: string, others: string): void {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(words, others));
  }
});

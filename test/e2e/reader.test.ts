import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from '../host/extensions';
import { packagedExtension, root, samples } from '../host/places';
import { madeFolder, temporaryFolder } from '../host/undo';
import { openWorkbench, themes } from './workbench';
import type { Workbench } from './workbench';

const courier = 'harbour-deal-1-daily-courier.txt';
const pictures = madeFolder(root, 'out/e2e');
const readable = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };

let extensionsFolder: string;
let workbench: Workbench;

suiteSetup(async function () {
  // The first time, the host itself has to be installed.
  this.timeout(5 * 60_000);
  extensionsFolder = await installPackage(packagedExtension);
});

teardown(async function () {
  if (this.currentTest?.isFailed()) {
    await workbench.screenshot(join(pictures, `failed ${this.currentTest.title}.png`));
  }
});

suite('a reader who installed the package', () => {
  let folder: string;

  suiteSetup(async () => {
    folder = join(temporaryFolder('reader'), 'samples');
    cpSync(samples, folder, { recursive: true });
    workbench = await openWorkbench({ folder, extensionsFolder, settings: readable });
  });

  suiteTeardown(() => workbench.close());

  test('opens an article and sees names and quotes marked', async () => {
    await workbench.open(courier);
    await workbench.waitForMarks();
    assert.match(await workbench.status(/News: \d+ people/), /\d+ people, \d+ quotes/);
    await workbench.screenshot(join(pictures, 'marks.png'));
  });

  test('points at a name and is told who that is', async () => {
    const text = await workbench.hover('Wanjiru Odhiambo');
    assert.match(text, /Wanjiru Odhiambo, person/);
    assert.match(text, /Trade Secretary/);
    await workbench.screenshot(join(pictures, 'hover.png'));
  });

  test('points at a quote and is told who said it', async () => {
    assert.match(await workbench.hover('This harbour is not for sale'), /Said by Rocio Valdebenito/);
  });

  test('puts the cursor into a quote and sees where else it stands', async () => {
    await workbench.click('This harbour is not for sale');
    await workbench.command('News: Show Related Passages');
    const rows = await workbench.rows('Related Passages', /same quote/);
    assert.ok(rows.every((row) => !row.includes(courier)), 'a passage of the article itself is listed');
    assert.ok(rows.some((row) => row.includes('harbour-deal-2-coastal-times.txt')), rows.join('\n'));
    await workbench.screenshot(join(pictures, 'related.png'));
  });

  test('clicks a related passage and stands before it', async () => {
    await workbench.tree('Related Passages').and(workbench.page.getByLabel(/same quote.*harbour-deal-2-coastal-times/)).first().click();
    await workbench.page.locator('.tab.active[data-resource-name="harbour-deal-2-coastal-times.txt"]').waitFor();
    await workbench.waitForMarks();
  });

  test('lists who is named and who said what', async () => {
    await workbench.command('View: Show News');
    const names = await workbench.rows('Names', /Nelson Catrileo/);
    assert.ok(names.some((row) => /^Rocío Valdebenito, .*\d+ mentions in \d+ files/.test(row)), names.join('\n'));
    const quotes = await workbench.rows('Quotes', /Nelson Catrileo, \d+ quotes/);
    assert.ok(quotes.some((row) => /^Rocío Valdebenito, \d+ quotes/.test(row)), quotes.join('\n'));
    await workbench.screenshot(join(pictures, 'trees.png'));
  });

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    test(`sees the marks in the theme ${theme}`, async () => {
      await workbench.open(courier);
      await workbench.setTheme(theme);
      await workbench.waitForMarks();
      await workbench.screenshot(join(pictures, `${theme}.png`));
    });
  }

  test('turns the marks off and on', async () => {
    await workbench.open(courier);
    await workbench.waitForMarks();
    await workbench.command('News: Toggle Marks');
    await workbench.waitForNoMarks();
    await workbench.command('News: Toggle Marks');
    await workbench.waitForMarks();
  });

  test('was shown no error, and no file was changed', async () => {
    assert.deepEqual(await workbench.notifications(), []);
    assert.equal(readFileSync(join(folder, courier), 'utf8'), readFileSync(join(samples, courier), 'utf8'));
  });
});

suite('a reader who does not trust the folder', () => {
  suiteSetup(async () => {
    workbench = await openWorkbench({ folder: samples, extensionsFolder, trust: 'on', settings: readable });
  });

  suiteTeardown(() => workbench.close());

  test('sees the marks in Restricted Mode too', async () => {
    assert.match(await workbench.status(/Restricted Mode/), /Restricted Mode/);
    await workbench.open(courier);
    await workbench.waitForMarks();
    await workbench.screenshot(join(pictures, 'restricted.png'));
  });
});

suite('a reader without a folder', () => {
  suiteSetup(async () => {
    workbench = await openWorkbench({ extensionsFolder });
  });

  suiteTeardown(() => workbench.close());

  test('is told what the panel is for', async () => {
    await workbench.command('News: Show Related Passages');
    await workbench.page.getByText('Open the folder that holds your articles.').waitFor();
    await workbench.screenshot(join(pictures, 'no folder.png'));
  });
});

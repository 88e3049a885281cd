import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from '../host/extensions';
import { packagedExtension, root, samples } from '../host/places';
import { madeFolder, temporaryFolder } from '../host/undo';
import { openWorkbench, quickInput, themes } from './workbench';
import type { Workbench } from './workbench';

const courier = 'harbour-deal-1-daily-courier.txt';
const pictures = madeFolder(root, 'out/e2e');
const readable = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };

/** Words of the article, and the line of their kind: a person, an organisation, a place, a nationality. */
const underlined = [['Wanjiru Odhiambo', 'solid'], ['Savannah Gulf Ports', 'double'], ['Nairobi', 'dashed'], ['Kenyan', 'dotted']] as const;
/** The colours of these lines, by theme. */
const colours = new Map<string, string>();

let extensionsFolder: string;
let workbench: Workbench;

suiteSetup(async function () {
  // The first time, the host itself has to be installed.
  this.timeout(5 * 60_000);
  extensionsFolder = await installPackage(packagedExtension);
});

teardown(async function () {
  // It is called for the tests of other files too, whose windows are their own.
  if (this.currentTest?.isFailed() && this.currentTest.file === __filename) {
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

  test('goes from a name to its card, on to another, and keeps what he said', async () => {
    await workbench.open('harbour-deal-2-coastal-times.txt');
    await workbench.waitForMarks();
    await workbench.click('Yusuf Abdirahman');
    await workbench.command('News: Show Card');
    for (const view of ['Names', 'Quotes']) await workbench.page.locator(`.pane-header[aria-label="${view} Section"]`).click();
    const rows = await workbench.rows('Card', /^Yusuf Abdirahman, person, .*mentions in \d files/);
    assert.ok(rows.some((row) => /^4 March 2025\. .*narrowest part of this whole story/.test(row)), rows.join('\n'));
    for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
      await workbench.setTheme(theme);
      await workbench.screenshot(join(pictures, `card ${theme}.png`));
    }
    const companion = workbench.tree('Card').and(workbench.page.getByLabel(/^Savannah Gulf Ports, organisation, named together/)).first();
    await companion.hover();
    await companion.getByRole('button', { name: 'Show Card' }).click();
    await workbench.rows('Card', /^Savannah Gulf Ports, organisation, .*mentions in \d files/);
    await workbench.screenshot(join(pictures, 'card of an organisation.png'));
    const text = await workbench.hover('Yusuf Abdirahman');
    assert.match(text, /Show card[^]*Quoted .* in \d other file/);
    await workbench.screenshot(join(pictures, 'hover with card.png'));
  });

  test('writes down what somebody said, where the editor proposes', async () => {
    await workbench.click('Yusuf Abdirahman');
    await workbench.command('News: Show Card');
    await workbench.rows('Card', /^Yusuf Abdirahman, person, /);
    await workbench.tree('Card').first().hover();
    await workbench.page.getByRole('button', { name: 'Export Quotes of This Person…' }).click();
    const path = quickInput(workbench.page);
    // The folder is shown first, the proposed name when its files are listed.
    while ((await path.inputValue()) !== join(folder, 'Yusuf Abdirahman quotes.csv'));
    await workbench.screenshot(join(pictures, 'export.png'));
    await path.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="Yusuf Abdirahman quotes.csv"]').waitFor();
    const [header, first] = readFileSync(join(folder, 'Yusuf Abdirahman quotes.csv'), 'utf8').split('\r\n');
    assert.deepEqual([header, first], [
      '\uFEFFdate,file,line,speaker,words,kind,stance,cue',
      '2025-03-04,harbour-deal-2-coastal-times.txt,23,Yusuf Abdirahman,that no Chilean docker would lose a job before 2030,indirect,promise,promised',
    ]);
    await workbench.screenshot(join(pictures, 'exported.png'));
  });

  test('filters the passages, and has as many on the badge', async () => {
    await workbench.open(courier);
    await workbench.waitForMarks();
    await workbench.click('This harbour is not for sale');
    await workbench.command('News: Show Related Passages');
    const all = await workbench.rows('Related Passages', /same quote/);
    // It is empty while the passages of another line give way to those of this one.
    const badge = workbench.page.locator('.part.auxiliarybar .badge-content').filter({ hasText: /[1-9]/ }).first();
    const before = Number(await badge.innerText());
    assert.ok(0 < before);
    await workbench.command('News: Filter Related Passages…');
    await workbench.answer('coastal same quote');
    await workbench.page.getByText('Filter: coastal same quote').waitFor();
    await workbench.tree('Related Passages').and(workbench.page.getByLabel(/trade-winds/)).first().waitFor({ state: 'detached' });
    const few = await workbench.rows('Related Passages', /same quote/);
    assert.ok(few.length < all.length && few.every((row) => row.includes('coastal')), few.join('\n'));
    assert.ok(Number(await badge.innerText()) < before);
    await workbench.command('News: Clear Filter');
    await workbench.page.getByText('Filter: coastal same quote').waitFor({ state: 'detached' });
  });

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    test(`sees the marks in the theme ${theme}, each kind with a line of its own`, async () => {
      await workbench.open(courier);
      await workbench.setTheme(theme);
      await workbench.waitForMarks();
      const lines = await Promise.all(underlined.map(([words]) => workbench.style(words, 'textDecorationStyle')));
      assert.deepEqual(lines, underlined.map(([, style]) => style));
      colours.set(theme, (await Promise.all(underlined.map(([words]) => workbench.style(words, 'textDecorationColor')))).join(' '));
      await workbench.screenshot(join(pictures, `${theme}.png`));
    });
  }

  test('sees other colours in each theme', () => {
    assert.equal(new Set(colours.values()).size, Object.keys(themes).length, [...colours].join('\n'));
  });

  test('is told, now that the folder has been read, her name as most write it and where else the words stand', async () => {
    await workbench.setTheme('Dark Modern');
    const text = await workbench.hover('This harbour is not for sale');
    assert.match(text, /Said by Rocío Valdebenito, named here as “Valdebenito”/);
    assert.match(text, /The same words in 3 other files/);
    await workbench.screenshot(join(pictures, 'hover dark.png'));
  });

  test('reads who speaks behind quotes that do not say so, when asked', async () => {
    await workbench.open('harbour-deal-4-dockside-notes.txt');
    await workbench.waitForMarks();
    await workbench.command('Go to Line/Column...');
    await workbench.answer(':45');
    const hints = workbench.page.locator('.view-line').getByText('— Rocío Valdebenito Aránguiz');
    assert.equal(await hints.count(), 0, 'shown unasked');
    for (const theme of ['Dark Modern', 'Light High Contrast'] as const) {
      await workbench.setTheme(theme);
      await workbench.command('News: Toggle Speaker Names After Quotes');
      await hints.first().waitFor();
      await workbench.screenshot(join(pictures, `speakers ${theme}.png`));
      await workbench.command('News: Toggle Speaker Names After Quotes');
      await hints.first().waitFor({ state: 'detached' });
    }
  });

  test('reads what the marks mean', async () => {
    await workbench.command('News: Show Legend');
    await workbench.waitForMarks();
    assert.equal(await workbench.style('Harbour Council', 'textDecorationStyle'), 'double');
    await workbench.screenshot(join(pictures, 'legend.png'));
  });

  test('is walked through, with pictures', async () => {
    // Between both side bars the page leaves its pictures out.
    await workbench.page.keyboard.press('Control+B');
    await workbench.command('View: Toggle Secondary Side Bar Visibility');
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Read the News with News Annotator' }).click();
    await workbench.page.getByText('Open a folder of articles').first().waitFor();
    await workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg').first().waitFor();
    await workbench.screenshot(join(pictures, 'walkthrough.png'));
    await workbench.page.keyboard.press('Control+B');
  });

  test('turns the marks off and on', async () => {
    await workbench.open(courier);
    await workbench.waitForMarks();
    await workbench.command('News: Toggle Marks');
    await workbench.waitForNoMarks();
    await workbench.command('News: Toggle Marks');
    await workbench.waitForMarks();
  });

  test('turns the marks off for a file, which is remembered when the window is loaded again', async () => {
    await workbench.open(courier);
    await workbench.waitForMarks();
    await workbench.command('News: Turn Off for This File');
    await workbench.waitForNoMarks();
    await workbench.reload('news.overrides');
    await workbench.open('harbour-deal-2-coastal-times.txt');
    await workbench.waitForMarks();
    await workbench.open(courier);
    let actions: string[] = [];
    // The list is made when it is opened, and the editor and the answer about the file may come after that.
    while (!actions.some((action) => /Turn on for this file/.test(action))) {
      await workbench.command('News: Turn On or Off…');
      actions = await workbench.choices(/Turn off everywhere/);
    }
    await workbench.command('News: Turn On for This File');
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

suite('a reader of a large folder', () => {
  let folder: string;

  suiteSetup(async () => {
    folder = join(temporaryFolder('reader'), 'archive');
    cpSync(samples, folder, { recursive: true });
    writeFileSync(join(folder, 'scan.txt'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1));
    const article = readFileSync(join(samples, courier), 'utf8');
    for (let number = 0; number < 1500; number++) {
      writeFileSync(join(madeFolder(folder, String(number % 30)), `story-${number}.txt`), article.replaceAll('Odhiambo', `Odhiambo the ${number}th`));
    }
    workbench = await openWorkbench({ folder, extensionsFolder, settings: readable });
  });

  suiteTeardown(() => workbench.close());

  test('sees how far the folder has been read, and cancels that', async () => {
    await workbench.open('fishing-quota-pacific-record.txt');
    await workbench.waitForMarks();
    await workbench.command('News: Show Related Passages');
    await workbench.page.getByText(/Reading the folder: [\d,]+ of [\d,]+ files/).first().waitFor();
    await workbench.screenshot(join(pictures, 'reading.png'));
    await workbench.page.locator('.part.auxiliarybar').getByRole('button', { name: 'Cancel Reading the Folder' }).click();
    // With how many are known, if any passage of them belongs here.
    await workbench.page.getByText(/Reading was cancelled: [\d,]+ of [\d,]+ files|Reading the folder was cancelled/).first().waitFor();
  });

  test('reads it all the same, and is told which file could not be read', async function () {
    // On a machine that has other things to do the analysts wait for them.
    this.timeout(180_000);
    await workbench.command('News: Read the Folder');
    await workbench.page.getByText(/Reading the folder: [\d,]+ of [\d,]+ files/).first().waitFor();
    await workbench.page.getByText(/Reading the folder: [\d,]+ of [\d,]+ files/).first().waitFor({ state: 'detached', timeout: 150_000 });
    await workbench.command('News: List Files That Could Not Be Read');
    const [unreadable, ...others] = await workbench.choices(/scan\.txt/);
    assert.match(unreadable ?? '', /not text/);
    assert.deepEqual(others, []);
  });
});

suite('a reader whose .txt files have the language News Article', () => {
  suiteSetup(async () => {
    const settings = { 'files.associations': { '*.txt': 'news' }, 'editor.semanticHighlighting.enabled': false, 'editor.minimap.enabled': false };
    workbench = await openWorkbench({ folder: samples, extensionsFolder, settings });
  });

  suiteTeardown(() => workbench.close());

  test('sees lines wrapped and words coloured by the grammar', async () => {
    await workbench.open('harbour-deal-5-world-mirror.txt');
    await workbench.status(/News Article/);
    await workbench.waitForMarks();
    const colours = workbench.page.locator('.part.editor .view-line span[class*="mtk"]:not(.mtk1)');
    await colours.first().waitFor();
    const width = await workbench.page.locator('.part.editor .monaco-scrollable-element .lines-content').first().evaluate((lines) => lines.parentElement?.clientWidth ?? 0);
    const longest = await workbench.page.locator('.part.editor .view-line > span').evaluateAll((lines) => Math.max(...lines.map((line) => line.getBoundingClientRect().width)));
    assert.ok(longest <= width, `${longest} of ${width}`);
    await workbench.screenshot(join(pictures, 'news article.png'));
  });
});

suite('a reader of an empty folder', () => {
  suiteSetup(async () => {
    workbench = await openWorkbench({ folder: madeFolder(temporaryFolder('reader'), 'empty'), extensionsFolder });
  });

  suiteTeardown(() => workbench.close());

  test('is told that there is nothing to read', async () => {
    await workbench.command('View: Show News');
    await workbench.page.getByText(/no names were found/i).waitFor();
    await workbench.command('News: Show Related Passages');
    await workbench.page.getByText('Open an article and put the cursor into a paragraph.').waitFor();
    await workbench.screenshot(join(pictures, 'empty folder.png'));
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

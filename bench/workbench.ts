// A large folder in the real workbench: how long a letter takes to be on the screen, with and without the folder being read. `npm run bench:workbench [-- 20000]`
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../test/e2e/workbench';
import { installPackage } from '../test/host/extensions';
import { packagedExtension, root } from '../test/host/places';
import { madeFolder, temporaryFolder } from '../test/host/undo';
import { analysedArchive } from './folder/archive';
import { milliseconds, short } from './folder/table';
import { spreadOf } from './folder/timing';

const opened = 'the-article-being-written.txt';
const pictures = madeFolder(root, 'out/bench');
/** So long reading may take. */
const longest = 60 * 60_000;
const letters = 150;

async function main(articles: number): Promise<void> {
  const extensionsFolder = await installPackage(packagedExtension);
  const folder = temporaryFolder('archive');
  writeArchive(folder, articles);
  const workbench = await openWorkbench({ folder, extensionsFolder, settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false } });
  const { page } = workbench;
  // Whatever else the machine does.
  page.setDefaultTimeout(60_000);
  await workbench.open(opened);
  await workbench.waitForMarks();
  await page.keyboard.press('Control+End');
  await page.evaluate(watchLetters);
  console.log('| a letter typed, from the key to the screen | letters | p50 | p95 | longest |\n|---|---|---|---|---|');
  await type(page, 'nothing else going on');
  const reading = page.getByText(/Reading the folder/);
  const start = performance.now();
  // The panel and the lists have the folder read.
  await workbench.command('News: Show Related Passages');
  await reading.first().waitFor();
  await workbench.command('View: Show News');
  await workbench.rows('Names', /./);
  await workbench.command('View: Focus Active Editor Group');
  await type(page, `while ${short(articles)} articles are read`);
  const isReading = await reading.first().isVisible();
  await pictureOf(workbench, 'progress');
  if (!isReading) console.log('\nThe folder had been read before the typing ended: take more articles.');
  await reading.first().waitFor({ state: 'detached', timeout: longest });
  const seconds = (performance.now() - start) / 1000;
  await type(page, 'after that');
  await workbench.rows('Related Passages', /./);
  await pictureOf(workbench, 'results');
  console.log(`\n${short(articles)} articles were read in ${short(seconds)} s by the clock, typing included. Pictures of progress and of results are in out/bench.`);
  await workbench.close();
}

function writeArchive(folder: string, articles: number): void {
  let written = 0;
  for (const { file, article } of analysedArchive()) {
    const path = join(folder, written === 0 ? opened : file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, article.text);
    if (++written === articles) break;
  }
}

async function pictureOf(workbench: Workbench, what: string): Promise<void> {
  for (const theme of ['Dark Modern', 'Light Modern'] as const) {
    await workbench.setTheme(theme);
    await workbench.screenshot(join(pictures, `${what} ${theme}.png`));
  }
}

/** Types as fast as people do, into the text where the cursor is. */
async function type(page: Page, when: string): Promise<void> {
  await page.evaluate('newsLetters.length = 0');
  await page.keyboard.type('the harbour office counted nine ships '.repeat(letters / 38 + 1).slice(0, letters), { delay: 80 });
  await page.waitForFunction(`newsLetters.length === ${letters}`, undefined, { timeout: longest });
  const times = await page.evaluate<number[]>('newsLetters');
  const { p50, p95 } = spreadOf(times);
  console.log(`| ${[when, letters, milliseconds(p50), milliseconds(p95), milliseconds(Math.max(...times))].join(' | ')} |`);
}

/** Runs in the window: notes for each letter how long it took until the frame after the one in which the text had it. Letters of one frame are drawn together. */
const watchLetters = `(() => {
  globalThis.newsLetters = [];
  const shown = () => document.querySelector('.part.editor .view-lines').textContent;
  let [waiting, before] = [[], ''];
  const look = () => {
    if (shown() === before) return requestAnimationFrame(look);
    const drawn = waiting;
    waiting = [];
    requestAnimationFrame(() => drawn.forEach((start) => newsLetters.push(performance.now() - start)));
  };
  document.addEventListener('keydown', ({ key, target }) => {
    // Not those of a command's name.
    if (key.length !== 1 || !target.closest('.part.editor')) return;
    waiting.push(performance.now());
    if (1 < waiting.length) return;
    before = shown();
    requestAnimationFrame(look);
  }, true);
})()`;

main(Number(process.argv[2] ?? 20_000)).then(() => process.exit(0), (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from '../host/extensions';
import { packagedExtension, root, samples } from '../host/places';
import { madeFolder, temporaryFolder } from '../host/undo';
import { openWorkbench } from './workbench';
import type { Workbench, WorkbenchOptions } from './workbench';

const courier = 'harbour-deal-1-daily-courier.txt';
const pictures = madeFolder(root, 'out/e2e');

suite('a reader who corrects names', () => {
  let workbench: Workbench;

  teardown(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot(join(pictures, `failed ${this.currentTest.title}.png`));
    await workbench.close();
  });

  /** Opens the article in a window of its own. */
  const read = async (options: WorkbenchOptions): Promise<void> => {
    const extensionsFolder = await installPackage(packagedExtension);
    workbench = await openWorkbench({ ...options, extensionsFolder, settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false } });
    await workbench.open(courier);
    await workbench.waitForMarks();
  };

  test('chooses from the list of what can be done with one, and takes that back by deleting the line', async () => {
    const folder = copied();
    await read({ folder });
    await workbench.click('Wanjiru Odhiambo');
    assert.equal(await workbench.style('Wanjiru Odhiambo', 'textDecorationStyle'), 'solid');
    await workbench.page.keyboard.press('Control+Period');
    const actions = workbench.page.locator('.action-widget .monaco-list-row');
    await actions.filter({ hasText: 'Change kind of “Wanjiru Odhiambo”…' }).waitFor();
    await workbench.screenshot(join(pictures, 'quick fix.png'));
    await actions.filter({ hasText: 'Not a name: “Wanjiru Odhiambo”' }).click();
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'In this file' }).waitFor();
    await workbench.screenshot(join(pictures, 'correction scope.png'));
    await workbench.page.keyboard.press('Enter');
    await workbench.status(/Corrected: “Wanjiru Odhiambo” is not a name/);
    const mark = workbench.page.locator('.part.editor .view-line [class*="ced-"]', { hasText: 'Odhiambo' });
    await mark.first().waitFor({ state: 'detached' });
    await workbench.command('News: Open Corrections');
    await workbench.page.locator('.tab.active[data-resource-name="names.json"]').waitFor();
    await workbench.page.locator('.part.editor .view-line', { hasText: 'notAName' }).waitFor();
    await workbench.screenshot(join(pictures, 'corrections.png'));
    await workbench.click('notAName');
    await workbench.command('Delete Line');
    await workbench.command('File: Save');
    await workbench.open(courier);
    await mark.first().waitFor();
    assert.ok(!readFileSync(join(folder, '.news', 'names.json'), 'utf8').includes('Odhiambo'));
    assert.deepEqual(await workbench.notifications(), []);
  });

  test('is told in Restricted Mode that a correction holds here only; it is written once the folder is trusted', async () => {
    const folder = copied();
    await read({ folder, trust: 'on' });
    await workbench.click('Wanjiru Odhiambo');
    await workbench.command('News: Not a Name');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Everywhere in the folder' }).click();
    await workbench.page.locator('.notifications-toasts').getByText('This folder cannot be written to.').waitFor();
    assert.deepEqual(await workbench.notifications(), [
      'This folder cannot be written to. The correction holds on this computer only, and is written to .news/names.json once the folder can be.',
    ]);
    await workbench.page.locator('.part.editor .view-line [class*="ced-"]', { hasText: 'Odhiambo' }).first().waitFor({ state: 'detached' });
    await workbench.screenshot(join(pictures, 'restricted correction.png'));
    assert.equal(existsSync(join(folder, '.news')), false);
    await workbench.command('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    const file = join(folder, '.news', 'names.json');
    // Nothing on the screen tells of it. Each look waits for an answer of the window.
    while (!existsSync(file) || readFileSync(file, 'utf8') === '') await workbench.page.evaluate('0');
    assert.match(readFileSync(file, 'utf8'), /\n {4}\{ "notAName": "Wanjiru Odhiambo" \},\n/);
  });
});

/** The samples, to be written to. */
function copied(): string {
  const folder = join(temporaryFolder('reader'), 'samples');
  cpSync(samples, folder, { recursive: true });
  return folder;
}

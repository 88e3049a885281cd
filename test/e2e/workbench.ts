import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { errors } from 'playwright-core';
import type { Locator, Page } from 'playwright-core';
import { windowAddress } from '../host/address';
import { launchBrowser } from '../host/browser';
import { installHost } from '../host/install';
import { startServer } from '../host/server';
import type { ServerOptions } from '../host/server';

/** A window of VS Code, driven as a person would drive it: by what is on the screen, the mouse and the keyboard. */
export interface Workbench {
  /** For what is not covered below. */
  readonly page: Page;
  /** Opens a file of the folder by its name. */
  open(file: string): Promise<void>;
  /** Runs a command of the palette by its full title, category included: `News: Toggle Marks`. */
  command(title: string): Promise<void>;
  /** Waits until the extension has marked something in the visible lines. */
  waitForMarks(): Promise<void>;
  /** Waits until nothing in the visible lines is marked. */
  waitForNoMarks(): Promise<void>;
  /** The number of pieces of marked text in the visible lines. */
  countMarks(): Promise<number>;
  /** Puts the cursor at the start of the first such words among the visible lines. */
  click(words: string): Promise<void>;
  /** Points at the first such words among the visible lines and returns the hover's text once it is complete. */
  hover(words: string): Promise<string>;
  /** How the first such words among the visible lines are drawn, as the browser computes it: names of CSS properties, in camel case. */
  style(words: string, property: StyleProperty): Promise<string>;
  /** The visible rows of a view as a screen reader says them, once one of them matches. `view` is the view's name. */
  rows(view: string, awaited: RegExp): Promise<string[]>;
  /** The rows of a view, for what has to be clicked or expanded. */
  tree(view: string): Locator;
  /** The text of a status item, once its accessible label or its text matches. */
  status(pattern: RegExp): Promise<string>;
  setTheme(theme: keyof typeof themes): Promise<void>;
  /** Types into a box that a command has opened, and accepts. */
  answer(text: string): Promise<void>;
  /** The labels of the rows in a list to choose from, once one of them matches. Closes the list. */
  choices(awaited: RegExp): Promise<string[]>;
  /** Closes the window, as a person does: what runs in it is ended, the server stays. */
  closeWindow(): Promise<void>;
  /** Opens it again on the same folder. */
  openWindow(): Promise<void>;
  /** Loads the window again, as after a restart of the editor, once what was remembered has these words: it is written with a delay. */
  reload(remembered: string): Promise<void>;
  /** Texts of the notifications on the screen. */
  notifications(): Promise<string[]>;
  /** Writes a PNG. */
  screenshot(path: string): Promise<void>;
  /** Ends the window, its browser and its server. */
  close(): Promise<void>;
}

export interface WorkbenchOptions extends ServerOptions {
  /** The folder that the window opens, absolute. Without one it opens no folder. */
  readonly folder?: string;
  /** In CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Opens a window on a server of its own. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const host = await installHost();
  const server = await startServer(host, options);
  const browser = await launchBrowser(host);
  const page = await browser.newPage({ viewport: options.size ?? { width: 1400, height: 900 } });
  page.setDefaultTimeout(15_000);
  const { connectionToken, folder } = options;
  const openWindow = async (): Promise<void> => {
    await page.goto(windowAddress(server.authority, {
      ...(folder === undefined ? {} : { folder }),
      ...(connectionToken === undefined ? {} : { connectionToken }),
    }));
    // The extension's own icon: from then on its commands and views are known.
    await page.locator('.part.activitybar').getByLabel('News').first().waitFor();
    if (folder !== undefined && 0 < readdirSync(folder).length) {
      // The explorer, or what was there when the window was closed.
      await page.locator('.part.sidebar .monaco-list-row').first().waitFor();
    }
  };
  await openWindow();
  return {
    ...workbenchOn(page),
    openWindow,
    closeWindow: async () => void (await page.goto('about:blank')),
    async close() {
      await browser.close();
      server.stop();
    },
  };
}

/** What the shapes of marks are told apart by. */
export type StyleProperty = 'textDecorationStyle' | 'textDecorationColor' | 'color' | 'fontStyle';

/** The themes that screenshots are taken in, with the class that VS Code gives to a window once the theme is in use. */
export const themes = {
  'Dark Modern': 'vscode-theme-defaults-themes-dark_modern-json',
  'Light Modern': 'vscode-theme-defaults-themes-light_modern-json',
  'Dark High Contrast': 'vscode-theme-defaults-themes-hc_black-json',
  'Light High Contrast': 'vscode-theme-defaults-themes-hc_light-json',
} as const;

/** Decoration types of extensions, whether drawn behind the text or by styling it. */
const marks = '.part.editor [class*="ced-"][class*="TextEditorDecorationType"]';

function workbenchOn(page: Page): Omit<Workbench, 'close' | 'openWindow' | 'closeWindow'> {
  const tree = (view: string): Locator => page.locator(`[role="tree"][aria-label="${view}"] .monaco-list-row`);
  return {
    page,
    tree,
    command: (title) => runCommand(page, title),
    async open(file) {
      await choose(page, 'Control+P', file, page.locator('.quick-input-list .monaco-list-row').filter({ hasText: basename(file) }).first());
      await page.locator(`.tab.active[data-resource-name="${basename(file)}"]`).waitFor();
      await page.locator('.part.editor .view-line').first().waitFor();
    },
    waitForMarks: () => page.locator(marks).first().waitFor({ state: 'attached' }),
    waitForNoMarks: () => page.locator(marks).first().waitFor({ state: 'detached' }),
    countMarks: () => page.locator(marks).count(),
    async click(words) {
      // The line of breadcrumbs comes late and pushes the text down: then the click has gone to another line.
      for (let box = await boxOf(page, words), clicked = false; !clicked;) {
        await page.mouse.click(box.x + 1, box.y + box.height / 2);
        const { y } = box;
        box = await boxOf(page, words);
        clicked = box.y === y;
      }
    },
    hover: (words) => hover(page, words),
    async style(words, property) {
      const piece = page.locator('.part.editor .view-line span:not(:has(span))').filter({ hasText: pattern(words) }).first();
      for (;;) {
        // A line that is drawn anew meanwhile leaves its old piece behind, which has no style at all.
        const value = await piece.evaluate((element, name) => element.ownerDocument.defaultView?.getComputedStyle(element)[name] ?? '', property);
        if (value !== '') return value;
      }
    },
    async rows(view, awaited) {
      await tree(view).and(page.getByLabel(awaited)).first().waitFor();
      return tree(view).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    },
    async status(pattern) {
      const items = page.locator('.part.statusbar .statusbar-item');
      const item = items.filter({ hasText: pattern }).or(items.and(page.getByLabel(pattern))).first();
      await item.waitFor();
      return (await item.innerText()).trim();
    },
    async setTheme(theme) {
      await runCommand(page, 'Preferences: Color Theme');
      await take(page.getByPlaceholder(/Color Theme/), theme, page.locator('.quick-input-list .monaco-list-row', { has: page.getByText(theme, { exact: true }) }).first());
      await page.locator(`.monaco-workbench.${themes[theme]}`).waitFor();
    },
    async answer(text) {
      const box = quickInput(page);
      await box.fill(text);
      await box.press('Enter');
    },
    async choices(awaited) {
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.and(page.getByLabel(awaited)).first().waitFor();
      const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      await page.keyboard.press('Escape');
      return labels;
    },
    async reload(remembered) {
      while (!(await page.evaluate<boolean>(`(${stateHas})(${JSON.stringify(remembered)})`)));
      await page.reload();
      await page.locator('.part.activitybar').getByLabel('News').first().waitFor();
    },
    notifications: () => page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts(),
    async screenshot(path) {
      // A hover that is still fading in is shown as it will be.
      await page.screenshot({ path, animations: 'disabled' });
    },
  };
}

/** Runs in the window: whether the state of some extension, as the browser keeps it for the editor, has these words. */
const stateHas = `async (words) => {
  for (const { name } of await indexedDB.databases()) {
    const values = await new Promise((resolve) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => resolve([]);
      opening.onsuccess = () => {
        const database = opening.result;
        const finish = (found) => { database.close(); resolve(found); };
        if (!database.objectStoreNames.contains('ItemTable')) return finish([]);
        const reading = database.transaction('ItemTable').objectStore('ItemTable').getAll();
        reading.onerror = () => finish([]);
        reading.onsuccess = () => finish(reading.result);
      };
    });
    if (values.some((value) => typeof value === 'string' && value.includes(words))) return true;
  }
  return false;
}`;

async function runCommand(page: Page, title: string): Promise<void> {
  await choose(page, 'F1', `>${title}`, page.locator('.quick-input-list .monaco-list-row', { has: page.getByText(title, { exact: true }) }).first());
}

/**
 * Opens the quick input, writes and takes a row. What was begun before, as a view that is still to have the focus, may
 * close the input again: then it is opened once more, as a person would do.
 */
async function choose(page: Page, key: string, text: string, row: Locator, attempts = 3): Promise<void> {
  await page.keyboard.press(key);
  try {
    await take(quickInput(page), text, row);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || attempts === 1) throw error;
    await choose(page, key, text, row, attempts - 1);
  }
}

async function take(input: Locator, text: string, row: Locator): Promise<void> {
  // Into the input itself: typed letters would go wherever the focus is, into the article too.
  await input.fill(text, { timeout: 5000 });
  await row.click({ timeout: 5000 });
}

/** The box of whatever asks for words: the palette, a list to choose from, a question. */
export const quickInput = (page: Page): Locator => page.locator('.quick-input-widget:visible input[type="text"]').first();
async function hover(page: Page, words: string): Promise<string> {
  const { x, y, width, height } = await boxOf(page, words);
  const contents = page.locator('.monaco-hover:visible .hover-contents');
  // A hover that is still open from before would be taken for the new one.
  await page.mouse.move(0, 0);
  await contents.first().waitFor({ state: 'detached' });
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  const moved = (await boxOf(page, words)).y !== y;
  // The line of breadcrumbs comes late and pushes the text down, away from the pointer.
  const shown = !moved && await contents.first().waitFor({ timeout: 3000 }).then(() => true, () => false);
  if (!shown) return hover(page, words);
  await page.locator('.monaco-hover:visible .hover-contents', { hasText: /^Loading/ }).waitFor({ state: 'detached' });
  return (await contents.allInnerTexts()).join('\n');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the first such words stand on the screen, once they are there. Words broken over two lines are not found. */
function boxOf(page: Page, words: string): Promise<Box> {
  const line = page.locator('.part.editor .view-line').filter({ hasText: pattern(words) }).first();
  return line.evaluate((element, wanted): Box => {
    const document = element.ownerDocument;
    const texts = document.createTreeWalker(element, 4 /* text nodes */);
    // The editor draws spaces as no-break spaces.
    const start = element.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
    const range = document.createRange();
    let offset = 0;
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const end = offset + text.length;
      if (offset <= start && start < end) {
        range.setStart(text, start - offset);
      }
      if (offset < start + wanted.length && start + wanted.length <= end) {
        range.setEnd(text, start + wanted.length - offset);
      }
      offset = end;
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }, words);
}

/** Exactly these words, as they stand on the screen. */
function pattern(words: string): RegExp {
  return new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s'));
}

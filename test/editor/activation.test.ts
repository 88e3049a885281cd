import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { defaultExclude, defaultInclude, defaultMaximumSize } from '../../src/core/scope';
import { showKeys } from '../../src/protocol';
import { assertMarked, extension, news, open } from './news';

interface Step {
  readonly description: string;
  readonly media: { readonly altText?: string; readonly svg?: string; readonly image?: string | Readonly<Record<string, string>>; readonly markdown?: string };
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions?: readonly string[] }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }[];
    readonly keybindings: readonly unknown[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly colors: readonly { readonly defaults: Readonly<Record<string, string>> }[];
  };
}

const contributes = (): Manifest['contributes'] => (extension().packageJSON as Manifest).contributes;
const setting = (name: string): unknown => Object.assign({}, ...contributes().configuration.map(({ properties }) => properties))[name]?.default;

suite('activation', () => {
  test('opening an article starts it and leaves the file plain text', async () => {
    const editor = await open('harbour-deal-1-daily-courier.txt');
    // Nothing here activates it before, and the editor tells nobody when an extension has started. Each look waits for an answer of the window.
    while (!extension().isActive) await vscode.commands.getCommands(true);
    assertMarked(await (await news()).marks(editor.document.uri));
    assert.equal(editor.document.languageId, 'plaintext');
  });

  test('no language claims .txt', () => {
    assert.deepEqual(contributes().languages.flatMap(({ extensions = [] }) => extensions), []);
  });

  test('the manifest and the analysis agree on which files may be articles', () => {
    assert.deepEqual(setting('news.files.include'), defaultInclude);
    assert.equal(setting('news.files.maximumSize'), defaultMaximumSize);
    assert.deepEqual(setting('news.files.exclude'), defaultExclude);
  });

  test('every kind has its switch', () => {
    assert.deepEqual(showKeys.filter((key) => setting(`news.show.${key}`) !== true), []);
  });

  test('every colour is given for all four kinds of theme', () => {
    for (const { defaults } of contributes().colors) assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight']);
  });

  test('each step of the walkthrough has a picture, told in words, and commands that exist', async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    const steps = contributes().walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.ok(3 <= steps.length);
    for (const { media, description } of steps) {
      assert.match(media.altText ?? '', /^[A-Z].{20,}\.$/);
      const pictures = [media.svg, ...(typeof media.image === 'string' ? [media.image] : Object.values(media.image ?? {}))].filter((path) => path !== undefined);
      assert.notEqual(pictures.length, 0);
      for (const path of pictures) {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, path));
        assert.ok(200 < bytes.length, path);
      }
      for (const [, command = ''] of description.matchAll(/\(command:([\w.]+)/g)) assert.ok(commands.has(command), command);
    }
    assert.ok(commands.has('news.openSamples'));
  });

  test('the samples come with it', async () => {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(extension().extensionUri, 'samples'));
    assert.ok(5 <= entries.filter(([name]) => name.endsWith('.txt')).length);
  });

  test('no more than four keys are taken', () => {
    assert.equal(contributes().keybindings.length, 4);
  });
});

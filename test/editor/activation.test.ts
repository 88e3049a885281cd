import assert from 'node:assert/strict';
import { defaultExclude, defaultInclude, defaultMaximumSize } from '../../src/core/scope';
import { showKeys } from '../../src/protocol';
import { assertMarked, extension, news, open } from './news';

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions?: readonly string[] }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }[];
    readonly keybindings: readonly unknown[];
    readonly colors: readonly { readonly defaults: Readonly<Record<string, string>> }[];
  };
}

const contributes = (): Manifest['contributes'] => (extension().packageJSON as Manifest).contributes;
const setting = (name: string): unknown => Object.assign({}, ...contributes().configuration.map(({ properties }) => properties))[name]?.default;

suite('activation', () => {
  test('opening an article starts it and leaves the file plain text', async () => {
    const editor = await open('harbour-deal-1-daily-courier.txt');
    assertMarked(await (await news()).marks(editor.document.uri));
    assert.ok(extension().isActive);
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

  test('no more than four keys are taken', () => {
    assert.equal(contributes().keybindings.length, 4);
  });
});

// What the README and the manifest promise is true of each other.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, object>> }[];
  };
}

suite('README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

  test('names commands by their titles', () => {
    const titles = new Set(contributes.commands.map(({ category, title }) => `${category}: ${title}`));
    const named = [...readme.matchAll(/`(News: [^`]+)`/g)].map(([, title]) => title!);
    assert.notEqual(named.length, 0);
    for (const title of named) assert.ok(titles.has(title), title);
  });

  test('lists every keybinding', () => {
    const spoken = (key: string): string => key.split(' ').map((chord) => chord.split('+').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('+')).join(' ');
    for (const { key } of contributes.keybindings) assert.ok(readme.includes(`\`${spoken(key)}\``), spoken(key));
  });

  test('names settings that exist', () => {
    const settings = new Set(contributes.configuration.flatMap(({ properties }) => Object.keys(properties)));
    const named = [...readme.matchAll(/`(news\.[a-z.A-Z]+[a-zA-Z])`/g)].map(([, name]) => name!);
    assert.notEqual(named.length, 0);
    for (const name of named) assert.ok(settings.has(name), name);
  });

  test('shows pictures and links pages that exist', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target!);
    assert.notEqual(targets.length, 0);
    for (const target of targets) assert.ok(existsSync(target), target);
  });
});

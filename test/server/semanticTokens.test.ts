import assert from 'node:assert/strict';
import type { SemanticTokens } from 'vscode-languageserver/node';
import { semanticTokensLegend } from '../../src/server/features/semanticTokens';
import { folder, startClient, type Client } from './client';
import { ferry, ferryUri } from './stories';

interface Token { line: number; start: number; end: number; words: string; type: string; modifiers: string[] }

suite('semantic tokens', () => {
  let client: Client;
  setup(async () => {
    client = await startClient();
  });
  teardown(() => client.stop());

  async function tokens(uri = ferryUri): Promise<Token[]> {
    const { data } = await client.feature<SemanticTokens>('textDocument/semanticTokens/full', uri);
    const lines = client.text(uri).split(/\r?\n/);
    const found: Token[] = [];
    let [line, start] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [down, right, length, type, modifiers] = data.slice(at, at + 5) as [number, number, number, number, number];
      line += down;
      start = down === 0 ? start + right : right;
      const end = start + length;
      found.push({ line, start, end, words: lines[line]!.slice(start, end), type: semanticTokensLegend.tokenTypes[type]!, modifiers: semanticTokensLegend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit)) });
    }
    return found;
  }

  test('names have their kinds, and who speaks is marked', async () => {
    client.open(ferryUri, ferry);
    const found = await tokens();
    assert.deepEqual(found.find(({ words }) => words === 'Ana Quintela')?.type, 'person');
    assert.deepEqual(found.find(({ words }) => words === 'Porto')?.type, 'place');
    assert.deepEqual(found.find(({ words }) => words === 'Pedro Valente')?.modifiers, ['speaker']);
    assert.deepEqual(found.find(({ words }) => words === 'Valente')?.modifiers, []);
    assert.ok(found.some(({ type }) => type === 'amount') && found.some(({ type }) => type === 'date'));
  });

  test('a role is cut where a name stands in it, and of the speaker’s phrase only the name speaks', async () => {
    const uri = `${folder}/envoy.txt`;
    client.open(uri, `${ferry}\n“We will wait,” said Peruvian foreign minister Olivia Harrowgate.\n`);
    const found = (await tokens(uri)).filter(({ line }) => line === client.text(uri).split('\n').findIndex((each) => each.includes('Peruvian')));
    assert.deepEqual(found.map(({ words, type, modifiers }) => [words, type, modifiers.includes('speaker')]), [
      ['Peruvian', 'nationality', false], ['foreign minister', 'role', false], ['Olivia Harrowgate', 'person', true],
    ]);
  });

  test('no token crosses a line or another, wherever the lines break', async () => {
    client.open(ferryUri, ferry.replaceAll(' ', '\r\n'));
    const found = await tokens();
    assert.ok(0 < found.length);
    for (const [index, { line, start, end, words }] of found.entries()) {
      assert.ok(start < end && words.length === end - start && words === words.trim());
      const next = found[index + 1];
      assert.ok(!next || line < next.line || end <= next.start, `${words} and ${next?.words}`);
    }
  });

  test('a kind that is not shown has no tokens, a layer turned off has none, and the editor is told', async () => {
    client = await startClient({ settings: { show: { people: false } } });
    client.open(ferryUri, ferry);
    const some = await tokens();
    assert.ok(0 < some.length && some.every(({ type }) => type !== 'person'));
    const told = client.told('news/marksChanged');
    client.changeSettings({ layers: { semanticTokens: false } });
    await told;
    assert.deepEqual(await tokens(), []);
    assert.ok(client.log.some(({ method }) => method === 'workspace/semanticTokens/refresh'));
  });
});

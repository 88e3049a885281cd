import assert from 'node:assert/strict';
import { folder, startClient, type Client } from './client';
import { ferry, ferryUri } from './stories';

suite('bad input', () => {
  let client: Client;
  setup(async () => {
    client = await startClient();
  });
  teardown(() => client.stop());

  const inputs: readonly [string, string][] = [
    ['nothing', ''],
    ['white space', ' \r\n\t\n\u00A0\uFEFF'],
    ['binary', '\0\u0001\uFFFD\u0002PK\u0003\u0004'.repeat(5000)],
    ['one line of a million characters', `${'The minister said that the ferry would sail. '.repeat(22_223)}`],
    ['a million characters without a space', 'a'.repeat(1_000_000)],
    ['ten thousand unclosed quotes', '“He said and went. '.repeat(10_000)],
    ['ten thousand straight quotes', '"He said '.repeat(10_000)],
    ['halves of characters', '\uD83D said \uDE00 Ana Quintela. '.repeat(500)],
  ];
  for (const [name, text] of inputs) {
    test(`${name}: every feature answers`, async () => {
      const uri = `${folder}/input.txt`;
      client.tell('news/overrides', { off: [], on: [uri] });
      client.open(uri, text);
      assert.ok(await client.ask('news/marks', { uri, version: 1 }));
      const at = { line: 0, character: Math.min(text.length, 40) };
      for (const method of ['hover', 'definition', 'documentHighlight', 'documentSymbol', 'foldingRange', 'semanticTokens/full']) {
        await client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: at });
      }
      await client.connection.sendRequest('textDocument/selectionRange', { textDocument: { uri }, positions: [at] });
      await client.ask('news/related', { uri, range: { start: at, end: at } });
      client.open(ferryUri, ferry);
      assert.ok('names' in (await client.ask('news/marks', { uri: ferryUri, version: 1 }))!);
    });
  }

  test('positions outside the text are moved into it', async () => {
    client.open(ferryUri, ferry);
    const position = { line: 9999, character: 9999 };
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: ferryUri }, position });
    assert.ok(await client.ask('news/related', { uri: ferryUri, range: { start: position, end: { line: 0, character: 0 } } }));
  });
});

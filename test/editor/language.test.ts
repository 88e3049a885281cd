import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assertMarked, find, markdown, news, open } from './news';

const courier = 'harbour-deal-1-daily-courier.txt';

async function opened(name: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  assertMarked(await (await news()).marks(editor.document.uri));
  return editor;
}

const ask = <Answer>(provider: string, uri: vscode.Uri, ...parameters: unknown[]): Thenable<Answer> =>
  vscode.commands.executeCommand<Answer>(`vscode.execute${provider}`, uri, ...parameters);

suite('language features', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('a hover tells who is named', async () => {
    const { document } = await opened(courier);
    const hover = markdown(await ask('HoverProvider', document.uri, find(document, 'Valdebenito\ntold').start));
    assert.match(hover, /Rocio Valdebenito/);
    assert.match(hover, /command:news\.openPlace/);
  });

  test('a hover tells who said it', async () => {
    const { document } = await opened(courier);
    const hover = markdown(await ask('HoverProvider', document.uri, find(document, 'is not for sale').start));
    assert.match(hover, /Valdebenito/);
    assert.match(hover, /told/);
  });

  test('the definition of a short name is its full one', async () => {
    const { document } = await opened(courier);
    const [first] = await ask<(vscode.Location | vscode.LocationLink)[]>('DefinitionProvider', document.uri, find(document, 'Valdebenito\ntold').start);
    assert.ok(first);
    const range = 'targetRange' in first ? (first.targetSelectionRange ?? first.targetRange) : first.range;
    assert.match(document.getText(range), /Rocio Valdebenito/);
  });

  test('references are found in the other files', async () => {
    const { document } = await opened(courier);
    const found = await ask<vscode.Location[]>('ReferenceProvider', document.uri, find(document, 'Odhiambo').start);
    assert.ok(1 < new Set(found.map(({ uri }) => uri.toString())).size);
  });

  test('a name is highlighted wherever it stands', async () => {
    const { document } = await opened(courier);
    const found = await ask<vscode.DocumentHighlight[]>('DocumentHighlights', document.uri, find(document, 'Valdebenito\ntold').start);
    assert.ok(found.some(({ range }) => document.getText(range).includes('Rocio Valdebenito')));
  });

  test('the outline has the quotes', async () => {
    const { document } = await opened(courier);
    const symbols = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider', document.uri);
    const all = (list: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] => list.flatMap((each) => [each, ...all(each.children)]);
    assert.ok(all(symbols).some(({ name, detail }) => `${name} ${detail}`.includes('This harbour is not for sale')));
  });

  test('a selection grows from the name to the quote', async () => {
    const { document } = await opened(courier);
    const [first] = await ask<vscode.SelectionRange[]>('SelectionRangeProvider', document.uri, [find(document, 'harbour is not').start]);
    const ranges: string[] = [];
    for (let at = first; at; at = at.parent as vscode.SelectionRange) ranges.push(document.getText(at.range));
    assert.ok(ranges.includes('harbour'));
    assert.ok(ranges.some((text) => /^“This harbour[^”]*”$/.test(text)));
  });

  test('names have tokens of their own types', async () => {
    const { document } = await opened(courier);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const types = new Set(Array.from(tokens.data).filter((_, index) => index % 5 === 3).map((type) => legend.tokenTypes[type]));
    assert.ok(types.has('person') && types.has('organisation') && types.has('place'), [...types].join(' '));
  });
});

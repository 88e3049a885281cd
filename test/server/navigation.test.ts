import assert from 'node:assert/strict';
import type { DocumentHighlight, DocumentSymbol, FoldingRange, Location, SelectionRange, SymbolInformation } from 'vscode-languageserver/node';
import { startClient, type Client } from './client';
import { disk, echo, echoUri, ferry, ferryUri } from './stories';

suite('navigation', () => {
  let client: Client;
  setup(async () => {
    client = await startClient({ disk });
    client.open(ferryUri, ferry);
  });
  teardown(() => client.stop());

  const here = (range: Location['range']): string => client.words(ferryUri, range);
  const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length - 1;

  test('the definition of a short name is its first full mention', async () => {
    const found = await client.feature<Location>('textDocument/definition', ferryUri, 'Quintela is due');
    assert.equal(here(found.range), 'Ana Quintela');
    assert.equal(found.range.start.line, lineOf(ferry, 'Ana Quintela'));
    assert.equal(await client.feature('textDocument/definition', ferryUri, 'ferries to'), null);
  });

  test('highlights are every mention, those that speak marked as such', async () => {
    const found = await client.feature<DocumentHighlight[]>('textDocument/documentHighlight', ferryUri, 'Pedro Valente');
    assert.deepEqual(found.map(({ range }) => here(range)), ['Pedro Valente', 'Valente']);
    assert.deepEqual(found.map(({ kind }) => kind), [3, 1]);
    assert.equal(await client.feature('textDocument/documentHighlight', ferryUri, 'ferries to'), null);
  });

  test('references read the folder and list every file, with or without the declaration', async () => {
    const ask = (includeDeclaration: boolean): Promise<Location[]> => client.feature('textDocument/references', ferryUri, 'Quintela is due', { context: { includeDeclaration } });
    const all = await ask(true);
    assert.deepEqual([...new Set(all.map(({ uri }) => uri))].sort(), [echoUri, ferryUri]);
    const without = await ask(false);
    assert.equal(without.length, all.length - 1);
    assert.ok(!without.some(({ uri, range }) => uri === ferryUri && range.start.line === lineOf(ferry, 'Ana Quintela')));
  });

  test('references of a text that changed while the folder was read are dropped', async () => {
    client.stop();
    client = await startClient({ disk, onRead: () => client.edit(ferryUri, 0, 0, 'Late news. ') });
    client.open(ferryUri, ferry);
    assert.equal(await client.feature('textDocument/references', ferryUri, 'Quintela is due', { context: { includeDeclaration: true } }), null);
  });

  test('the outline: headline, sub-heading, quotes by speaker', async () => {
    const symbols = await client.feature<DocumentSymbol[]>('textDocument/documentSymbol', ferryUri);
    assert.deepEqual(symbols.map(({ name }) => name), ['Ferry strike ends after night of talks']);
    const children = symbols[0]!.children!;
    assert.ok(children.some(({ name, detail }) => name === 'Pedro Valente' && detail?.startsWith('“No sailor')), JSON.stringify(children));
    const section = children.find(({ name }) => name === 'What happens next');
    assert.ok(section?.children?.some(({ detail }) => detail?.includes('nobody in this city')), JSON.stringify(children));
    const check = (symbol: DocumentSymbol): void => symbol.children?.forEach((child) => {
      assert.ok(inside(child.range, symbol.range) && inside(child.selectionRange, child.range));
      check(child);
    });
    symbols.forEach(check);
  });

  test('a headline that a scrape repeats stands in the outline once', async () => {
    const uri = 'file:///folder/repeated.txt';
    client.open(uri, 'Bridge to open in May\n\nBridge to open in May\n\nThe bridge over the Tagus will open to traffic in May, the city said on Monday.\n');
    const symbols = await client.feature<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(symbols.map(({ name }) => name), ['Bridge to open in May']);
    assert.ok(!symbols[0]!.children!.some(({ name }) => name === 'Bridge to open in May'));
  });

  test('folding takes the boilerplate and the section, and no single line', async () => {
    const ranges = await client.feature<FoldingRange[]>('textDocument/foldingRange', ferryUri);
    assert.ok(ranges.some(({ startLine, endLine }) => startLine === lineOf(ferry, 'Related article') && endLine === lineOf(ferry, 'https://')), JSON.stringify(ranges));
    assert.ok(ranges.some(({ startLine }) => startLine === lineOf(ferry, 'What happens next')));
    assert.ok(ranges.every(({ startLine, endLine }) => startLine < endLine));
  });

  test('selections grow from the word over name, quote and paragraph to the document', async () => {
    const positions = [client.position(ferryUri, 'Ana Q|uintela'), client.position(ferryUri, 'will not sell the b|oats')];
    const [name, quote] = await client.feature<SelectionRange[]>('textDocument/selectionRange', ferryUri, undefined, { positions });
    const grown = (from: SelectionRange | undefined): string[] => (from ? [here(from.range), ...grown(from.parent)] : []);
    assert.deepEqual(grown(name).slice(0, 2), ['Quintela', 'Ana Quintela']);
    assert.equal(grown(name).at(-1), ferry);
    assert.equal(grown(quote)[0], 'boats');
    assert.ok(grown(quote).includes('“We will not sell the boats, and we will not sell the people who sail them,”'));
    assert.ok(grown(quote).some((words) => words.startsWith('“We will') && words.endsWith('until Friday.”')));
    for (const each of [grown(name), grown(quote)]) each.reduce((inner, outer) => (assert.ok(outer.includes(inner) && inner.length < outer.length), outer));
  });

  test('selections grow from a name in a role over the role', async () => {
    const uri = 'file:///folder/envoy.txt';
    client.open(uri, 'Olivia Harrowgate, the chief executive of the Havkraft group, spoke on Monday.\n');
    const [found] = await client.feature<SelectionRange[]>('textDocument/selectionRange', uri, undefined, { positions: [client.position(uri, 'Hav|kraft')] });
    assert.deepEqual([found, found!.parent].map((each) => client.words(uri, each!.range)), ['Havkraft', 'chief executive of the Havkraft group']);
  });

  test('workspace symbols: the open files until the folder is read, and they do not start reading it', async () => {
    await client.feature('textDocument/documentSymbol', ferryUri);
    const ask = async (query: string): Promise<string[]> => (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
    assert.ok((await ask('quintela')).includes('Ana Quintela'));
    assert.ok((await ask('ferry strike')).includes('Ferry strike ends after night of talks'));
    assert.deepEqual(await ask('solheim'), []);
    assert.deepEqual(client.log.filter(({ method }) => method === 'news/files'), []);
    await client.ask('news/readFolder', {});
    assert.deepEqual(await ask('solheim'), ['Ingrid Solheim']);
    assert.ok((await ask('relieved')).includes('Almada commuters relieved'));
  });

  test('a closed file’s places fit its lines, whatever ends them', async () => {
    client.disk.set(echoUri, echo.replaceAll('\n', '\r\n'));
    const found = await client.feature<Location[]>('textDocument/references', ferryUri, 'Quintela is due', { context: { includeDeclaration: true } });
    const lines = found.filter(({ uri }) => uri === echoUri).map(({ range }) => echo.split('\n')[range.start.line]!.slice(range.start.character, range.end.character));
    assert.ok(lines.includes('Ana Quintela') && lines.includes('Quintela'), lines.join());
  });
});

const inside = (inner: Location['range'], outer: Location['range']): boolean => compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
const compare = (a: { line: number; character: number }, b: { line: number; character: number }): number => a.line - b.line || a.character - b.character;

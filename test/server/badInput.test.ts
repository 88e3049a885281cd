import assert from 'node:assert/strict';
import type { DocumentHighlight, DocumentSymbol, FoldingRange, Hover, Location, MarkupContent, Position, Range, SelectionRange, SemanticTokens } from 'vscode-languageserver/node';
import { semanticTokensLegend } from '../../src/server/features/semanticTokens';
import { folder, startClient, type Client } from './client';
import { ferry, ferryUri } from './stories';

suite('bad input', () => {
  let client: Client;
  setup(async () => {
    client = await startClient();
  });
  teardown(() => client.stop());

  /** The input, and whether it is declined. */
  const inputs: readonly [string, string, 'declined'?][] = [
    ['nothing', ''],
    ['white space', ' \r\n\t\n\u00A0\uFEFF'],
    ['binary', '\0\u0001\uFFFD\u0002PK\u0003\u0004'.repeat(5000), 'declined'],
    ['one line of a million characters', `${'The minister said that the ferry would sail. '.repeat(22_223)}`],
    ['a million characters without a space', 'a'.repeat(1_000_000)],
    ['more than the limit', 'The minister said that the ferry would sail.\n\n'.repeat(25_000), 'declined'],
    ['ten thousand unclosed quotes', '“He said and went. '.repeat(10_000)],
    ['ten thousand straight quotes', '"He said '.repeat(10_000)],
    ['halves of characters', '\uD83D said \uDE00 Ana Quintela. '.repeat(500)],
    ['carriage returns alone', ferry.replaceAll('\n', '\r')],
  ];
  for (const [name, text, declined] of inputs) {
    test(`${name}: every feature answers, with places inside the text`, async () => {
      const uri = `${folder}/input.txt`;
      client.tell('news/overrides', { off: [], on: [uri] });
      client.open(uri, text);
      const marks = await client.ask('news/marks', { uri, version: 1 });
      assert.ok(marks);
      const shape = shapeOf(text);
      if (declined) assert.match('declined' in marks ? marks.sentence : '', /^[A-Z].*\.$/);
      else {
        assert.ok('names' in marks);
        for (const { range, parts } of [...marks.names.map(({ range }) => ({ range, parts: undefined })), ...marks.quotes]) [range, ...(parts ?? [])].forEach(shape.holds);
        marks.boilerplate.forEach(shape.holds);
      }
      for (const line of [0, shape.lines.length - 1]) await checkFeatures(uri, { line, character: Math.min(shape.lines[line]!, 40) }, shape, declined === 'declined');
      client.open(ferryUri, ferry);
      assert.ok('names' in (await client.ask('news/marks', { uri: ferryUri, version: 1 }))!, 'and the next document is served');
    });
  }

  async function checkFeatures(uri: string, position: Position, shape: Shape, declined: boolean): Promise<void> {
    const ask = async <R>(method: string, more?: object): Promise<R | null> => {
      const answer = await client.connection.sendRequest<R | null>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
      if (declined) assert.equal(answer, null, method);
      return answer;
    };
    const hover = await ask<Hover>('hover');
    if (hover) {
      assert.notEqual((hover.contents as MarkupContent).value, '');
      shape.holds(hover.range!);
    }
    const definition = await ask<Location>('definition');
    if (definition) shape.holds(definition.range);
    (await ask<DocumentHighlight[]>('documentHighlight'))?.forEach(({ range }) => shape.holds(range));
    checkSymbols((await ask<DocumentSymbol[]>('documentSymbol')) ?? [], shape);
    for (const { startLine, endLine } of (await ask<FoldingRange[]>('foldingRange')) ?? []) assert.ok(0 <= startLine && startLine < endLine && endLine < shape.lines.length);
    checkTokens((await ask<SemanticTokens>('semanticTokens/full'))?.data ?? [], shape);
    for (const chain of (await ask<SelectionRange[]>('selectionRange', { positions: [position] })) ?? []) {
      for (let each: SelectionRange | undefined = chain; each; each = each.parent) {
        shape.holds(each.range);
        assert.ok(!each.parent || contains(each.parent.range, each.range));
      }
    }
    const related = await client.ask('news/related', { uri, range: { start: position, end: position } });
    if (declined) assert.equal(related, null);
    else shape.holds(related!.range);
  }

  test('positions outside the text are moved into it', async () => {
    client.open(ferryUri, ferry);
    const position = { line: 9999, character: 9999 };
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: ferryUri }, position }), null);
    const related = await client.ask('news/related', { uri: ferryUri, range: { start: position, end: { line: 0, character: 0 } } });
    shapeOf(ferry).holds(related!.range);
  });
});

/** The lines of a text as the editor counts them, by length. */
interface Shape {
  readonly lines: readonly number[];
  holds(this: void, range: Range): void;
}

function shapeOf(text: string): Shape {
  const lines = text.split(/\r\n|\r|\n/).map(({ length }) => length);
  const isInside = ({ line, character }: Position): boolean => 0 <= line && line < lines.length && 0 <= character && character <= lines[line]!;
  return { lines, holds: ({ start, end }) => assert.ok(isInside(start) && isInside(end) && isOrdered(start, end), JSON.stringify({ start, end })) };
}

/** As the editor demands: the name is not empty, the selection is in the symbol, children are in their parents. */
function checkSymbols(symbols: readonly DocumentSymbol[], shape: Shape, parent?: DocumentSymbol): void {
  for (const symbol of symbols) {
    shape.holds(symbol.range);
    assert.ok(symbol.name !== '' && contains(symbol.range, symbol.selectionRange));
    assert.ok(!parent || contains(parent.range, symbol.range));
    checkSymbols(symbol.children ?? [], shape, symbol);
  }
}

/** As the editor demands: five numbers a token, in order, none empty, none over a line's end or another token. */
function checkTokens(data: readonly number[], { lines }: Shape): void {
  assert.equal(data.length % 5, 0);
  let [line, start, end] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type] = data.slice(at, at + 4) as [number, number, number, number];
    if (0 < down) [line, start, end] = [line + down, 0, 0];
    start += right;
    assert.ok(end <= start && 0 < length && start + length <= lines[line]! && type in semanticTokensLegend.tokenTypes);
    end = start + length;
  }
}

const isOrdered = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
const contains = (outer: Range, inner: Range): boolean => isOrdered(outer.start, inner.start) && isOrdered(inner.end, outer.end);

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Marks } from '../../src/protocol';
import { toEditor } from '../../src/client/positions';
import { assertMarked, find, news, open, show, until, withFile } from './news';

const courier = 'harbour-deal-1-daily-courier.txt';

/** The words of the names of a kind. */
const named = (document: vscode.TextDocument, marks: Marks, kind: string): string[] =>
  marks.names.filter((name) => name.kind === kind).map(({ range }) => document.getText(toEditor(range)));

suite('marks', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('names and quotes are marked when a file is opened', async () => {
    const { document } = await open(courier);
    const marks = assertMarked(await (await news()).marks(document.uri));
    assert.ok(named(document, marks, 'PERSON').includes('Wanjiru Odhiambo'));
    assert.ok(named(document, marks, 'PLACE').includes('Nairobi'));
    const quote = marks.quotes.find(({ range }) => document.getText(toEditor(range)).startsWith('“This harbour is not for sale.'));
    assert.ok(quote, 'the quote is not marked');
    assert.match(quote.speaker ?? '', /Valdebenito/);
  });

  test('marks follow typing', async () => {
    const editor = await open(courier);
    const { marks } = await news();
    const before = assertMarked(await marks(editor.document.uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late edition\n\n'));
    const after = assertMarked(await marks(editor.document.uri));
    assert.equal(after.version, editor.document.version);
    assert.ok(before.version < after.version);
    assert.ok(named(editor.document, after, 'PERSON').includes('Wanjiru Odhiambo'));
  });

  test('a new file that is no article yet becomes one', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    await vscode.window.showTextDocument(document);
    const { marks } = await news();
    assert.ok('declined' in (await marks(document.uri)));
    const article = (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, courier))).getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), article);
    await vscode.workspace.applyEdit(edit);
    assertMarked(await marks(document.uri));
  });

  for (const [name, text] of [
    ['requirements.txt', 'requests==2.32.0\nnumpy>=1.26\n'],
    ['CMakeLists.txt', 'cmake_minimum_required(VERSION 3.20)\nproject(Demo)\n'],
    ['server.txt', '2025-03-04 10:00:01 INFO start\n2025-03-04 10:00:02 WARN slow\n2025-03-04 10:00:03 INFO end\n'.repeat(5)],
    ['table.txt', 'city,people,year\nLisbon,545000,2021\nPorto,232000,2021\nBraga,193000,2021\n'.repeat(5)],
  ] as const) {
    test(`${name} is left alone, and says why`, () => withFile(name, text, async (uri) => {
      await show(uri);
      const answer = await (await news()).marks(uri);
      assert.ok('declined' in answer);
      assert.match(answer.sentence, /\.$/);
    }));
  }

  test('documents that are no files never get marks', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('git', { provideTextDocumentContent: () => '“We will sign,” said Ana Duarte in Lisbon.\n'.repeat(20) });
    try {
      const uri = vscode.Uri.parse('git:/old.txt');
      const { document } = await show(uri);
      assert.equal(document.languageId, 'plaintext');
      assert.deepEqual(await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, find(document, 'Ana').start), []);
    } finally {
      provider.dispose();
    }
  });

  test('a file that is turned off has no marks until it is turned on', async () => {
    const editor = await open(courier);
    const { marks } = await news();
    assertMarked(await marks(editor.document.uri));
    await vscode.commands.executeCommand('news.turnOffForFile');
    const { onDidDraw } = (await news()).events;
    const off = await until(onDidDraw, async () => {
      const answer = await marks(editor.document.uri);
      return 'declined' in answer ? answer : undefined;
    });
    assert.equal(off.declined, 'turned off for this file');
    await vscode.commands.executeCommand('news.turnOnForFile');
    await until(onDidDraw, async () => ('names' in (await marks(editor.document.uri)) ? true : undefined));
  });

  test('a folder that is turned off has no marks until it is turned on again', async () => {
    const editor = await open(courier);
    const { marks, events: { onDidDraw } } = await news();
    assertMarked(await marks(editor.document.uri));
    await vscode.commands.executeCommand('news.turnOffForFolder');
    await until(onDidDraw, async () => {
      const answer = await marks(editor.document.uri);
      return 'declined' in answer && answer.declined === 'turned off' ? true : undefined;
    });
    await vscode.commands.executeCommand('news.turnOn');
    await until(onDidDraw, async () => ('names' in (await marks(editor.document.uri)) ? true : undefined));
  });

  test('hiding the marks takes the colours of the letters too', async () => {
    const { document } = await open(courier);
    assertMarked(await (await news()).marks(document.uri));
    const tokens = async (): Promise<number> =>
      (await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri))?.data.length ?? 0;
    assert.notEqual(await tokens(), 0);
    await vscode.commands.executeCommand('news.toggleMarks');
    assert.equal(await tokens(), 0);
    await vscode.commands.executeCommand('news.toggleMarks');
    assert.notEqual(await tokens(), 0);
  });

  test('next and previous quote and name', async () => {
    const editor = await open(courier);
    await (await news()).marks(editor.document.uri);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('news.nextQuote');
    const first = editor.selection;
    assert.match(editor.document.getText(first), /^“This harbour/);
    await vscode.commands.executeCommand('news.nextQuote');
    assert.ok(first.start.isBefore(editor.selection.start));
    await vscode.commands.executeCommand('news.previousQuote');
    assert.ok(first.isEqual(editor.selection));
    await vscode.commands.executeCommand('news.nextName');
    assert.equal(editor.document.getText(editor.selection), 'Valdebenito');
  });

  test('a quote is copied with its speaker, its file and its line', async () => {
    const editor = await open(courier);
    await (await news()).marks(editor.document.uri);
    const quote = find(editor.document, '“This harbour');
    editor.selection = new vscode.Selection(quote.start, quote.start);
    await vscode.commands.executeCommand('news.copyWithAttribution');
    assert.match(await vscode.env.clipboard.readText(), new RegExp(`^“This harbour is not for sale\\. .*” \\(.*Valdebenito, ${courier}, line ${quote.start.line + 1}\\)$`));
  });

  test('the legend opens and is itself not annotated', async () => {
    await vscode.commands.executeCommand('news.legend');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'news-legend');
    assert.match(document.getText(), /solid line/);
  });
});

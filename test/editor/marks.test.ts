import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Marks } from '../../src/protocol';
import { toEditor } from '../../src/client/positions';
import { assertMarked, find, news, open } from './news';

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

  test('the next name after a role is the one inside it, then the one behind', async () => {
    const editor = await open(courier);
    await (await news()).marks(editor.document.uri);
    const before = find(editor.document, 'Kenyan Trade Secretary').start;
    editor.selection = new vscode.Selection(before, before);
    const stepped: string[] = [];
    for (const step of ['next', 'next', 'next', 'previous', 'previous']) {
      await vscode.commands.executeCommand(`news.${step}Name`);
      stepped.push(editor.document.getText(editor.selection));
    }
    assert.deepEqual(stepped, ['Kenyan Trade Secretary', 'Kenyan', 'Wanjiru Odhiambo', 'Kenyan', 'Kenyan Trade Secretary']);
  });

  test('a quote is copied with its speaker, its file and its line', async () => {
    const editor = await open(courier);
    await (await news()).marks(editor.document.uri);
    const quote = find(editor.document, '“This harbour');
    editor.selection = new vscode.Selection(quote.start, quote.start);
    await vscode.commands.executeCommand('news.copyWithAttribution');
    assert.match(await vscode.env.clipboard.readText(), new RegExp(`^“This harbour is not for sale\\. .*” \\(.*Valdebenito, ${courier}, line ${quote.start.line + 1}\\)$`));
  });

  test('the legend says what each kind looks like, and is itself not annotated', async () => {
    await vscode.commands.executeCommand('news.legend');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'news-legend');
    const lines = document.getText().split('\n');
    for (const [kind, shape] of [
      ['person', 'solid line'], ['organisation', 'double line'], ['place', 'dashed line'], ['nationality', 'dotted line'],
      ['date or a time', 'box'], ['money', 'dashed box'], ['event', 'line'], ['title or a role', 'italic'],
      ['quotation', 'background'], ['reporter’s words', 'dotted line'], ['quote nobody', 'dotted box'], ['not belong to the article', 'dimmed'],
    ] as const) {
      assert.ok(lines.some((line) => line.includes(kind) && line.toLowerCase().includes(shape)), `${kind}: ${shape}`);
    }
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, find(document, 'Ana').start), []);
  });
});

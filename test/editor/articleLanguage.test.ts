import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assertMarked, news, open, show, withFile } from './news';

suite('the language News Article', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('wraps lines, boxes no curly quotes, and is marked', async () => {
    const document = await vscode.languages.setTextDocumentLanguage((await open('harbour-deal-2-coastal-times.txt')).document, 'news');
    const settings = vscode.workspace.getConfiguration('editor', { uri: document.uri, languageId: document.languageId });
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    const elsewhere = vscode.workspace.getConfiguration('editor', { uri: document.uri, languageId: 'javascript' });
    assert.equal(elsewhere.get('wordWrap'), 'off');
    assert.equal(elsewhere.get('unicodeHighlight.ambiguousCharacters'), true);
    assertMarked(await (await news()).marks(document.uri));
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  });

  test('is marked whatever its file is called and however it reads', () => withFile('brief.wire', 'Ana Duarte, Lisbon\n', async (uri) => {
    const document = await vscode.languages.setTextDocumentLanguage((await show(uri)).document, 'news');
    const { names } = assertMarked(await (await news()).marks(document.uri));
    assert.ok(names.some(({ kind }) => kind === 'PLACE'));
  }));
});

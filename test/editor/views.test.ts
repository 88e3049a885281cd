import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/client/views/rows';
import { assertMarked, find, news, open, textOf, until } from './news';

const courier = 'harbour-deal-1-daily-courier.txt';

suite('views', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('related passages follow the cursor and give their reasons', async () => {
    const { marks, views: { related } } = await news();
    await vscode.commands.executeCommand('news.showRelated');
    const editor = await open(courier);
    assertMarked(await marks(editor.document.uri));
    const { start } = find(editor.document, 'This harbour is not for sale');
    editor.selection = new vscode.Selection(start, start);
    const passages = await until(related.onDidChangeTreeData, async () => {
      const files = await related.getChildren();
      const rows = (await Promise.all(files.map((file) => related.getChildren(file)))).flat();
      return rows.some((row) => /same quote/.test(textOf(row))) ? rows : undefined;
    });
    assert.ok(passages.every(({ passage }) => passage && passage.uri.toString() !== editor.document.uri.toString()));
    assert.ok(passages.every(({ item }) => item.accessibilityInformation?.label && item.command?.command === 'vscode.open'));
  });

  test('pinned results stay while the cursor moves', async () => {
    const { views: { related } } = await news();
    const rowsNow = async (): Promise<string[]> => (await Promise.all((await related.getChildren()).map((file) => related.getChildren(file)))).flat().map(textOf);
    const before = await rowsNow();
    await vscode.commands.executeCommand('news.related.pin');
    const editor = await open('fishing-quota-pacific-record.txt');
    assertMarked(await (await news()).marks(editor.document.uri));
    const { start } = find(editor.document, 'accused the ministry');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('news.related.refresh');
    assert.deepEqual(await rowsNow(), before);
    await vscode.commands.executeCommand('news.related.unpin');
    await until(related.onDidChangeTreeData, async () => (JSON.stringify(await rowsNow()) === JSON.stringify(before) ? undefined : true));
  });

  test('the people of the folder, with where they are named', async () => {
    const { views: { names } } = await news();
    await vscode.commands.executeCommand('news.names.focus');
    const people = await until(names.onDidChangeTreeData, () => below(names, /^People/));
    const minister = people.find((row) => /Valdebenito/.test(textOf(row)));
    assert.ok(minister, people.map(textOf).join('\n'));
    const mentions = await names.getChildren(minister);
    assert.ok(1 < new Set(mentions.map(({ passage }) => passage?.uri.toString())).size);
  });

  test('who said what', async () => {
    const { views: { quotes } } = await news();
    await vscode.commands.executeCommand('news.quotes.focus');
    const said = await until(quotes.onDidChangeTreeData, () => below(quotes, /Valdebenito/));
    assert.ok(said.some((row) => /This harbour is not for sale/.test(textOf(row))), said.map(textOf).join('\n'));
  });
});

/** The rows below the first top row that matches, once it is there. */
async function below(rows: { getChildren(row?: Row): Promise<Row[]> }, pattern: RegExp): Promise<Row[] | undefined> {
  const top = (await rows.getChildren()).find((row) => pattern.test(textOf(row)));
  return top && rows.getChildren(top);
}

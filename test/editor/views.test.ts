import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row, Rows } from '../../src/client/views/rows';
import { assertMarked, find, folder, news, open, rowsBelow, textOf, until, withFile } from './news';

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

  for (const [hold, release, what] of [['pin', 'unpin', 'pinned results stay'], ['pause', 'resume', 'a paused panel stays']] as const) {
    test(`${what} while the cursor moves, and follow again`, async () => {
      const { views: { related } } = await news();
      const before = await atQuote(related);
      await vscode.commands.executeCommand(`news.related.${hold}`);
      const editor = await open('fishing-quota-pacific-record.txt');
      assertMarked(await (await news()).marks(editor.document.uri));
      const { start } = find(editor.document, 'accused the ministry');
      editor.selection = new vscode.Selection(start, start);
      // When the folder has been read, a panel that follows asks at once: it has its answer before those that are asked for after it.
      const later = (): Thenable<unknown> => vscode.commands.executeCommand('vscode.executeReferenceProvider', editor.document.uri, start);
      await vscode.commands.executeCommand('news.readFolder');
      await later();
      await later();
      assert.deepEqual((await rowsBelow(related)).map(textOf), before);
      await vscode.commands.executeCommand(`news.related.${release}`);
      await until(related.onDidChangeTreeData, async () => (JSON.stringify((await rowsBelow(related)).map(textOf)) === JSON.stringify(before) ? undefined : true));
    });
  }

  test('a row is copied with its speaker, its file and its line', async () => {
    const { views: { related } } = await news();
    await atQuote(related);
    const row = (await rowsBelow(related)).find((each) => /same quote/.test(textOf(each)));
    assert.ok(row?.passage);
    await vscode.commands.executeCommand('news.copyWithAttribution', row);
    const { uri, range } = row.passage;
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^[^]*not for sale[^]* \(.*Valdebenito, /);
    assert.ok(copied.endsWith(`${uri.path.split('/').at(-1)}, line ${range.start.line + 1})`), copied);
  });

  test('a row whose file is gone is copied as far as the row shows it', async () => {
    const { views: { related } } = await news();
    await atQuote(related);
    const row = (await rowsBelow(related)).find((each) => /same quote/.test(textOf(each)));
    assert.ok(row?.passage);
    const gone: Row = { ...row, passage: { ...row.passage, uri: vscode.Uri.joinPath(folder(), 'gone.txt') } };
    await vscode.commands.executeCommand('news.copyWithAttribution', gone);
    const copied = await vscode.env.clipboard.readText();
    assert.ok(copied.includes(row.passage.excerpt) && copied.includes('gone.txt, line '), copied);
  });

  test('copies of one text are one row, with the other places below it', async () => {
    const { views: { related } } = await news();
    const times = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), 'harbour-deal-2-coastal-times.txt'));
    await withFile('copy-a.txt', times, () => withFile('copy-b.txt', times, async () => {
      await vscode.commands.executeCommand('news.readFolder');
      await atQuote(related);
      const names = ({ passage }: Row): string => passage?.uri.path.split('/').at(-1) ?? '';
      // The editor keeps files that earlier tests opened, and deleted since, as documents: there may be more copies.
      const [row, copies] = await until(related.onDidChangeTreeData, async () => {
        for (const each of await rowsBelow(related)) {
          const below = await related.getChildren(each);
          const files = [each, ...below].map(names);
          if (['copy-a.txt', 'copy-b.txt', 'harbour-deal-2-coastal-times.txt'].every((name) => files.includes(name))) return [each, below] as const;
        }
        return undefined;
      });
      assert.ok(textOf(row).includes(`+${copies.length} copies`), textOf(row));
      assert.ok(copies.every((copy) => textOf(copy) === `${names(copy)}, line ${(copy.passage?.range.start.line ?? 0) + 1} | the same text`));
    }));
    await vscode.commands.executeCommand('news.readFolder');
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

/** Puts the cursor into a quotation that other files have too, and returns the rows that come. */
async function atQuote(related: Rows): Promise<string[]> {
  await vscode.commands.executeCommand('news.related.focus');
  const editor = await open(courier);
  assertMarked(await (await news()).marks(editor.document.uri));
  const { start } = find(editor.document, 'This harbour is not for sale');
  editor.selection = new vscode.Selection(start, start);
  return until(related.onDidChangeTreeData, async () => {
    const rows = (await rowsBelow(related)).map(textOf);
    return rows.some((row) => /same quote/.test(row)) ? rows : undefined;
  });
}

/** The rows below the first top row that matches, once it is there. */
async function below(rows: { getChildren(row?: Row): Promise<Row[]> }, pattern: RegExp): Promise<Row[] | undefined> {
  const top = (await rows.getChildren()).find((row) => pattern.test(textOf(row)));
  return top && rows.getChildren(top);
}

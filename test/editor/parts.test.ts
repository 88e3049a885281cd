import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FolderReading } from '../../src/client/folder';
import { createFolderView } from '../../src/client/views/folderView';
import { createParts } from '../../src/client/views/parts';
import { createRows, type Row, type Rows } from '../../src/client/views/rows';
import type { FolderState, Stretch } from '../../src/protocol';
import { textOf } from './news';

suite('a list too long to be shown at once', () => {
  /** A list of so many lines, and what has been asked of it. */
  function long(total: number): { readonly rows: Rows & vscode.Disposable; readonly asked: Stretch[]; readonly state: { edition: number } } {
    const asked: Stretch[] = [];
    const state = { edition: 1 };
    const rows: Rows & vscode.Disposable = createRows(() => parts.rows<number>({
      id: 'numbers', step: 1000, of: ['number', 'numbers'], rowOf: (line) => ({ item: new vscode.TreeItem(String(line)) }),
      ask: async (stretch) => {
        asked.push(stretch);
        const { from = 0, count = 1000 } = stretch;
        return { lines: Array.from({ length: Math.min(count, total - from) }, (_, each) => from + each), total, edition: state.edition, hint: 'There are others.' };
      },
    }));
    const parts = createParts((above) => rows.refresh(above));
    return { rows, asked, state };
  }
  const labels = (rows: readonly Row[]): unknown[] => rows.map(({ item }) => item.label);
  const more = (rows: readonly Row[]): Thenable<unknown> => vscode.commands.executeCommand('news.showMore', rows.at(-1));

  test('ends in a row that shows more of it, and says so aloud', async () => {
    const { rows, asked } = long(2345);
    const first = await rows.getChildren();
    assert.deepEqual([first.length, labels(first)[999], textOf(first[1000]!)], [1001, '999', 'Show 1,000 more | 1,000 of 2,345 listed']);
    assert.equal(first[1000]!.item.accessibilityInformation?.label, 'Show 1,000 more. 1,000 of 2,345 numbers are listed. There are others.');
    const changed = new Promise((resolve) => rows.onDidChangeTreeData(resolve));
    await more(first);
    assert.equal(await changed, undefined, 'the top of the view');
    const second = await rows.getChildren();
    assert.equal(textOf(second[2000]!), 'Show the other 345 | 2,000 of 2,345 listed');
    await more(second);
    assert.deepEqual(labels(await rows.getChildren()), Array.from({ length: 2345 }, (_, each) => String(each)));
    assert.deepEqual(asked, [{ count: 1000 }, { from: 1000, count: 1000 }, { from: 2000, count: 1000 }], 'nothing twice');
    rows.dispose();
  });

  test('stays as long as it was made when the folder changes, and begins anew if it did in between', async () => {
    const { rows, asked, state } = long(5000);
    await more(await rows.getChildren());
    await rows.getChildren();
    assert.equal((await rows.getChildren()).length, 2001);
    state.edition++;
    await more(await rows.getChildren());
    state.edition++;
    assert.equal((await rows.getChildren()).length, 3001);
    assert.deepEqual(asked.slice(-2), [{ from: 2000, count: 1000 }, { count: 3000 }]);
    rows.dispose();
  });
});

suite('a list that cannot be had', () => {
  test('below a row is one row, which says so and asks again', async () => {
    let answers = false;
    const below: Row = { item: new vscode.TreeItem('Below') };
    const above: Row = { item: Object.assign(new vscode.TreeItem('Above'), { id: 'above' }), children: () => Promise.resolve(answers ? [below] : undefined) };
    const rows = createRows(() => [above]);
    const [again, ...others] = await rows.getChildren(above);
    assert.deepEqual([textOf(again!), others], ['Try again | these lines could not be had', []]);
    assert.equal(again!.item.accessibilityInformation?.label, 'Try again. What belongs here could not be had. The output “News Annotator” tells the reason.');
    const changed = new Promise((resolve) => rows.onDidChangeTreeData(resolve));
    answers = true;
    await vscode.commands.executeCommand('news.showMore', again);
    assert.equal(await changed, above, 'only what is below it');
    assert.deepEqual(await rows.getChildren(above), [below]);
    assert.deepEqual(await rows.getChildren(below), [], 'a line has nothing below it');
    rows.dispose();
  });

  test('says so, and not that there is nothing', async () => {
    const state: FolderState = { state: 'read', done: 2, total: 2, failed: [] };
    const folder: FolderReading = { state, onDidChange: () => new vscode.Disposable(() => undefined), dispose: () => undefined };
    let message: string | undefined;
    let answers = false;
    const view = createFolderView('news.quotes.test', folder, async (_, tree) => {
      message = tree.message;
      return answers ? [] : undefined;
    });
    const asked = async (): Promise<string | undefined> => {
      assert.deepEqual(await view.rows.getChildren(), []);
      await view.rows.getChildren();
      return message;
    };
    assert.match(await asked() ?? '', /^This list could not be made\./);
    answers = true;
    assert.equal(await asked(), undefined, 'then the welcome text says that nothing was found');
    view.dispose();
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { matching, relatedRows } from '../../src/client/views/relatedRows';
import type { Row, Rows } from '../../src/client/views/rows';
import type { RelatedFile } from '../../src/protocol';
import { inventedWords } from '../inventedWords';
import { assertMarked, find, folder, news, open, rowsBelow, textOf, until, withFile } from './news';

const courier = 'harbour-deal-1-daily-courier.txt';

suite('related passages', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('follow the cursor and give their reasons', async () => {
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
      for (const copy of copies) assert.equal(textOf(copy), `${names(copy)}, line ${(copy.passage?.range.start.line ?? 0) + 1} | the same text · 4 March 2025`);
    }));
    await vscode.commands.executeCommand('news.readFolder');
  });

  test('more than twenty passages are listed for who asks', async () => {
    const { views: { related } } = await news();
    const paragraph = (i: number): string =>
      `The ${inventedWords(i, 0)} harbour met ${inventedWords(i, 4)} of Minister Valdebenito. Their ${inventedWords(i, 8)} said that ${inventedWords(i, 12)} berths are ${inventedWords(i, 16)} for rent or ${inventedWords(i, 20)} for sale.`;
    await withFile('harbour-diary.txt', Array.from({ length: 40 }, (_, i) => paragraph(i)).join('\n\n'), async () => {
      await vscode.commands.executeCommand('news.readFolder');
      await atQuote(related);
      const top = async (): Promise<readonly [rows: Row[], last: Row | undefined]> => [await rowsBelow(related), (await related.getChildren()).at(-1)];
      const [first, more] = await until(related.onDidChangeTreeData, async () => {
        const [rows, last] = await top();
        return last?.more ? [rows, last] as const : undefined;
      });
      assert.equal(first.length, 20);
      assert.equal(more.item.accessibilityInformation?.label, 'Show more. The 20 passages that belong most are listed.');
      const grown = until(related.onDidChangeTreeData, async () => {
        const [rows] = await top();
        return 20 < rows.length ? rows : undefined;
      });
      await vscode.commands.executeCommand('news.showMore', more);
      assert.deepEqual((await grown).slice(0, 1).map(textOf), first.slice(0, 1).map(textOf));
      await vscode.commands.executeCommand('news.related.pin');
      assert.equal((await top())[1]?.more, undefined, 'what is pinned stays');
      await vscode.commands.executeCommand('news.related.unpin');
    });
    await vscode.commands.executeCommand('news.readFolder');
  });

  test('each file with the day of its article, and how that is known where the article does not state it', () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
    const passage = { range, excerpt: 'The ferry sank.', score: 0.5, reasons: ['same words: ferry'], copies: [] };
    const copies = [{ uri: 'file:///copy.txt', range, day: { date: '2025-03-07', source: 'file time' } as const }];
    const files: RelatedFile[] = [
      { uri: 'file:///a.txt', headline: 'Ferry sinks', day: { date: '2025-03-04', source: 'article' }, passages: [{ ...passage, copies }] },
      { uri: 'file:///2025-03-05-b.txt', headline: '', day: { date: '2025-03-05', source: 'file name' }, passages: [passage] },
      { uri: 'file:///c.txt', headline: 'Ferry raised', day: { date: '2025-03-06', source: 'file time' }, passages: [passage] },
      { uri: 'file:///d.txt', headline: 'Ferry sold', passages: [passage] },
    ];
    const rows = relatedRows(files);
    assert.deepEqual(rows.map(textOf), [
      '4 Mar 2025 · Ferry sinks | a.txt', '5 Mar 2025 · 2025-03-05-b.txt | ', 'Ferry raised | saved 6 Mar 2025 · c.txt', 'Ferry sold | d.txt',
    ]);
    assert.deepEqual(rows.map(({ item }) => item.accessibilityInformation?.label), [
      'Ferry sinks, file a.txt, 4 March 2025, 1 passage', '2025-03-05-b.txt, file 2025-03-05-b.txt, 5 March 2025, from the file’s name, 1 passage',
      'Ferry raised, file c.txt, saved on 6 March 2025, 1 passage', 'Ferry sold, file d.txt, 1 passage',
    ]);
    assert.ok(rows.slice(0, 3).every(({ item }, i) => String(item.tooltip).includes(['4 March 2025', '5 March 2025, from the file’s name', 'saved on 6 March 2025'][i]!)));
    const [long] = relatedRows([{ uri: 'file:///e.txt', headline: 'Ferry sinks off the northern harbour of Talsvik in a storm', day: { date: '2025-03-04', source: 'article' }, passages: [passage] }]);
    assert.equal(textOf(long!), '4 Mar 2025 · Ferry sinks off the northern harbour of Talsvik in a storm | e.txt', 'the day stands where a narrow panel shows it');
    assert.match(String(long!.item.tooltip), /^Ferry sinks off the northern harbour of Talsvik in a storm\n/);
    const [copy] = ((rows[0]!.children?.() as Row[])[0]!.children?.()) as Row[];
    assert.equal(textOf(copy!), 'copy.txt, line 3 | the same text · saved 7 March 2025');
    assert.equal(copy!.item.accessibilityInformation?.label, 'The same text. saved on 7 March 2025. The ferry sank. copy.txt, line 3');
    assert.deepEqual(matching(files, 'march 2025 name').map(({ uri }) => uri), ['file:///2025-03-05-b.txt']);
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

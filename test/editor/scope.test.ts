import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, news, show, until, withFile } from './news';

/** Reads like news: only the kind of document keeps it from being annotated. */
const article = 'Harbour Council Signs Lease\n\n“We will sign it,” Mayor Ana Duarte told reporters in Lisbon on Monday. '
  + 'The Harbour Council, which Duarte leads, voted for the lease last week.\n\n'.repeat(8);

const line = (text: string, times: number): string => `${text}\n`.repeat(times);

const declinedFiles: readonly (readonly [name: string, why: string, text: string])[] = [
  ['requirements.txt', 'excluded', 'requests==2.32.0\nnumpy>=1.26\n'],
  ['CMakeLists.txt', 'excluded', 'cmake_minimum_required(VERSION 3.20)\nproject(Demo)\n'],
  ['robots.txt', 'excluded', 'User-agent: *\nDisallow: /private\n'],
  ['LICENSE.txt', 'excluded', article],
  ['server.txt', 'not prose', line('2025-03-04 10:00:01 INFO Ana Duarte signed in from Lisbon', 15)],
  ['table.txt', 'not prose', `city,people,year\n${line('Lisbon,545000,2021', 15)}`],
  ['large.txt', 'too large', article.repeat(Math.ceil(5 * 1024 * 1024 / article.length))],
];

/** What our providers would answer; where none does, the editor gives an empty list. */
async function answers(document: vscode.TextDocument, words: string): Promise<unknown[]> {
  const { start } = find(document, words);
  const ask = async (provider: string, ...parameters: unknown[]): Promise<unknown[]> =>
    (await vscode.commands.executeCommand<unknown[] | undefined>(`vscode.execute${provider}`, document.uri, ...parameters)) ?? [];
  const position = start.translate(0, 1);
  return [...(await ask('HoverProvider', position)), ...(await ask('DocumentSymbolProvider')), ...(await ask('DefinitionProvider', position)),
    ...(await ask('ReferenceProvider', position)), ...(await ask('FoldingRangeProvider'))];
}

suite('what is no article', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('an article is answered for, or the tests below would prove nothing', () => withFile('article.txt', article, async (uri) => {
    const { document } = await show(uri);
    assert.ok('names' in (await (await news()).marks(uri)));
    assert.notEqual((await answers(document, 'Ana')).length, 0);
  }));

  for (const [name, why, text] of declinedFiles) {
    test(`${name} is left alone, and says why`, () => withFile(name, text, async (uri) => {
      const { document } = await show(uri);
      const answer = await (await news()).marks(uri);
      assert.ok('declined' in answer);
      assert.equal(answer.declined, why);
      assert.match(answer.sentence, /^[A-Z].*\.$/);
      assert.deepEqual(await answers(document, text.slice(0, 4)), []);
    }));
  }

  test('there the editor folds as ever, by indentation', () => withFile('notes.txt', 'a = 1:\n  b = 2\n  c = 3\nd = 4:\n  e = 5\n', async (uri) => {
    await show(uri);
    assert.ok('declined' in (await (await news()).marks(uri)));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    assert.deepEqual(folds.map(({ start, end }) => [start, end]), [[0, 2], [3, 4]]);
  }));

  for (const [scheme, what] of [['git', 'an old version of a file'], ['output', 'the output of a tool'], ['merge-conflict.conflict-diff', 'one side of a conflict']] as const) {
    test(what, async () => {
      const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => article });
      try {
        const { document } = await show(vscode.Uri.from({ scheme, path: '/article.txt' }));
        assert.equal(document.languageId, 'plaintext');
        assert.deepEqual(await answers(document, 'Ana'), []);
      } finally {
        provider.dispose();
      }
    });
  }

  test('a search editor', async () => {
    await vscode.commands.executeCommand('search.action.openNewEditor', { query: 'Valdebenito', triggerSearch: true });
    const found = (): vscode.TextDocument | undefined =>
      vscode.workspace.textDocuments.find((document) => document.languageId === 'search-result' && document.getText().includes('told reporters'));
    const document = await until(vscode.workspace.onDidChangeTextDocument, found);
    assert.equal(document.uri.scheme, 'search-editor');
    const position = find(document, 'told reporters').start;
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position), []);
  });

  test('a commit message', () => withFile('COMMIT_EDITMSG', article, async (uri) => {
    const document = await vscode.languages.setTextDocumentLanguage((await show(uri)).document, 'git-commit');
    assert.equal(document.languageId, 'git-commit');
    assert.deepEqual(await answers(document, 'Ana'), []);
  }));
});

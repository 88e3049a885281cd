import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { walk } from '../../src/client/files';
import { toEditor } from '../../src/client/positions';
import { registerMemoryFiles } from './memoryFiles';
import type { MemoryFiles } from './memoryFiles';
import { assertMarked, changingFolders, markdown, news, rowsBelow, show, textOf, until } from './news';

const ferry = 'Council Buys a Ferry\n\nFinance Minister Ilse Brandvold said the ferry would cost less than a bridge.\n'
  + '“A ferry can be sold again,” Brandvold told reporters in Tromsø on Monday. “A bridge stays where it is.”\n';
const top = vscode.Uri.parse('memfs:/wire');

const files = {
  '/wire/ferry.txt': ferry,
  '/wire/STORY.TXT': ferry.replaceAll('Ilse Brandvold', 'Oddny Halvorsen').replaceAll('Brandvold', 'Halvorsen'),
  '/wire/notes.md': ferry,
  '/wire/node_modules/package/story.txt': ferry,
  '/wire/2025/march/ferry.txt': ferry,
  '/wire/2025/all': { link: '/wire' },
};

suite('a virtual folder', () => {
  let memory: MemoryFiles;

  suiteSetup(async () => {
    memory = registerMemoryFiles(top.scheme, files);
    await changingFolders(() => vscode.workspace.updateWorkspaceFolders(folders().length, 0, { uri: top, name: 'Wire' }));
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await changingFolders(() => vscode.workspace.updateWorkspaceFolders(folders().findIndex(({ uri }) => uri.scheme === top.scheme), 1));
    memory.dispose();
  });

  test('has its articles marked', async () => {
    const { document } = await show(vscode.Uri.joinPath(top, 'ferry.txt'));
    const marks = assertMarked(await (await news()).marks(document.uri));
    assert.ok(marks.names.some(({ kind, range }) => kind === 'PERSON' && document.getText(toEditor(range)) === 'Ilse Brandvold'));
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(2, 20));
    assert.match(markdown(hover ? [hover] : []), /Brandvold/);
  });

  test('is listed by looking into its folders, whatever the case, without what is left out and round no circle', async () => {
    const token = new vscode.CancellationTokenSource().token;
    const found = await walk(top, { include: ['**/*.txt'], exclude: ['**/node_modules/**'] }, token);
    assert.deepEqual(found.map(({ path }) => path).sort(), ['/wire/2025/march/ferry.txt', '/wire/STORY.TXT', '/wire/ferry.txt']);
  });

  test('is no longer listed once that was cancelled', async () => {
    const cancelled = new vscode.CancellationTokenSource();
    cancelled.cancel();
    assert.deepEqual(await walk(top, { include: ['**/*.txt'], exclude: [] }, cancelled.token), []);
  });

  test('a folder in it that cannot be read hides no other', async () => {
    const token = new vscode.CancellationTokenSource().token;
    assert.deepEqual(await walk(vscode.Uri.joinPath(top, 'missing'), { include: ['**'], exclude: [] }, token), []);
  });

  test('is read with the others', async () => {
    await vscode.commands.executeCommand('news.readFolder');
    const { views: { names }, folder } = await news();
    await until(folder.onDidChange, async () => ((await rowsBelow(names)).some((row) => textOf(row).includes('Oddny Halvorsen')) ? true : undefined));
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Halvorsen');
    const found = symbols.filter(({ name }) => name.includes('Halvorsen'));
    assert.deepEqual([...new Set(found.map(({ location }) => location.uri.path))], ['/wire/STORY.TXT']);
  });

  test('reading can be cancelled while a file keeps it waiting', async () => {
    const { folder } = await news();
    const release = memory.hold();
    try {
      // What has been read and has not changed is not read again.
      await vscode.commands.executeCommand('news.clearIndex');
      const reading = vscode.commands.executeCommand('news.readFolder');
      await until(folder.onDidChange, () => (folder.state.state === 'reading' && 0 < folder.state.total ? true : undefined));
      await vscode.commands.executeCommand('news.cancelReading');
      const { done, total } = await until(folder.onDidChange, () => (folder.state.state === 'cancelled' ? folder.state : undefined));
      // None while they are listed: a view that is on screen asks, too, and what it began is begun anew.
      assert.ok(done < total || total === 0, `${done} of ${total}`);
      await reading;
    } finally {
      release();
    }
    await vscode.commands.executeCommand('news.readFolder');
    await until(folder.onDidChange, () => (folder.state.state === 'read' ? true : undefined));
  });
});

const folders = (): readonly vscode.WorkspaceFolder[] => vscode.workspace.workspaceFolders ?? [];

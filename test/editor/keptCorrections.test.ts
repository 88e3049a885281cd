import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, exists, isMarked } from './correcting';
import { registerMemoryFiles, type MemoryFiles } from './memoryFiles';
import { changingFolders, find, show } from './news';

const run = (command: string, ...parameters: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...parameters);

for (const isReadonly of [true, false]) {
  suite(`corrections of a folder that cannot be written to${isReadonly ? ', as its files say' : ''}`, () => {
    const top = vscode.Uri.parse('memfs:/ferries');
    const ferry = vscode.Uri.joinPath(top, 'ferry.txt');
    const story = 'Council Buys a Ferry\n\nFinance Minister Ilse Brandvold said the ferry would cost less than a bridge.\n'
      + '“A ferry can be sold again,” Brandvold told reporters in Tromsø on Monday. “A bridge stays where it is.”\n';
    let memory: MemoryFiles;

    suiteSetup(async () => {
      memory = registerMemoryFiles(top.scheme, { '/ferries/ferry.txt': story }, isReadonly);
      const { workspaceFolders = [] } = vscode.workspace;
      await changingFolders(() => vscode.workspace.updateWorkspaceFolders(workspaceFolders.length, 0, { uri: top, name: 'Ferries' }));
    });

    suiteTeardown(async () => {
      await run('workbench.action.closeAllEditors');
      const { workspaceFolders = [] } = vscode.workspace;
      await changingFolders(() => vscode.workspace.updateWorkspaceFolders(workspaceFolders.findIndex(({ uri }) => uri.scheme === top.scheme), 1));
      memory.dispose();
    });

    test('hold on this computer, which is said; they can be copied, and taken back', async () => {
      const editor = await show(ferry);
      await isMarked(ferry, 'Ilse Brandvold', 'PERSON');
      const { start } = find(editor.document, 'Ilse Brandvold');
      editor.selection = new vscode.Selection(start, start);
      const said = await answering(['Everywhere in the folder', 'Copy Correction'], () => run('news.notAName'));
      assert.equal(said.at(-1)?.[0], 'This folder cannot be written to. The correction holds on this computer only, and is written to .news/names.json once the folder can be.');
      await isMarked(ferry, 'Ilse Brandvold', undefined);
      assert.equal(await vscode.env.clipboard.readText(), '{ "notAName": "Ilse Brandvold" },');
      assert.equal(await exists(vscode.Uri.joinPath(top, '.news', 'names.json')), false);
      const listed = await answering(['$(trash) “Ilse Brandvold” is not a name'], () => run('news.openCorrections'));
      assert.deepEqual(listed, [['$(trash) “Ilse Brandvold” is not a name']]);
      await isMarked(ferry, 'Ilse Brandvold', 'PERSON');
    });
  });
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withoutBraces } from '../../src/client/files';
import { news, textOf, until, withFile } from './news';

suite('globs', () => {
  test('braces are taken apart, nested ones too', () => {
    assert.deepEqual(withoutBraces('**/*.txt'), ['**/*.txt']);
    assert.deepEqual(withoutBraces('**/{a,b}/**'), ['**/a/**', '**/b/**']);
    assert.deepEqual(withoutBraces('{a,{b,c}}.{x,y}').sort(), ['a.x', 'a.y', 'b.x', 'b.y', 'c.x', 'c.y']);
  });
});

suite('reading the folder', () => {
  const article = 'Council Buys a Ferry\n\nFinance Minister Ilse Brandvold said the ferry would cost less than a bridge.\n'
    + '“A ferry can be sold again,” Brandvold told reporters on Monday. “A bridge stays where it is.”\n';

  test('a closed file is read in its own encoding', async () => {
    const bytes = Uint8Array.from(['\uFEFF', ...article].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));
    await withFile('ferry.txt', bytes, async () => {
      await vscode.commands.executeCommand('news.readFolder');
      const { views: { names }, folder } = await news();
      await until(folder.onDidChange, async () => {
        const people = (await Promise.all((await names.getChildren()).map((kind) => names.getChildren(kind)))).flat().map(textOf);
        return people.some((person) => person.includes('Ilse Brandvold')) ? true : undefined;
      });
    });
  });

  test('a file that is not text is named, and the others are read', async () => {
    await withFile('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1), async (uri) => {
      await vscode.commands.executeCommand('news.readFolder');
      const { folder } = await news();
      // The editor tells of files made and deleted while the folder is being read, which may start that again.
      const { done, total, failed } = await until(folder.onDidChange, () => (folder.state.state === 'read' && 0 < folder.state.failed.length ? folder.state : undefined));
      assert.equal(done, total);
      assert.deepEqual(failed.map((each) => [vscode.Uri.parse(each.uri).path, each.problem]), [[uri.path, 'The file is not text.']]);
    });
  });
});

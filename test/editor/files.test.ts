import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inAnyCase, read, stat, withoutBraces } from '../../src/client/files';
import { folder, news, rowsBelow, textOf, until, withFile, withSetting } from './news';

suite('globs', () => {
  test('braces are taken apart, nested ones too', () => {
    assert.deepEqual(withoutBraces('**/*.txt'), ['**/*.txt']);
    assert.deepEqual(withoutBraces('**/{a,b}/**'), ['**/a/**', '**/b/**']);
    assert.deepEqual(withoutBraces('{a,{b,c}}.{x,y}').sort(), ['a.x', 'a.y', 'b.x', 'b.y', 'c.x', 'c.y']);
  });

  test('letters stand for both cases, in brackets and braces too', () => {
    assert.equal(inAnyCase('**/*.txt'), '**/*.[tT][xX][tT]');
    assert.equal(inAnyCase('{é,1}-[!a-c][0-9]'), '{[éÉ],1}-[!a-cA-C][0-9]');
  });
});

suite('what the disk says of files', () => {
  const token = (): vscode.CancellationToken => new vscode.CancellationTokenSource().token;
  const asked = 150;

  test('comes with the text and is the same when asked for by itself; it is null of what is no file', async () => {
    const began = Date.now();
    await withFile('stamped.txt', 'Rådmannen said no.', async (uri) => {
      const answer = await read(uri);
      assert.ok('text' in answer);
      const { text, modified, size } = answer;
      assert.deepEqual([text, size], ['Rådmannen said no.', 19]);
      // Some disks count in steps of two seconds.
      assert.ok(began - 2000 <= modified && modified <= Date.now() + 2000, `${modified}`);
      const gone = vscode.Uri.joinPath(folder(), 'gone.txt');
      const stamps = await stat([gone, uri, folder()].map(String).concat('no uri', uri.with({ scheme: 'nowhere' }).toString()), token());
      assert.deepEqual(stamps, [null, { modified, size }, null, null, null]);
    });
  });

  test('comes with why a file is none of ours, and not with why it could not be read', async () => {
    await withFile('stamped.txt', Uint8Array.of(0, 1, 2, 0), async (uri) => {
      const [stamp] = await stat([uri.toString()], token());
      assert.deepEqual(await read(uri), { problem: 'The file is not text.', ...stamp });
      const large = await withSetting('news.files.maximumSize', 3, () => read(uri));
      assert.ok('problem' in large && large.problem.includes('news.files.maximumSize'));
      assert.deepEqual(large, { problem: large.problem, ...stamp });
    });
    assert.deepEqual(Object.keys(await read(vscode.Uri.joinPath(folder(), 'gone.txt'))), ['problem']);
  });

  test('comes in the order of the asking, however many are asked about', () => withFile('stamped.txt', 'No.', async (uri) => {
    const uris = Array.from({ length: asked }, (_, nth) => (nth % 7 === 3 ? uri : vscode.Uri.joinPath(folder(), `${nth}.none`)).toString());
    assert.deepEqual((await stat(uris, token())).map((stamp) => stamp?.size), uris.map((each) => (each === uri.toString() ? 3 : undefined)));
  }));
});

suite('reading the folder', () => {
  const article = 'Council Buys a Ferry\n\nFinance Minister Ilse Brändvold said the ferry would cost less than a bridge.\n'
    + '“A ferry can be sold again,” Brändvold told reporters on Monday. “A bridge stays where it is.”\n';

  // Later tests find the folder as it was.
  suiteTeardown(() => vscode.commands.executeCommand('news.readFolder'));

  const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));
  const windows1252 = Uint8Array.from([...article].map((letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)));

  test('a closed file with a byte order mark is read in that encoding', () => withFile('ferry.txt', utf16(`\uFEFF${article}`), () => named('Ilse Brändvold')));

  for (const [encoding, bytes] of [['windows1252', windows1252], ['utf16le', utf16(article.replace(/[“”]/g, '"'))]] as const) {
    test(`a closed file without a mark is read as the setting files.encoding says: ${encoding}`, () =>
      withFile('ferry.txt', bytes, () => withSetting('files.encoding', encoding, () => named('Ilse Brändvold'), 'plaintext')));
  }

  test('a file is listed whatever the case of its name', () => withFile('FERRY.TXT', article, () => named('Ilse Brändvold')));

  test('a glob that is none hides nothing', () => withFile('ferry.txt', article, () =>
    withSetting('news.files.include', [7, '', '**/[', '**/*.txt', '{'], () => named('Ilse Brändvold'))));

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

/** Reads the folder until it has a person of this name. */
async function named(name: string): Promise<void> {
  await vscode.commands.executeCommand('news.readFolder');
  const { views: { names }, folder } = await news();
  await until(folder.onDidChange, async () => ((await rowsBelow(names)).some((row) => textOf(row).includes(name)) ? true : undefined));
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assertMarked, find, folder, markdown, news, open, show, until, withFile, withSetting } from './news';

const courier = 'harbour-deal-1-daily-courier.txt';
const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

/** Once the document is declined for this reason. */
async function declined(uri: vscode.Uri, reason: string): Promise<void> {
  const { marks, events } = await news();
  await until(events.onDidDraw, async () => {
    const answer = await marks(uri);
    return 'declined' in answer && answer.declined === reason ? true : undefined;
  });
}

async function marked(uri: vscode.Uri): Promise<void> {
  const { marks, events } = await news();
  await until(events.onDidDraw, async () => ('names' in (await marks(uri)) ? true : undefined));
}

suite('switches', () => {
  teardown(() => run('workbench.action.closeAllEditors'));

  test('a file that is turned off has no marks until it is turned on', async () => {
    const { document: { uri } } = await open(courier);
    await marked(uri);
    await run('news.turnOffForFile');
    await declined(uri, 'turned off for this file');
    await run('news.turnOnForFile');
    await marked(uri);
  });

  test('a file stays turned off when it is closed and opened, and when it is renamed', async () => {
    const article = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), courier));
    await withFile('renamed.txt', article, async (after) => {
      const before = vscode.Uri.joinPath(folder(), 'before.txt');
      await move(after, before);
      await show(before);
      await marked(before);
      await run('news.turnOffForFile');
      await declined(before, 'turned off for this file');
      await run('workbench.action.closeAllEditors');
      await show(before);
      await declined(before, 'turned off for this file');
      await move(before, after);
      await show(after);
      await declined(after, 'turned off for this file');
      await run('news.turnOnForFile');
      await marked(after);
      // What was there before is not remembered under the old name.
      await vscode.workspace.fs.writeFile(before, article);
      try {
        await show(before);
        await marked(before);
      } finally {
        await run('workbench.action.closeAllEditors');
        await vscode.workspace.fs.delete(before);
      }
    });
  });

  test('a folder that is turned off has no marks until it is turned on again', async () => {
    const { document: { uri } } = await open(courier);
    await marked(uri);
    await run('news.turnOffForFolder');
    await declined(uri, 'turned off');
    assert.equal(vscode.workspace.getConfiguration('news', uri).inspect('mode')?.globalValue, undefined);
    await run('news.turnOn');
    await marked(uri);
  });

  test('turned off everywhere, it says so in the settings of the user, until it is turned on again', async () => {
    const { document: { uri } } = await open(courier);
    await marked(uri);
    const mode = (): unknown => vscode.workspace.getConfiguration('news', uri).inspect('mode')?.globalValue;
    await run('news.turnOffEverywhere');
    try {
      assert.equal(mode(), 'off');
      await declined(uri, 'turned off');
      assert.deepEqual(await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(12, 10)), []);
    } finally {
      await run('news.turnOn');
    }
    assert.equal(mode(), undefined);
    await marked(uri);
  });

  test('without people, names of people are stepped over and have no tokens', async () => {
    const editor = await open(courier);
    const { document } = editor;
    await marked(document.uri);
    const minister = find(document, 'Valdebenito\ntold').start;
    const stepped = async (): Promise<string> => {
      editor.selection = new vscode.Selection(minister, minister);
      await run('news.nextName');
      return document.getText(editor.selection);
    };
    assert.equal(await stepped(), 'Valdebenito');
    assert.ok((await tokenTypes(document)).has('person'));
    await withSetting('news.show.people', false, async () => {
      await marked(document.uri);
      assert.notEqual(await stepped(), 'Valdebenito');
      const types = await tokenTypes(document);
      assert.ok(types.has('place') && !types.has('person'), [...types].join(' '));
    });
    assert.equal(await stepped(), 'Valdebenito');
  });

  test('names less sure than the setting asks for are not marked, stepped to or told of, as soon as it is changed', async () => {
    const editor = await open(courier);
    const { document } = editor;
    const { marks } = await news();
    const all = assertMarked(await marks(document.uri));
    assert.equal(all.withheld, 0);
    const at = find(document, 'Valdebenito\ntold').start;
    const hovers = (): Thenable<vscode.Hover[]> => vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, at);
    assert.match(markdown(await hovers()), /% sure/);
    await withSetting('news.names.minimumConfidence', 1, async () => {
      const none = await until((await news()).events.onDidDraw, async () => {
        const now = assertMarked(await marks(document.uri));
        return now.withheld === 0 ? undefined : now;
      });
      assert.deepEqual(none.names, []);
      assert.equal(none.withheld, all.names.length);
      assert.deepEqual(none.quotes, all.quotes);
      assert.equal((await tokenTypes(document)).size, 0);
      assert.deepEqual(await hovers(), []);
      editor.selection = new vscode.Selection(at, at);
      await run('news.nextName');
      assert.ok(editor.selection.isEmpty);
    });
    const again = await until((await news()).events.onDidDraw, async () => {
      const now = assertMarked(await marks(document.uri));
      return now.withheld === 0 ? now : undefined;
    });
    assert.deepEqual({ ...again, number: 0 }, { ...all, number: 0 });
  });

  test('speaker names stand after quotes once they are turned on, in a text never saved too, and go with the marks', async () => {
    const { document } = await open(courier);
    assertMarked(await (await news()).marks(document.uri));
    assert.deepEqual(await speakerHints(document), []);
    const unsaved = await vscode.workspace.openTextDocument({ language: 'plaintext', content: document.getText() });
    await vscode.window.showTextDocument(unsaved, { preview: false });
    await run('news.toggleSpeakerHints');
    try {
      for (const each of [document, unsaved]) {
        const found = await hinted(each, (names) => names.length !== 0);
        assert.ok(found.includes('“Not one of them has missed a payment.” — Priya Ramachandran'), found.join('\n'));
      }
      await run('news.toggleMarks');
      assert.deepEqual(await speakerHints(unsaved), []);
      await run('news.toggleMarks');
      assert.notEqual((await speakerHints(unsaved)).length, 0);
    } finally {
      await run('news.toggleSpeakerHints');
    }
    await hinted(document, (names) => names.length === 0);
    await vscode.window.showTextDocument(unsaved);
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  test('toggling speaker names changes the setting where it is set', async () => {
    await open(courier);
    const set = (): ReturnType<vscode.WorkspaceConfiguration['inspect']> => vscode.workspace.getConfiguration('news.speakerHints').inspect('enabled');
    await withSetting('news.speakerHints.enabled', false, async () => {
      await run('news.toggleSpeakerHints');
      assert.deepEqual([set()?.workspaceValue, set()?.globalValue], [true, undefined]);
    });
  });

  test('hiding the marks takes the colours of the letters too', async () => {
    const { document } = await open(courier);
    assertMarked(await (await news()).marks(document.uri));
    assert.notEqual((await tokenTypes(document)).size, 0);
    await run('news.toggleMarks');
    assert.equal((await tokenTypes(document)).size, 0);
    await run('news.toggleMarks');
    assert.notEqual((await tokenTypes(document)).size, 0);
  });
});

/** As the explorer renames a file: extensions are told. */
async function move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Each hint with the words of its line before it. */
async function speakerHints(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>('vscode.executeInlayHintProvider', document.uri, whole);
  return (hints ?? []).map(({ position, label }) => {
    const before = document.getText(new vscode.Range(position.with({ character: 0 }), position));
    return `${before} ${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}`;
  });
}

/** Once the hints are as they should be: looked at whenever the server has told of a change. */
const hinted = async (document: vscode.TextDocument, satisfies: (hints: readonly string[]) => boolean): Promise<string[]> =>
  until((await news()).events.onDidDraw, async () => {
    const hints = await speakerHints(document);
    return satisfies(hints) ? hints : undefined;
  });

async function tokenTypes({ uri }: vscode.TextDocument): Promise<Set<string | undefined>> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uri);
  return new Set(Array.from(tokens?.data ?? []).filter((_, index) => index % 5 === 3).map((type) => legend.tokenTypes[type]));
}

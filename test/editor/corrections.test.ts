import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, exists, isMarked } from './correcting';
import { assertMarked, find, folder, news, open, rowsBelow, show, textOf, until, withSetting } from './news';

const courier = 'harbour-deal-1-daily-courier.txt';
const times = 'harbour-deal-2-coastal-times.txt';
const names = (): vscode.Uri => vscode.Uri.joinPath(folder(), '.news', 'names.json');

const head = '// What names mean in the articles of this folder, in your own words: News Annotator follows it, one line a correction.\n'
  + '// To undo a correction, delete its line.\n';
/** The file as it is made, with these lines. */
const fileWith = (...lines: string[]): string => `${head}{\n  "corrections": [\n${lines.map((line) => `    ${line},\n`).join('')}  ]\n}\n`;

const run = (command: string, ...parameters: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...parameters);

suite('corrections', () => {
  /** The editor tells nothing of a file that is made and deleted at once: so it is deleted when its making was told. */
  const told = new vscode.EventEmitter<void>();
  let made = false;
  const watcher = vscode.workspace.createFileSystemWatcher('**/.news/names.json');
  const listening = vscode.Disposable.from(watcher, told, ...[watcher.onDidCreate, watcher.onDidChange].map((event) => event(() => {
    made = true;
    told.fire();
  })), watcher.onDidDelete(() => (made = false)));

  suiteSetup(async () => {
    await news();
    await run('news.readFolder');
  });

  suiteTeardown(() => listening.dispose());

  teardown(async () => {
    await run('workbench.action.closeAllEditors');
    if (await exists(names())) {
      await until(told.event, () => made || undefined);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(names(), '..'), { recursive: true });
    }
    made = false;
    await open(courier);
    await marked(courier, 'Nelson Catrileo', 'PERSON');
    await marked(courier, 'Aconcagua', 'PLACE');
  });

  test('words that are no name: everywhere, in what is open and in the lists, with one line in a file that is made for it', async () => {
    await at(courier, 'Nelson Catrileo');
    assert.equal(await exists(names()), false);
    await answering(['Everywhere in the folder'], () => run('news.notAName'));
    assert.equal(await read(names()), fileWith('{ "notAName": "Nelson Catrileo" }'));
    await marked(courier, 'Nelson Catrileo', undefined);
    await open(times);
    await marked(times, 'Nelson Catrileo', undefined);
    await listed((rows) => !rows.some((row) => row.startsWith('Nelson Catrileo')));
    assert.equal(vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === names().toString())?.isDirty ?? false, false);
  });

  test('deleting the line takes it back', async () => {
    await at(courier, 'Nelson Catrileo');
    await answering(['Everywhere in the folder'], () => run('news.notAName'));
    await marked(courier, 'Nelson Catrileo', undefined);
    const editor = await shown(fileWith('{ "notAName": "Nelson Catrileo" }'));
    const line = editor.document.lineAt(find(editor.document, 'notAName').start).rangeIncludingLineBreak;
    await editor.edit((edit) => edit.delete(line));
    await show(vscode.Uri.joinPath(folder(), courier));
    await marked(courier, 'Nelson Catrileo', 'PERSON');
    await editor.document.save();
  });

  test('in one file, or at one place of it, which words around it tell', async () => {
    await at(courier, 'Nelson Catrileo');
    await answering(['In this file'], () => run('news.notAName'));
    await at(courier, 'Aconcagua');
    await answering(['Only here'], () => run('news.notAName'));
    const [first, second] = (await read(names())).split('\n').filter((line) => line.includes('notAName'));
    assert.equal(first?.trim(), `{ "notAName": "Nelson Catrileo", "in": "${courier}" },`);
    const { prefix, suffix, ...rest } = JSON.parse(second!.trim().replace(/,$/, '')) as { prefix: string; suffix: string };
    assert.deepEqual(rest, { notAName: 'Aconcagua', in: courier });
    assert.ok(/ the $|^$/.test(prefix ?? '') || /\bthe $/.test(prefix), prefix);
    assert.match(`${prefix ?? ''}Aconcagua${suffix ?? ''}`, /the Aconcagua|Aconcagua news/);
    await marked(courier, 'Aconcagua', undefined);
    await open(times);
    await marked(times, 'Nelson Catrileo', 'PERSON');
    await marked(times, 'Aconcagua', 'PLACE');
  });

  test('another kind, behind comments and lines of the user', async () => {
    const own = '{\n\t/* ours */ "corrections": [ // first\n\t\t{ "notAName": "Nobody" }, // why\n\t]\n}\n';
    await write(names(), own);
    await at(courier, 'Aconcagua');
    await answering(['Organisation', 'Everywhere in the folder'], () => run('news.changeKind'));
    assert.equal(await read(names()), own.replace('// why\n', '// why\n\t\t{ "name": "Aconcagua", "kind": "ORG" },\n'));
    await marked(courier, 'Aconcagua', 'ORG');
  });

  test('words that had no mark become a name', async () => {
    await at(courier, 'wedding');
    await answering(['Event', 'Everywhere in the folder'], () => run('news.markAsName'));
    assert.equal(await read(names()), fileWith('{ "name": "wedding", "kind": "EVENT" }'));
    await marked(courier, 'wedding', 'EVENT');
  });

  test('two names become one, chosen from those of the kind, the most alike first', async () => {
    await at(courier, 'Eastern Meridian Terminals');
    const offered = await answering(['Easterly Meridian Terminals'], () => run('news.mergeNames'));
    assert.equal(offered[0]?.[0], 'Easterly Meridian Terminals');
    assert.ok(offered[0]?.includes('Savannah Gulf Ports') && !offered[0].includes('Nelson Catrileo') && !offered[0].includes('Eastern Meridian Terminals'));
    assert.equal(await read(names()), fileWith('{ "merge": ["Eastern Meridian Terminals", "Easterly Meridian Terminals"], "kind": "ORG" }'));
    await listed((rows) => rows.filter((row) => / Meridian Terminals/.test(row)).length === 1);
  });

  test('one name becomes two: a form of it everywhere', async () => {
    await at(courier, 'Priya Ramachandran');
    const offered = await answering(['“Priya Ramchandran” is somebody else everywhere'], () => run('news.splitName'));
    assert.deepEqual(offered[0]?.slice(-2), ['In this file it is somebody else…', 'Only here it is somebody else…']);
    assert.equal(await read(names()), fileWith('{ "split": ["Priya Ramachandran", "Priya Ramchandran"], "kind": "PERSON" }'));
    await listed((rows) => rows.some((row) => row.startsWith('Priya Ramchandran')) && rows.some((row) => row.startsWith('Priya Ramachandran')));
  });

  test('one name becomes two: somebody else of the same name in one file', async () => {
    await at(courier, 'Nelson Catrileo');
    await answering(['In this file it is somebody else…', ''], () => run('news.splitName'));
    assert.equal(await read(names()), fileWith(`{ "name": "Nelson Catrileo", "means": "Nelson Catrileo (2)", "kind": "PERSON", "in": "${courier}" }`));
    const { marks, events } = await news();
    const uri = vscode.Uri.joinPath(folder(), courier);
    await until(events.onDidDraw, async () => (assertMarked(await marks(uri)).quotes.some(({ speaker }) => speaker === 'Nelson Catrileo (2)') ? true : undefined));
  });

  test('a name is shown under another', async () => {
    // The corrections of the test before have been taken back, and the server has heard of it.
    await listed((rows) => rows.some((row) => row.startsWith('Nelson Catrileo |')) && !rows.some((row) => row.includes('(2)')));
    await at(courier, 'Nelson Catrileo');
    await answering(['Nelson Catrileo Painemal'], () => run('news.renameName'));
    assert.equal(await read(names()), fileWith('{ "rename": "Nelson Catrileo", "to": "Nelson Catrileo Painemal", "kind": "PERSON" }'));
    await listed((rows) => rows.some((row) => row.startsWith('Nelson Catrileo Painemal')));
  });

  test('of a row of the Names view, and of one of its mentions', async () => {
    const { views: { names: view } } = await news();
    const row = (await rowsBelow(view)).find((each) => textOf(each).startsWith('Talcahuano |'));
    assert.match(row?.item.contextValue ?? '', /^news\.name\b/);
    await answering(['TALCAHUANO'], () => run('news.notAName', row));
    assert.equal(await read(names()), fileWith('{ "notAName": "TALCAHUANO" }'));
    const mention = (await view.getChildren(await until(view.onDidChangeTreeData, async () =>
      (await rowsBelow(view)).find((each) => textOf(each).startsWith('Liu Wenhao |')))))[0];
    await answering(['In this file'], () => run('news.notAName', mention));
    assert.match(await read(names()), /\{ "notAName": "Liu Wenhao", "in": "[^"]+\.txt" \},\n {2}\]/);
  });

  test('an action on a mark does the same, and knows when the text has changed since', async () => {
    const editor = await at(courier, 'Nelson Catrileo');
    const offer = async (): Promise<vscode.CodeAction> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.selection, vscode.CodeActionKind.QuickFix.value);
      const found = actions.find(({ title }) => title === 'Not a name: “Nelson Catrileo”');
      assert.ok(found?.command, actions.map(({ title }) => title).join('\n'));
      return found;
    };
    const outdated = await offer();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late edition. '));
    await answering([], () => run(outdated.command!.command, ...(outdated.command!.arguments as unknown[])));
    assert.equal(await exists(names()), false);
    await run('undo');
    await marked(courier, 'Nelson Catrileo', 'PERSON');
    editor.selection = new vscode.Selection(find(editor.document, 'Nelson Catrileo').start, find(editor.document, 'Nelson Catrileo').start);
    const { command } = await offer();
    await answering(['Everywhere in the folder'], () => run(command!.command, ...(command!.arguments as unknown[])));
    assert.equal(await read(names()), fileWith('{ "notAName": "Nelson Catrileo" }'));
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  test('nothing is written where there is no name, and when the question is not answered', async () => {
    await at(courier, 'overlooking');
    await answering([], () => run('news.notAName'));
    await at(courier, 'Nelson Catrileo');
    await answering([undefined], () => run('news.notAName'));
    await answering(['Organisation', undefined], () => run('news.changeKind'));
    await at(courier, 'Tuesday');
    await answering([], () => run('news.mergeNames'));
    assert.equal(await exists(names()), false);
  });

  test('unsaved edits of the file are the user’s: the line is added to them, holds, and is not saved', async () => {
    const before = fileWith('{ "notAName": "Nobody" }');
    await write(names(), before);
    await withSetting('files.autoSave', 'off', async () => {
      const editor = await shown(before);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// Mine.\n'));
      await at(courier, 'Nelson Catrileo');
      await answering(['Everywhere in the folder'], () => run('news.notAName'));
      await marked(courier, 'Nelson Catrileo', undefined);
      assert.equal(editor.document.getText(), `// Mine.\n${fileWith('{ "notAName": "Nobody" }', '{ "notAName": "Nelson Catrileo" }')}`);
      assert.ok(editor.document.isDirty);
      assert.equal(await read(names()), before);
      await vscode.window.showTextDocument(editor.document);
      await run('workbench.action.files.revert');
    });
  });

  test('in its editor, the line is added as an edit that can be undone, and saved', async () => {
    const before = fileWith('{ "notAName": "Nobody" }');
    await write(names(), before);
    const editor = await shown(before);
    await at(courier, 'Nelson Catrileo');
    await answering(['Everywhere in the folder'], () => run('news.notAName'));
    await marked(courier, 'Nelson Catrileo', undefined);
    assert.equal(await read(names()), fileWith('{ "notAName": "Nobody" }', '{ "notAName": "Nelson Catrileo" }'));
    assert.equal(editor.document.isDirty, false);
    await vscode.window.showTextDocument(editor.document);
    await run('undo');
    assert.equal(editor.document.getText(), before);
    await editor.document.save();
    await open(courier);
    await marked(courier, 'Nelson Catrileo', 'PERSON');
  });

  test('what is typed into the file holds as it is typed; the file that is deleted holds no more', async () => {
    await write(names(), fileWith('{ "notAName": "Nelson Catrileo" }'));
    await open(courier);
    await marked(courier, 'Nelson Catrileo', undefined);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(names(), '..'), { recursive: true });
    await marked(courier, 'Nelson Catrileo', 'PERSON');
  });

  test('a broken file stays as it is: where it is broken is said, and the correction holds all the same, until it can be written', async () => {
    const broken = '{\n  "corrections": [\n    { "notAName": }\n  ]\n}\n';
    await write(names(), broken);
    await at(courier, 'Nelson Catrileo');
    const said = await answering(['Everywhere in the folder', 'Open the File'], () => run('news.notAName'));
    assert.match(said.at(-1)?.[0] ?? '', /^The correction could not be added to (samples\/)?\.news\/names\.json, line 3: /);
    await until(vscode.window.onDidChangeActiveTextEditor, () => (vscode.window.activeTextEditor?.document.uri.toString() === names().toString() ? true : undefined));
    assert.equal(await read(names()), broken);
    await open(courier);
    await marked(courier, 'Nelson Catrileo', undefined);
    const editor = await shown(broken);
    await editor.edit((edit) => edit.replace(find(editor.document, '{ "notAName": }'), ''));
    await editor.document.save();
    await at(courier, 'Aconcagua');
    await answering(['Everywhere in the folder'], () => run('news.notAName'));
    const [first, second] = (await read(names())).split('\n').filter((line) => line.includes('notAName')).map((line) => line.trim());
    assert.deepEqual([first, second], ['{ "notAName": "Nelson Catrileo" },', '{ "notAName": "Aconcagua" },']);
  });

  test('the file is opened by its command; where there is none, that is said', async () => {
    await open(courier);
    const said = await answering([undefined], () => run('news.openCorrections'));
    assert.match(said[0]?.[0] ?? '', /^No name of this folder has been corrected yet/);
    await write(names(), fileWith('{ "notAName": "Nobody" }'));
    await run('news.openCorrections');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), names().toString());
  });
});

/** Opens the file of corrections, once its editor has this text: of a file that was deleted it keeps the old one for a while. */
async function shown(text: string): Promise<vscode.TextEditor> {
  const editor = await show(names());
  await until(vscode.workspace.onDidChangeTextDocument, () => (editor.document.getText() === text ? true : undefined));
  return editor;
}

/** Puts the cursor into the first such words of a file of the folder, once they are marked or not. */
async function at(name: string, words: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  assertMarked(await (await news()).marks(editor.document.uri));
  const { start } = find(editor.document, words);
  editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
  return editor;
}

const marked = (name: string, words: string, kind: string | undefined): Promise<void> => isMarked(vscode.Uri.joinPath(folder(), name), words, kind);

/** Once the rows of the Names view are so. */
async function listed(satisfies: (rows: readonly string[]) => boolean): Promise<void> {
  const { views: { names: view }, folder: reading } = await news();
  await until(reading.onDidChange, async () => (satisfies((await rowsBelow(view)).map(textOf)) ? true : undefined));
}

const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

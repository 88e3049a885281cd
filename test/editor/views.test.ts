import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardRows } from '../../src/client/views/cardRows';
import { createParts } from '../../src/client/views/parts';
import type { Row } from '../../src/client/views/rows';
import type { FolderState } from '../../src/protocol';
import { registerMemoryFiles } from './memoryFiles';
import { assertMarked, find, folder, markdown, news, open, textOf, until, withFile } from './news';

const courier = 'harbour-deal-1-daily-courier.txt';

suite('views', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('what was read of the folder can be forgotten, and is read again when asked for', async () => {
    const read = await vscode.commands.executeCommand<FolderState>('news.readFolder');
    assert.equal(read.state, 'read');
    const forgotten = await vscode.commands.executeCommand<FolderState>('news.clearIndex');
    assert.deepEqual([forgotten.state, forgotten.done, forgotten.total], ['unread', 0, 0]);
    assert.deepEqual(await vscode.commands.executeCommand<FolderState>('news.readFolder'), read);
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

  test('a list of mentions too long to be shown at once says in how many files the others are', async () => {
    const once = lighthouse.split('\n').at(-2)!;
    await withFile('lighthouse.txt', `${lighthouse}${`\n${once}\n`.repeat(110)}`, async () => {
      await vscode.commands.executeCommand('news.readFolder');
      const { views: { names } } = await news();
      const row = await until(names.onDidChangeTreeData, async () => (await below(names, /^People/))?.find((each) => /Ingunn Sandvik/.test(textOf(each))));
      const first = await names.getChildren(row);
      assert.equal(first.length, 201);
      assert.match(first[200]!.item.accessibilityInformation?.label ?? '', /^Show the other \d+\. 200 of \d+ mentions are listed\. The others are in 1 file\.$/);
      await vscode.commands.executeCommand('news.showMore', first.at(-1));
      const all = await names.getChildren(row);
      assert.ok(200 < all.length && all.every(({ passage }) => passage));
      assert.deepEqual(all.slice(0, 200).map(textOf), first.slice(0, 200).map(textOf));
    });
    await vscode.commands.executeCommand('news.readFolder');
  });

  test('who said what', async () => {
    const { views: { quotes } } = await news();
    await vscode.commands.executeCommand('news.quotes.focus');
    const said = await until(quotes.onDidChangeTreeData, () => below(quotes, /Valdebenito/));
    assert.ok(said.some((row) => /This harbour is not for sale/.test(textOf(row))), said.map(textOf).join('\n'));
  });
});

/** Our own invented story: whom no other article names. */
const lighthouse = `Keeper wants the light back

Tuesday, 3 June 2025

HARSTAD — Lighthouse keeper Ingunn Sandvik said on Monday that the new lamp was “bright, cold and useless.”

“Ships, boats and gulls all miss the old one,” Sandvik told Eskil Moen of the Coast Museum. Sandvik denied that she had hidden the key.
`;

suite('the card', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('of a row: who it is, then a group a question, each line with its place', async () => {
    const { views: { names, card } } = await news();
    await vscode.commands.executeCommand('news.names.focus');
    const people = await until(names.onDidChangeTreeData, () => below(names, /^People/));
    await vscode.commands.executeCommand('news.showCard', people.find((row) => /Valdebenito/.test(textOf(row))));
    const top = await card.getChildren();
    assert.match(textOf(top[0]!), /^Roc[ií]o Valdebenito \| person · .*Minister.* · \d+ mentions in \d files$/);
    assert.deepEqual(top.slice(1).map((row) => textOf(row).replace(/ \|.*/, '')), ['Also Written', 'Roles', 'Said', 'With', 'Places', 'Named', 'Why One Person']);
    const lines = (await Promise.all(top.slice(1).map((row) => card.getChildren(row)))).flat();
    for (const { item, passage } of [top[0]!, ...lines]) {
      assert.ok(item.accessibilityInformation?.label && passage && item.command?.command === 'vscode.open', JSON.stringify(item));
    }
    const said = (await below(card, /^Said/) ?? []).map(textOf);
    assert.ok(said.includes('“This harbour is not for sale. It is for rent, and the rent has to be fair,” | 4 March 2025, harbour-deal-1-daily-courier.txt, line 13'), said.join('\n'));
  });

  test('says why forms are one, and who is related but another', () => {
    const place = { uri: 'file:///a.txt', range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } }, excerpt: 'Kyiv and Kiev are one.' };
    const folder = { state: 'read', done: 1, total: 1, failed: [] } as const;
    const rows = cardRows({
      id: 'PLACE:kyiv', kind: 'PLACE', name: 'Kyiv', mentions: 3, files: 1, roles: [], rolesLeft: 0, said: { statements: [], total: 0, edition: 1 }, with: [], places: [], folder,
      forms: [{ form: 'Kyiv', mentions: 2, place }, { form: 'Kiev', mentions: 1, why: 'older spelling', place }],
      related: [{ name: 'Ukraine', how: 'country', place }],
    }, {} as Parameters<typeof cardRows>[1]);
    assert.deepEqual(rows.map(textOf), ['Kyiv | place · 3 mentions in 1 file', 'Also Written | 1', 'Why One Place | 1', 'Related, Not the Same | 1']);
    const below = rows.flatMap((row) => (row.children?.() ?? []) as Row[]);
    assert.deepEqual(below.map(textOf), ['Kiev | 1 mention', 'Kiev | older spelling', 'Ukraine | country']);
    assert.deepEqual(below.map(({ item }) => item.accessibilityInformation?.label), [
      'Kiev, 1 mention. older spelling. Kyiv and Kiev are one. a.txt, line 3', 'Kiev: older spelling. Kyiv and Kiev are one. a.txt, line 3',
      'Ukraine, country. Kyiv and Kiev are one. a.txt, line 3',
    ]);
  });

  test('says when a day is but that of a file’s name', async () => {
    const at = { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } }, excerpt: 'The minister spoke.', date: '2025-03-05' } as const;
    const place = { ...at, uri: 'file:///2025-03-05-b.txt', source: 'file name' } as const;
    const rows = cardRows({
      id: 'PERSON:ana', kind: 'PERSON', name: 'Ana', mentions: 1, files: 1, forms: [{ form: 'Ana', mentions: 1, place }], with: [], places: [], related: [],
      roles: [{ role: 'minister', files: 1, place }], rolesLeft: 0, said: { statements: [{ ...place, words: 'No.', kind: 'direct' }], total: 1, edition: 1 }, first: place,
      last: { ...at, uri: 'file:///a.txt', source: 'article' }, folder: { state: 'read', done: 1, total: 1, failed: [] },
    }, { parts: createParts(() => undefined) } as Parameters<typeof cardRows>[1]);
    const lines = (await Promise.all(rows.map(async (row) => (await row.children?.()) ?? []))).flat();
    const spoken = lines.map(({ item }) => item.accessibilityInformation?.label ?? '');
    assert.deepEqual(spoken.map((label) => /5 March 2025(, from the file’s name)?/.exec(label)?.[0]), [
      ...Array<string>(3).fill('5 March 2025, from the file’s name'), '5 March 2025',
    ], spoken.join('\n'));
    assert.ok(lines.every((line) => !textOf(line).includes('from the file')), 'a row is short');
  });

  test('of a companion is one step on', async () => {
    const { views: { card } } = await news();
    const [companion] = await below(card, /^With/) ?? [];
    assert.ok(companion?.whom);
    await vscode.commands.executeCommand('news.showCard', companion);
    assert.ok(textOf((await card.getChildren())[0]!).startsWith(`${companion.whom.name} | `));
  });

  test('of the name at the cursor', async () => {
    const { marks, views: { card } } = await news();
    const editor = await open(courier);
    assertMarked(await marks(editor.document.uri));
    const { start } = find(editor.document, 'Catrileo');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('news.showCard');
    assert.match(textOf((await card.getChildren())[0]!), /^Nelson Catrileo \| person/);
  });

  test('of a link in a hover', async () => {
    const { views: { card } } = await news();
    const { document } = await open(courier);
    await vscode.commands.executeCommand('news.showCard', await linked(document, 'Ramachandran'));
    assert.match(textOf((await card.getChildren())[0]!), /^Priya Ramachandran \| person/);
  });

  test('is empty once nobody is named so any more', async () => {
    const { views: { card } } = await news();
    await withKeeper(async (row) => {
      await vscode.commands.executeCommand('news.showCard', row);
      assert.match(textOf((await card.getChildren())[0]!), /^Ingunn Sandvik \| person · 3 mentions in 1 file$/);
    });
    await vscode.commands.executeCommand('news.readFolder');
    await until(card.onDidChangeTreeData, async () => ((await card.getChildren()).length === 0 ? true : undefined));
  });
});

suite('exported quotes', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const textIn = async (uri: vscode.Uri): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));

  test('are a table', () => withKeeper(async (row) => {
    const target = vscode.Uri.joinPath(folder(), 'Ingunn Sandvik quotes.csv');
    const written = await vscode.commands.executeCommand<vscode.Uri>('news.exportLedger', row, target);
    assert.equal(written.toString(), target.toString());
    assert.equal(await textIn(target), '\uFEFFdate,file,line,speaker,words,kind,stance,cue\r\n'
      + '2025-06-03,lighthouse.txt,5,Ingunn Sandvik,"that the new lamp was “bright, cold and useless.”",mixed,neutral,said\r\n'
      + '2025-06-03,lighthouse.txt,7,Ingunn Sandvik,"“Ships, boats and gulls all miss the old one,”",direct,neutral,told\r\n'
      + '2025-06-03,lighthouse.txt,7,Ingunn Sandvik,that she had hidden the key,indirect,denial,denied\r\n');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), target.toString());
    await deleted(target);
  }));

  test('or a page', () => withKeeper(async (row) => {
    const target = vscode.Uri.joinPath(folder(), 'keeper.md');
    await vscode.commands.executeCommand('news.exportLedger', row, target);
    assert.equal(await textIn(target), '# Quotes of Ingunn Sandvik\n\n## 3 June 2025\n\n'
      + '- that the new lamp was “bright, cold and useless\\.” (3 June 2025, lighthouse\\.txt, line 5; “said”)\n'
      + '- “Ships, boats and gulls all miss the old one,” (3 June 2025, lighthouse\\.txt, line 7; “told”)\n'
      + '- that she had hidden the key (3 June 2025, lighthouse\\.txt, line 7; denial, “denied”)\n');
    await deleted(target);
  }));

  test('are not written where nothing can be, nor as a file that is neither', () => withKeeper(async (row) => {
    const memory = registerMemoryFiles('readonly', { '/desk/notes.csv': 'kept' });
    const [kept, text] = [vscode.Uri.parse('readonly:/desk/notes.csv'), vscode.Uri.joinPath(folder(), 'keeper.txt')];
    try {
      for (const target of [kept, text]) assert.equal(await vscode.commands.executeCommand('news.exportLedger', row, target), undefined);
      assert.equal(await textIn(kept), 'kept');
      await assert.rejects(async () => vscode.workspace.fs.stat(text));
    } finally {
      memory.dispose();
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  }));
});

async function deleted(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(uri);
}

/** Writes a file that quotes Ingunn Sandvik, and runs with her row of the names. */
function withKeeper(run: (row: Row) => Promise<void>): Promise<void> {
  return withFile('lighthouse.txt', lighthouse, async () => {
    await vscode.commands.executeCommand('news.readFolder');
    const { views: { names } } = await news();
    await run(await until(names.onDidChangeTreeData, async () => (await below(names, /^People/))?.find((row) => /Ingunn Sandvik/.test(textOf(row)))));
  });
}

/** What the link to a card gives in the hover at these words. */
async function linked(document: vscode.TextDocument, words: string): Promise<unknown> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, find(document, words).start.translate(0, 1));
  const [, query = ''] = /\(command:news\.showCard\?([^)]+)\)/.exec(markdown(hovers)) ?? [];
  return (JSON.parse(decodeURIComponent(query)) as unknown[])[0];
}

/** The rows below the first top row that matches, once it is there. */
async function below(rows: { getChildren(row?: Row): Promise<Row[]> }, pattern: RegExp): Promise<Row[] | undefined> {
  const top = (await rows.getChildren()).find((row) => pattern.test(textOf(row)));
  return top && rows.getChildren(top);
}

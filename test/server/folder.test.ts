import assert from 'node:assert/strict';
import { FileChangeType, WatchKind } from 'vscode-languageserver/node';
import type { FolderState, People } from '../../src/protocol';
import { inventedWords } from '../inventedWords';
import { folder, startClient, type Client, type Options } from './client';
import { disk, echo, echoUri, elsewhere, elsewhereUri, ferry, ferryUri, requirementsUri } from './stories';

suite('folder', () => {
  let client: Client;
  const start = async (options: Options = {}): Promise<void> => {
    client = await startClient({ disk, ...options });
  };
  teardown(() => client.stop());

  const reads = (): string[] => client.log.filter(({ method }) => method === 'news/read').map(({ params }) => (params as { uri: string }).uri).sort();
  const names = ({ people }: People): string[] => people.map(({ name }) => name);
  const read = (): Promise<FolderState> => client.ask('news/readFolder', {});
  const registered = (): unknown[] => client.log.filter(({ params }) => JSON.stringify(params).includes('workspace/didChangeWatchedFiles')).map(({ params }) => params);
  const people = async (): Promise<string[]> => names(await client.ask('news/people', {}));

  test('nothing is listed, read or watched before somebody asks', async () => {
    await start();
    client.open(ferryUri, ferry);
    await client.ask('news/marks', { uri: ferryUri, version: 1 });
    assert.deepEqual(client.log.filter(({ method, params }) => /news\/(files|read)/.test(method) || JSON.stringify(params).includes('didChangeWatchedFiles')), []);
    await read();
    assert.equal(client.log.filter(({ method }) => method === 'news/files').length, 1);
    assert.ok(client.log.some(({ params }) => JSON.stringify(params).includes('workspace/didChangeWatchedFiles')));
    assert.deepEqual(reads(), [elsewhereUri, echoUri].sort(), 'neither what is open nor what its name rules out');
  });

  test('asking starts reading: what is known comes at once, the end is told', async () => {
    await start();
    client.open(ferryUri, ferry);
    await client.ask('news/marks', { uri: ferryUri, version: 1 });
    const ended = client.folderIs('read');
    const first = await client.ask('news/people', {});
    assert.equal(first.folder.state, 'reading');
    assert.deepEqual(await ended, { state: 'read', done: 4, total: 4, failed: [] });
    const now = await client.ask('news/people', {});
    assert.equal(now.folder.state, 'read');
    assert.ok(names(now).includes('Ingrid Solheim'));
    const quintela = now.people.find(({ name }) => name === 'Ana Quintela');
    assert.deepEqual(quintela && [quintela.kind, quintela.files, quintela.mentions], ['PERSON', 2, 5]);
    const { mentions: places } = await client.ask('news/mentions', { id: quintela!.id });
    assert.deepEqual([...new Set(places.map(({ uri }) => uri))].sort(), [echoUri, ferryUri]);
    assert.ok(places.some(({ excerpt }) => excerpt.startsWith('Quintela travels to Porto this week')));
  });

  test('who said what, over all files', async () => {
    await start();
    await read();
    const { speakers } = await client.ask('news/quotes', {});
    const valente = speakers.find(({ name }) => name === 'Pedro Valente');
    assert.ok(valente?.id !== undefined);
    assert.equal(valente.quotes, 1);
    const { quotes } = await client.ask('news/quotesOf', valente);
    assert.deepEqual(quotes.map(({ uri, text }) => [uri, text]), [[ferryUri, '“No sailor believes a minister before breakfast,”']]);
    assert.equal(speakers.findIndex(({ name }) => name === ''), speakers.some(({ name }) => name === '') ? speakers.length - 1 : -1);
  });

  test('related passages: the same quote in the other file, with its reason', async () => {
    await start();
    client.open(ferryUri, ferry);
    await read();
    const at = client.position(ferryUri, 'sell the boats');
    const related = await client.ask('news/related', { uri: ferryUri, range: { start: at, end: at } });
    const [best] = related!.files;
    assert.equal(best?.uri, echoUri);
    assert.equal(best.headline, 'Almada commuters relieved');
    assert.equal(best.passages[0]?.reasons[0], 'same quote');
    assert.match(best.passages[0]?.excerpt ?? '', /^“/, 'the row shows the quote, not the paragraph around it');
    assert.match(related!.excerpt, /^“We will not sell/);
    assert.ok(!related!.files.some(({ uri }) => uri === ferryUri));
    const selected = { start: client.position(ferryUri, '|Quintela is due'), end: client.position(ferryUri, 'on Thursday|') };
    assert.deepEqual((await client.ask('news/related', { uri: ferryUri, range: selected }))!.range, selected);
    assert.deepEqual((await client.ask('news/related', { uri: ferryUri, range: selected, version: 1 }))!.range, selected);
    client.edit(ferryUri, 0, 0, 'Late news. ');
    assert.equal(await client.ask('news/related', { uri: ferryUri, range: selected, version: 1 }), null, 'the range is of another text');
  });

  test('related passages: twenty, and more for who asks', async () => {
    const story = (i: number): string =>
      `The ${inventedWords(i, 0)} ferries met ${inventedWords(i, 4)} of Almada. Their ${inventedWords(i, 8)} said that ${inventedWords(i, 12)} boats are ${inventedWords(i, 16)} for sale.`;
    const others = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${folder}/${i}.txt`, story(i)]));
    await start({ disk: { [ferryUri]: ferry, ...others } });
    client.open(ferryUri, ferry);
    await read();
    const at = client.position(ferryUri, 'sell the boats');
    const asked = async (count?: number): Promise<readonly [files: string[], more: boolean]> => {
      const related = await client.ask('news/related', { uri: ferryUri, range: { start: at, end: at }, ...(count !== undefined && { count }) });
      return [related!.files.map(({ uri }) => uri), related!.more];
    };
    const [first, isMore] = await asked();
    const [all, isEvenMore] = await asked(60);
    assert.deepEqual([first.length, isMore, isEvenMore], [20, true, false]);
    assert.ok(20 < all.length, String(all.length));
    assert.deepEqual(all.slice(0, 20), first);
  });

  test('related passages: of which day each article is, and how that is known', async () => {
    const [named, saved, unknown, copy] = ['2025-03-05-echo', 'saved', 'unknown', '2025-03-06-echo'].map((name) => `${folder}/${name}.txt`) as [string, string, string, string];
    const noon = (day: number): number => new Date(2025, 2, day, 12).getTime();
    await start({ disk: { [ferryUri]: ferry, [named]: echo, [saved]: `${echo}\n${elsewhere}`, [unknown]: elsewhere, [copy]: echo }, saved: { [saved]: noon(3), [named]: noon(9) } });
    client.open(ferryUri, ferry);
    await read();
    const at = client.position(ferryUri, 'sell the boats');
    const related = await client.ask('news/related', { uri: ferryUri, range: { start: at, end: at } });
    assert.deepEqual(related!.day, { date: '2025-03-04', source: 'article' });
    const days = new Map(related!.files.flatMap(({ uri, day, passages }) => [[uri, day] as const, ...passages.flatMap(({ copies }) => copies.map((each) => [each.uri, each.day] as const))]));
    assert.deepEqual(related!.files[0]?.passages[0]?.copies.map(({ uri }) => uri), [copy, saved], 'under the earliest; what has no day of its own comes last');
    assert.deepEqual(days.get(named), { date: '2025-03-05', source: 'file name' });
    assert.deepEqual(days.get(copy), { date: '2025-03-06', source: 'file name' });
    assert.deepEqual(days.get(saved), { date: '2025-03-03', source: 'file time' });
    client.open(unknown, elsewhere);
    const range = { start: client.position(unknown, 'opened a tunnel'), end: client.position(unknown, 'opened a tunnel') };
    const other = await client.ask('news/related', { uri: unknown, range });
    assert.ok(other && !('day' in other));
  });

  test('a file that is opened keeps the day it was saved on', async () => {
    const saved = new Date(2025, 2, 3, 12).getTime();
    await start({ disk: { [elsewhereUri]: elsewhere, [echoUri]: echo }, saved: { [elsewhereUri]: saved } });
    await read();
    client.open(elsewhereUri, elsewhere);
    const range = { start: client.position(elsewhereUri, 'opened a tunnel'), end: client.position(elsewhereUri, 'opened a tunnel') };
    for (const edit of [false, true]) {
      if (edit) client.edit(elsewhereUri, 0, 0, 'Late news. ');
      assert.deepEqual((await client.ask('news/related', { uri: elsewhereUri, range }))?.day, { date: '2025-03-03', source: 'file time' });
    }
  });

  test('what was read of the folder is forgotten when asked to, and read anew for who asks next; open documents stay', async () => {
    await start();
    client.open(ferryUri, ferry);
    await read();
    assert.ok((await people()).includes('Ingrid Solheim'));
    const before = reads().length;
    assert.deepEqual(await client.ask('news/clearIndex', {}), { state: 'unread', done: 0, total: 0, failed: [] });
    assert.equal(reads().length, before, 'forgetting reads nothing');
    const ended = client.told('news/folderChanged', ({ state }) => state === 'read');
    const left = await people();
    assert.ok(left.includes('Ana Quintela') && !left.includes('Ingrid Solheim'), left.join());
    await ended;
    assert.equal(reads().length, 2 * before);
    assert.ok((await people()).includes('Ingrid Solheim'));
  });

  test('forgetting ends a reading under way', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await start({ onRead: () => held });
    const reading = read();
    await client.told('news/folderChanged', ({ state }) => state === 'reading');
    assert.equal((await client.ask('news/clearIndex', {})).state, 'unread');
    assert.equal((await reading).state, 'unread');
    go();
    assert.deepEqual(await read(), { state: 'read', done: 4, total: 4, failed: [] });
  });

  test('a request made while reading is answered before the reading ends', async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    await start({ onRead: (uri) => (uri === echoUri ? gate : undefined) });
    client.open(ferryUri, ferry);
    const reading = read();
    assert.ok(await client.feature('textDocument/hover', ferryUri, 'Pedro Valente'));
    const { folder: state } = await client.ask('news/people', {});
    assert.equal(state.state, 'reading');
    go();
    await reading;
  });

  test('cancelled, it stops, answers, and starts again only by name', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`${folder}/${number}.txt`, elsewhere]));
    await start({ disk: { ...files, [ferryUri]: ferry }, onRead: () => void (reads().length === 10 && client.tell('news/cancelReading', {})) });
    const ended = await client.ask('news/readFolder', {});
    assert.equal(ended.state, 'cancelled');
    const stopped = reads().length;
    assert.ok(stopped < 31, `${stopped} read`);
    assert.equal((await client.ask('news/people', {})).folder.state, 'cancelled');
    const again = await client.ask('news/readFolder', {});
    assert.deepEqual([again.state, again.done, again.total], ['read', 31, 31]);
    assert.ok(reads().length < 31 + 10, 'what had been read is not read twice');
  });

  test('files that cannot be read are named, the rest is read', async () => {
    const sentence = 'The file is locked by another program.';
    await start({ disk: { ...disk, [`${folder}/locked.txt`]: { problem: sentence }, [`${folder}/odd.txt`]: new Error('EIO'), [`${folder}/image.txt`]: '\0\u0001\u0002PNG\0'.repeat(300) } });
    const { state, failed } = await client.ask('news/readFolder', {});
    assert.equal(state, 'read');
    assert.deepEqual(failed.map(({ uri }) => uri).sort(), ['image', 'locked', 'odd'].map((name) => `${folder}/${name}.txt`));
    assert.ok(failed.every(({ problem }) => /^[A-Z].*\.$/.test(problem) && !problem.includes('EIO')));
    assert.equal(failed.find(({ uri }) => uri.includes('locked'))?.problem, sentence);
    assert.ok((await people()).includes('Ingrid Solheim'));
  });

  test('follows changed, new and deleted files and directories', async () => {
    await start();
    await read();
    const after = async (act: () => void, holds: (found: string[]) => boolean): Promise<void> => {
      act();
      while (!holds(await people())) await client.told('news/folderChanged');
    };
    await after(() => {
      client.disk.set(echoUri, echo.replaceAll('Pedro Valente', 'Bruno Tavares'));
      client.changeFiles({ uri: echoUri, type: FileChangeType.Changed });
    }, (found) => found.includes('Bruno Tavares'));
    const fresh = `${folder}/fresh.txt`;
    await after(() => {
      client.disk.set(fresh, elsewhere.replaceAll('Ingrid Solheim', 'Marta Figueira'));
      client.changeFiles({ uri: fresh, type: FileChangeType.Created });
    }, (found) => found.includes('Marta Figueira'));
    await after(() => {
      client.disk.delete(fresh);
      client.changeFiles({ uri: fresh, type: FileChangeType.Deleted });
    }, (found) => !found.includes('Marta Figueira'));
    await after(() => {
      client.disk.delete(elsewhereUri);
      client.changeFiles({ uri: `${folder}/below`, type: FileChangeType.Deleted });
    }, (found) => !found.includes('Ingrid Solheim'));
    assert.deepEqual((await client.ask('news/people', {})).folder, { state: 'read', done: 3, total: 3, failed: [] });
  });

  test('a directory that is renamed or moved in is read, though no file in it is told of', async () => {
    await start();
    await read();
    const { registrations: [{ registerOptions }] } = registered()[0] as { registrations: [{ registerOptions: { watchers: { globPattern: string; kind?: number }[] } }] };
    assert.ok(registerOptions.watchers.some(({ globPattern, kind }) => globPattern === '**' && kind === (WatchKind.Create | WatchKind.Delete)));
    client.disk.delete(elsewhereUri);
    client.disk.set(`${folder}/daily.example/elsewhere.txt`, elsewhere);
    client.disk.set(`${folder}/daily.example/fresh.txt`, elsewhere.replaceAll('Ingrid Solheim', 'Marta Figueira'));
    client.changeFiles({ uri: `${folder}/below`, type: FileChangeType.Deleted }, { uri: `${folder}/daily.example`, type: FileChangeType.Created });
    while (!(await people()).includes('Marta Figueira')) await client.told('news/folderChanged');
    assert.deepEqual((await read()).total, 5);
  });

  test('files that are none of ours, and documents outside, list nothing and tell nothing', async () => {
    await start();
    const ended = client.folderIs('read');
    await read();
    await ended;
    const before = client.log.filter(({ method }) => /news\/f/.test(method)).length;
    client.changeFiles({ uri: `${folder}/.git/index.lock`, type: FileChangeType.Created }, { uri: `${folder}/.git/index.lock`, type: FileChangeType.Deleted }, { uri: `${folder}/picture.png`, type: FileChangeType.Changed });
    const outside = 'untitled:Untitled-1';
    client.open(outside, elsewhere);
    // Each pause of the typist is told, and two take longer than news of the folder may be held back.
    for (let pauses = 0; pauses < 2; pauses++) {
      client.edit(outside, 0, 0, 'Late news. ');
      await client.told('news/marksChanged');
    }
    assert.equal(client.log.filter(({ method }) => /news\/f/.test(method)).length, before);
  });

  test('files that cannot be listed: it has failed, says why, and can be asked for again', async () => {
    let broken = true;
    await start({ onList: () => { if (broken) throw new Error('ENOENT'); } });
    const failed = await read();
    assert.deepEqual([failed.state, failed.done, failed.total], ['failed', 0, 0]);
    assert.match(failed.problem ?? '', /^[A-Z][^]*could not be listed\.$/);
    assert.equal((await client.ask('news/people', {})).folder.state, 'failed');
    assert.equal(client.log.filter(({ method }) => method === 'news/files').length, 1, 'a view does not try again by itself');
    broken = false;
    assert.deepEqual(await read(), { state: 'read', done: 4, total: 4, failed: [] });
  });

  test('unsaved edits win over the disk, and the disk counts again after closing', async () => {
    await start();
    client.open(echoUri, echo.replaceAll('Pedro Valente', 'Bruno Tavares'));
    await read();
    assert.ok((await people()).includes('Bruno Tavares'));
    client.changeFiles({ uri: echoUri, type: FileChangeType.Changed });
    await read();
    assert.ok((await people()).includes('Bruno Tavares'));
    client.close(echoUri);
    while ((await people()).includes('Bruno Tavares')) await client.told('news/folderChanged');
    assert.ok(reads().includes(echoUri));
  });

  test('typing reaches the index of the folder', async () => {
    await start();
    client.open(echoUri, echo);
    await read();
    const at = echo.indexOf('Pedro Valente');
    client.edit(echoUri, at, at + 'Pedro Valente'.length, 'Bruno Tavares');
    while (!(await people()).includes('Bruno Tavares')) await client.told('news/folderChanged');
  });

  test('a file outside the folder counts only while it is open', async () => {
    await start();
    await read();
    const outside = 'untitled:Untitled-1';
    client.open(outside, elsewhere.replaceAll('Ingrid Solheim', 'Marta Figueira'));
    await client.ask('news/marks', { uri: outside, version: 1 });
    assert.ok((await people()).includes('Marta Figueira'));
    client.close(outside);
    assert.ok(!(await people()).includes('Marta Figueira'));
  });

  test('mode "folder" reads without being asked, now or when the setting changes', async () => {
    await start({ settings: { mode: 'folder' } });
    assert.equal((await client.folderIs('read')).done, 4);
    client.stop();
    await start();
    const ended = client.told('news/folderChanged', ({ state }) => state === 'read');
    client.changeSettings({ mode: 'folder' });
    await ended;
  });

  test('a file counts as large as it is stored, closed or open', async () => {
    const cyrillic = 'Порт снова открылся в понедельник, через две зимы после шторма. '.repeat(20);
    await start({ disk: { [ferryUri]: cyrillic }, settings: { files: { maximumSize: 2000 } } });
    assert.ok(cyrillic.length < 2000 && 2000 < Buffer.byteLength(cyrillic));
    assert.match((await read()).failed[0]?.problem ?? '', /larger than 2 KB/);
    client.open(ferryUri, cyrillic);
    const marks = await client.ask('news/marks', { uri: ferryUri, version: 1 });
    assert.ok(marks && 'declined' in marks && marks.declined === 'too large');
  });

  test('changed settings of files list and judge anew; changed switches read nothing', async () => {
    await start();
    await read();
    client.changeSettings({ show: { people: false } });
    await people();
    client.changeSettings({ show: { people: false }, files: { exclude: ['below/**', '**/requirements.txt'] } });
    const done = ({ people, folder: { state } }: People): boolean => state === 'read' && !people.some(({ name }) => name === 'Ingrid Solheim');
    while (!done(await client.ask('news/people', {}))) await client.told('news/folderChanged');
    assert.deepEqual(reads(), [elsewhereUri, echoUri, echoUri, ferryUri, ferryUri].sort());
  });

  test('a window without a folder says so and reads nothing', async () => {
    await start({ folders: [] });
    client.open(ferryUri, ferry);
    assert.equal((await client.ask('news/readFolder', {})).state, 'none');
    const at = client.position(ferryUri, 'sell the boats');
    assert.equal((await client.ask('news/related', { uri: ferryUri, range: { start: at, end: at } }))?.folder.state, 'none');
    assert.deepEqual(client.log.filter(({ method }) => method === 'news/files'), []);
  });

  test('a byte order mark is no part of the text', async () => {
    await start({ disk: { [ferryUri]: `\uFEFF${ferry}`, [requirementsUri]: '' } });
    await read();
    const { speakers } = await client.ask('news/quotes', {});
    const { quotes: [quote] } = await client.ask('news/quotesOf', speakers.find(({ name }) => name === 'Pedro Valente')!);
    const line = ferry.split('\n')[quote!.range.start.line]!;
    assert.equal(line.slice(quote!.range.start.character, quote!.range.end.character), quote!.text);
  });
});

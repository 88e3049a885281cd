import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import type { People } from '../../src/protocol';
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
  const read = (): Promise<unknown> => client.ask('news/readFolder', {});
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
    const places = await client.ask('news/mentions', { id: quintela!.id });
    assert.deepEqual([...new Set(places.map(({ uri }) => uri))].sort(), [echoUri, ferryUri]);
    assert.ok(places.some(({ excerpt }) => excerpt.startsWith('Quintela travels to Porto this week')));
  });

  test('who said what, over all files', async () => {
    await start();
    await read();
    const { speakers } = await client.ask('news/quotes', {});
    const valente = speakers.find(({ name }) => name === 'Pedro Valente');
    assert.deepEqual(valente?.quotes.map(({ uri, text }) => [uri, text]), [[ferryUri, '“No sailor believes a minister before breakfast,”']]);
    assert.ok(valente?.id !== undefined);
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

  test('news of the reading is told at most five times a second', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, number) => [`${folder}/${number}.txt`, elsewhere]));
    await start({ disk: files });
    const from = Date.now();
    const ended = client.folderIs('read');
    await read();
    await ended;
    const told = client.log.filter(({ method }) => method === 'news/folderChanged').length;
    assert.ok(told <= 2 + (Date.now() - from) / 200, `${told} told`);
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
    const [quote] = speakers.find(({ name }) => name === 'Pedro Valente')!.quotes;
    const line = ferry.split('\n')[quote!.range.start.line]!;
    assert.equal(line.slice(quote!.range.start.character, quote!.range.end.character), quote!.text);
  });
});

// `news.names.minimumConfidence`: one setting, and every feature shows the same names.
import assert from 'node:assert/strict';
import type { Hover, MarkupContent, SemanticTokens, SymbolInformation } from 'vscode-languageserver/node';
import type { Marks } from '../../src/protocol';
import { folder, startClient, type Client } from './client';
import { disk, echo, echoUri, elsewhereUri, ferry, ferryUri } from './stories';

suite('minimum confidence', () => {
  let client: Client;
  setup(async () => {
    client = await startClient({ disk });
    client.open(ferryUri, ferry);
  });
  teardown(() => client.stop());

  const marks = async (uri = ferryUri): Promise<Marks> => {
    const answer = await client.ask('news/marks', { uri, version: 1 });
    assert.ok(answer && 'names' in answer);
    return answer;
  };
  const people = async (): Promise<string[]> => (await client.ask('news/people', {})).people.map(({ name, mentions }) => `${name} ${mentions}`);
  /** Changes the setting, and waits until the client has been told to ask again. */
  const set = async (minimumConfidence: unknown): Promise<void> => {
    const told = client.told('news/marksChanged');
    client.changeSettings({ names: { minimumConfidence } });
    await told;
  };

  test('names below it have no mark, those at it and above keep theirs, and the rest is counted', async () => {
    const all = await marks();
    const sorted = all.names.map(({ confidence }) => confidence).sort((a, b) => a - b);
    const minimum = sorted[Math.floor(sorted.length / 2)]!;
    assert.ok(sorted[0]! < minimum, 'all names are equally sure');
    assert.equal(all.withheld, 0);
    await set(minimum);
    const some = await marks();
    assert.deepEqual(some.names, all.names.filter(({ confidence }) => minimum <= confidence));
    assert.equal(some.names.length + some.withheld, all.names.length);
    assert.deepEqual(some.quotes, all.quotes);
    await set(0);
    assert.deepEqual({ ...await marks(), number: 0 }, { ...all, number: 0 });
  });

  test('a hidden name has no token, no hover, no definition, no highlight and no references; the count of names is nought', async () => {
    await marks();
    await set(1);
    const { names, withheld, found } = await marks();
    assert.deepEqual(names, []);
    assert.ok(0 < withheld);
    assert.deepEqual({ ...found, quotes: 0 }, { people: 0, organisations: 0, places: 0, quotes: 0 });
    assert.deepEqual((await client.feature<SemanticTokens>('textDocument/semanticTokens/full', ferryUri)).data, []);
    for (const method of ['hover', 'definition', 'documentHighlight', 'references']) {
      for (const at of ['Quintela is due', 'Porto', 'Pedro Valente, who', 'Monday']) {
        assert.equal(await client.feature(`textDocument/${method}`, ferryUri, at, { context: { includeDeclaration: true } }), null, `${method} at ${at}`);
      }
    }
  });

  test('a quote keeps its speaker, whose name has no mark', async () => {
    await client.ask('news/readFolder', {});
    const before = await marks();
    const speakers = async (): Promise<string[]> => (await client.ask('news/quotes', {})).speakers.map(({ name }) => name).sort();
    const said = await speakers();
    await set(1);
    const after = await marks();
    assert.deepEqual(after.quotes, before.quotes);
    assert.ok(after.quotes.some(({ speaker }) => speaker === 'Pedro Valente'));
    const { contents } = await client.feature<Hover>('textDocument/hover', ferryUri, 'No sailor');
    assert.match((contents as MarkupContent).value, /^\*\*Direct quote\*\*\n\nSaid by \[Pedro Valente\]/);
    assert.deepEqual(await speakers(), said);
  });

  test('the lists of the folder and its symbols follow at once, and no file is read again', async () => {
    await client.ask('news/readFolder', {});
    const [all, symbols] = [await people(), await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'solheim' })];
    assert.ok(all.some((row) => row.startsWith('Ingrid Solheim')) && symbols.length === 1);
    const read = client.log.filter(({ method }) => method === 'news/read').length;
    const told = client.told('news/folderChanged');
    client.changeSettings({ names: { minimumConfidence: 1 } });
    await told;
    assert.deepEqual(await people(), []);
    const left = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
    assert.deepEqual(left.filter(({ containerName }) => containerName !== 'headline'), []);
    const again = client.told('news/folderChanged');
    client.changeSettings({});
    await again;
    assert.deepEqual(await people(), all);
    assert.equal(client.log.filter(({ method }) => method === 'news/read').length, read);
  });

  test('a folder read under the setting shows all its names once it is gone', async () => {
    await client.ask('news/readFolder', {});
    const all = await people();
    client.stop();
    client = await startClient({ disk, settings: { names: { minimumConfidence: 1 } } });
    await client.ask('news/readFolder', {});
    assert.deepEqual(await people(), []);
    const told = client.told('news/folderChanged');
    client.changeSettings({});
    await told;
    assert.deepEqual(await people(), all);
  });

  test('an open document counts as it is shown, and as it is on disk once it is closed', async () => {
    await client.ask('news/readFolder', {});
    client.open(echoUri, echo);
    await marks(echoUri);
    const told = client.told('news/folderChanged');
    client.changeSettings({ names: { minimumConfidence: 1 } });
    await told;
    assert.deepEqual(await people(), []);
    const read = client.told('news/folderChanged', ({ state, done, total }) => state === 'read' && done === total);
    client.close(echoUri);
    await read;
    assert.deepEqual(await people(), []);
  });

  test('each workspace folder has its own', async () => {
    client.stop();
    client = await startClient({ disk, folders: [folder, `${folder}/below`] });
    client.settings[`${folder}/below`] = { names: { minimumConfidence: 1 } };
    await client.ask('news/readFolder', {});
    const rows = await people();
    assert.ok(rows.some((row) => row.startsWith('Ana Quintela')) && !rows.some((row) => row.startsWith('Ingrid Solheim')), rows.join());
    client.open(elsewhereUri, disk[elsewhereUri]!);
    assert.deepEqual((await marks(elsewhereUri)).names, []);
  });

  test('who is withheld in one folder and shown in another is one speaker', async () => {
    client.stop();
    const quote = 'Crews return\n\n“The boats are back and nobody has lost a day of pay,” Ana Quintela said in Lisbon on Friday, '
      + 'as the crews returned to the harbour.\n';
    client = await startClient({ disk: { ...disk, [`${folder}/below/crews.txt`]: quote }, folders: [folder, `${folder}/below`] });
    client.settings[`${folder}/below`] = { names: { minimumConfidence: 1 } };
    await client.ask('news/readFolder', {});
    const rows = (await client.ask('news/quotes', {})).speakers.filter(({ name }) => name === 'Ana Quintela');
    assert.equal(rows.length, 1);
    const { quotes, total } = await client.ask('news/quotesOf', rows[0]!);
    assert.equal(total, rows[0]!.quotes);
    assert.ok(quotes.some(({ uri }) => uri.endsWith('crews.txt')) && quotes.some(({ uri }) => uri === ferryUri));
  });

  for (const mistyped of [94, -1, '0.9', null]) {
    test(`${JSON.stringify(mistyped)} hides nothing`, async () => {
      client.stop();
      client = await startClient({ disk, settings: { names: { minimumConfidence: mistyped } } });
      client.open(ferryUri, ferry);
      assert.notEqual((await marks()).names.length, 0);
      assert.equal((await marks()).withheld, 0);
    });
  }
});

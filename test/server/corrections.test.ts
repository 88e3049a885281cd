// `.news/names.json`: what the user corrected, asked of the client, and what every feature makes of it.
import assert from 'node:assert/strict';
import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type Diagnostic, type Hover, type MarkupContent } from 'vscode-languageserver/node';
import type { Marks, Named } from '../../src/protocol';
import { folder, startClient, type Client, type Options } from './client';
import { disk, echo, echoUri, elsewhereUri, ferry, ferryUri } from './stories';

/** The file with these lines. */
const file = (...lines: string[]): string => `{\n  // Ours.\n  "corrections": [\n${lines.map((line) => `    ${line},\n`).join('')}  ]\n}\n`;
const notValente = '{ "notAName": "Pedro Valente" }';

suite('corrections', () => {
  let client: Client;
  const start = async (options: Options = {}): Promise<void> => {
    client = await startClient({ disk, corrections: {}, ...options });
  };
  teardown(() => client.stop());

  /** Says that the folder states these. */
  const correct = (text: string | undefined, its = folder): void => {
    client.corrections.set(its, text === undefined ? {} : { text });
    client.tell('news/correctionsChanged', { folders: [its] });
  };
  const marks = async (uri: string, version = 1): Promise<Marks> => {
    const answer = await client.ask('news/marks', { uri, version });
    assert.ok(answer && 'names' in answer);
    return answer;
  };
  const names = async (uri: string): Promise<string[]> => (await marks(uri)).names.map(({ range, kind }) => `${client.words(uri, range).replace(/\s+/g, ' ')} ${kind}`);
  const people = async (): Promise<string[]> => (await client.ask('news/people', {})).people.map(({ name }) => name);
  const hover = async (uri: string, at: string): Promise<string> =>
    ((await client.feature<Hover | null>('textDocument/hover', uri, at))?.contents as MarkupContent | undefined)?.value ?? '';
  const asked = (): unknown[] => client.log.filter(({ method }) => method === 'news/corrections').map(({ params }) => params);

  test('hold from the start, and are asked for once a folder', async () => {
    await start({ corrections: { [folder]: file(notValente) } });
    client.open(ferryUri, ferry);
    client.open(echoUri, echo);
    assert.ok(!(await names(ferryUri)).includes('Pedro Valente PERSON'));
    assert.ok(!(await names(echoUri)).includes('Pedro Valente PERSON'));
    await client.ask('news/readFolder', {});
    assert.ok((await people()).includes('Ana Quintela') && !(await people()).includes('Pedro Valente'));
    assert.deepEqual(asked(), [{ folder }]);
  });

  test('an editor that knows nothing of them has none, and no actions that it could not carry out', async () => {
    client = await startClient({ disk });
    client.open(ferryUri, ferry);
    assert.ok((await names(ferryUri)).includes('Pedro Valente PERSON'));
    assert.equal(await actions('Pedro Valente'), null);
  });

  test('a change is seen in what is open, in the lists and in what comes up about other files; no file is read again', async () => {
    await start();
    client.open(ferryUri, ferry);
    await client.ask('news/readFolder', {});
    assert.ok((await people()).includes('Pedro Valente'));
    const before = await names(ferryUri);
    const read = client.log.filter(({ method }) => method === 'news/read').length;
    for (const [text, expected] of [[file(notValente), false], [undefined, true]] as const) {
      const [drawn, told] = [client.told('news/marksChanged', ({ uri }) => uri === ferryUri), client.told('news/folderChanged')];
      correct(text);
      await Promise.all([drawn, told]);
      assert.equal((await people()).includes('Pedro Valente'), expected);
      assert.equal((await names(ferryUri)).includes('Pedro Valente PERSON'), expected);
    }
    assert.deepEqual(await names(ferryUri), before);
    assert.equal(client.log.filter(({ method }) => method === 'news/read').length, read);
  });

  test('only documents that a change concerns are told of', async () => {
    await start();
    client.open(ferryUri, ferry);
    client.open(elsewhereUri, disk[elsewhereUri]!);
    await Promise.all([marks(ferryUri), marks(elsewhereUri)]);
    const told = client.told('news/marksChanged');
    correct(file('{ "notAName": "Ingrid Solheim" }'));
    assert.deepEqual(await told, { uri: elsewhereUri });
    const again = client.told('news/marksChanged');
    correct(file('{ "notAName": "Ingrid Solheim" }', notValente, '{ "notAName": "Nobody Named Here" }'));
    assert.deepEqual(await again, { uri: ferryUri });
    assert.deepEqual(client.log.filter(({ method }) => method === 'news/marksChanged').map(({ params }) => (params as { uri: string }).uri), [elsewhereUri, ferryUri]);
  });

  test('while they are asked for again the old ones hold, and whatever is asked meanwhile the document is told of', async () => {
    let [gate, go] = [Promise.resolve(), (): void => undefined];
    await start({ onCorrections: () => gate });
    client.open(ferryUri, ferry);
    await marks(ferryUri);
    gate = new Promise((resolve) => (go = resolve));
    correct(file(notValente));
    assert.match(await hover(ferryUri, 'Pedro Valente'), /^\*\*Pedro Valente\*\*/);
    const [told, later] = [client.told('news/marksChanged'), hover(ferryUri, 'Pedro Valente')];
    go();
    await Promise.all([told, later]);
    assert.ok(!(await names(ferryUri)).includes('Pedro Valente PERSON'));
  });

  test('one of a single file holds in that file, whose path is the reader’s and not the address', async () => {
    const spaced = `${folder}/late%20news/caf%C3%A9.txt`;
    await start({ disk: { ...disk, [spaced]: echo }, corrections: { [folder]: file('{ "notAName": "Pedro Valente", "in": "late news/café.txt" }') } });
    client.open(spaced, echo);
    client.open(echoUri, echo);
    assert.ok(!(await names(spaced)).includes('Pedro Valente PERSON'));
    assert.ok((await names(echoUri)).includes('Pedro Valente PERSON'));
  });

  test('each folder has its own', async () => {
    const inner = `${folder}/below`;
    await start({ folders: [folder, inner], corrections: { [folder]: file('{ "notAName": "Ingrid Solheim" }'), [inner]: file('{ "notAName": "Ingrid", "in": "elsewhere.txt" }') } });
    client.open(elsewhereUri, disk[elsewhereUri]!);
    assert.ok((await names(elsewhereUri)).includes('Ingrid Solheim PERSON'));
    await client.ask('news/readFolder', {});
    const told = client.told('news/folderChanged');
    correct(file('{ "name": "Ingrid Solheim", "kind": "ORG" }'), inner);
    await told;
    assert.ok((await names(elsewhereUri)).includes('Ingrid Solheim ORG'));
  });

  test('those of a folder that leaves the window go with it', async () => {
    const inner = `${folder}/below`;
    await start({ folders: [folder, inner], corrections: { [inner]: file('{ "notAName": "Ingrid Solheim" }') } });
    client.open(elsewhereUri, disk[elsewhereUri]!);
    assert.ok(!(await names(elsewhereUri)).includes('Ingrid Solheim PERSON'));
    const told = client.told('news/marksChanged', ({ uri }) => uri === elsewhereUri);
    client.changeFolders({ removed: [inner] });
    await told;
    assert.ok((await names(elsewhereUri)).includes('Ingrid Solheim PERSON'));
  });

  test('what could not be written holds as well, after what could', async () => {
    await start();
    client.corrections.set(folder, { text: file(notValente), kept: [{ name: 'Pedro Valente', kind: 'ORG' }] });
    client.open(ferryUri, ferry);
    assert.ok((await names(ferryUri)).includes('Pedro Valente ORG'));
  });

  test('of a broken file holds what can be read, and nothing of it is lost when it is mended', async () => {
    await start({ corrections: { [folder]: `{ "corrections": [ ${notValente}, { "notAName": ` } });
    client.open(ferryUri, ferry);
    assert.ok(!(await names(ferryUri)).includes('Pedro Valente PERSON'));
  });

  test('a name is shown as it was renamed', async () => {
    await start({ corrections: { [folder]: file('{ "rename": "Ana Quintela", "to": "Ana Maria Quintela", "kind": "PERSON" }') } });
    client.open(ferryUri, ferry);
    assert.match(await hover(ferryUri, 'Ana Quintela'), /^\*\*Ana Maria Quintela\*\*, person/);
  });

  suite('problems', () => {
    const problems = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ message, range, source }) => [range.start.line, range.start.character, source, message]);

    test('are told of with their place, but for what any editor of JSON tells', async () => {
      await start({ corrections: { [folder]: file('{ "name": "Orlova" }', notValente) } });
      const told = client.diagnosed();
      client.open(ferryUri, ferry);
      const { uri, diagnostics } = await told;
      assert.equal(uri, `${folder}/.news/names.json`);
      assert.deepEqual(diagnostics.map(({ range, source }) => [range.start.line, source]), [[3, 'News Annotator']]);
      assert.match(String(diagnostics[0]!.message), /^This correction needs a kind: /);
      const mended = client.diagnosed();
      correct(file(notValente));
      assert.deepEqual((await mended).diagnostics, []);
      const broken = client.diagnosed();
      correct(`${file('{ "name": "Orlova" }').trimEnd()} ]`);
      assert.equal((await broken).diagnostics.length, 1);
    });

    test('go when the file is gone', async () => {
      await start({ corrections: { [folder]: file('{ "name": "Orlova" }') } });
      const told = client.diagnosed();
      client.open(ferryUri, ferry);
      await told;
      const gone = client.diagnosed();
      correct(undefined);
      assert.deepEqual((await gone).diagnostics, []);
    });

    test('a correction whose words have gone from its file says so, once the file is known, and no more once they are back', async () => {
      await start({ corrections: { [folder]: file('{ "notAName": "LISBON", "in": "ferry.txt", "suffix": " — Transport" }', '{ "notAName": "Porto", "in": "nowhere.txt" }') } });
      client.open(ferryUri, ferry);
      await names(ferryUri);
      const told = client.diagnosed(({ length }) => length !== 0);
      const at = ferry.indexOf('LISBON');
      client.edit(ferryUri, at, at + 6, 'PORTO');
      assert.deepEqual(problems((await told).diagnostics), [[3, 4, 'News Annotator', 'These words are no longer in ferry.txt: delete the line if it is not needed.']]);
      const back = client.diagnosed(({ length }) => length === 0);
      client.edit(ferryUri, at, at + 5, 'LISBON');
      await back;
    });
  });

  suite('starting a correction', () => {
    const named = (at: string, version = 1): Promise<Named | null> => {
      const position = client.position(ferryUri, at);
      return client.ask('news/named', { uri: ferryUri, range: { start: position, end: position }, version });
    };

    test('whom words name: the best name, its forms, and the fullest form of the file', async () => {
      await start();
      client.open(ferryUri, ferry);
      await client.ask('news/readFolder', {});
      const quintela = await named('Quintela said,');
      assert.deepEqual([quintela?.kind, quintela?.name, quintela?.here?.name, quintela?.uri], ['PERSON', 'Ana Quintela', 'Ana Quintela', ferryUri]);
      assert.deepEqual(quintela?.forms.map(({ form }) => form).sort(), ['Ana Quintela', 'Quintela']);
      assert.equal(client.words(ferryUri, quintela!.here!.range), 'Quintela');
      const { people: rows } = await client.ask('news/people', {});
      const again = await client.ask('news/named', { id: rows.find(({ name }) => name === 'Ana Quintela')!.id });
      assert.deepEqual([again?.name, again?.forms, again?.here], ['Ana Quintela', quintela?.forms, undefined]);
      assert.deepEqual((await named('Tuesday, 4'))?.forms, [{ form: 'Tuesday, 4 March 2025', mentions: 1 }]);
    });

    test('nobody: at other words, of another version, out of scope, of an id that is none', async () => {
      await start();
      client.open(ferryUri, ferry);
      assert.equal(await named('had asked for'), null);
      assert.equal(await named('Pedro Valente', 2), null);
      assert.equal(await client.ask('news/named', { id: 'PERSON:nobody' }), null);
    });

    test('it does not read the folder; looking for somebody else does', async () => {
      await start();
      client.open(ferryUri, ferry);
      await named('Pedro Valente');
      assert.ok(!client.log.some(({ method }) => method === 'news/files'));
      const ended = client.folderIs('read');
      assert.equal((await client.ask('news/alike', { kind: 'PERSON', name: 'Pedro Valente' })).folder.state, 'reading');
      await ended;
    });

    test('others of the kind: names that may be the same first, then those mentioned most', async () => {
      const late = 'Harbour union votes\n\nMembers of the union voted in Porto on Friday, as the leader P. Valente told reporters after the meeting.\n\n“We have waited long enough,” said Valente.\n';
      await start({ disk: { ...disk, [`${folder}/late.txt`]: late } });
      await client.ask('news/readFolder', {});
      const { people: others } = await client.ask('news/alike', { kind: 'PERSON', name: 'Pedro Valente Sousa' });
      assert.ok(others.every(({ kind }) => kind === 'PERSON'));
      const order = others.map(({ name }) => name);
      assert.match(order[0]!, /Valente/);
      assert.ok(order.indexOf('Ana Quintela') < order.indexOf('Ingrid Solheim'), order.join());
      assert.ok(!(await client.ask('news/alike', { kind: 'PERSON', name: 'Ana Quintela' })).people.some(({ name }) => name === 'Ana Quintela'));
    });
  });

  suite('actions on a mark', () => {
    const titles = (given: CodeAction[] | null): string[] => (given ?? []).map(({ title }) => title);

    test('every kind can be no name or another kind; people, organisations and places have three more', async () => {
      await start();
      client.open(ferryUri, ferry);
      const valente = await actions('Pedro Valente');
      assert.deepEqual(titles(valente), [
        'Not a name: “Pedro Valente”', 'Change kind of “Pedro Valente”…', '“Pedro Valente” is somebody else here…',
        'Merge “Pedro Valente” with another name…', 'Show “Pedro Valente” under another name…',
      ]);
      assert.deepEqual(titles(await actions('4.5 million')), ['Not a name: “4.5 million euros”', 'Change kind of “4.5 million euros”…']);
      const start_ = client.position(ferryUri, '|Pedro Valente');
      const [first] = valente ?? [];
      assert.deepEqual([first?.kind, first?.command?.command], [CodeActionKind.QuickFix, 'news.notAName']);
      assert.deepEqual(first?.command?.arguments, [{ uri: ferryUri, range: { start: start_, end: client.position(ferryUri, 'Pedro Valente|') }, version: 1 }]);
    });

    test('none where there is no name, out of scope, outside of folders, or for other kinds of actions', async () => {
      await start();
      client.open(ferryUri, ferry);
      assert.equal(await actions('had asked for'), null);
      assert.equal(await actions('Pedro Valente', { only: [CodeActionKind.Refactor] }), null);
      assert.equal((await actions('Pedro Valente', { only: [CodeActionKind.QuickFix] }))?.length, 5);
      client.open(`${folder}/requirements.txt`, ferry);
      assert.equal(await actions('Pedro Valente', {}, `${folder}/requirements.txt`), null);
      client.open('file:///elsewhere/ferry.txt', ferry);
      assert.equal(await actions('Pedro Valente', {}, 'file:///elsewhere/ferry.txt'), null);
    });

    test('for a selection only if the user asks', async () => {
      await start();
      client.open(ferryUri, ferry);
      const range = { start: client.position(ferryUri, '|Pedro Valente'), end: client.position(ferryUri, 'Pedro Valente|') };
      const ask = (triggerKind: CodeActionTriggerKind): Promise<CodeAction[] | null> =>
        client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: ferryUri }, range, context: { diagnostics: [], triggerKind } });
      assert.equal(await ask(CodeActionTriggerKind.Automatic), null);
      assert.equal((await ask(CodeActionTriggerKind.Invoked))?.length, 5);
    });
  });

  function actions(at: string, context: object = {}, uri = ferryUri): Promise<CodeAction[] | null> {
    const position = client.position(uri, at);
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic, ...context },
    });
  }
});

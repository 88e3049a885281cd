import assert from 'node:assert/strict';
import { FileChangeType, type Hover, type MarkupContent } from 'vscode-languageserver/node';
import { createFolderIndex } from '../../src/core/folderIndex';
import { analyse } from '../../src/core/analyse';
import { identify } from '../../src/core/identify';
import type { Card, Place } from '../../src/protocol';
import { relativesOf } from '../../src/server/features/card/relatives';
import { whySentence } from '../../src/server/features/hover/acrossFiles';
import { folder, startClient, type Client, type Options } from './client';
import { blasting, blastingUri, hearing, hearingUri, portrait, portraitUri, quarry } from './quarry';

suite('card', () => {
  let client: Client;
  const start = async (options: Options = {}): Promise<void> => {
    client = await startClient({ disk: quarry, ...options });
  };
  teardown(() => client.stop());

  const idOf = async (name: string): Promise<string> => (await client.ask('news/people', {})).people.find((each) => each.name === name)?.id ?? assert.fail(name);
  const card = async (name: string): Promise<Card> => (await client.ask('news/card', { id: await idOf(name) })) ?? assert.fail(name);
  const read = async (): Promise<void> => void (await client.ask('news/readFolder', {}));
  const texts: Readonly<Record<string, string>> = { [blastingUri]: blasting, [hearingUri]: hearing, [portraitUri]: portrait };
  /** `blasting.txt:5 Kessel`: where a line of the card leads. */
  const led = ({ uri, range: { start, end } }: Place): string => {
    const line = texts[uri]!.split('\n')[start.line]!;
    return `${uri.split('/').at(-1)}:${start.line + 1} ${line.slice(start.character, end.character)}`;
  };

  test('who it is, in which forms, each with where it stands first', async () => {
    await start();
    await read();
    const { id, kind, name, mentions, files, forms } = await card('Marta Kessel');
    assert.deepEqual([id, kind, name, mentions, files], ['PERSON:marta kessel', 'PERSON', 'Marta Kessel', 7, 3]);
    assert.deepEqual(forms.map((form) => [form.form, form.mentions, led(form.place)]),
      [['Marta Kessel', 4, 'blasting.txt:5 Marta Kessel'], ['Kessel', 3, 'blasting.txt:7 Kessel']]);
  });

  test('roles in the order of the days that state them, without a day last', async () => {
    await start();
    await read();
    const { roles } = await card('Marta Kessel');
    assert.deepEqual(roles.map(({ role, files, place }) => [role, files, place.date, led(place)]), [
      ['Mayor', 1, '2025-06-03', 'blasting.txt:5 Mayor'],
      ['Regional Minister', 1, '2025-06-12', 'hearing.txt:5 Regional Minister'],
      ['mayor of Bergen', 1, undefined, 'portrait.txt:3 mayor of Bergen'],
    ]);
  });

  test('a role is one, in capitals too, with the number of its articles', async () => {
    await start({ disk: { ...quarry, [`${folder}/later.txt`]: hearing.replace('Regional Minister', 'REGIONAL MINISTER').replace('Thursday, 12', 'Friday, 13') } });
    await read();
    const roles = (await card('Marta Kessel')).roles.map(({ role, files }) => [role, files]);
    assert.deepEqual(roles[1], ['Regional Minister', 2]);
  });

  test('all that they said, by date: exact words, kind, stance, cue; nobody else’s', async () => {
    await start();
    await read();
    const { said: { statements, total } } = await card('Marta Kessel');
    assert.equal(total, 6);
    assert.deepEqual(statements.map(({ date, words, kind, stance, cue }) => [date, words, kind, stance, cue]), [
      ['2025-06-03', 'that the quarry above the harbour would blast again in August', 'indirect', 'neutral', 'said'],
      ['2025-06-03', '“The rock pays for the school, and the school pays for nothing,”', 'direct', 'neutral', 'told'],
      ['2025-06-03', '“We need both.”', 'direct', undefined, undefined],
      ['2025-06-12', 'that the quarry had broken any window', 'indirect', 'denial', 'denied'],
      ['2025-06-12', '“Not one window was broken,”', 'direct', 'neutral', 'said'],
      [undefined, '“It is the first one that we blasted, and it fell on my shoe,”', 'direct', 'neutral', 'said'],
    ]);
    for (const each of statements) assert.ok(led(each).endsWith(` ${each.words}`), led(each));
  });

  test('an interrupted quotation is one, in its own words alone', async () => {
    const uri = `${folder}/cut.txt`;
    await start({ disk: { [uri]: `${blasting}\n“We will blast in August,” Kessel said, “and not a day before.”\n` } });
    await read();
    assert.ok((await card('Marta Kessel')).said.statements.some(({ words }) => words === '“We will blast in August,” … “and not a day before.”'));
  });

  test('a statement reported with quoted words in it is one line, not two', async () => {
    await start();
    await read();
    assert.deepEqual((await card('Ivar Tande')).said.statements.map(({ words, kind }) => [words, kind]), [['that the league had asked for “more noise and fewer windows.”', 'mixed']]);
  });

  test('who they appear with: in one sentence before in one article; never the reporter', async () => {
    const signed = { ...quarry, [hearingUri]: hearing.replace('\n\nThursday', '\n\nBy Signe Holm\n\nThursday') };
    await start({ disk: signed });
    await read();
    const { with: others, places } = await card('Marta Kessel');
    assert.deepEqual(others.map(({ name, files, sentences }) => [name, files, sentences]),
      [['Ivar Tande', 2, 1], ['Granite Workers’ League', 1, 1], ['Liv Aasen', 1, 1], ['Bergen Glass Museum', 1, 0]]);
    assert.deepEqual(places.map(({ name, files, sentences }) => [name, files, sentences]), [['Bergen', 2, 2], ['Oslo', 1, 1]], 'Trondheim is in no sentence of theirs');
    assert.ok((await client.ask('news/people', {})).people.some(({ name }) => name === 'Signe Holm'), 'the reporter is somebody all the same');
  });

  test('a companion leads to a sentence that names both', async () => {
    await start();
    await read();
    const { with: [tande, , aasen] } = await card('Marta Kessel');
    assert.deepEqual([tande, aasen].map((each) => led(each!.place)), ['blasting.txt:7 Ivar Tande', 'hearing.txt:9 Liv Aasen']);
    assert.equal((await client.ask('news/card', { id: tande!.id }))?.name, 'Ivar Tande');
  });

  test('no more than thirty of them', async () => {
    const given = 'Oskar Ingrid Peter Helena Walter Susanna Rupert Miriam Gustav Yvonne Dorian Franka Konrad Louisa Edmund Paulina Quentin Theresa Norbert Vanessa'.split(' ');
    const crowd = ['Bergstad', 'Lindholm'].flatMap((family) => given.map((name) => `${name} ${family}`));
    await start({ disk: { ...quarry, [`${folder}/crowd.txt`]: `${portrait}\n${crowd.map((name) => `Marta Kessel met ${name} in the hall on Sunday.`).join(' ')}\n` } });
    await read();
    assert.equal((await card('Marta Kessel')).with.length, 30);
  });

  test('first and last mention by the dates, of articles that state one', async () => {
    await start();
    await read();
    const { first, last } = await card('Marta Kessel');
    assert.deepEqual([first, last].map((each) => [each?.date, led(each!)]), [['2025-06-03', 'blasting.txt:5 Marta Kessel'], ['2025-06-12', 'hearing.txt:9 Marta Kessel']]);
    const museum = await card('Bergen Glass Museum');
    assert.deepEqual([museum.first?.date, museum.last], ['2025-06-12', undefined]);
    assert.equal((await card('Trondheim')).first, undefined);
  });

  test('a date in a file’s name counts where the article states none, a day of saving does not', async () => {
    const named = `${folder}/2025-07-01-portrait.txt`;
    await start({ disk: { ...quarry, [named]: portrait }, saved: { [portraitUri]: new Date(2025, 8, 9, 12).getTime() } });
    await read();
    const { last, said } = await card('Marta Kessel');
    assert.deepEqual([last?.uri, last?.date, last?.source], [named, '2025-07-01', 'file name']);
    assert.deepEqual(said.statements.map(({ uri, date, source }) => [uri, date, source]).slice(-2), [[named, '2025-07-01', 'file name'], [portraitUri, undefined, undefined]]);
  });

  test('whoever is named at a place, holds the role there, or says the words there', async () => {
    await start();
    client.open(blastingUri, blasting);
    const at = async (place: string): Promise<string | undefined> => (await client.ask('news/card', { uri: blastingUri, position: client.position(blastingUri, place) }))?.name;
    assert.deepEqual([await at('Kessel told'), await at('Mayor Marta'), await at('We need'), await at('Granite')],
      ['Marta Kessel', 'Marta Kessel', 'Marta Kessel', 'Granite Workers’ League']);
    assert.equal(await at('again in Aug'), 'Marta Kessel', 'reported without quotation marks');
    assert.deepEqual([await at('Monday'), await at('Quarry may')], [undefined, undefined]);
  });

  test('asking reads the folder, but not where there is nobody to ask about', async () => {
    await start();
    client.open(blastingUri, blasting);
    const asked = (): number => client.log.filter(({ method }) => method === 'news/files').length;
    assert.equal(await client.ask('news/card', { uri: blastingUri, position: { line: 0, character: 2 } }), null);
    assert.equal(asked(), 0);
    const first = await client.ask('news/card', { uri: blastingUri, position: client.position(blastingUri, 'Kessel told') });
    assert.equal(first?.folder.state, 'reading');
    await client.folderIs('read');
    assert.equal(asked(), 1);
    assert.deepEqual([first.files, (await card('Marta Kessel')).files], [1, 3]);
  });

  test('it follows the texts, also one being typed in', async () => {
    await start();
    await read();
    client.open(hearingUri, hearing);
    client.edit(hearingUri, hearing.length, hearing.length, '\n“Come in August and listen,” Kessel said.\n');
    await client.ask('news/marks', { uri: hearingUri, version: 2 });
    assert.equal((await card('Marta Kessel')).said.statements.at(-2)?.words, '“Come in August and listen,”');
    assert.equal((await card('Marta Kessel')).mentions, 8);
  });

  test('an id that is no more is found by a name, until that is named no more either', async () => {
    await start();
    await read();
    const { id, name } = await card('Ivar Tande');
    assert.equal(await client.ask('news/card', { id: 'PERSON:somebody else' }), null);
    assert.equal((await client.ask('news/card', { id: 'PERSON:somebody else', name: 'Tande' }))?.id, id);
    assert.equal(await client.ask('news/card', { id: 'PLACE:somebody else', name: 'Tande' }), null, 'of another kind');
    for (const uri of [blastingUri, hearingUri]) client.disk.delete(uri);
    client.changeFiles({ uri: blastingUri, type: FileChangeType.Deleted }, { uri: hearingUri, type: FileChangeType.Deleted });
    await client.told('news/folderChanged');
    assert.equal(await client.ask('news/card', { id, name }), null);
  });

  test('the hover tells it shortly, once the folder has been read', async () => {
    await start();
    client.open(hearingUri, hearing);
    const hover = async (): Promise<string> => ((await client.feature<Hover>('textDocument/hover', hearingUri, 'Kessel said')).contents as MarkupContent).value;
    const before = await hover();
    assert.doesNotMatch(before, /other file,|First named on/);
    assert.deepEqual(client.log.filter(({ method }) => method === 'news/files'), []);
    await read();
    const shown = (await hover()).replace(/\]\([^)]*\)/g, ']');
    assert.match(shown, /\n\nNamed 3 times here, 4 times in 2 other files\. First named on \[3 June 2025\], last on \[12 June 2025\]\. \[Show card\]\n/);
    assert.match(shown, /\n\nNamed with: Ivar Tande, Granite Workers’ League, Liv Aasen\.\n/);
    assert.match(shown, /\n\nQuoted 4 times in 2 other files; the latest:\n\n- \[“We need both\\\.”\] \(3 June 2025, blasting\\\.txt\)\n- \[“The rock pays [^\]]*\] \(3 June 2025, blasting\\\.txt\)\n/);
    assert.match(shown, /\n\n\[First named in full on line 5\]$/);
    assert.ok(shown.split('\n').filter(Boolean).length <= 14, shown);
  });

  test('the link of the hover says whose card it shows', async () => {
    await start();
    client.open(hearingUri, hearing);
    const { value } = (await client.feature<Hover>('textDocument/hover', hearingUri, 'Kessel said')).contents as MarkupContent;
    const [, query = ''] = /\(command:news\.showCard\?([^)]+)\)/.exec(value) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(query)), [{ id: 'PERSON:marta kessel', name: 'Marta Kessel' }]);
  });
});

suite('why forms are one, in a hover', () => {
  const reasons = new Map([['Kessel', 'surname alone, in the same article'], ['Martha Kessel', 'other spelling'], ['M. Kessel', 'initial_'], ['Kessell', 'slip of the pen']]);

  test('the first two reasons, plain', () =>
    assert.deepEqual(whySentence({ name: 'Marta Kessel', reasons }), ['Taken for one: Martha Kessel \\(other spelling\\); M\\. Kessel \\(initial\\_\\).']));

  test('nothing without a reason, nor for the name itself', () => assert.deepEqual(whySentence({ name: 'Marta Kessel', reasons: new Map([['Marta Kessel', 'middle name left out']]) }), []));
});

suite('relatives on a card', () => {
  const index = createFolderIndex();
  index.replace('b.txt', analyse('Norway buys a ferry\n\nThursday, 12 June 2025\n\nOSLO — Norway bought a ferry on Monday. The Norwegian crew waited in Oslo, said Liv Aasen.\n'));
  index.replace('a.txt', analyse('Ferry sails\n\nTuesday, 3 June 2025\n\nThe Norwegians of Bergen sailed to Oslo on Monday, said Liv Aasen.\n'));
  const norway = identify(index).find(({ name }) => name === 'Norway') ?? assert.fail('Norway is not named');
  const known = (name: string): { name: string; how: 'capital' | 'people' | 'country' }[] =>
    (name === 'Norway' ? [{ name: 'Oslo', how: 'capital' }, { name: 'Norwegian', how: 'people' }, { name: 'Tromsø', how: 'capital' }, { name: 'Norway', how: 'country' }] : []);

  const never = (): boolean => false;

  test('those that the folder names, each with where it does so first, and never the name itself', async () =>
    assert.deepEqual((await relativesOf(index, norway, known, never)).map(({ name, how, place }) => [name, how, place.uri]), [['Oslo', 'capital', 'a.txt'], ['Norwegian', 'people', 'b.txt']]));

  test('a person has none', async () => assert.deepEqual(await relativesOf(index, { kind: 'PERSON', spellings: norway.spellings }, known, never), []));
});

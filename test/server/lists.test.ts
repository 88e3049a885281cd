// Lists of a folder too large to be sent, or looked through, at once.
import assert from 'node:assert/strict';
import { CancellationTokenSource, FileChangeType, type Hover, type MarkupContent, type SymbolInformation, type WorkspaceSymbol } from 'vscode-languageserver/node';
import type { Article, Mention, Quote } from '../../src/core/model';
import type { Span } from '../../src/core/span';
import type { PartOfList, QuoteRow, ServerRequests, Stretch } from '../../src/protocol';
import { collectRoles } from '../../src/server/features/card/roles';
import { articlesAtOnce, inTurns } from '../../src/server/turns';
import { holdersOf, linesOf } from '../../src/server/stretch';
import { digestOf } from '../../src/server/catalogue/digest';
import { hasLetters, lettersOf } from '../../src/server/catalogue/letters';
import { folder, startClient, type Client } from './client';
import { harbour, harbours, harbourUri, master } from './harbours';
import { turnsDuring } from './turns';

const count = 2000;

suite('lists of a large folder', function () {
  this.timeout(120_000);
  let client: Client;
  suiteSetup(async () => {
    client = await startClient({ disk: harbours(count) });
    await client.ask('news/readFolder', {});
  });
  suiteTeardown(() => client.stop());

  const mayor = { id: 'PERSON:marta kessel', name: 'Marta Kessel' };
  /** All parts of a list, one after the other. */
  async function parts<Answer extends PartOfList, Line>(step: number, ask: (stretch: Stretch) => Promise<Answer>, linesIn: (answer: Answer) => readonly Line[]): Promise<Line[]> {
    const lines: Line[] = [];
    for (;;) {
      const answer = await ask({ from: lines.length, count: step });
      const next = linesIn(answer);
      assert.equal(next.length, Math.min(step, answer.total - lines.length));
      lines.push(...next);
      if (answer.total <= lines.length) return lines;
    }
  }
  const place = ({ uri, range: { start } }: Pick<QuoteRow, 'uri' | 'range'>): string => `${uri}:${start.line}:${start.character}`;
  const people = (asked: ServerRequests['news/people']['params']) => client.ask('news/people', asked);

  test('speakers come in parts that make the whole list, most quoted first, who is not known last', async () => {
    const all = await parts(700, (stretch) => client.ask('news/quotes', stretch), ({ speakers }) => speakers);
    assert.equal(all.length, count + 2);
    assert.equal(new Set(all.map(({ id, name }) => id ?? name)).size, all.length);
    assert.deepEqual(all[0], { ...mayor, quotes: count / 4 });
    assert.deepEqual(all.at(-1), { name: '', quotes: count / 10 });
    const known = all.slice(0, -1).map(({ quotes }) => quotes);
    assert.deepEqual(known, [...known].sort((a, b) => b - a));
    assert.equal((await client.ask('news/quotes', {})).speakers.length, 500);
  });

  test('what one of them said comes in parts, by file and place', async () => {
    const all = await parts(120, (stretch) => client.ask('news/quotesOf', { ...mayor, ...stretch }), ({ quotes }) => quotes);
    assert.deepEqual(all.map(({ text }) => text), Array.from({ length: count / 4 }, (_, each) => `“Pier ${4 * each} will open again in the spring,”`));
    assert.deepEqual(all.map(place), [...new Set(all.map(place))].sort());
    assert.equal((await client.ask('news/quotesOf', mayor)).quotes.length, 200);
  });

  test('so does what nobody is known to have said; one who says nothing has nothing', async () => {
    const all = await parts(150, (stretch) => client.ask('news/quotesOf', { name: '', ...stretch }), ({ quotes }) => quotes);
    assert.deepEqual([all.length, new Set(all.map(place)).size, new Set(all.map(({ text }) => text)).size], [count / 10, count / 10, 1]);
    assert.deepEqual((await client.ask('news/quotesOf', { name: 'Nobody Atall' })).quotes, []);
    assert.deepEqual((await client.ask('news/quotesOf', { id: 'PERSON:nobody atall', name: '' })).quotes, [], 'of an id that is gone it is not those of nobody');
  });

  test('names come in parts by kind, most mentioned first, with the number of each kind', async () => {
    const all = await parts(900, (stretch) => people({ kind: 'PERSON', ...stretch }), (answer) => answer.people);
    assert.deepEqual(all.map(({ name }) => name).sort(), ['Marta Kessel', ...Array.from({ length: count }, (_, number) => master(number))].sort());
    assert.ok(all.every(({ kind }) => kind === 'PERSON'));
    assert.deepEqual(all[0], { ...mayor, kind: 'PERSON', role: 'Mayor', mentions: 2 * count, files: count });
    const { people: none, totals } = await people({ count: 0 });
    assert.deepEqual([none, totals.PERSON], [[], count + 1]);
    assert.equal((await people({})).people.length, 1000);
  });

  test('mentions come in parts, by date, and say in how many files the rest is', async () => {
    const all = await parts(999, (stretch) => client.ask('news/mentions', { ...mayor, ...stretch }), ({ mentions }) => mentions);
    assert.deepEqual([all.length, new Set(all.map(place)).size], [2 * count, 2 * count]);
    assert.deepEqual([...new Set(all.map(({ form }) => form))], ['Marta Kessel', 'Kessel']);
    assert.deepEqual(all.slice(-2).map(({ uri }) => uri), Array(2).fill(harbourUri(count - 1)), 'what states no date comes last');
    const { mentions, filesLeft } = await client.ask('news/mentions', { ...mayor, count: 3 });
    assert.deepEqual([mentions.length, filesLeft], [3, count - 1], 'one of the second file is still to come');
  });

  test('a card begins the ledger, which goes on in parts', async () => {
    const card = await client.ask('news/card', mayor);
    assert.deepEqual([card?.mentions, card?.files, card?.said.total, card?.said.statements.length], [2 * count, count, count / 4, 200]);
    const all = await parts(130, (stretch) => client.ask('news/said', { ...mayor, ...stretch }), ({ statements }) => statements);
    assert.deepEqual(all.slice(0, 200), card?.said.statements);
    assert.equal(new Set(all.map(({ words }) => words)).size, count / 4);
    const days = all.map(({ date = '~' }) => date);
    assert.deepEqual(days, [...days].sort());
  });

  test('parts of one edition fit together; a change makes another, also between two parts', async () => {
    const first = await client.ask('news/quotes', { count: 10 });
    assert.equal((await client.ask('news/quotesOf', mayor)).edition, (await client.ask('news/quotes', { from: 10, count: 10 })).edition);
    const uri = `${folder}/later.txt`;
    client.disk.set(uri, harbour(0).replaceAll('Oskar Brekstad', 'Ottilie Zander'));
    client.changeFiles({ uri, type: FileChangeType.Created });
    while ((await people({ count: 0 })).totals.PERSON !== count + 2) await client.told('news/folderChanged');
    const next = await client.ask('news/quotes', { from: 10, count: 10 });
    assert.notEqual(next.edition, first.edition);
    assert.equal(next.total, first.total + 1);
    client.disk.delete(uri);
    client.changeFiles({ uri, type: FileChangeType.Deleted });
    while ((await people({ count: 0 })).totals.PERSON !== count + 1) await client.told('news/folderChanged');
    assert.equal((await client.ask('news/quotes', {})).total, first.total);
  });

  test('a card reads its articles a few at a time, and others are answered in between', async () => {
    const order: string[] = [];
    const turns = await turnsDuring(() => Promise.all([
      client.ask('news/card', mayor).then(() => order.push('card')),
      client.ask('news/people', { count: 0 }).then(() => order.push('people')),
    ]));
    assert.deepEqual(order, ['people', 'card']);
    const steps = Math.floor(count / articlesAtOnce);
    assert.ok(steps <= turns && turns < 1.2 * steps, `${turns} turns`);
  });

  test('one that nobody waits for any more is given up', async () => {
    const source = new CancellationTokenSource();
    const turns = await turnsDuring(async () => {
      const asked = client.connection.sendRequest('news/card', mayor, source.token);
      await people({ count: 0 });
      source.cancel();
      assert.equal(await asked, null);
    });
    assert.ok(turns < count / articlesAtOnce / 2, `${turns} turns`);
  });

  test('lists read no article that has not changed', async () => {
    await client.ask('news/quotes', {});
    const lists = async (): Promise<unknown> => [await client.ask('news/quotes', {}), await people({ kind: 'PERSON' }), await client.ask('news/quotesOf', mayor), await client.ask('news/mentions', mayor)];
    const turns = await turnsDuring(lists);
    assert.ok(turns < count / articlesAtOnce / 2, `${turns} turns`);
  });

  test('an article that goes while a card is read is left out', async () => {
    const uri = harbourUri(count - 2);
    const [card] = await Promise.all([client.ask('news/card', mayor), (async () => {
      client.open(uri, 'Nothing of that harbour is left, and nobody has come back to tell what became of the boats that were counted there in winter.\n');
      await client.ask('news/marks', { uri, version: 1 });
      await people({ count: 0 });
    })()]);
    assert.deepEqual([card?.files, card?.mentions], [count - 1, 2 * count - 2]);
    const back = client.told('news/folderChanged', ({ state, done, total }) => state === 'read' && done === total);
    client.close(uri);
    await back;
    assert.equal((await client.ask('news/card', mayor))?.files, count);
  });

  const symbols = (query: string): Promise<SymbolInformation[]> => client.connection.sendRequest('workspace/symbol', { query });

  test('symbols: what has the very words comes first, at most 500, each with its place', async () => {
    const found = await symbols('brekstad');
    assert.deepEqual(found.slice(0, 20).map(({ name }) => name).sort(), Array.from({ length: 20 }, (_, number) => master(number)).sort());
    const { name, containerName, location } = found.find((each) => each.name === master(3))!;
    assert.deepEqual([name, containerName, location.uri, location.range.start.line], [master(3), 'person, 1 file', harbourUri(3), 6]);
    assert.equal((await symbols('number')).length, 500);
    const near = (await symbols('number 19')).map((each) => each.name);
    assert.ok(111 < near.length && near.slice(0, 111).every((each) => each.includes('number 19')) && !near.slice(111).some((each) => each.includes('number 19')));
    assert.deepEqual((await symbols('vanessa eikmoen')).map((each) => each.name), [master(1999)]);
  });

  test('a client that looks for a place when somebody goes there is given none before', async () => {
    const other = await startClient({ disk: harbours(3), capabilities: { workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } } } });
    try {
      await other.ask('news/readFolder', {});
      for (const [query, line, words] of [['ingrid', 6, master(1)], ['number 2', 0, 'Harbour number 2 counts its boats']] as const) {
        const [symbol] = await other.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
        assert.ok(symbol && !('range' in symbol.location));
        const { location, name } = await other.connection.sendRequest<SymbolInformation>('workspaceSymbol/resolve', symbol);
        assert.equal(name, words);
        const { start, end } = location.range;
        assert.deepEqual([start.line, end.character - start.character], [line, words.length]);
      }
    } finally {
      other.stop();
    }
  });

  test('names are found by what is typed, of the kinds asked for', async () => {
    const find = async (query: string, ...kinds: ('PERSON' | 'ORG')[]): Promise<string[]> => (await client.ask('news/find', { query, kinds })).people.map(({ name }) => name);
    assert.deepEqual(await find('marta k', 'PERSON', 'ORG'), ['Marta Kessel']);
    assert.deepEqual(await find('marta k', 'ORG'), []);
    assert.equal((await find('', 'PERSON')).length, 200);
    assert.deepEqual(await find('mkessel', 'PERSON'), ['Marta Kessel'], 'by its letters');
  });

  test('a hover of somebody whom very many articles name counts them, and reads none', async () => {
    const uri = harbourUri(4);
    client.open(uri, harbour(4));
    const { value } = (await client.feature<Hover>('textDocument/hover', uri, 'Kessel said')).contents as MarkupContent;
    assert.match(value, /\n\nNamed twice here, 3,998 times in 1,999 other files\. \[Show card\]/);
    assert.doesNotMatch(value, /First named on|Named with|Quoted/);
    client.close(uri);
  });
});

suite('small things of long lists', () => {
  const all = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, each) => from + each);

  test('turns: so many at once, none after the last, none once it is enough', async () => {
    const turns = (items: number, stop = Infinity): Promise<number> => turnsDuring(() => inTurns(all(0, items), 10, (each) => each < stop));
    assert.deepEqual(await Promise.all([turns(9)]), [0]);
    assert.equal(await turns(35), 3);
    assert.equal(await turns(35, 12), 1);
  });

  test('turns: given up after one', async () => {
    const taken: number[] = [];
    assert.equal(await inTurns(all(0, 35), 10, (each) => void taken.push(each), () => taken.length === 20), false);
    assert.deepEqual(taken, all(0, 20));
  });

  test('lines asked for, however oddly', () => {
    assert.deepEqual(linesOf({}, 20), { start: 0, end: 20 });
    assert.deepEqual(linesOf({ from: 5, count: 40 }, 20), { start: 5, end: 45 });
    for (const odd of [-1, NaN, Infinity, '7', null]) assert.deepEqual(linesOf({ from: odd, count: odd } as Stretch, 20), { start: 0, end: 20 }, String(odd));
  });

  test('files that hold lines of a stretch, and those with lines beyond', () => {
    const held = (start: number, end: number) => holdersOf([3, 0, 2, 4], (lines) => lines, { start, end });
    assert.deepEqual(held(0, 3), { holders: [{ file: 3, first: 0 }], total: 9, filesLeft: 2 });
    assert.deepEqual(held(2, 4), { holders: [{ file: 3, first: 0 }, { file: 2, first: 3 }], total: 9, filesLeft: 2 });
    assert.deepEqual(held(9, 20), { holders: [], total: 9, filesLeft: 0 });
    assert.deepEqual(held(0, 0).holders, []);
  });

  test('letters in their order, spaces apart, whatever the script', () => {
    assert.ok(hasLetters('ana quintela', 'aqt') && hasLetters('ana quintela', 'an a q') && !hasLetters('ana quintela', 'qa n'));
    for (const [words, query] of [['ana quintela', 'qt'], ['анна котова', 'ак'], ['pier 19', '19']] as const) assert.equal(lettersOf(words) & lettersOf(query), lettersOf(query));
    assert.notEqual(lettersOf('ana') & lettersOf('z'), lettersOf('z'));
  });

  test('what is known of an article: who is quoted as whom, roles, forms whose letters the name does not have', () => {
    const text = 'Mayor Kyiv Kiev Kiv “a” “b” “c”';
    const span = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const mention = (words: string): Mention => ({ ...span(words), kind: 'PLACE', entity: 'PLACE:kyiv', confidence: 1, rule: 'test' });
    const quote = (words: string, entity?: string): Quote => ({
      ...span(words), kind: 'direct', confidence: 1, rule: 'test', ...(entity !== undefined && { speaker: { ...span('Kyiv'), entity, confidence: 1, rule: 'test' } }),
    });
    const digest = digestOf('a.txt', {
      ...nothing, text, date: '2025-03-04', blocks: [{ kind: 'headline', ...span('Mayor Kyiv') }],
      entities: [{ id: 'PLACE:kyiv', kind: 'PLACE', name: 'Kyiv', roles: [span('Mayor'), span('Mayor')] }, { id: 'PERSON:withheld', kind: 'PERSON', name: 'Withheld', roles: [] }],
      mentions: [mention('Kyiv'), mention('Kiev'), mention('Kiv')], quotes: [quote('“a”', 'PLACE:kyiv'), quote('“b”', 'PERSON:withheld'), quote('“c”')],
    }, (own) => own);
    assert.deepEqual(digest, {
      date: '2025-03-04', headline: 'Mayor Kyiv',
      speakers: [{ entity: 'PLACE:kyiv', name: 'Kyiv', quotes: 1 }, { name: 'Withheld', quotes: 1 }, { name: '', quotes: 1 }],
      roles: [{ entity: 'PLACE:kyiv', words: 'Mayor' }], aliases: [{ entity: 'PLACE:kyiv', words: 'Kiev' }],
    });
  });

  test('roles: a hundred at most, those that most articles state, in the order of their first', () => {
    const roles = collectRoles();
    const state = (file: string, role: string): void => {
      const article: Article = { ...nothing, text: role, entities: [{ id: 'PERSON:a', kind: 'PERSON', name: 'A', roles: [{ start: 0, end: role.length }] }] };
      roles.add({ file, date: undefined, article, entities: new Set(['PERSON:a']), mentions: [] });
    };
    for (const each of all(0, 120)) state(`${each}.txt`, `Minister ${each}`);
    for (const each of all(15, 120)) state(`again/${each}.txt`, `MINISTER ${each}`);
    const found = roles.found();
    assert.equal(found.rolesLeft, 20);
    assert.deepEqual(found.roles.map(({ role, files }) => `${role}: ${files}`), all(15, 115).map((each) => `Minister ${each}: 2`));
  });
});

const nothing: Article = { text: '', blocks: [], sentences: [], entities: [], mentions: [], quotes: [] };

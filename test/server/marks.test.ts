import assert from 'node:assert/strict';
import fc from 'fast-check';
import { putTogether } from '../../src/marksChange';
import type { Marks } from '../../src/protocol';
import { startClient, type Client } from './client';
import { ferry, ferryUri } from './stories';

suite('marks', () => {
  let client: Client;
  setup(async () => {
    client = await startClient();
  });
  teardown(() => client.stop());

  const marks = async (version: number, uri = ferryUri): Promise<Marks> => {
    const answer = await client.ask('news/marks', { uri, version });
    assert.ok(answer && 'names' in answer);
    return answer;
  };
  /** As a client that has those of before gets them. */
  const marksSince = async (version: number, before: Marks): Promise<Marks> => {
    const answer = await client.ask('news/marksSince', { uri: before.uri, version, since: before.number });
    assert.ok(answer && 'since' in answer, 'they come as a change');
    return putTogether(before, answer);
  };
  const wordsOf = ({ names }: Marks, kind: string): string[] => names.filter((name) => name.kind === kind).map(({ range }) => client.words(ferryUri, range));

  const variants: readonly [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['Windows lines', (text) => text.replaceAll('\n', '\r\n')],
    ['emoji before everything', (text) => `🚢⛴️ ${text.replaceAll('. ', '. 🚢 ')}`],
    ['hard wraps', (text) => text.replaceAll(/(.{40,60}?) /g, '$1\n').replaceAll(/\n(?=What happens)/g, '\n\n')],
  ];
  for (const [name, vary] of variants) {
    test(`ranges fit the editor's text: ${name}`, async () => {
      client.open(ferryUri, vary(ferry));
      const given = await marks(1);
      const people = wordsOf(given, 'PERSON').map((form) => form.replace(/\s+/g, ' '));
      assert.ok(people.includes('Ana Quintela') && people.includes('Pedro Valente'), people.join());
      assert.ok(wordsOf(given, 'PLACE').includes('Porto'));
      for (const { range, parts } of given.quotes.filter(({ kind }) => kind === 'direct')) {
        for (const part of parts ?? [range]) assert.match(client.words(ferryUri, part), /^“[^]*”$/);
      }
      assert.equal(given.quotes.find(({ range }) => client.words(ferryUri, range).startsWith('“No sailor'))?.speaker, 'Pedro Valente');
    });
  }

  test('an interrupted quote gives its parts, the boilerplate is dimmed, and the count is a reader’s', async () => {
    client.open(ferryUri, ferry);
    const { quotes, boilerplate, found } = await marks(1);
    assert.deepEqual(quotes.find(({ parts }) => parts)?.parts?.map((part) => client.words(ferryUri, part)), [
      '“We will not sell the boats, and we will not sell the people who sail them,”', '“and the offer stands until Friday.”',
    ]);
    assert.ok(boilerplate.some((range) => client.words(ferryUri, range).includes('https://example.org/ferry-strike')));
    assert.equal(found.people, 2);
  });

  test('another version than the one held gives null, and the client is told when to ask', async () => {
    client.open(ferryUri, ferry);
    await marks(1);
    assert.equal(await client.ask('news/marks', { uri: ferryUri, version: 2 }), null);
    const told = client.told('news/marksChanged');
    client.edit(ferryUri, 0, 0, 'Breaking: ');
    assert.equal(await client.ask('news/marks', { uri: ferryUri, version: 1 }), null);
    assert.deepEqual(await told, { uri: ferryUri });
    await marks(2);
  });

  test('a change tells of the block that was typed in alone', async () => {
    client.open(ferryUri, ferry);
    const before = await marks(1);
    const at = ferry.indexOf('\n\n', ferry.length / 2);
    client.edit(ferryUri, at, at, '\n\nIt rained.');
    const answer = await client.ask('news/marksSince', { uri: ferryUri, version: 2, since: before.number });
    assert.ok(answer && 'since' in answer);
    assert.deepEqual(answer.names.map((piece) => ('marks' in piece ? piece.marks.length : piece.moved)), [0, 2]);
    assert.deepEqual(answer.quotes.filter((piece) => 'marks' in piece), []);
    assert.deepEqual({ ...putTogether(before, answer), number: 0 }, { ...await marks(2), number: 0 });
  });

  test('a longer name of somebody, typed elsewhere, is no news of the blocks that name them, but of who is quoted there', async () => {
    client.open(ferryUri, `Ana Duarte spoke on Monday of the strike.\n\n${ferry}\n\nNobody in the harbour believed Duarte.\n\n“We wait,” Duarte said.`);
    const before = await marks(1);
    client.edit(ferryUri, 4, 4, 'Maria ');
    const answer = await client.ask('news/marksSince', { uri: ferryUri, version: 2, since: before.number });
    assert.ok(answer && 'since' in answer);
    const now = putTogether(before, answer);
    const anew = answer.names.flatMap((piece) => ('marks' in piece ? piece.marks : [])).map(({ range }) => client.words(ferryUri, range));
    assert.deepEqual(anew, ['Ana Maria Duarte', 'Monday', 'Duarte'], 'the two blocks alone');
    assert.equal(now.quotes.at(-1)?.speaker, 'Ana Maria Duarte');
  });

  test('who has other marks than those given last is given all', async () => {
    client.open(ferryUri, ferry);
    const first = await marks(1);
    const again = await marks(1);
    assert.notEqual(first.number, again.number, 'of one version there may be several');
    client.edit(ferryUri, 0, 0, 'A');
    const answer = await client.ask('news/marksSince', { uri: ferryUri, version: 2, since: first.number });
    assert.ok(answer && !('since' in answer));
    assert.deepEqual({ ...answer, number: 0 }, { ...await marks(2), number: 0 });
  });

  test('a client that has asked for the version is not told to ask', async () => {
    client.open(ferryUri, ferry);
    client.edit(ferryUri, 0, 0, 'A');
    await marks(2);
    const other = `${ferryUri}.txt`;
    const told = client.told('news/marksChanged');
    client.open(other, ferry);
    assert.deepEqual(await told, { uri: other });
  });

  test('after any typing the marks equal those of a fresh open', async () => {
    const typing = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(30), text: fc.constantFrom('', ' ', '\n\n', '“', '”', 'Ana Quintela ', '\r\n', '🚢', ' said. '), isAsked: fc.boolean() }), { minLength: 1, maxLength: 12 });
    let number = 0;
    await fc.assert(fc.asyncProperty(typing, async (edits) => {
      const uri = `${ferryUri}-${number++}.txt`;
      client.open(uri, ferry);
      let typed = await marks(1, uri);
      for (const [index, { at, gone, text, isAsked }] of edits.entries()) {
        const length = client.text(uri).length;
        const start = Math.floor(at * length);
        client.edit(uri, start, Math.min(length, start + gone), text);
        if (isAsked || index === edits.length - 1) typed = await marksSince(2 + index, typed);
      }
      const text = client.text(uri);
      client.close(uri);
      client.open(uri, text);
      const fresh = await client.ask('news/marks', { uri, version: 1 });
      client.close(uri);
      assert.deepEqual({ ...typed, version: 0, number: 0 }, { ...fresh, version: 0, number: 0 });
    }), { numRuns: 40 });
  });
});

import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { attributionWords, nameRuleWords } from '../../src/server/features/hover/ruleWords';
import { folder, startClient, type Client } from './client';
import { disk, echoUri, ferry, ferryUri } from './stories';

suite('hover', () => {
  let client: Client;
  setup(async () => {
    client = await startClient({ disk });
    client.open(ferryUri, ferry);
  });
  teardown(() => client.stop());

  const card = async (at: string, uri = ferryUri): Promise<string> => ((await client.feature<Hover>('textDocument/hover', uri, at)).contents as MarkupContent).value;

  test('a name: who, what kind, other spellings, role, how often, what they said', async () => {
    const text = await card('Quintela is due');
    assert.match(text, /^\*\*Ana Quintela\*\*, person\./);
    assert.match(text, /Also written: .*Quintela/);
    assert.match(text, /Transport Minister/);
    assert.match(text, /Named 3 times here\. Other files not read yet\./);
    assert.match(text, /Said here/);
    assert.match(text, /Why we think so: [a-z][a-z’ ]+\.$/);
    assert.match(text, /We will not sell the boats/);
  });

  test('it never starts reading the folder, and counts other files once somebody else did', async () => {
    await card('Quintela is due');
    assert.deepEqual(client.log.filter(({ method }) => method === 'news/files' || method === 'news/read'), []);
    await client.ask('news/readFolder', {});
    assert.match(await card('Quintela is due'), /Named 3 times here, twice in 1 other file\./);
    assert.match(await card('sell the boats'), new RegExp(`The same words in 1 other file:[^]*echo\\\\\\.txt[^]*${encodeURIComponent(echoUri).slice(-12)}`));
  });

  test('a quote: who said it, why we think so, its kind', async () => {
    const text = await card('No sailor');
    assert.match(text, /\*\*Direct quote\*\*/);
    assert.match(text, /Said by \[Pedro Valente\]/);
    assert.match(text, /Why: the word “said”, with the name after it\./);
    assert.match(text, /Other files not read yet\./);
  });

  test('where it was said, or through whom', async () => {
    const uri = `${folder}/via.txt`;
    client.open(uri, `${ferry}\n“The tide was kind to us,” Valente wrote on X on Friday. “We slept in the harbour,” Valente said in a statement.\n`);
    assert.match(await card('tide was kind', uri), /\n\nSaid on X\.\n/);
    assert.match(await card('slept in the', uri), /\n\nSaid in a statement\.\n/);
  });

  test('a rule is shown in words, one that has none as the source calls it', () => {
    const clauses = [nameRuleWords('title before name'), attributionWords('same speaker continues', undefined), attributionWords('name before the cue', 'was quoted as saying'),
      attributionWords('named after "according to"', 'According to'), attributionWords('named after "by"', 'cited')];
    assert.deepEqual(clauses, ['a title stands before the name', 'the same speaker continues', 'the words “was quoted as saying”, with the name before them',
      'the words “According to”, with the name after them', 'the word “cited”, with the name after “by”']);
    assert.equal(nameRuleWords('a rule made tomorrow'), 'a rule made tomorrow');
    assert.equal(attributionWords('a rule made tomorrow', 'said'), 'the word “said”; a rule made tomorrow');
  });

  test('a name typed just now is known from the other files, one typed before stays known', async () => {
    await client.ask('news/readFolder', {});
    await card('Quintela is due');
    client.edit(ferryUri, 0, 0, 'Ingrid Solheim met Ana Quintela on Sunday.\n\n');
    assert.match(await card('Ana Quintela on Sunday'), /Named 4 times here, twice in 1 other file\./);
    assert.match(await card('Ingrid Solheim'), /Named once here, once in 1 other file\./);
  });

  test('links carry the place: the one command, whose arguments lead to the words', async () => {
    const [, query] = /\(command:news\.openPlace\?([^)]+)\)/.exec(await card('No sailor'))!;
    const [uri, range] = JSON.parse(decodeURIComponent(query!)) as [string, { start: { line: number; character: number }; end: { line: number; character: number } }];
    assert.equal(uri, ferryUri);
    assert.equal(client.words(uri, range), 'Pedro Valente');
    assert.deepEqual([...(await card('Quintela is due')).matchAll(/\((\w+):/g)].map(([, scheme]) => scheme).filter((scheme) => scheme !== 'command'), []);
  });

  test('a day is resolved, an amount is said in words', async () => {
    assert.match(await card('Monday'), /That is Monday, 3 March 2025\./);
    assert.match(await card('4.5 million'), /That is 4,500,000 euros\./);
  });

  test('a name inside a quote comes first, the quote after it', async () => {
    const uri = `${ferryUri}.txt`;
    client.open(uri, `${ferry}\n“I have met Ana Quintela twice and both times it rained,” said Pedro Valente on the quay.\n`);
    const text = await card('met A|na Quintela', uri);
    assert.ok(text.indexOf('**Ana Quintela**') < text.indexOf('**Direct quote**') && text.includes('**Ana Quintela**'), text);
  });

  test('words of the article are never markup', async () => {
    const uri = `${ferryUri}.md.txt`;
    const hostile = '“See [here](command:workbench.action.quit) <img src=x onerror=1> **now** and `code` at www.example.org,” said Pedro Valente.';
    client.open(uri, `${ferry}\n${hostile}\n`);
    const text = await card('Pedro Valente, who', uri);
    assert.match(text, /onerror/);
    assert.ok(!/(?<!\\)<|\]\(command:(?!news\.openPlace\?)|(?<!\\)`|www\.e/.test(text), text);
  });
});

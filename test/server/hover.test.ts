import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
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
    assert.match(text, /^\*\*Ana Quintela\*\*, person\.\n\n(?:Only )?\d\d? % sure: [a-z“][^.:]+\.\n/);
    assert.match(text, /We will not sell the boats/);
  });

  test('a role: whose it is, also where a name stands in it; a person: the roles that say something new', async () => {
    const uri = `${folder}/envoy.txt`;
    client.open(uri, `${ferry}\nPeruvian foreign minister Olivia Harrowgate left. The minister slept. Harrowgate, the mayor of Lima, woke.\n`);
    const role = await card('foreign minister', uri);
    assert.match(role, /^\*\*Peruvian foreign minister\*\*, role or title\.\n\nHeld by \[Olivia Harrowgate\]\(command:news\.openPlace/);
    assert.match(await card('Peru|vian', uri), /^\*\*Peruvian\*\*, nationality or group\./);
    assert.match(await card('Olivia Harrow', uri), /Title or role: Peruvian foreign minister; mayor of Lima\./);
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
    assert.match(text, /\n\n9\d % sure: the word “said”, with the name after it\.\n/);
    assert.match(text, /Other files not read yet\./);
  });

  test('to whom it was said, where, and who passed it on', async () => {
    const uri = `${folder}/via.txt`;
    client.open(uri, `${ferry}\n“The tide was kind to us,” Valente wrote on X on Friday. “We slept in the harbour,” Valente told a news conference.\n\n`
      + 'In a letter to the mayor, Valente wrote: “Nobody sails in May.” “The gulls ate well,” Valente was quoted as saying by the Lumen news agency.\n');
    assert.match(await card('tide was kind', uri), /\n\nSaid on X\.\n/);
    assert.match(await card('slept in the', uri), /\n\nSaid at a news conference\.\n/);
    assert.match(await card('sails in May', uri), /\n\nSaid to the mayor\.\n\nSaid in a letter\.\n/);
    assert.match(await card('gulls ate', uri), /Said by \[[^]*\n\nPassed on by the Lumen news agency\.\n/);
  });

  test('how the reporting word puts it, unless that is neutral', async () => {
    const uri = `${folder}/stance.txt`;
    client.open(uri, `${ferry}\n“We never sold a boat,” Valente claimed. “We shall sail in May,” Valente has solemnly promised. “The gulls ate well,” Valente added.\n`);
    assert.match(await card('never sold', uri), /\n\nThe word “claimed” makes it a claim\.\n/);
    assert.match(await card('shall sail in', uri), /\n\nThe words “has solemnly promised” make it a promise\.\n/);
    assert.doesNotMatch(await card('gulls ate', uri), /make/);
  });

  test('where the speaker is named, if not in the same sentence; that nobody is known', async () => {
    const uri = `${folder}/far.txt`;
    client.open(uri, `${ferry}\nPedro Valente spoke late.\n\n“We slept in the harbour.”\n\nThe rain came down on all the boats. “Nobody came.”\n`);
    assert.match(await card('slept in the', uri), /Said by \[Pedro Valente\]\([^)]*\), named on line 19\.\n\n(?:Only )?\d\d % sure: the sentence before names them\./);
    assert.match(await card('Nobody came', uri), /\n\nSpeaker not known: no words around it name a source\.\n/);
  });

  test('words that quote nobody: that they do not, and why', async () => {
    const uri = `${folder}/term.txt`;
    client.open(uri, `${ferry}\nValente wrote the novel “The Empty Harbour” in May. The so-called “boat tax” hit the harbour.\n`);
    assert.match(await card('Empty Har', uri), /quote nobody\*\*\n\nWhy: the word before names a kind of work, whose title it is\.$/);
    assert.match(await card('boat tax', uri), /quote nobody\*\*\n\nWhy: the words before say that something is called so\.$/);
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
    assert.match(await card('Monday'), /, date\.\n\n9\d % sure: a day of the week is named\.\n\nThat is Monday, 3 March 2025\./);
    const uri = `${folder}/prices.txt`;
    client.open(uri, `${ferry}\nThe union asked for $4.5 million and got 300 Kenyan shillings on March 4, 2025, or 2.5% of it.\n`);
    assert.match(await card('$4.5 million', uri), /That is 4\\\.5 million US dollars\./);
    assert.match(await card('March 4', uri), /That is Tuesday, 4 March 2025\./);
    assert.match(await card('2.5%', uri), /That is 2\\\.5 per cent\./);
  });

  test('what would only repeat the words is said in figures, or not at all', async () => {
    const uri = `${folder}/prices.txt`;
    client.open(uri, `${ferry}\nThe union asked for 4.5 million euros and got 300 Kenyan shillings.\n`);
    assert.match(await card('4.5 million euros and', uri), /That is 4,500,000 euros\./);
    assert.doesNotMatch(await card('300 Kenyan', uri), /That is/);
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
    assert.ok(!/(?<!\\)<|\]\(command:(?!news\.(?:openPlace|showCard)\?)|(?<!\\)`|www\.e/.test(text), text);
  });
});

import assert from 'node:assert/strict';
import type { Declined, Marks } from '../../src/protocol';
import { folder, startClient, type Client } from './client';
import { ferry, ferryUri, requirements, requirementsUri } from './stories';

suite('scope', () => {
  let client: Client;
  teardown(() => client.stop());

  const marks = (uri: string, version = 1): Promise<Marks | Declined | null> => client.ask('news/marks', { uri, version });

  test('says what it can do', async () => {
    client = await startClient();
    const { capabilities } = client.answer;
    assert.deepEqual(Object.keys(capabilities).sort(), [
      'codeActionProvider', 'definitionProvider', 'documentHighlightProvider', 'documentSymbolProvider', 'foldingRangeProvider', 'hoverProvider', 'inlayHintProvider',
      'referencesProvider', 'selectionRangeProvider', 'semanticTokensProvider', 'textDocumentSync', 'workspace', 'workspaceSymbolProvider',
    ]);
  });

  test('every provider answers null out of scope, and reads nothing', async () => {
    client = await startClient({ disk: { [requirementsUri]: requirements } });
    client.open(requirementsUri, requirements);
    for (const method of ['hover', 'definition', 'references', 'documentHighlight', 'documentSymbol', 'foldingRange', 'semanticTokens/full']) {
      const answer = await client.feature(`textDocument/${method}`, requirementsUri, 'numpy', { context: { includeDeclaration: true } });
      assert.equal(answer, null, method);
    }
    const positions = [client.position(requirementsUri, 'numpy')];
    assert.equal(await client.feature('textDocument/selectionRange', requirementsUri, undefined, { positions }), null);
    assert.equal(await client.connection.sendRequest('workspace/symbol', { query: '' }), null);
    const range = { start: positions[0]!, end: positions[0]! };
    assert.equal(await client.ask('news/related', { uri: requirementsUri, range }), null);
    assert.equal((await marks(requirementsUri) as Declined).declined, 'excluded');
    assert.deepEqual(client.log.filter(({ method }) => method === 'news/read' || method === 'news/files'), []);
  });

  test('a document that is not open has no marks, and no answers', async () => {
    client = await startClient();
    assert.equal(await marks(ferryUri), null);
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: ferryUri }, position: { line: 0, character: 0 } }), null);
  });

  test('too large a document is declined with a sentence', async () => {
    client = await startClient({ settings: { files: { maximumSize: 2000 } } });
    client.open(ferryUri, ferry.repeat(4));
    const declined = await marks(ferryUri) as Declined;
    assert.equal(declined.declined, 'too large');
    assert.match(declined.sentence, /\.$/);
  });

  test('turned off by a setting, it is told and declines; turned on, it is told and marks', async () => {
    client = await startClient();
    client.open(ferryUri, ferry);
    assert.ok('names' in (await marks(ferryUri))!);
    const off = client.told('news/marksChanged', ({ uri }) => uri === ferryUri);
    client.changeSettings({ mode: 'off' });
    await off;
    assert.equal((await marks(ferryUri) as Declined).declined, 'turned off');
    const on = client.told('news/marksChanged');
    client.changeSettings({});
    await on;
    assert.ok('names' in (await marks(ferryUri))!);
  });

  test('documents are told of only if they came out differently, seen or not', async () => {
    client = await startClient({ settings: { files: { exclude: ['drafts/**'] } } });
    const draft = `${folder}/drafts/ferry.txt`;
    for (const uri of [ferryUri, draft]) client.open(uri, ferry);
    const unseen = `${folder}/unseen.txt`;
    const told = client.told('news/marksChanged', ({ uri }) => uri === unseen);
    client.open(unseen, ferry);
    await told;
    await Promise.all([marks(ferryUri), marks(draft)]);
    client.log.length = 0;
    const turnedOn = client.told('news/marksChanged');
    client.changeSettings({ files: { exclude: [] }, mode: 'auto' });
    await turnedOn;
    assert.ok('names' in (await marks(draft))!);
    client.changeSettings({ files: { exclude: ['notes/**'] } });
    client.tell('news/overrides', { off: [], on: [`${folder}/notes/ferry.txt`] });
    const switched = Promise.all([ferryUri, draft, unseen].map((own) => client.told('news/marksChanged', ({ uri }) => uri === own)));
    client.changeSettings({ files: { exclude: [] }, show: { people: false } });
    await switched;
    await marks(draft);
    const tellings = client.log.filter(({ method }) => method === 'news/marksChanged').map(({ params }) => (params as { uri: string }).uri);
    assert.deepEqual(tellings.sort(), [draft, draft, ferryUri, unseen].sort());
    for (const shown of ['semanticTokens', 'inlayHint']) assert.equal(client.log.filter(({ method }) => method === `workspace/${shown}/refresh`).length, 2);
  });

  test('outside of the folders the names of the folders above do not count', async () => {
    client = await startClient();
    const outside = ['file:///home/vendor/ferry.txt', 'file:///srv/out/node_modules/ferry.txt'];
    for (const uri of outside) {
      client.open(uri, ferry);
      assert.ok('names' in (await marks(uri))!, uri);
    }
    client.open('file:///home/ana/requirements.txt', ferry);
    assert.equal((await marks('file:///home/ana/requirements.txt') as Declined).declined, 'excluded');
  });

  test('the settings of the workspace folder hold, not those of the window', async () => {
    client = await startClient({ settings: { mode: 'off' } });
    client.settings[folder] = { mode: 'auto' };
    client.open(ferryUri, ferry);
    assert.ok('names' in (await marks(ferryUri))!);
  });

  test('mistyped settings fall back to what is stated as default', async () => {
    client = await startClient({ settings: { mode: 7, files: { include: '*.txt', maximumSize: 'big' }, layers: null, show: [] } });
    client.open(ferryUri, ferry);
    assert.ok('names' in (await marks(ferryUri))!);
  });

  test('the user turns one file off, and another on against the judgement', async () => {
    client = await startClient();
    client.open(ferryUri, ferry);
    client.open(requirementsUri, requirements);
    assert.ok('names' in (await marks(ferryUri))!);
    assert.ok('declined' in (await marks(requirementsUri))!);
    const both = Promise.all([ferryUri, requirementsUri].map((own) => client.told('news/marksChanged', ({ uri }) => uri === own)));
    client.tell('news/overrides', { off: [ferryUri], on: [requirementsUri] });
    await both;
    assert.equal((await marks(ferryUri) as Declined).declined, 'turned off for this file');
    assert.ok('names' in (await marks(requirementsUri))!);
  });

  test('overrides given at the start hold for the first document', async () => {
    client = await startClient({ overrides: { off: [ferryUri], on: [] } });
    client.open(ferryUri, ferry);
    assert.equal((await marks(ferryUri) as Declined).declined, 'turned off for this file');
  });

  test('a client without settings and watchers is served with defaults', async () => {
    client = await startClient({ capabilities: {} });
    client.open(ferryUri, ferry);
    assert.ok('names' in (await marks(ferryUri))!);
    assert.equal((await client.ask('news/readFolder', {})).state, 'read');
    assert.deepEqual(client.log.filter(({ method }) => method === 'client/registerCapability'), []);
  });
});

import assert from 'node:assert/strict';
import type { FolderState } from '../../src/protocol';
import { folder, startClient, type Client, type Options } from './client';
import { echo, echoUri, elsewhere, ferry, ferryUri } from './stories';

suite('several folders', () => {
  let client: Client;
  const start = async (options: Options = {}): Promise<void> => {
    client = await startClient(options);
  };
  teardown(() => client.stop());

  const reads = (): string[] => client.log.filter(({ method }) => method === 'news/read').map(({ params }) => (params as { uri: string }).uri).sort();
  const read = (): Promise<FolderState> => client.ask('news/readFolder', {});
  const people = async (): Promise<string[]> => (await client.ask('news/people', {})).people.map(({ name }) => name);
  const other = 'file:///archive';
  const archived = `${other}/tunnel.txt`;
  const both = { [ferryUri]: ferry, [echoUri]: echo, [archived]: elsewhere };

  test('mode "folder" reads the folders that have it; asking reads the others', async () => {
    await start({ disk: both, folders: [folder, other] });
    client.settings[other] = { mode: 'folder' };
    client.changeSettings({});
    const state = await client.told('news/folderChanged', ({ done }) => done === 1);
    assert.deepEqual([state.total, reads()], [1, [archived]]);
    client.open(ferryUri, ferry);
    assert.match(JSON.stringify(await client.feature('textDocument/hover', ferryUri, 'Pedro Valente')), /Some other files not read yet/);
    const ended = client.folderIs('read');
    assert.equal((await client.ask('news/people', {})).folder.state, 'reading');
    assert.equal((await ended).total, 3);
    assert.deepEqual(reads(), [archived, echoUri].sort(), 'and nothing twice');
  });

  test('one that is added later is read if its settings say so, or if the others are', async () => {
    await start({ disk: both });
    client.settings[other] = { mode: 'folder' };
    client.changeFolders({ added: [other] });
    await client.told('news/folderChanged', ({ done, total }) => done === 1 && total === 1);
    assert.deepEqual(reads(), [archived]);
    client.stop();
    await start({ disk: both });
    await read();
    assert.ok(!(await people()).includes('Ingrid Solheim'));
    client.changeFolders({ added: [other] });
    while (!(await people()).includes('Ingrid Solheim')) await client.told('news/folderChanged');
    assert.deepEqual(reads(), [archived, echoUri, ferryUri].sort(), 'and nothing twice');
    client.changeFolders({ removed: [folder] });
    while ((await people()).includes('Pedro Valente')) await client.told('news/folderChanged');
  });

  test('a changed setting of one judges the files of that one anew', async () => {
    await start({ disk: both, folders: [folder, other] });
    await read();
    client.settings[other] = { files: { include: ['**/*.article'] } };
    client.changeSettings({});
    while ((await people()).includes('Ingrid Solheim')) await client.told('news/folderChanged');
    assert.deepEqual(reads(), [archived, echoUri, ferryUri].sort());
  });

  test('the first folder of a window is read once a view asks', async () => {
    await start({ disk: both, folders: [] });
    assert.equal((await client.ask('news/people', {})).folder.state, 'none');
    assert.equal((await read()).state, 'none');
    client.changeFolders({ added: [other] });
    await client.told('news/folderChanged', ({ state }) => state === 'unread');
    assert.deepEqual(reads(), []);
    const ended = client.folderIs('read');
    await people();
    assert.equal((await ended).total, 1);
  });
});

import assert from 'node:assert/strict';
import type { FolderState } from '../../src/protocol';
import { folder, startClient, type Client, type Options } from './client';
import { createDisk } from './stoppingDisk';
import { echo, echoUri, elsewhere, ferry, ferryUri, requirements } from './stories';

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

  test('mode "folder" of one keeps what an earlier start read of the others, if it is as it was, and reads nothing of them', async () => {
    const disk = createDisk();
    const quiet = `${other}/list.txt`;
    const newer = { ...both, [quiet]: requirements };
    const eager = async (options: Options): Promise<FolderState> => {
      await start({ folders: [folder, other], storage: disk.process(), ...options });
      client.settings[folder] = { mode: 'folder' };
      client.changeSettings({});
      return client.told('news/folderChanged', ({ state }) => state === 'read' || state === 'unread');
    };
    await start({ disk: newer, folders: [folder, other], storage: disk.process() });
    await read();
    await client.connection.sendRequest('shutdown');
    client.stop();
    const second = await eager({ disk: { ...newer, [`${other}/new.txt`]: elsewhere } });
    assert.deepEqual([second.state, second.done, reads()], ['unread', 4, []]);
    await client.connection.sendRequest('shutdown');
    client.stop();
    const third = await eager({ disk: { ...newer, [`${other}/new.txt`]: elsewhere }, saved: { [archived]: 1 } });
    assert.deepEqual([third.state, third.done, third.total, reads()], ['unread', 3, 3, []]);
    assert.deepEqual(await client.connection.sendRequest('workspace/symbol', { query: 'Solheim' }), [], 'what may be another now is not shown');
    const fourth = await read();
    assert.deepEqual([fourth.done, reads()], [5, [`${other}/new.txt`, archived].sort()]);
  });

  test('mode "folder" of one and "off" of the others: nothing is left to be read', async () => {
    await start({ disk: both, folders: [folder, other] });
    client.settings[folder] = { mode: 'folder' };
    client.settings[other] = { mode: 'off' };
    client.changeSettings({});
    await client.folderIs('read');
    assert.deepEqual(reads(), [ferryUri, echoUri].sort());
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

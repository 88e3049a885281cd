import assert from 'node:assert/strict';
import { folder, startClient, type Client, type Options } from './client';
import { createTestAnalysts } from './analysts';
import { createDisk, type StoppingDisk } from './stoppingDisk';
import { disk as stories, echo, echoUri, elsewhere, ferry, ferryUri } from './stories';

/** What a start finds of the start before, and what becomes of the index while it is read, checked and refiled. */
suite('warm start', () => {
  let client: Client;
  const start = async (options: Options = {}): Promise<void> => { client = await startClient({ disk: stories, ...options }); };
  teardown(() => client.stop());

  const read = (): Promise<unknown> => client.ask('news/readFolder', {});
  const reads = (): string[] => client.log.filter(({ method }) => method === 'news/read').map(({ params }) => (params as { uri: string }).uri).sort();
  const people = async (): Promise<string[]> => (await client.ask('news/people', {})).people.map(({ name }) => name);
  const isSaved = async (disk: StoppingDisk): Promise<void> => {
    while (![...disk.files.keys()].some((name) => name.endsWith('.manifest'))) await new Promise((resolve) => setImmediate(resolve));
    await client.connection.sendRequest('shutdown');
  };

  /** What an earlier start left on disk. */
  const keptBefore = async (): Promise<StoppingDisk> => {
    const disk = createDisk();
    await start({ storage: disk.process() });
    await read();
    await isSaved(disk);
    client.stop();
    return disk;
  };

  test('a document that is open and no file of the folder stays when the folder is read', async () => {
    await start();
    client.open('untitled:Untitled-1', elsewhere.replaceAll('Ingrid Solheim', 'Kirsten Aalberg').replaceAll('Solheim', 'Aalberg'));
    await client.ask('news/marks', { uri: 'untitled:Untitled-1', version: 1 });
    assert.ok((await people()).includes('Kirsten Aalberg'));
    await read();
    assert.ok((await people()).includes('Kirsten Aalberg'));
  });

  test('a document opened while its file is analysed again wins over it', async () => {
    const analysts = createTestAnalysts({ batch: 1, atOnce: 1 });
    const uri = `${folder}/one.txt`;
    await start({ disk: { [uri]: elsewhere }, host: { analysts } });
    const reading = read();
    await analysts.until(1);
    analysts.handed[0]!.answer();
    await reading;
    client.changeSettings({ names: { minimumConfidence: 0.01 } });
    await analysts.until(2);
    client.open(uri, elsewhere.replaceAll('Ingrid Solheim', 'Kirsten Aalberg').replaceAll('Solheim', 'Aalberg'));
    await client.ask('news/marks', { uri, version: 1 });
    const told = client.told('news/folderChanged');
    analysts.handed[1]!.answer();
    await told;
    assert.deepEqual((await people()).filter((name) => / /.test(name)), ['Kirsten Aalberg']);
  });

  test('nothing that has not changed is read again, but an article whose bytes are damaged is', async () => {
    const disk = await keptBefore();
    await start({ storage: createDisk(new Map(disk.files)).process() });
    await read();
    assert.deepEqual(reads(), []);
    client.stop();
    for (const [name, bytes] of disk.files) {
      const at = Buffer.from(bytes).indexOf('Commuters in Almada welcomed');
      if (at !== -1) disk.files.set(name, bytes.map((byte, nth) => (nth === at ? byte ^ 1 : byte)));
    }
    await start({ storage: createDisk(new Map(disk.files)).process() });
    client.open(ferryUri, ferry);
    await read();
    assert.deepEqual(reads(), [echoUri]);
    const at = client.position(ferryUri, 'sell the boats');
    assert.equal((await client.ask('news/related', { uri: ferryUri, range: { start: at, end: at } }))?.files[0]?.uri, echoUri);
  });

  test('what was typed and never saved is not what the next start finds', async () => {
    const disk = createDisk();
    await start({ storage: disk.process() });
    client.open(echoUri, `${echo}\nHarbour master Kirsten Aalberg had no boats to sell.\n`);
    await client.ask('news/marks', { uri: echoUri, version: 1 });
    assert.ok((await people()).includes('Kirsten Aalberg'));
    await read();
    await isSaved(disk);
    client.stop();
    let listed = (): void => undefined;
    const listing = new Promise<void>((resolve) => (listed = resolve));
    await start({ storage: createDisk(new Map(disk.files)).process(), onList: () => listed(), onRead: () => new Promise(() => undefined) });
    void read();
    await listing;
    assert.ok(!(await people()).includes('Kirsten Aalberg'));
  });

  test('forgetting while the folder is listed forgets what the start before had kept', async () => {
    const disk = await keptBefore();
    let listed = (): void => undefined;
    const listing = new Promise<void>((resolve) => (listed = resolve));
    let hold = true;
    await start({ storage: createDisk(new Map(disk.files)).process(), onList: () => { listed(); if (hold) { hold = false; throw new Error('later'); } } });
    void read();
    await listing;
    await client.ask('news/clearIndex', {});
    assert.deepEqual(await client.connection.sendRequest('workspace/symbol', { query: '' }), null);
  });

  test('nothing more is written once the user wants nothing kept', async () => {
    const disk = await keptBefore();
    const kept = createDisk(new Map(disk.files));
    await start({ storage: kept.process() });
    await read();
    client.changeSettings({ index: { cache: false } });
    client.disk.set(`${folder}/new.txt`, elsewhere.replaceAll('Solheim', 'Aalberg'));
    await read();
    await client.connection.sendRequest('shutdown');
    assert.ok(![...kept.files.values()].some((bytes) => Buffer.from(bytes).includes('Aalberg')));
  });

  test('what the start before kept is forgotten before anybody has asked for the folder', async () => {
    const disk = await keptBefore();
    const kept = createDisk(new Map(disk.files));
    await start({ storage: kept.process() });
    await client.ask('news/clearIndex', {});
    assert.deepEqual([...kept.files.keys()], []);
  });

  test('a correction whose words have gone from a file that is known from before says so', async () => {
    const disk = createDisk();
    const corrections = { [folder]: JSON.stringify({ corrections: [{ notAName: 'Talsvik', in: 'echo.txt' }] }) };
    await start({ storage: disk.process(), corrections });
    await read();
    await isSaved(disk);
    client.stop();
    await start({ storage: createDisk(new Map(disk.files)).process(), corrections });
    client.open(ferryUri, ferry);
    await client.ask('news/marks', { uri: ferryUri, version: 1 });
    const told = client.diagnosed(({ length }) => length !== 0);
    await read();
    assert.deepEqual(reads(), []);
    assert.match(String((await told).diagnostics[0]!.message), /no longer in echo\.txt/);
  });
});

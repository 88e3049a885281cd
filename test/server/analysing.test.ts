import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import type { FolderState } from '../../src/protocol';
import { createTestAnalysts, type TestAnalysts } from './analysts';
import { folder, startClient, type Client, type Options } from './client';
import { createClock } from './clock';
import { elsewhere } from './stories';

/** The folder as it is read, with analysts who wait for the test: what of the present is taken in, and when. */
suite('analysing the folder', () => {
  let client: Client;
  let analysts: TestAnalysts;
  const start = async (size: { batch: number; atOnce: number }, files: number, options: Options = {}): Promise<void> => {
    analysts = createTestAnalysts(size);
    client = await startClient({ disk: Object.fromEntries(Array.from({ length: files }, (_, number) => [uriOf(number), storyOf(heroOf(number))])), ...options, host: { analysts, ...options.host } });
  };
  teardown(() => client.stop());

  const uriOf = (number: number): string => `${folder}/${number}.txt`;
  const heroOf = (number: number): string => `Ingrid ${surnames[number]!}`;
  const storyOf = (hero: string): string => elsewhere.replaceAll('Ingrid Solheim', hero).replaceAll('Solheim', hero.split(' ')[1]!);
  const reads = (): number => client.log.filter(({ method }) => method === 'news/read').length;
  const read = (): Promise<FolderState> => client.ask('news/readFolder', {});
  const heroes = async (): Promise<string[]> => (await client.ask('news/people', {})).people.map(({ name }) => name).filter((name) => name.startsWith('Ingrid ')).sort();
  const state = async (): Promise<FolderState> => (await client.ask('news/people', {})).folder;
  /** Answers all batches, those to come as well, until the folder has been read. */
  const answerAll = async (reading: Promise<FolderState>): Promise<FolderState> => {
    let isOver = false;
    const over = reading.then(() => { isOver = true; });
    for (let next = 0; !isOver; next++) {
      await Promise.race([over, analysts.until(next + 1)]);
      analysts.handed[next]?.answer();
    }
    return reading;
  };

  test('what comes back first is known first', async () => {
    await start({ batch: 1, atOnce: 3 }, 3);
    const reading = read();
    await analysts.until(3);
    for (const [known, nth] of [[1, 2], [2, 0], [3, 1]] as const) {
      const told = client.told('news/folderChanged', ({ done }) => done === known);
      analysts.handed[nth]!.answer();
      await told;
      assert.ok((await heroes()).includes(heroOf(nth)), `${nth}`);
    }
    assert.equal((await reading).done, 3);
    assert.deepEqual([analysts.hired, analysts.dismissed], [1, 1]);
  });

  test('no more texts are asked for than are analysed', async () => {
    await start({ batch: 2, atOnce: 2 }, 12);
    const reading = read();
    await analysts.until(2);
    await state();
    assert.equal(reads(), 4);
    analysts.handed[0]!.answer();
    await analysts.until(3);
    await state();
    assert.equal(reads(), 6);
    assert.deepEqual(analysts.handed.map(({ files }) => files.length), [2, 2, 2]);
    assert.equal((await answerAll(reading)).done, 12);
  });

  test('a batch is full when its texts are long', async () => {
    const long = storyOf(heroOf(0)).repeat(Math.ceil(210_000 / elsewhere.length));
    await start({ batch: 8, atOnce: 1 }, 0, { disk: Object.fromEntries([0, 1, 2].map((number) => [uriOf(number), long])) });
    const reading = read();
    await analysts.until(1);
    assert.equal(analysts.handed[0]!.files.length, 1);
    client.tell('news/cancelReading', {});
    await reading;
  });

  test('cancelled, what is under way is dropped, and nobody is left who analyses', async () => {
    await start({ batch: 1, atOnce: 2 }, 4);
    const reading = read();
    await analysts.until(2);
    client.tell('news/cancelReading', {});
    assert.deepEqual([(await reading).state, (await reading).done], ['cancelled', 0]);
    assert.equal(analysts.dismissed, 1);
    analysts.handed[0]!.answer();
    assert.deepEqual(await heroes(), []);
    assert.equal((await answerAll(read())).done, 4);
    assert.deepEqual([analysts.hired, analysts.dismissed], [2, 2]);
  });

  test('what is said of a file after a cancel does not count', async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let asked = (): void => undefined;
    const reads = new Promise<void>((resolve) => (asked = resolve));
    await start({ batch: 1, atOnce: 1 }, 0, { disk: { [uriOf(0)]: { problem: 'The file is not text.' } }, onRead: () => (asked(), gate) });
    const reading = read();
    await reads;
    client.tell('news/cancelReading', {});
    assert.equal((await reading).state, 'cancelled');
    go();
    await state();
    const { done, failed } = await state();
    assert.deepEqual([done, failed], [0, []]);
  });

  test('a file that its analysts die of is named, the rest is read', async () => {
    await start({ batch: 1, atOnce: 1 }, 3);
    const reading = read();
    await analysts.until(1);
    analysts.handed[0]!.lose();
    await analysts.until(2);
    const { state: ended, done, failed } = await answerAll(reading);
    assert.deepEqual([ended, done], ['read', 3]);
    assert.deepEqual(failed, [{ uri: uriOf(0), problem: 'This file could not be analysed.' }]);
    assert.deepEqual(await heroes(), [heroOf(1), heroOf(2)].sort());
  });

  test('a file that changes or goes while it is analysed counts as it is now', async () => {
    await start({ batch: 3, atOnce: 1 }, 3);
    const reading = read();
    await analysts.until(1);
    client.disk.set(uriOf(0), storyOf('Ingrid Fjeld'));
    client.disk.delete(uriOf(1));
    client.changeFiles({ uri: uriOf(0), type: FileChangeType.Changed }, { uri: uriOf(1), type: FileChangeType.Deleted });
    await state();
    const told = client.told('news/folderChanged', ({ done }) => done === 1);
    analysts.handed[0]!.answer();
    await told;
    assert.deepEqual(await heroes(), [heroOf(2)]);
    await answerAll(reading);
    assert.deepEqual(await heroes(), [heroOf(2), 'Ingrid Fjeld'].sort());
  });

  test('a document opened while its file is analysed wins over it', async () => {
    await start({ batch: 1, atOnce: 1 }, 1);
    const reading = read();
    await analysts.until(1);
    client.open(uriOf(0), storyOf('Ingrid Fjeld'));
    await client.ask('news/marks', { uri: uriOf(0), version: 1 });
    analysts.handed[0]!.answer();
    assert.deepEqual([(await reading).done, (await reading).failed], [1, []]);
    assert.deepEqual(await heroes(), ['Ingrid Fjeld']);
  });

  test('what is corrected while a file is analysed holds in it', async () => {
    await start({ batch: 1, atOnce: 1 }, 1, { corrections: { [folder]: '{ "corrections": [] }' } });
    const reading = read();
    await analysts.until(1);
    client.corrections.set(folder, { text: JSON.stringify({ corrections: [{ rename: heroOf(0), to: 'Ingrid Fjeld', kind: 'PERSON' }] }) });
    const asked = client.log.length;
    client.tell('news/correctionsChanged', { folders: [folder] });
    while (!client.log.slice(asked).some(({ method }) => method === 'news/corrections')) await state();
    await state();
    analysts.handed[0]!.answer();
    await analysts.until(2);
    await answerAll(reading);
    assert.deepEqual(await heroes(), ['Ingrid Fjeld']);
  });

  test('how sure names have to be, set while a file is analysed, holds in it', async () => {
    await start({ batch: 1, atOnce: 1 }, 1);
    const reading = read();
    await analysts.until(1);
    client.changeSettings({ names: { minimumConfidence: 1 } });
    await state();
    analysts.handed[0]!.answer();
    await analysts.until(2);
    await answerAll(reading);
    assert.deepEqual(await heroes(), []);
  });

  test('nothing is handed over while somebody types', async () => {
    const clock = createClock();
    await start({ batch: 1, atOnce: 2 }, 3, { host: { clock } });
    client.open('untitled:Untitled-1', elsewhere);
    const waited = clock.waitedFor();
    client.edit('untitled:Untitled-1', 0, 0, 'Late ');
    const reading = read();
    await waited;
    assert.equal(clock.waiting(), 1);
    clock.pass(400);
    client.edit('untitled:Untitled-1', 5, 5, 'news. ');
    await client.ask('news/marks', { uri: 'untitled:Untitled-1', version: 3 });
    clock.pass(100);
    await state();
    assert.deepEqual([analysts.handed.length, clock.waiting()], [0, 1]);
    clock.pass(400);
    await analysts.until(2);
    await answerAll(reading);
    assert.equal(clock.waiting(), 0);
  });

  test('opening a document holds nothing up', async () => {
    const clock = createClock();
    await start({ batch: 1, atOnce: 1 }, 1, { host: { clock } });
    client.open('untitled:Untitled-1', elsewhere);
    await answerAll(read());
    assert.equal(clock.waiting(), 0);
  });

  test('the pace and the time left are told while it goes on, and no longer', async () => {
    const clock = createClock();
    await start({ batch: 1, atOnce: 1 }, 12, { host: { clock } });
    const reading = read();
    for (let nth = 0; nth < 6; nth++) {
      await analysts.until(nth + 1);
      clock.pass(1000);
      const told = client.told('news/folderChanged', ({ done }) => done === nth + 1);
      analysts.handed[nth]!.answer();
      await told;
    }
    const { perSecond, secondsLeft } = await state();
    assert.deepEqual([perSecond, secondsLeft], [1, 6]);
    const ended = await answerAll(reading);
    assert.ok(!('perSecond' in ended) && !('secondsLeft' in ended));
  });

  test('of very many files that cannot be read the first are named, the others counted', async () => {
    const disk = Object.fromEntries(Array.from({ length: 130 }, (_, number) => [`${folder}/${number}.txt`, { problem: 'The file is not text.' }]));
    await start({ batch: 8, atOnce: 4 }, 0, { disk });
    const { done, failed, unnamed } = await read();
    assert.deepEqual([done, failed.length, unnamed], [130, 100, 30]);
  });

  test('files of a folder of which another one’s name is the beginning stay when that one goes', async () => {
    await start({ batch: 4, atOnce: 1 }, 0, { disk: { [`${folder}/a/1.txt`]: storyOf(heroOf(0)), [`${folder}/ab/1.txt`]: storyOf(heroOf(1)), [`${folder}/2.txt`]: storyOf(heroOf(2)) } });
    await answerAll(read());
    for (const uri of [`${folder}/a/1.txt`, `${folder}/2.txt`]) client.disk.delete(uri);
    client.changeFiles({ uri: `${folder}/a`, type: FileChangeType.Deleted }, { uri: `${folder}/2.txt`, type: FileChangeType.Deleted });
    assert.equal((await state()).total, 1);
    assert.deepEqual(await heroes(), [heroOf(1)]);
  });
});

const surnames = ['Solheim', 'Aalberg', 'Brekke', 'Dahlen', 'Eikeland', 'Fossum', 'Gjerde', 'Haugland', 'Isaksen', 'Kleppe', 'Lunde', 'Myhre'];

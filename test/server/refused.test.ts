// Files that are read and refused: which of them are read again, at the next start and while the server runs.
import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import type { FolderState } from '../../src/protocol';
import { folder, type Client, type OnDisk, type Options } from './client';
import { createStarts, textsRead } from './starts';
import { echo, elsewhere, elsewhereUri, requirements } from './stories';

const listUri = `${folder}/list.txt`;
const largeUri = `${folder}/large.txt`;
const imageUri = `${folder}/image.txt`;
const soundUri = `${folder}/sound.txt`;
const refused: Record<string, OnDisk> = {
  [listUri]: requirements,
  [largeUri]: elsewhere.repeat(20),
  [imageUri]: 'PNG\0\u0001'.repeat(9),
  // This one the editor takes for no text.
  [soundUri]: { problem: 'The file is not text.', modified: 1, size: 7 },
};
const all = Object.keys(refused).sort();
const disk: Record<string, OnDisk> = { ...refused, [elsewhereUri]: elsewhere };
const settings = { files: { maximumSize: 4000 } };

suite('refused files', () => {
  const starts = createStarts({ disk, settings });
  const { open, close } = starts;
  /** The texts asked for from now on. */
  const textsFrom = (asked: Client, act: () => Promise<unknown>): Promise<string[]> => {
    asked.log.length = 0;
    return act().then(() => textsRead(asked));
  };
  const read = async (asked: Client): Promise<FolderState> => {
    const state = await asked.ask('news/readFolder', {});
    assert.deepEqual([state.state, state.done], ['read', state.total]);
    return state;
  };
  /** One start to its end: the texts that were asked for. */
  const session = async (options?: Options): Promise<string[]> => {
    const opened = await open(options);
    await read(opened);
    await close();
    return textsRead(opened);
  };
  const people = async (asked: Client): Promise<string[]> => (await asked.ask('news/people', {})).people.map(({ name }) => name);
  const problems = ({ failed }: FolderState): string[] => failed.map(({ uri, problem }) => `${uri.slice(folder.length + 1)}: ${problem}`).sort();

  suite('at the next start', () => {
    test('are not read, and those that the reader is told of are told of again', async () => {
      const first = await open();
      const told = problems(await read(first));
      assert.deepEqual(textsRead(first), [elsewhereUri, ...all].sort());
      assert.equal(told.length, 3);
      assert.match(told[1]!, /^large\.txt: .*larger than 3\.9 KB/);
      await close();
      for (let starts = 0; starts < 2; starts++) {
        const next = await open();
        assert.deepEqual(problems(await read(next)), told);
        assert.deepEqual(textsRead(next), []);
        await close();
      }
    });

    test('are not read where there is nothing but them', async () => {
      await session({ disk: refused });
      assert.deepEqual(await session({ disk: refused }), []);
    });

    test('are saved as they come, not only when the server is shut down', async () => {
      const only = { [listUri]: requirements };
      await read(await open({ disk: only }));
      while (!kept()) await new Promise((resolve) => setImmediate(resolve));
      starts.stop();
      assert.deepEqual(await session({ disk: only }), []);
    });

    test('one that could not be read is tried again', async () => {
      const locked = { [`${folder}/locked.txt`]: { problem: 'The file is locked by another program.' }, [`${folder}/odd.txt`]: new Error('EIO') };
      for (let starts = 0; starts < 2; starts++) {
        const next = await open({ disk: { ...refused, ...locked } });
        assert.equal(problems(await read(next)).length, 5);
        assert.deepEqual(textsRead(next), starts === 0 ? [...all, ...Object.keys(locked)].sort() : Object.keys(locked));
        await close();
      }
      const mended = Object.fromEntries(Object.keys(locked).map((uri) => [uri, elsewhere]));
      const last = await open({ disk: { ...refused, ...mended } });
      assert.equal(problems(await read(last)).length, 3);
      assert.ok((await people(last)).includes('Ingrid Solheim'));
    });

    test('one that has changed is judged again, whatever becomes of it', async () => {
      await session();
      const article = { ...disk, [listUri]: echo };
      const second = await open({ disk: article });
      await read(second);
      assert.deepEqual(textsRead(second), [listUri]);
      assert.ok((await people(second)).includes('Ana Quintela'));
      await close();
      assert.deepEqual(await session({ disk: article }), []);
      const fourth = await open();
      await read(fourth);
      assert.deepEqual(textsRead(fourth), [listUri]);
      assert.ok(!(await people(fourth)).includes('Ana Quintela'));
      await close();
      assert.deepEqual(await session(), []);
      assert.deepEqual(await session({ saved: { [listUri]: 1 } }), [listUri], 'saved again with the same words');
    });

    test('other settings of files, or an override, have them judged again, no other setting', async () => {
      await session();
      const larger = { files: { maximumSize: 100_000 } };
      const second = await open({ settings: larger });
      assert.deepEqual(problems(await read(second)).map((each) => each.slice(0, 9)), ['image.txt', 'sound.txt']);
      assert.deepEqual(textsRead(second), Object.keys(disk).sort());
      await close();
      const shown = { ...larger, names: { minimumConfidence: 0.01 } };
      assert.deepEqual(await session({ settings: shown }), [elsewhereUri, largeUri], 'what articles are analysed by is nothing to the others');
      await session({ settings: larger });
      assert.deepEqual(await session({ settings: larger, overrides: { on: [listUri], off: [] } }), [listUri]);
      assert.deepEqual(await session({ settings: larger, overrides: { on: [listUri], off: [] } }), []);
    });

    test('all are read again once what was read of the folder was forgotten, also before anybody had asked for it', async () => {
      const first = await open();
      await read(first);
      await first.ask('news/clearIndex', {});
      assert.deepEqual(await textsFrom(first, () => read(first)), Object.keys(disk).sort());
      await first.ask('news/clearIndex', {});
      await close();
      assert.ok(!kept());
      await session();
      const second = await open();
      await second.ask('news/clearIndex', {});
      assert.deepEqual(await textsFrom(second, () => read(second)), Object.keys(disk).sort());
    });

    test('turned off by the setting, none is kept', async () => {
      await session();
      assert.ok(kept());
      const off = { ...settings, index: { cache: false } };
      for (let starts = 0; starts < 2; starts++) assert.deepEqual(await session({ settings: off }), Object.keys(disk).sort());
      assert.equal(starts.storage.files.size, 0);
    });

    test('one that is gone is forgotten', async () => {
      await session();
      assert.deepEqual(await session({ disk: { [elsewhereUri]: elsewhere } }), []);
      assert.deepEqual(await session(), all);
    });
  });

  /** Whether anything on disk names the list. */
  const kept = (): boolean => [...starts.storage.files.values()].some((bytes) => Buffer.from(bytes).includes(listUri));

  suite('while the server runs', () => {
    test('when somebody asks again only those are read that the reader was told of: that may have been mended elsewhere', async () => {
      const asked = await open();
      await read(asked);
      assert.deepEqual(await textsFrom(asked, () => read(asked)), [largeUri, imageUri, soundUri].sort());
      asked.disk.set(soundUri, elsewhere);
      assert.equal(problems(await read(asked)).length, 2);
    });

    test('one that changes is judged again, one that is deleted is forgotten', async () => {
      const asked = await open();
      await read(asked);
      asked.log.length = 0;
      asked.disk.set(listUri, echo);
      asked.changeFiles({ uri: listUri, type: FileChangeType.Changed });
      while (!(await people(asked)).includes('Ana Quintela')) await asked.told('news/folderChanged');
      assert.deepEqual(textsRead(asked), [listUri]);
      asked.disk.set(listUri, requirements);
      asked.changeFiles({ uri: listUri, type: FileChangeType.Changed });
      while ((await people(asked)).includes('Ana Quintela')) await asked.told('news/folderChanged');
      await close();
      assert.deepEqual(await session(), [], 'and is known at the next start');
      const next = await open();
      await read(next);
      next.disk.delete(listUri);
      next.changeFiles({ uri: listUri, type: FileChangeType.Deleted });
      await next.told('news/folderChanged', ({ total }) => total === 4);
      await close();
      assert.deepEqual(await session(), [listUri]);
    });

    test('one that is open counts as it is in the editor, and as it is on disk once it is closed', async () => {
      await session();
      const asked = await open();
      asked.open(listUri, echo);
      await read(asked);
      assert.ok((await people(asked)).includes('Ana Quintela'));
      asked.close(listUri);
      while ((await people(asked)).includes('Ana Quintela')) await asked.told('news/folderChanged');
      assert.deepEqual(textsRead(asked), [listUri]);
      await close();
      assert.deepEqual(await session(), []);
    });

    test('one that is open when the window closes is not read from the folder if that has not changed', async () => {
      await session();
      const asked = await open();
      asked.open(listUri, echo);
      await read(asked);
      await people(asked);
      await close();
      const next = await open();
      await read(next);
      assert.deepEqual(textsRead(next), []);
      assert.ok(!(await people(next)).includes('Ana Quintela'));
    });
  });
});

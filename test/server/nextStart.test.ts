// Two servers, one after the other, with one storage: what the second finds in it, it does not make again.
import assert from 'node:assert/strict';
import type { Analysts } from '../../src/server/analysts';
import { inside } from '../../src/server/analysts/inside';
import { folder, type Client, type Options } from './client';
import { createStarts, textsRead } from './starts';
import { disk, echo, echoUri, elsewhereUri, ferry, ferryUri } from './stories';

const articles = [elsewhereUri, echoUri, ferryUri];

suite('the next start', () => {
  /** The files analysed since the window was opened, whoever asked for it. */
  let analysed: string[] = [];
  const analysts: Analysts = {
    hire: (files) => {
      const crew = inside.hire(files);
      return {
        ...crew,
        analyse: (jobs) => {
          analysed.push(...jobs.map(({ file }) => file));
          return crew.analyse(jobs);
        },
      };
    },
  };
  const starts = createStarts({ disk, corrections: {}, host: { analysts } });
  const { close } = starts;
  const open = (options?: Options): Promise<Client> => {
    analysed = [];
    return starts.open(options);
  };
  const read = async (options?: Options): Promise<Client> => {
    const opened = await open(options);
    assert.equal((await opened.ask('news/readFolder', {})).state, 'read');
    return opened;
  };
  const session = async (options?: Options): Promise<void> => {
    await read(options);
    await close();
  };
  const found = (): string[] => [...new Set(analysed)].sort();
  /** What the views show, without the numbers that hold for one server only. */
  const answers = async (asked: Client): Promise<string> => {
    asked.open(ferryUri, ferry);
    const at = asked.position(ferryUri, 'sell the boats');
    const all = [
      await asked.ask('news/people', {}), await asked.ask('news/quotes', {}), await asked.ask('news/related', { uri: ferryUri, range: { start: at, end: at } }),
      await asked.ask('news/card', { uri: ferryUri, position: asked.position(ferryUri, 'Quintela said') }),
    ];
    return JSON.stringify(all, (key, value: unknown) => (key === 'edition' ? undefined : value), 1);
  };

  test('answers what the first did; nothing is read or analysed but what was in an editor', async () => {
    const first = await answers(await read());
    assert.match(first, /same quote/);
    assert.deepEqual(found(), articles);
    await close();
    const second = await read();
    assert.deepEqual([textsRead(second), found()], [[ferryUri], [ferryUri]], 'what was in an editor is read from the folder, where it may be another');
    await close();
    const third = await read();
    assert.deepEqual([textsRead(third), found()], [[], []]);
    assert.equal(await answers(third), first);
  });

  test('reads what was saved meanwhile, and nothing else', async () => {
    await session();
    const warmer = { ...disk, [echoUri]: echo.replace('Pedro Valente', 'Mariana Couto') };
    const second = await read({ disk: warmer, saved: { [echoUri]: 1 } });
    assert.deepEqual(found(), [echoUri]);
    assert.ok((await second.ask('news/people', {})).people.some(({ name }) => name === 'Mariana Couto'));
    await close();
    await session({ disk: warmer, saved: { [echoUri]: 1 } });
    assert.deepEqual(found(), []);
    await session({ disk: warmer, saved: { [echoUri]: 2 } });
    assert.deepEqual(found(), [echoUri], 'saved again with the same words');
  });

  test('knows nothing any more of a file that is gone, and reads one that is new', async () => {
    const { [echoUri]: gone, ...rest } = disk;
    await session({ disk: rest });
    const second = await read();
    assert.deepEqual(found(), [echoUri]);
    assert.match(await answers(second), /Almada commuters relieved/);
    await close();
    assert.ok(!(await answers(await read({ disk: rest }))).includes('Almada commuters relieved'));
    assert.ok(gone);
  });

  test('analyses again what another correction has something to say of', async () => {
    await session();
    const corrections = { [folder]: '{ "corrections": [{ "notAName": "Ingrid Solheim" }] }' };
    const second = await read({ corrections });
    assert.deepEqual(found(), [elsewhereUri]);
    assert.ok(!(await second.ask('news/people', {})).people.some(({ name }) => name === 'Ingrid Solheim'));
    await close();
    await session({ corrections });
    assert.deepEqual(found(), []);
  });

  test('analyses again what another setting is decided by', async () => {
    await session();
    await session({ settings: { files: { maximumSize: 50_000 } } });
    assert.deepEqual(found(), articles);
    await session({ settings: { files: { maximumSize: 50_000 } } });
    assert.deepEqual(found(), []);
    await session({ settings: { files: { maximumSize: 50_000 }, speakerHints: { enabled: true } } });
    assert.deepEqual(found(), [], 'this one is of what is shown alone');
  });

  test('all is analysed again once it was forgotten, also before anybody had asked for it', async () => {
    const first = await read();
    assert.equal((await first.ask('news/clearIndex', {})).state, 'unread');
    await first.ask('news/readFolder', {});
    assert.equal(analysed.length, 2 * articles.length);
    await close();
    const second = await open();
    await second.ask('news/clearIndex', {});
    await second.ask('news/readFolder', {});
    assert.deepEqual(found(), articles);
  });

  test('turned off by the setting, nothing is written', async () => {
    const off = { index: { cache: false } };
    await session({ settings: off });
    assert.equal(starts.storage.files.size, 0);
    const second = await open();
    second.changeSettings(off);
    await second.ask('news/readFolder', {});
    await close();
    assert.equal(starts.storage.files.size, 0);
    await session();
    assert.deepEqual(found(), articles);
  });
});

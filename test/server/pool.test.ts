import assert from 'node:assert/strict';
import type { Job } from '../../src/core/segmentOf';
import type { Analysed } from '../../src/server/analysts';
import { inside } from '../../src/server/analysts/inside';
import { createPool, type ThreadListener } from '../../src/server/analysts/pool';

/** A thread that does what the test says. */
interface TestThread {
  readonly listener: ThreadListener;
  /** The batches posted and not answered yet, by the files in them. */
  readonly posted: string[][];
  ended: boolean;
  answer(): void;
  die(): void;
}

suite('pool', () => {
  let threads: TestThread[];
  setup(() => (threads = []));

  const pool = (size: number): ReturnType<typeof createPool> => createPool((listener) => {
    const posted: string[][] = [];
    const thread: TestThread = {
      listener, posted, ended: false,
      answer: () => {
        posted.shift();
        listener.answered(new Uint8Array([1]));
      },
      die: () => {
        posted.length = 0;
        listener.died();
      },
    };
    threads.push(thread);
    return { post: (jobs) => void posted.push(jobs.map(({ file }) => file)), end: () => { thread.ended = true; } };
  }, size, () => inside.hire(1));
  const job = (file: string): Job => ({ file, text: 'Rain fell.', within: file, corrections: { all: [] }, minimum: 0, stamp: '' });
  const jobs = (...files: string[]): Job[] => files.map(job);
  const told = (analysed: readonly Analysed[]): unknown[] => analysed.map(({ jobs: each, segment }) => [each.map(({ file }) => file).join(), segment !== undefined]);
  const posted = (): string[][][] => threads.map((thread) => thread.posted);

  test('threads start when there is work, and each has a batch in hand and one to go on with', () => {
    const crew = pool(2);
    assert.equal(threads.length, 0);
    for (const file of 'abcdef') void crew.analyse(jobs(file));
    assert.deepEqual(posted(), [[['a'], ['c']], [['b'], ['d']]]);
    threads[1]!.listener.ready();
    threads[1]!.answer();
    assert.deepEqual(posted(), [[['a'], ['c']], [['d'], ['e']]]);
  });

  test('an idle thread is used before another one starts', async () => {
    const crew = pool(2);
    const first = crew.analyse(jobs('a'));
    threads[0]!.listener.ready();
    threads[0]!.answer();
    assert.deepEqual(told(await first), [['a', true]]);
    void crew.analyse(jobs('b'));
    assert.deepEqual(posted(), [[['b']]]);
  });

  test('of a batch that a thread dies of each is tried once more by itself, and only what kills again is given up', async () => {
    const crew = pool(1);
    const [first, second] = [crew.analyse(jobs('a', 'killer', 'b')), crew.analyse(jobs('c'))];
    threads[0]!.listener.ready();
    threads[0]!.die();
    assert.deepEqual(posted()[1]!.flat().sort().slice(0, 1), ['b'], 'a new thread, and the jobs of the first batch');
    // One that dies is followed by another.
    for (let at = 1; at < threads.length; at++) {
      const thread = threads[at]!;
      thread.listener.ready();
      while (0 < thread.posted.length) if (thread.posted[0]!.includes('killer')) thread.die(); else thread.answer();
    }
    assert.deepEqual(told(await first).sort(), [['a', true], ['b', true], ['killer', false]]);
    assert.deepEqual(told(await second), [['c', true]], 'it was only waiting behind the others');
    assert.equal(threads.length, 3);
  });

  test('what waits behind a batch that kills does not count as tried', async () => {
    const crew = pool(1);
    const [first, second] = [crew.analyse(jobs('killer')), crew.analyse(jobs('c', 'd'))];
    for (const thread of [0, 1]) {
      threads[thread]!.listener.ready();
      threads[thread]!.die();
    }
    assert.deepEqual(told(await first), [['killer', false]]);
    assert.deepEqual(posted()[2], [['c', 'd']], 'still one batch');
    threads[2]!.answer();
    assert.deepEqual(told(await second), [['c,d', true]]);
  });

  test('where no thread can be started the substitute does it all', async () => {
    const crew = pool(2);
    const all = ['a', 'b', 'c'].map((file) => crew.analyse(jobs(file)));
    threads[0]!.die();
    assert.equal(threads.length, 2, 'it is not tried again and again');
    threads[1]!.die();
    assert.deepEqual((await Promise.all(all)).map(told), [[['a', true]], [['b', true]], [['c', true]]]);
    assert.deepEqual(told(await crew.analyse(jobs('d', 'e'))), [['d', true], ['e', true]]);
    assert.equal(threads.length, 2);
    assert.equal(crew.batch, 1, 'the server itself analyses one article at a time');
  });

  test('one that cannot be started leaves the work to those that could', async () => {
    const crew = pool(2);
    const all = ['a', 'b'].map((file) => crew.analyse(jobs(file)));
    threads[0]!.listener.ready();
    threads[1]!.die();
    assert.deepEqual(posted(), [[['a'], ['b']], []]);
    threads[0]!.answer();
    threads[0]!.answer();
    assert.deepEqual((await Promise.all(all)).map(told), [[['a', true]], [['b', true]]]);
  });

  test('what killed a thread is not tried in the server', async () => {
    const crew = pool(1);
    const all = crew.analyse(jobs('killer'));
    threads[0]!.listener.ready();
    threads[0]!.die();
    threads[1]!.die();
    assert.deepEqual(told(await all), [['killer', false]]);
  });

  test('dismissed, its threads end and nothing comes of what was under way', async () => {
    const crew = pool(1);
    const all = ['a', 'b', 'c'].map((file) => crew.analyse(jobs(file)));
    crew.dismiss();
    assert.deepEqual(await Promise.all(all), [[], [], []]);
    assert.deepEqual(threads.map(({ ended }) => ended), [true]);
    threads[0]!.die();
    assert.deepEqual(await crew.analyse(jobs('d')), []);
    assert.equal(threads.length, 1);
  });
});

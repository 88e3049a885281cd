import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Job, segmentOf } from '../../src/core/segmentOf';
import type { Analysed, Crew } from '../../src/server/analysts';
import { createThreads } from '../../src/server/analysts/threads.node';
import { turn } from '../../src/server/turns';
import { echo, elsewhere, ferry } from './stories';

/** Real threads, with the script as it is bundled for the desktop or one that does as the test says. */
suite('threads', () => {
  let folder: string;
  let crew: Crew | undefined;
  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'news-threads-'));
  });
  suiteTeardown(() => rm(folder, { recursive: true }));
  teardown(() => crew?.dismiss());

  const job = (file: string, text: string): Job => ({ file, text, within: file, corrections: { all: [] }, minimum: 0, stamp: '' });
  const jobs = ['a', 'b', 'c'].flatMap((name) => [ferry, echo, elsewhere].map((text, at) => job(`${name}${at}.txt`, text)));
  const script = async (text: string): Promise<string> => {
    const file = join(folder, 'script.cjs');
    await writeFile(file, `const { parentPort } = require('node:worker_threads');\n${text}`);
    return file;
  };
  const told = (analysed: readonly Analysed[]): unknown[] => analysed.map(({ jobs: each, segment }) => [each.map(({ file }) => file).join(), segment && [...segment]]);

  test('they make what would be made here, at a lower priority, and are gone when dismissed', async () => {
    const outfile = join(folder, 'analyst.cjs');
    await build({ entryPoints: ['src/server/main.node.ts'], bundle: true, outfile, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], logLevel: 'error' });
    crew = createThreads(outfile, { threads: 2, memory: 512 }).hire(jobs.length);
    const [whole, one] = await Promise.all([crew.analyse(jobs.slice(0, 8)), crew.analyse(jobs.slice(8))]);
    assert.deepEqual([...whole, ...one].map((each) => each.jobs.length), [8, 1]);
    for (const { jobs: each, segment } of [...whole, ...one]) assert.deepEqual(segment, segmentOf(each));
    // Elsewhere the priority is the whole process'.
    if (process.platform !== 'linux') return;
    assert.equal(lowered(), 2);
    crew.dismiss();
    while (0 < lowered()) await turn();
  });

  test('a thread that ends takes with it only the file that it ends of', async () => {
    crew = createThreads(await script(`
      parentPort.on('message', (jobs) => jobs.some(({ text }) => text === 'exit') ? process.exit() : jobs.some(({ text }) => text === 'throw') ? noSuchThing() : parentPort.postMessage(new Uint8Array([jobs.length])));
      parentPort.postMessage('ready');`)).hire(20);
    const analysed = await crew.analyse([job('a.txt', ''), job('b.txt', 'exit'), job('c.txt', 'throw'), job('d.txt', '')]);
    assert.deepEqual(told(analysed).sort(), [['a.txt', [1]], ['b.txt', undefined], ['c.txt', undefined], ['d.txt', [1]]]);
    assert.deepEqual(told(await crew.analyse([job('e.txt', ''), job('f.txt', '')])), [['e.txt,f.txt', [2]]]);
  });

  test('one that needs more memory than it may have ends, the server goes on', async () => {
    crew = createThreads(await script(`
      const held = [];
      parentPort.on('message', ([{ text }]) => { while (text === 'grow') held.push(new Array(1e6).fill(held.length)); parentPort.postMessage(new Uint8Array(1)); });
      parentPort.postMessage('ready');`), { threads: 1, memory: 64 }).hire(20);
    assert.deepEqual(told(await crew.analyse([job('a.txt', 'grow')])), [['a.txt', undefined]]);
    assert.deepEqual(told(await crew.analyse([job('b.txt', '')])), [['b.txt', [0]]]);
  });

  test('without the script, or with one that fails, the server analyses by itself', async () => {
    for (const file of [join(folder, 'missing.cjs'), await script('noSuchThing();')]) {
      crew = createThreads(file).hire(20);
      const [analysed] = await crew.analyse([job('a.txt', ferry)]);
      assert.deepEqual(analysed?.segment, segmentOf([job('a.txt', ferry)]));
    }
  });

  test('for a few files no thread is started', async () => {
    crew = createThreads(await script(`parentPort.on('message', () => parentPort.postMessage(new Uint8Array(1)));\nparentPort.postMessage('ready');`)).hire(2);
    const [analysed] = await crew.analyse([job('a.txt', ferry)]);
    assert.deepEqual(analysed?.segment, segmentOf([job('a.txt', ferry)]));
  });
});

/** How many threads of this process run at the priority of analysts. */
const lowered = (): number => readdirSync('/proc/self/task').filter((thread) => niceOf(thread) === constants.priority.PRIORITY_BELOW_NORMAL).length;

/** Undefined if the thread has ended meanwhile. */
function niceOf(thread: string): number | undefined {
  try {
    return Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]!.split(' ')[16]);
  } catch {
    return undefined;
  }
}

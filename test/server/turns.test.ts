import assert from 'node:assert/strict';
import { CancellationToken, type Connection } from 'vscode-languageserver/node';
import { inside } from '../../src/server/analysts/inside';
import { analyseFiles } from '../../src/server/folder/analysing';
import type { Reading, Run } from '../../src/server/folder/state';
import type { Analysts } from '../../src/server/analysts';

suite('turns of the event loop while files are taken in', () => {
  test('what waits has one after each segment, though several come back at once', async () => {
    const seen: string[] = [];
    const note = (what: string): void => {
      seen.push(what);
      setImmediate(() => seen.push('turn'));
    };
    const run = { token: CancellationToken.None, underWay: new Set(), pace: { count: () => undefined, without: (waiting: Promise<void>) => waiting } } as unknown as Run;
    const reading = {
      run, analysts: everythingAtOnce(3), listed: new Set(['a', 'b', 'c']), known: new Set(), stale: new Set(), failed: new Map(),
      connection: { sendRequest: async () => ({ text: 'Rain fell.', modified: 1, size: 10 }) } as unknown as Connection,
      quiet: { wait: async () => undefined }, news: { soon: () => undefined },
      keeper: {
        isOpen: () => false, wants: async () => true, prepare: async (file: string, { text }: { text: string }) => ({ file, text }),
        take: (_: Uint8Array, [job]: { file: string }[]) => note(`take ${job!.file}`), full: () => undefined,
      },
    } as unknown as Reading;
    await analyseFiles(reading, run, ['c', 'b', 'a']);
    assert.deepEqual(seen.join(', ').replace(/( turn,)+/g, ' turn,').replace(/(, turn)+$/, ''), ['a', 'b', 'c'].map((file) => `take ${file}`).join(', turn, '));
    assert.deepEqual([...reading.known], ['a', 'b', 'c']);
    assert.equal(run.underWay.size, 0);
  });

  test('once there is no room for more, no more is asked for', async () => {
    const taken: string[] = [];
    const run = { token: CancellationToken.None, underWay: new Set(), pace: { count: () => undefined, without: (waiting: Promise<void>) => waiting } } as unknown as Run;
    const reading = {
      run, analysts: { hire: () => ({ ...inside.hire(1), atOnce: 1, analyse: async (jobs: []) => [{ jobs, segment: new Uint8Array(1) }] }) }, listed: new Set(['a', 'b', 'c']), known: new Set(), stale: new Set(), failed: new Map(),
      connection: { sendRequest: async () => ({ text: 'Rain fell.', modified: 1, size: 10 }) } as unknown as Connection,
      quiet: { wait: async () => undefined }, news: { soon: () => undefined },
      keeper: {
        isOpen: () => false, wants: async () => true, prepare: async (file: string, { text }: { text: string }) => ({ file, text }),
        take: (_: Uint8Array, [job]: { file: string }[]) => void taken.push(job!.file), full: () => (taken.length < 2 ? undefined : 'There is no room.'),
      },
    } as unknown as Reading;
    assert.equal(await analyseFiles(reading, run, ['c', 'b', 'a']), 'There is no room.');
    assert.deepEqual(taken, ['a', 'b']);
    assert.deepEqual([...reading.known], ['a', 'b']);
  });
});

/** A crew that answers only when it has so many jobs, and then all in one go. */
function everythingAtOnce(jobs: number): Analysts {
  return {
    hire: () => {
      const waiting: (() => void)[] = [];
      return {
        ...inside.hire(jobs), atOnce: jobs,
        analyse: (each) => new Promise((resolve) => {
          waiting.push(() => resolve([{ jobs: each, segment: new Uint8Array(1) }]));
          if (waiting.length === jobs) for (const answer of waiting) answer();
        }),
      };
    },
  };
}

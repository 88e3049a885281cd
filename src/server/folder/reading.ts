import { CancellationTokenSource } from 'vscode-languageserver';
import type { FolderState } from '../../protocol';
import { report } from '../messages';
import { analyseFiles } from './analysing';
import { isAllKnown, unread } from './files';
import { leaveUnasked, listFiles } from './listing';
import { createPace } from './pace';
import { settleUnchanged } from './unchanged';
import { describe, type Reading, type Run } from './state';

/** Starts a reading, or makes the one under way go round once more. What has been read stays `read` unless there is more to read. */
export function start(reading: Reading, list: boolean): Promise<void> {
  if (reading.phase !== 'read' || !isAllKnown(reading)) enter(reading);
  if (reading.run) {
    reading.run.again = true;
    reading.run.list ||= list;
    return reading.run.ended;
  }
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const source = new CancellationTokenSource();
  const run: Run = { token: source.token, cancel: () => source.cancel(), pace: createPace(reading.clock), underWay: new Set(), again: true, list, ended, end };
  reading.run = run;
  reading.watch();
  work(reading, run).catch((error: unknown) => {
    report(reading.connection, `news: ${describe(error)}`);
    fail(reading, run, 'The folder could not be read.');
  });
  return ended;
}

function enter(reading: Reading): void {
  if (reading.phase === 'reading') return;
  reading.phase = 'reading';
  reading.problem = undefined;
  reading.news.soon();
}

async function work(reading: Reading, run: Run): Promise<void> {
  while (run.again && reading.run === run) {
    const { list } = run;
    run.again = run.list = false;
    await reading.keeper.load();
    if (0 < reading.keeper.kept().length) reading.news.soon();
    const ends = list && (await lists(reading, run));
    if (ends && !run.again) return;
    if (isAllKnown(reading) || reading.run !== run) continue;
    enter(reading);
    await settleUnchanged(reading, run);
    await leaveUnasked(reading, run);
    const queue = unread(reading).reverse();
    if (queue.length === 0 || reading.run !== run) continue;
    const full = await analyseFiles(reading, run, queue);
    if (full !== undefined) return fail(reading, run, full);
  }
  finish(reading, run, 'read');
}

/** Only the reading under way can end: of one that was cancelled nothing is waited for. */
export function finish(reading: Reading, run: Run, phase: FolderState['state']): void {
  if (reading.run !== run) return;
  const isNews = reading.phase !== phase;
  reading.run = undefined;
  reading.phase = phase;
  if (isNews) reading.news.soon();
  run.end();
}

function fail(reading: Reading, run: Run, problem: string): void {
  if (reading.run !== run) return;
  reading.problem = problem;
  finish(reading, run, 'failed');
}

/** Lists the files. True if the reading has ended: there is nothing to read. */
async function lists(reading: Reading, run: Run): Promise<boolean> {
  const found = await listFiles(reading, run);
  if (reading.run !== run) return true;
  if (!found && !run.again) fail(reading, run, 'The files of the folder could not be listed.');
  if (found?.folders === 0 && !run.again) finish(reading, run, 'none');
  return found === undefined || found.folders === 0;
}

import type { Job } from '../../core/segmentOf';
import type { Analysed } from '../analysts';
import { ask, report } from '../messages';
import { turn } from '../turns';
import { counts, settle } from './files';
import { describe, type Reading, type Run } from './state';

/** A batch is handed over when it holds so many UTF-16 code units, however few its files. */
const mostText = 200_000;

/**
 * Takes in all files of the queue, the last first. A text is asked for when there is room for it in the next batch: what is held of texts
 * does not grow with the folder. Answers why no more can be taken in, if there is not room for all.
 */
export async function analyseFiles(reading: Reading, run: Run, queue: string[]): Promise<string | undefined> {
  const crew = reading.analysts.hire(queue.length);
  const listening = run.token.onCancellationRequested(crew.dismiss);
  let full: string | undefined;
  let last = Promise.resolve();
  /** What comes back is taken in one after another, and what waits meanwhile has its turn in between. */
  const inTurn = (each: Analysed): Promise<void> => (last = last.then(turn).then(() => takeIn(reading, run, each)));

  const lane = async (): Promise<void> => {
    while (0 < queue.length && reading.run === run && full === undefined) {
      const jobs = await nextJobs(reading, run, queue, crew.batch);
      if (0 < jobs.length) await run.pace.without(reading.quiet.wait());
      if (jobs.length === 0 || reading.run !== run) continue;
      const analysed = await crew.analyse(jobs).catch((error: unknown): readonly Analysed[] => {
        report(reading.connection, `news: ${describe(error)}`);
        return [{ jobs }];
      });
      await Promise.all(analysed.map(inTurn));
      full ??= reading.keeper.full();
    }
  };
  try {
    await Promise.all(Array.from({ length: crew.atOnce }, lane));
  } finally {
    listening.dispose();
    crew.dismiss();
  }
  return full;
}

/** The next files of the queue that are to be analysed; fewer than `most` if the queue ends or they are long. */
async function nextJobs(reading: Reading, run: Run, queue: string[], most: number): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (let text = 0; jobs.length < most && text < mostText && reading.run === run; ) {
    const uri = queue.pop();
    if (uri === undefined) break;
    const job = await readFile(reading, run, uri);
    if (!job) continue;
    jobs.push(job);
    text += job.text.length;
  }
  return jobs;
}

/** Undefined if there is nothing to analyse: then the file is settled, or will be read again. It catches, so that one bad file does not end the reading. */
async function readFile(reading: Reading, run: Run, uri: string): Promise<Job | undefined> {
  const { connection, keeper, stale } = reading;
  stale.delete(uri);
  try {
    if (keeper.isOpen(uri)) {
      await keeper.takeOpen(uri);
      settle(reading, run, uri);
    } else if (await keeper.wants(uri)) {
      run.underWay.add(uri);
      const answer = await ask(connection, 'news/read', { uri }, run.token);
      const job = 'modified' in answer ? await keeper.prepare(uri, answer) : answer;
      if ('file' in job) return job;
      if (reading.run === run && counts(reading, uri)) keeper.refuse(uri, job);
      settle(reading, run, uri, keeper.isOpen(uri) ? undefined : job.problem);
    } else {
      keeper.forget(uri);
      settle(reading, run, uri);
    }
  } catch (error) {
    fail(reading, run, uri, describe(error), 'This file could not be read.');
  }
  return undefined;
}

/** Of a reading that is over nothing is taken in any more. */
async function takeIn(reading: Reading, run: Run, { jobs, segment }: Analysed): Promise<void> {
  if (reading.run !== run) return;
  const present = jobs.filter(({ file }) => counts(reading, file));
  const lost = segment ? [] : present;
  try {
    if (segment && 0 < present.length) reading.keeper.take(segment, present);
    for (const { file } of lost) fail(reading, run, file, 'whoever analysed it came to an end, twice', notAnalysed);
    for (const job of jobs) if (!lost.includes(job)) settle(reading, run, job.file);
  } catch (error) {
    for (const { file } of jobs) fail(reading, run, file, describe(error), notAnalysed);
  }
  await turn();
}

const notAnalysed = 'This file could not be analysed.';

function fail(reading: Reading, run: Run, uri: string, why: string, problem: string): void {
  if (reading.run !== run) return;
  report(reading.connection, `news: ${uri}: ${why}`);
  if (!reading.keeper.isOpen(uri)) reading.keeper.forget(uri);
  settle(reading, run, uri, problem);
}

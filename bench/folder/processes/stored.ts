// An index that another process has written: how soon it answers, what it holds in memory, and how fast it is.
import { answerFirst, timeAnswers } from '../answers';
import { report } from '../child';
import { open } from '../ours';
import { type Asking, residentMegabytes } from '../timing';

export interface Opened {
  /** Milliseconds from the start of the process to the first answer. */
  readonly first: number;
  /** Of the index, megabytes, after all answers. */
  readonly resident: number;
  readonly answers: Asking;
}

function main(folder: string, postings: 'memory' | 'disk'): void {
  const before = process.memoryUsage().rss / 2 ** 20;
  const index = open(folder, postings);
  answerFirst(index);
  const first = performance.now();
  const answers = timeAnswers(index);
  report({ first, resident: residentMegabytes() - before, answers } satisfies Opened);
}

const [folder = '', postings] = process.argv.slice(2);
main(folder, postings === 'disk' ? 'disk' : 'memory');

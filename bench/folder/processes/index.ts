// Our index, grown over the archive: bare retrieval and whole answers at one size and at a larger one, and what it holds in memory.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analyse';
import { createFolderIndex, type FolderIndex } from '../../../src/core/folderIndex';
import { timeAnswers } from '../answers';
import { analysedArchive, type Filed } from '../archive';
import { report } from '../child';
import { atOnce, createRetrieval, put, save, settle, type Stored } from '../ours';
import { type Asking, overlapOf, residentMegabytes, type Spread, spreadOf, timeWarm } from '../timing';
import type { Asked } from './documents';

export interface Indexed {
  readonly retrieval: Asking;
  readonly overlap: number;
  /** Whole answers, at both sizes. */
  readonly answers: readonly Asking[];
  /** Milliseconds to analyse a changed article of 600 words and to put it in, at the smaller size. */
  readonly change: Spread;
  readonly articles: readonly number[];
  readonly passages: readonly number[];
  /** Of the larger index, megabytes. */
  readonly resident: number;
  /** Seconds, without the making of the archive. */
  readonly build: number;
  /** Of the index of `articlesStored`, and of the larger one. */
  readonly stored: readonly Stored[];
}

/** `sizes`: in articles. `articlesStored`: at so many the index is written to disk, for `stored.ts`. */
function main(folder: string, sizes: readonly number[], articlesStored: number, templates: number): void {
  const archive = analysedArchive(templates)[Symbol.iterator]();
  let next = archive.next();
  const before = residentMegabytes();
  const index = createFolderIndex();
  let build = 0;
  const grow = (size: number): void => {
    while (index.size < size) {
      const filed: Filed[] = [];
      for (; filed.length < Math.min(atOnce, size - index.size); next = archive.next()) filed.push(next.value!);
      const start = performance.now();
      put(index, filed);
      settle(index);
      build += (performance.now() - start) / 1000;
    }
  };
  const answers: Asking[] = [];
  const articles: number[] = [];
  const passages: number[] = [];
  const stored: Stored[] = [];
  let small: Pick<Indexed, 'retrieval' | 'overlap' | 'change'> | undefined;
  for (const size of sizes) {
    grow(size);
    articles.push(index.size);
    passages.push(index.passages.count);
    small ??= { ...retrieval(index, folder), change: changes(index) };
    answers.push(timeAnswers(index));
    if (stored.length === 0) {
      grow(articlesStored);
      stored.push(store(index, join(folder, 'stored')));
    }
  }
  stored.push(store(index, join(folder, 'large')));
  report({ ...small!, answers, articles, passages, resident: residentMegabytes() - before, build, stored } satisfies Indexed);
}

function retrieval(index: FolderIndex, folder: string): Pick<Indexed, 'retrieval' | 'overlap'> {
  const asked = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')) as Asked[];
  const retrieve = createRetrieval(index);
  const questions = asked.map(({ question }) => question);
  return { retrieval: timeWarm(questions, retrieve), overlap: overlapOf(questions.map(retrieve), asked.map(({ exact }) => exact)) };
}

/** A sentence is added to an article and taken out again. */
function changes(index: FolderIndex): Spread {
  const files = index.files();
  const times: number[] = [];
  for (let i = 0; i < 60; i++) {
    const file = files[Math.floor((i + 0.5) * files.length / 60)]!;
    const before = index.article(file)!;
    const text = `${before.text}\n\nA late word came from the harbour office at nine.`;
    const start = performance.now();
    index.replace(file, analyse(text));
    times.push(performance.now() - start);
    index.replace(file, before);
  }
  return spreadOf(times);
}

function store(index: FolderIndex, folder: string): Stored {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return save(index, folder);
}

const [folder = '', sizes = '', articlesStored = '', templates = ''] = process.argv.slice(2);
main(folder, sizes.split(',').map(Number), Number(articlesStored), Number(templates));

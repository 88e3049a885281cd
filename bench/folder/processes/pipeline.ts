// How many articles a core takes in a second, from text to postings, and how many compromise takes for names alone.
import compromise from 'compromise';
import { analyse } from '../../../src/core/analyse';
import { createFolderIndex } from '../../../src/core/folderIndex';
import { processorTime } from '../../measure';
import { analysedArchive } from '../archive';
import { report } from '../child';
import { put } from '../ours';

export interface Pipelined {
  /** Articles of about 600 words a second of one core. */
  readonly ours: number;
  readonly compromise: number;
}

/** So many texts are read by us and, being so much slower, by compromise; half as many before that are for warming up. */
const [ourTexts, theirTexts] = [1200, 24];

function main(templates: number): void {
  const texts: string[] = [];
  for (const { article } of analysedArchive(templates)) {
    texts.push(article.text);
    if (texts.length === 1.5 * ourTexts) break;
  }
  const index = createFolderIndex();
  const take = (some: readonly string[]): void => put(index, some.map((text, i) => ({ file: `${i}.txt`, article: analyse(text) })));
  take(texts.slice(ourTexts));
  const ours = processorTime(() => take(texts.slice(0, ourTexts)));
  const entities = (text: string): unknown => compromise(text).topics().json();
  texts.slice(-theirTexts / 2).forEach(entities);
  const theirs = processorTime(() => texts.slice(0, theirTexts).forEach(entities));
  report({ ours: 1000 * ourTexts / ours, compromise: 1000 * theirTexts / theirs } satisfies Pipelined);
}

main(Number(process.argv[2]));

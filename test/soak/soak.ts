import assert from 'node:assert/strict';
import { generator } from '../../bench/quotes/figures';
import { createFolderIndex, type FolderIndex } from '../../src/core/folderIndex';
import { answers, keysOf, parts } from './answers';
import { makeArticles } from './articles';
import { type Contents, create, edit } from './edits';

export interface SoakOptions {
  /** The same seed makes the same articles and edits. */
  readonly seed: number;
  /** Files at the beginning. */
  readonly files: number;
  readonly edits: number;
  /** How often the index is compared with a rebuild, evenly over the edits. */
  readonly comparisons: number;
  /** An index that was kept and read again, in the place of the one at hand: called now and then between edits. */
  readonly reopen?: (index: FolderIndex) => FolderIndex;
}

/** Few questions: to answer one costs as much as hundreds of edits. */
const [differentArticles, questions] = [1200, 2];

/** Edits, renames and deletes files at random and holds the index against one that was built of what is there then; throws at the first difference, naming it. */
export function soak({ seed, files, edits, comparisons, reopen }: SoakOptions): void {
  const random = generator(seed);
  const articles = makeArticles(differentArticles, random);
  const keys = keysOf(articles);
  const contents: Contents = new Map();
  let index = createFolderIndex();
  while (contents.size < files) create(index, contents, articles, random);
  for (let comparison = 1; comparison <= comparisons; comparison++) {
    for (let i = 0; i < edits / comparisons; i++) {
      edit(index, contents, articles, random);
      if (reopen && random() < 0.002) index = reopen(index);
    }
    const rebuilt = rebuild(contents, random);
    const sample = [...contents].filter(() => random() < questions / contents.size);
    const asking = [...sample, ...articles.slice(0, questions).map((article, i) => [`not there ${i}.txt`, article] as const)];
    const after = `seed ${seed}, after ${Math.round(comparison * edits / comparisons)} edits`;
    same(parts(index, keys), parts(rebuilt, keys), after);
    same(answers(index, asking), answers(rebuilt, asking), after);
  }
}

/** In another order than that of the edits. */
function rebuild(contents: Contents, random: () => number): FolderIndex {
  const index = createFolderIndex();
  const shuffled = [...contents].map((each) => ({ each, place: random() })).sort((a, b) => a.place - b.place);
  for (const { each: [file, article] } of shuffled) index.replace(file, article);
  return index;
}

type Parts = Iterable<readonly [part: string, holds: unknown]>;

function same(edited: Parts, rebuilt: Parts, after: string): void {
  const expected = rebuilt[Symbol.iterator]();
  for (const [part, holds] of edited) assert.deepEqual(holds, expected.next().value![1], `${part} differ from a rebuild: ${after}`);
}

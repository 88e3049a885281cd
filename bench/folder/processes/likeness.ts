// Near copies beside MinHash, by how much of the text they share, and the quotations of `npm run eval:related` once more.
import { analyse } from '../../../src/core/analyse';
import { createFolderIndex } from '../../../src/core/folderIndex';
import type { Article } from '../../../src/core/model';
import { runs } from '../../../src/core/relate/hashes';
import { type KeyTable, sharedKeys } from '../../../src/core/relate/keyTable';
import { readWords } from '../../../src/core/relate/readWords';
import { generator } from '../../quotes/figures';
import { copiesOf } from '../../related/copies';
import { copy, type Copying, isLong, shuffled } from '../../related/copying';
import { createMinHash } from '../../related/minhash';
import { type Found, measureQuotes } from '../../related/quotes';
import { readStories, type Story } from '../../related/stories';
import { report } from '../child';

/** Shares of the copies that were found and, of all that was called a copy, of what is one. */
export interface Copied {
  readonly ours: Figures;
  readonly minhash: Figures;
}

export interface Figures {
  /** J >= .5. */
  readonly alike: number;
  /** Of what was copied at least half stands in the other, which is much longer: J < .5. */
  readonly contained: number;
  readonly precision: number;
}

export interface Likened {
  readonly copies: Copied;
  /** How many copies of both sorts there are. */
  readonly asked: readonly [alike: number, contained: number];
  readonly quotes: readonly Found[];
}

interface Case {
  readonly article: Article;
  readonly source: Story;
  /** Files that it is rightly called a copy of. */
  readonly right: readonly string[];
}

function main(sources: number, quotations: number): void {
  const stories = readStories();
  const index = createFolderIndex();
  const minhash = createMinHash();
  for (const { file, article } of stories) {
    index.replace(file, article);
    minhash.add(file, article);
  }
  const random = generator(29);
  const cases = shuffled(stories.filter(isLong), random).slice(0, sources).flatMap((source) => casesOf(source, stories, random));
  const sorts = cases.map(({ article, source }) => sortOf(article, source.article));
  const figures = (find: (article: Article) => readonly string[]): Figures => figuresOf(cases.map(({ article }) => find(article)), cases, sorts);
  const copies = { ours: figures((article) => copiesOf(index, article)), minhash: figures(minhash.find) };
  const asked = [sorts.filter((sort) => sort === 'alike').length, sorts.filter((sort) => sort === 'contained').length] as const;
  report({ copies, asked, quotes: measureQuotes(index, stories, quotations, false) } satisfies Likened);
}

const kinds: readonly Copying[] = ['whole', 'cut', 'reordered', 'spun 10 %'];

/** The story as others take it over, and as one of three in a round-up, all in another outlet's dress. */
function casesOf(source: Story, stories: readonly Story[], random: () => number): Case[] {
  const long = stories.filter((story) => story.event !== source.event && isLong(story));
  const others = [0, 1].map(() => long[Math.floor(random() * long.length)]!);
  const take = (kind: Copying, story: Story): string => copy(kind, story, { other: story, odd: ['harbour', 'kettle', 'meadow', 'lantern', 'copper'], random })!;
  const roundUp = shuffled([source, ...others], random).map((story) => take('whole', story)).join('\n\n');
  return [
    ...kinds.map((kind) => ({ article: analyse(take(kind, source)), source, right: [source.file] })),
    { article: analyse(roundUp), source, right: [source, ...others].map(({ file }) => file) },
  ];
}

type Sort = 'alike' | 'contained' | 'neither';

/** By all runs of five words, exactly. */
function sortOf(copy: Article, source: Article): Sort {
  const [a, b] = [copy, source].map(({ text }) => runs(readWords(text, { start: 0, end: text.length }).hashes, 5)) as [KeyTable, KeyTable];
  const shared = sharedKeys(a, b);
  return 0.5 * (a.size + b.size - shared) <= shared ? 'alike' : 0.5 * b.size <= shared ? 'contained' : 'neither';
}

function figuresOf(found: readonly (readonly string[])[], cases: readonly Case[], sorts: readonly Sort[]): Figures {
  const recall = (sort: Sort): number => {
    const own = cases.map(({ source }, i) => ({ sort: sorts[i], isFound: found[i]!.includes(source.file) })).filter((each) => each.sort === sort);
    return own.filter(({ isFound }) => isFound).length / own.length;
  };
  const right = found.reduce((sum, files, i) => sum + files.filter((file) => cases[i]!.right.includes(file)).length, 0);
  return { alike: recall('alike'), contained: recall('contained'), precision: right / found.reduce((sum, files) => sum + files.length, 0) };
}

const [sources = '', quotations = ''] = process.argv.slice(2);
main(Number(sources), Number(quotations));

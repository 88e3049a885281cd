import type { FolderIndex } from '../../src/core/folderIndex';
import type { Article } from '../../src/core/model';

/** What the files of a folder hold. */
export type Contents = Map<string, Article>;

type Edit = (index: FolderIndex, contents: Contents, articles: readonly Article[], random: () => number) => void;

/** A new file, or another text under a name that is taken. */
export const create: Edit = (index, contents, articles, random) => write(index, contents, newName(random), pick(articles, random));

/** One thing that a person, a build or another program does to a folder, told to the index as the server would. */
export const edit: Edit = (index, contents, articles, random) => {
  const files = [...contents.keys()];
  const chance = random();
  if (files.length === 0 || chance < 0.25) create(index, contents, articles, random);
  else if (chance < 0.6) write(index, contents, pick(files, random), pick(articles, random));
  else if (chance < 0.8) write(index, contents, pick(files, random), undefined);
  else rename(index, contents, [pick(files, random), random() < 0.2 ? pick(files, random) : newName(random)], chance < 0.9);
};

/** It is told as one file gone and another come, in either order, sometimes over one that is there. */
function rename(index: FolderIndex, contents: Contents, [from, to]: readonly [string, string], comesFirst: boolean): void {
  const article = contents.get(from)!;
  if (comesFirst && from !== to) write(index, contents, to, article);
  write(index, contents, from, undefined);
  write(index, contents, to, article);
}

function write(index: FolderIndex, contents: Contents, file: string, article: Article | undefined): void {
  index.replace(file, article);
  if (article) contents.set(file, article);
  else contents.delete(file);
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)]!;

/** Among so many names that most are free and some are taken. */
const newName = (random: () => number): string => `desk-${Math.floor(random() * 9)}/${Math.floor(random() * 5000)}.txt`;

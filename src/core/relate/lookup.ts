import type { FolderIndex, IndexedPassage } from '../folderIndex';
import type { Article } from '../model';
import { createRarities, type Rarities } from './rarity';
import { readWords } from './readWords';
import type { Words } from './words';

/** A window of a file of the index, read. */
export interface Reading {
  readonly passage: IndexedPassage;
  readonly article: Article;
  readonly words: Words;
}

/** The index as one answer sees it: what was looked up or read is not looked up again. Made anew for each answer: the index may change in between. */
export interface Lookup {
  readonly index: FolderIndex;
  readonly terms: Rarities;
  readonly names: Rarities;
  read(this: void, passage: IndexedPassage): Reading;
}

/** Nothing looked up as yet. */
export function createLookup(index: FolderIndex): Lookup {
  const files = new Map<string, Map<number, Reading>>();
  return {
    index,
    terms: createRarities(index, index.terms),
    names: createRarities(index, index.names),
    read(passage) {
      let windows = files.get(passage.file);
      if (!windows) files.set(passage.file, (windows = new Map<number, Reading>()));
      const known = windows.get(passage.start);
      if (known) return known;
      const article = index.article(passage.file)!;
      const reading = { passage, article, words: readWords(article.text, passage) };
      windows.set(passage.start, reading);
      return reading;
    },
  };
}

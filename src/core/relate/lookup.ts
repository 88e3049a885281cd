import type { FolderIndex, IndexedPassage } from '../folderIndex';
import type { Article } from '../model';
import type { ArticleGist } from './gist';
import { createRarities, type Rarities } from './rarity';
import { readWords } from './readWords';
import { createRecent } from '../recent';
import type { Words } from './words';

/** A window of a file of the index, read. */
export interface Reading {
  readonly passage: IndexedPassage;
  readonly article: Article;
  readonly gist: ArticleGist;
  readonly words: Words;
}

/** The index as it is until its next change: what was looked up or read is not looked up again. */
export interface Lookup {
  readonly index: FolderIndex;
  readonly terms: Rarities;
  readonly names: Rarities;
  /** Undefined if the article cannot be read: its bytes on disk may be damaged. */
  read(this: void, passage: IndexedPassage): Reading | undefined;
}

/** The same for one question after the other, as a reader's are about one story, until the index changes. */
export function lookupOf(index: FolderIndex): Lookup {
  const known = kept.get(index);
  if (known && known.generation === index.generation) return known.lookup;
  const lookup = createLookup(index);
  kept.set(index, { generation: index.generation, lookup });
  return lookup;
}

const kept = new WeakMap<FolderIndex, { readonly generation: number; readonly lookup: Lookup }>();

function createLookup(index: FolderIndex): Lookup {
  const files = createRecent<Map<number, Reading>>(mostFiles);
  return {
    index,
    terms: createRarities(index, index.terms),
    names: createRarities(index, index.names),
    read(passage) {
      const windows = files.get(passage.file, () => new Map<number, Reading>());
      const known = windows.get(passage.start);
      if (known) return known;
      const article = index.article(passage.file);
      if (!article) return undefined;
      const reading = { passage, article, gist: index.gist(passage.file), words: readWords(article.text, passage) };
      windows.set(passage.start, reading);
      return reading;
    },
  };
}

/** About as many as one answer reads and the next may ask for again. */
const mostFiles = 128;

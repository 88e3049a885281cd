import type { FolderIndex } from '../core/folderIndex';
import { createSharing } from '../core/sharing';
import { digestOf, type Digest, type SaidOf, type SpeakerCount } from './catalogue/digest';
import { articlesAtOnce, inTurns } from './turns';

/**
 * What lists need to know of every article, so that no list reads them: its date, headline, who is quoted in it how often, the roles it states.
 * It is as of the last `refresh`, which nobody asks for before there is a list to show.
 */
export interface Catalogue {
  /** Takes in what has changed in the index, a few files at a time. */
  refresh(): Promise<void>;
  /** In no order. */
  files(): Iterable<string>;
  /** ISO 8601; undefined if the article states no date. */
  dateOf(file: string): string | undefined;
  /** On one line. */
  headlineOf(file: string): string | undefined;
  speakersIn(file: string): readonly SpeakerCount[];
  /** The roles that the article states, each once for an entity. */
  rolesIn(file: string): readonly SaidOf[];
  /** Forms of entities whose letters do not stand in the name in their order ("Kiev" of "Kyiv"). */
  aliasesIn(file: string): readonly SaidOf[];
}

/** Of an index there is one. */
export function catalogueOf(index: FolderIndex): Catalogue {
  const known = catalogues.get(index);
  if (known) return known;
  const made = createCatalogue(index);
  catalogues.set(index, made);
  return made;
}

const catalogues = new WeakMap<FolderIndex, Catalogue>();

function createCatalogue(index: FolderIndex): Catalogue {
  const digests = new Map<string, Digest>();
  const share = createSharing();
  let generation = -1;
  let running: Promise<void> | undefined;

  const enter = (file: string): void => {
    const article = index.article(file);
    if (article) digests.set(file, digestOf(file, article, share));
    else digests.delete(file);
  };
  const takeIn = async (): Promise<void> => {
    while (generation !== index.generation) {
      const written = index.changedSince(generation);
      generation = index.generation;
      await inTurns(written, articlesAtOnce, enter);
    }
    running = undefined;
  };
  return {
    refresh: async () => {
      if (running || generation !== index.generation) await (running ??= takeIn());
    },
    files: () => digests.keys(),
    dateOf: (file) => digests.get(file)?.date,
    headlineOf: (file) => digests.get(file)?.headline,
    speakersIn: (file) => digests.get(file)?.speakers ?? [],
    rolesIn: (file) => digests.get(file)?.roles ?? [],
    aliasesIn: (file) => digests.get(file)?.aliases ?? [],
  };
}

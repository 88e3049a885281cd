// Holds the articles of a folder and answers: which passages hold this term, name, run of words; which quotes these two words in a row?
import type { Article, Quote } from './model';
import { type ArticleFeatures, readFeatures } from './relate/features';
import { createPostings, type Postings, type WritablePostings } from './relate/postings';
import type { Span } from './span';

/** A passage of an indexed file. */
export interface IndexedPassage extends Span {
  readonly file: string;
  /** Number of terms in it. */
  readonly length: number;
}

/** A quotation of an indexed file. */
export interface IndexedQuote {
  readonly file: string;
  readonly quote: Quote;
}

/** Passages or quotes by number. Numbers are given again after a removal: they order nothing. */
export interface Numbered<Item> {
  get(id: number): Item;
  /** How many there are. */
  readonly count: number;
  /** All numbers in use are below. */
  readonly limit: number;
}

/** All articles of a folder, ready to be asked. It holds no result of a question. */
export interface FolderIndex {
  /** The one write. Whatever the order of writes, equal contents give equal answers. */
  replace(file: string, article: Article | undefined): void;
  /** Sorted by path, in code units. */
  files(): readonly string[];
  article(file: string): Article | undefined;
  /** Number of files. */
  readonly size: number;
  /** Grows with every change: what was worked out for the same generation still holds. */
  readonly generation: number;
  /** The files written since a generation, some maybe twice; undefined if that is too long ago to be remembered. */
  changedSince(generation: number): readonly string[] | undefined;
  /** The passages of a file, in order. */
  passagesOf(file: string): readonly IndexedPassage[];
  readonly passages: Numbered<IndexedPassage>;
  /** Terms per passage, on average. */
  readonly averageLength: number;
  readonly quotes: Numbered<IndexedQuote>;
  /** Stem to passages. */
  readonly terms: Postings<string>;
  /** Folded word of a name to passages. */
  readonly names: Postings<string>;
  /** Sampled hash of five words in a row to passages. */
  readonly shingles: Postings<number>;
  /** Hash of two words in a row to quotes. */
  readonly pairs: Postings<number>;
}

/** So many writes, or up to twice as many, are remembered. */
const remembered = 1024;

interface Entry {
  readonly article: Article;
  readonly passages: readonly number[];
  readonly quotes: readonly number[];
}

/** An empty index. */
export function createFolderIndex(): FolderIndex {
  const entries = new Map<string, Entry>();
  const passages = createNumbered<IndexedPassage>();
  const quotes = createNumbered<IndexedQuote>();
  const postings = createAllPostings();
  let sorted: readonly string[] | undefined;
  let generation = 0;
  /** The files of the last writes, the latest at the end. */
  let written: string[] = [];
  let totalLength = 0;

  function add(file: string, article: Article): void {
    const features = readFeatures(article);
    const entry: Entry = {
      article,
      passages: features.passages.map(({ start, end, length }) => passages.add({ file, start, end, length })),
      quotes: features.quotes.map(({ quote }) => quotes.add({ file, quote })),
    };
    entries.set(file, entry);
    for (const { length } of features.passages) totalLength += length;
    eachPosting(postings, entry, features, (kind, key, id, weight) => kind.add(key, id, weight));
  }

  function withdraw(file: string, entry: Entry): void {
    const features = readFeatures(entry.article);
    eachPosting(postings, entry, features, (kind, key, id) => kind.remove(key, id));
    for (const { length } of features.passages) totalLength -= length;
    entry.passages.forEach(passages.free);
    entry.quotes.forEach(quotes.free);
    entries.delete(file);
  }

  return {
    replace(file, article) {
      const old = entries.get(file);
      if (old?.article === article) return;
      if (old) withdraw(file, old);
      if (article) add(file, article);
      if (!old || !article) sorted = undefined;
      generation++;
      written.push(file);
      if (2 * remembered < written.length) written = written.slice(-remembered);
    },
    files: () => (sorted ??= [...entries.keys()].sort()),
    article: file => entries.get(file)?.article,
    get size() { return entries.size; },
    get generation() { return generation; },
    changedSince: since => (generation - since <= written.length ? written.slice(written.length - (generation - since)) : undefined),
    passagesOf: file => entries.get(file)?.passages.map(passages.get) ?? [],
    passages,
    get averageLength() { return passages.count === 0 ? 1 : Math.max(1, totalLength / passages.count); },
    quotes,
    ...postings,
  };
}

type AllPostings = ReturnType<typeof createAllPostings>;

const createAllPostings = () =>
  ({ terms: createPostings<string>(), names: createPostings<string>(), shingles: createPostings<number>(), pairs: createPostings<number>() });

type Write = <Key>(kind: WritablePostings<Key>, key: Key, id: number, weight: number) => void;

/** What one article is looked up by: the same when it comes and when it goes. */
function eachPosting(postings: AllPostings, entry: Entry, features: ArticleFeatures, write: Write): void {
  features.passages.forEach((passage, i) => {
    const id = entry.passages[i]!;
    for (const [term, count] of passage.terms) write(postings.terms, term, id, count);
    for (const word of passage.names) write(postings.names, word, id, 1);
    for (const hash of passage.shingles) write(postings.shingles, hash, id, 1);
  });
  features.quotes.forEach((quote, i) => {
    for (const hash of quote.pairs) write(postings.pairs, hash, entry.quotes[i]!, 1);
  });
}

/** Numbers are given by the index alone. */
interface WritableNumbered<Item> extends Numbered<Item> {
  add(item: Item): number;
  free(this: void, id: number): void;
  get(this: void, id: number): Item;
}

function createNumbered<Item>(): WritableNumbered<Item> {
  const items: (Item | undefined)[] = [];
  const unused: number[] = [];
  return {
    get count() { return items.length - unused.length; },
    get limit() { return items.length; },
    get: id => items[id]!,
    add(item) {
      const id = unused.pop() ?? items.length;
      items[id] = item;
      return id;
    },
    free(id) {
      items[id] = undefined;
      unused.push(id);
    },
  };
}

import { type FolderIndex, idOf, type Numbered, type Postings, weightOf } from '../../src/core/folderIndex';
import { identify } from '../../src/core/identify';
import type { Article } from '../../src/core/model';
import { relate, sameQuotes } from '../../src/core/relate';
import { type ArticleFeatures, readFeatures } from '../../src/core/relate/features';

/** Every key that any of the articles has, whether or not it is in the index still. */
export interface Keys {
  readonly terms: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
  readonly shingles: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
}

/** Of every key of the articles. */
export function keysOf(articles: readonly Article[]): Keys {
  const all: ArticleFeatures[] = articles.map(readFeatures);
  const passages = all.flatMap((each) => each.passages);
  return {
    terms: new Set(passages.flatMap(({ terms }) => [...terms.keys()])),
    names: new Set(passages.flatMap(({ names }) => [...names])),
    shingles: new Set(passages.flatMap(({ shingles }) => shingles)),
    pairs: new Set(all.flatMap(({ quotes }) => quotes.flatMap(({ pairs }) => [...pairs]))),
  };
}

/**
 * All that an index holds, part by part, so that a difference names itself: numbers, which are given as they come, are replaced by what they stand for,
 * and lists without an order are put into one.
 */
export function* parts(index: FolderIndex, keys: Keys): Iterable<readonly [part: string, holds: unknown]> {
  const files = index.files();
  yield ['files', files];
  yield ['number of files', index.size];
  yield ['articles', JSON.parse(JSON.stringify(files.map((file) => index.article(file))))];
  yield ['passages', files.map((file) => index.passagesOf(file).map(({ start, end, length }) => `${start} ${end} ${length}`))];
  yield ['number of passages', index.passages.count];
  yield ['number of quotations', index.quotes.count];
  yield ['average length', index.averageLength];
  const passage = (id: number): string => placeOf(index.passages, id);
  const quote = (id: number): string => {
    const { file, quote: { start, end } } = index.quotes.get(id)!;
    return `${file} ${start} ${end}`;
  };
  yield ['terms', occurrences(index.terms, keys.terms, passage)];
  yield ['names', occurrences(index.names, keys.names, passage)];
  yield ['shingles', occurrences(index.shingles, keys.shingles, passage)];
  yield ['pairs', occurrences(index.pairs, keys.pairs, quote)];
  yield ['identities', identify(index).map(({ id, kind, name, count, reasons, roles, files, mentions }) => ({ id, kind, name, count, reasons, roles, files, mentions }))];
}

const placeOf = (passages: Numbered<{ readonly file: string; readonly start: number }>, id: number): string => `${passages.get(id).file} ${passages.get(id).start}`;

/** How often each key is said to occur, and where it does. */
function occurrences(postings: Postings, keys: ReadonlySet<number>, place: (id: number) => string): unknown {
  return [...keys].map((key) => [key, postings.count(key), [...postings.find(key)].map((posting) => `${place(idOf(posting))} ${weightOf(posting)}`).sort()]);
}

/** What a reader of each of these files is answered; of those that are not in the index too. */
export function* answers(index: FolderIndex, asking: readonly (readonly [file: string, article: Article])[]): Iterable<readonly [part: string, holds: unknown]> {
  for (const [file, article] of asking) {
    const caret = Math.floor(article.text.length / 2);
    yield [`related to ${file}`, relate(index, { file, article, span: { start: caret, end: caret }, limit: 20 })];
    yield [`said as in ${file}`, article.quotes.slice(0, 3).map((quote) => sameQuotes(index, { file, article, quote }))];
  }
}

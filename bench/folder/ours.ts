// All that the benchmark needs to know of how our index is made: the rest asks it as the server does.
import { closeSync, fstatSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolderIndex, type FolderIndex, idOf, weightOf } from '../../src/core/folderIndex';
import { buildSegment } from '../../src/core/folderIndex/buildSegment';
import { inMemory, type Source } from '../../src/core/folderIndex/bytes';
import { openSegment } from '../../src/core/folderIndex/segment';
import { finished } from '../../src/core/pauses';
import type { Filed } from './archive';
import { type Question, wanted } from './documents';
import { lengthShare, rarityOf, saturation } from './exact';

/** So many articles come from a worker at a time. */
export const atOnce = 200;

/** Articles that come together, as from a worker. */
export const put = (index: FolderIndex, filed: readonly Filed[]): void =>
  index.add(openSegment(inMemory(buildSegment(filed.map(({ file, article }) => ({ file, article, minimum: 0, stamp: '' })))))!);

/** What the server does once nobody waits. */
export const settle = (index: FolderIndex): void => finished(index.tidy());

/** Bytes of the index in files: what is looked up, and the articles that are stored beside. */
export interface Stored {
  readonly lookup: number;
  readonly articles: number;
}

/** Writes an index into an empty folder. */
export function save(index: FolderIndex, folder: string): Stored {
  const stored = { lookup: 0, articles: 0 };
  index.holdings.forEach(({ segment: { source, headLength } }, i) => {
    writeFileSync(join(folder, `${i}.segment`), source.read(0, source.length));
    stored.lookup += headLength;
    stored.articles += source.length - headLength;
  });
  return stored;
}

/** What `save` wrote, ready to be asked: articles are read from disk, and what is looked up is, too, if that is where `postings` are. */
export function open(folder: string, postings: 'memory' | 'disk'): FolderIndex {
  const index = createFolderIndex();
  for (const name of readdirSync(folder).sort()) index.add(openSegment(fileSource(join(folder, name)), postings === 'memory' ? 'memory' : 'source')!);
  return index;
}

function fileSource(path: string): Source {
  const file = openSync(path, 'r');
  process.once('exit', () => closeSync(file));
  const { size: length } = fstatSync(file);
  return {
    length,
    inMemory: false,
    read(start, end) {
      const bytes = new Uint8Array(end - start);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
    },
  };
}

/** Bare retrieval over our postings, as the engines beside do it: exact BM25, the best ten, as places `FILE START`. */
export function createRetrieval(index: FolderIndex): (question: Question) => string[] {
  const { passages } = index;
  const scores = new Float64Array(passages.limit);
  // Passages are as long as they have terms; a word of a name is one more, of which no passage has many.
  const penalties = Float64Array.from({ length: passages.limit }, (_, id) => saturation * (1 - lengthShare + lengthShare * passages.lengthOf(id) / index.averageLength));
  const count = passages.count;
  const touched = new Uint32Array(passages.limit);
  return ({ terms, names }) => {
    let reached = 0;
    const add = (postings: Uint32Array): void => {
      const gain = rarityOf(count, postings.length) * (saturation + 1);
      for (let i = 0; i < postings.length; i++) {
        const [id, times] = [idOf(postings[i]!), weightOf(postings[i]!)];
        if (scores[id] === 0) touched[reached++] = id;
        scores[id]! += gain * times / (times + penalties[id]!);
      }
    };
    for (const term of terms) add(index.terms.find(term));
    for (const name of names) add(index.names.find(name));
    const found = bestOf(touched.subarray(0, reached), scores);
    for (let i = 0; i < reached; i++) scores[touched[i]!] = 0;
    return found.map((id) => `${passages.get(id).file} ${passages.get(id).start}`);
  };
}

/** The best ten, best first, without sorting all. */
function bestOf(ids: Uint32Array, scores: Float64Array): number[] {
  const found: number[] = [];
  let least = 0;
  for (const id of ids) {
    const score = scores[id]!;
    if (score <= least) continue;
    let place = Math.min(found.length, wanted - 1);
    for (; 0 < place && scores[found[place - 1]!]! < score; place--) found[place] = found[place - 1]!;
    found[place] = id;
    if (found.length === wanted) least = scores[found[wanted - 1]!]!;
  }
  return found;
}

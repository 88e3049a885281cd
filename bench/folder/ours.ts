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
  const sums = createSums(index);
  return ({ terms, names }) => {
    for (const term of terms) addUp(sums, index.terms.find(term));
    for (const name of names) addUp(sums, index.names.find(name));
    return takeBest(sums).map((id) => {
      const { file, start } = passages.get(id);
      return `${file} ${start}`;
    });
  };
}

/** BM25 of all passages, most of them 0. */
interface Sums {
  readonly count: number;
  readonly scores: Float64Array;
  /** The passages whose scores are not 0, as they came: the first `size`. */
  readonly touched: Uint32Array;
  size: number;
  /** Passages are as long as they have terms; a word of a name is one more, of which no passage has many. */
  readonly lengths: Uint16Array;
  /** What a term counts that a passage of a length has so many times, at 16 times the length and those: few numbers stay in the processor's cache. */
  readonly shares: Float64Array;
}

function createSums({ passages, averageLength }: FolderIndex): Sums {
  const { count, limit } = passages;
  const lengths = Uint16Array.from({ length: limit }, (_, id) => passages.lengthOf(id));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const shares = Float64Array.from({ length: 16 * (longest + 1) }, (_, at) => {
    const [length, times] = [at >>> 4, at & 15];
    return times * (saturation + 1) / (times + saturation * (1 - lengthShare + lengthShare * length / averageLength));
  });
  return { count, scores: new Float64Array(limit), touched: new Uint32Array(limit), size: 0, lengths, shares };
}

function addUp(sums: Sums, postings: Uint32Array): void {
  const { count, scores, touched, lengths, shares } = sums;
  const rarity = rarityOf(count, postings.length);
  let { size } = sums;
  for (let i = 0; i < postings.length; i++) {
    const id = idOf(postings[i]!);
    const score = scores[id]!;
    if (score === 0) touched[size++] = id;
    scores[id] = score + rarity * shares[(lengths[id]! << 4) | weightOf(postings[i]!)]!;
  }
  sums.size = size;
}

/** The best ten, best first, without sorting all; then all are 0 again. */
function takeBest(sums: Sums): number[] {
  const { scores, touched, size } = sums;
  const found: number[] = [];
  const best = new Float64Array(wanted);
  let least = 0;
  for (let i = 0; i < size; i++) {
    const id = touched[i]!;
    const score = scores[id]!;
    scores[id] = 0;
    if (score <= least) continue;
    let place = Math.min(found.length, wanted - 1);
    for (; 0 < place && best[place - 1]! < score; place--) {
      found[place] = found[place - 1]!;
      best[place] = best[place - 1]!;
    }
    found[place] = id;
    best[place] = score;
    least = best[wanted - 1]!;
  }
  sums.size = 0;
  return found;
}

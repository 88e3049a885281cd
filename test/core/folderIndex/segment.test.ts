import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analyse';
import { buildSegment, type Entry } from '../../../src/core/folderIndex/buildSegment';
import { inMemory, type Source } from '../../../src/core/folderIndex/bytes';
import { chooseParts, mergeSegments, type Part } from '../../../src/core/folderIndex/merge';
import { openSegment, type Segment } from '../../../src/core/folderIndex/segment';
import { createFolderIndex, type FolderIndex, idOf } from '../../../src/core/folderIndex';
import { finished } from '../../../src/core/pauses';
import { relate } from '../../../src/core/relate';
import { hashWord } from '../../../src/core/relate/hashWord';

const texts = [
  'Mayor Olivia Vasketh opened the new ferry terminal of Velmora. “The sea has never been closer,” Vasketh said. Daudi Omwenga of the Harbour Workers Union stayed away.',
  'The union called a strike on the new ferry terminal. “The sea has never been closer,” Mayor Vasketh had said on Tuesday. Omwenga disagreed.',
  'Peter Vasketh sings. He is no relative of the mayor, he told the Coastal Times on March 9, 2025.',
  'Herring prices fell in Talsvik for the third week. Ferries carried less fish than in the year before, the Fisheries Office said.',
];
const entry = (file: string, text: string): Entry => ({ file, article: analyse(text), minimum: 0, stamp: `${file} ${text.length}`, modified: 17 });
const entries = texts.map((text, nth) => entry(`${nth}.txt`, text));
const bytes = buildSegment(entries);
const open = (source: Source, streams: 'memory' | 'source' = 'memory'): Segment => openSegment(source, streams) ?? assert.fail('it is no segment');
const indexOf = (...segments: readonly Segment[]): FolderIndex => {
  const index = createFolderIndex();
  for (const segment of segments) index.add(segment);
  return index;
};

/** What an index answers; numbers of passages are its own. */
function answers(index: FolderIndex): unknown {
  const words = ['ferri', 'terminal', 'vasketh', 'strik', 'herring', 'sea'].map((word) => hashWord(word));
  return {
    files: index.files(),
    terms: words.map((word) => [index.terms.count(word), [...index.terms.find(word)].map((posting) => JSON.stringify([index.passages.get(idOf(posting)), posting & 15])).sort()]),
    related: entries.map(({ file, article }) => relate(index, { file, article, span: { start: 0, end: 0 }, limit: 10 })),
    articles: index.files().map((file) => JSON.stringify(index.article(file))),
  };
}

suite('segment', () => {
  test('holds what was written, of every file', () => {
    const segment = open(inMemory(bytes));
    assert.deepEqual(segment.files, entries.map(({ file }) => file));
    entries.forEach(({ article, stamp }, nth) => {
      assert.deepEqual(JSON.parse(JSON.stringify(segment.articleOf(nth))), JSON.parse(JSON.stringify(article)));
      assert.deepEqual([segment.stampOf(nth), segment.modifiedOf(nth), segment.minimumOf(nth)], [stamp, 17, 0]);
    });
  });

  test('answers the same with its streams left where they are', () => {
    const reads: [number, number][] = [];
    const disk: Source = { length: bytes.length, inMemory: false, read: (start, end) => { reads.push([start, end]); return bytes.slice(start, end); } };
    const index = indexOf(open(disk, 'source'));
    const opened = reads.length;
    assert.deepEqual(answers(index), answers(indexOf(open(inMemory(bytes)))));
    assert.ok(opened < reads.length, 'nothing was read when it was asked for');
  });

  test('counts without what is dead, however much, and reads no article for many', () => {
    const files = Array.from({ length: 12 }, (_, nth) => entry(`${nth}.txt`, texts[nth % texts.length]!));
    const many = buildSegment(files);
    const { headLength } = open(inMemory(many));
    for (const dead of [[], [0], [0, 1, 2, 3], [0, 1, 2, 3, 4, 5, 6, 7]]) {
      let articles = 0;
      const disk: Source = { inMemory: false, length: many.length, read: (start, end) => { if (headLength <= start) articles++; return many.slice(start, end); } };
      const index = createFolderIndex();
      index.add(open(disk), [...dead, 99]);
      const left = indexOf(open(inMemory(buildSegment(files.filter((_, nth) => !dead.includes(nth))))));
      for (const word of ['ferri', 'terminal', 'strik', 'herring']) assert.equal(index.terms.count(hashWord(word)), left.terms.count(hashWord(word)), `${dead.length} ${word}`);
      assert.deepEqual([index.passages.count, index.averageLength], [left.passages.count, left.averageLength]);
      if (dead.length === 8) assert.equal(articles, 0);
    }
  });

  test('an article that somebody holds needs its segment no more', () => {
    const own = bytes.slice();
    const article = open(inMemory(own)).articleOf(0)!;
    own.fill(0);
    assert.equal(article.text, texts[0]);
    assert.deepEqual(JSON.parse(JSON.stringify(article.mentions)), JSON.parse(JSON.stringify(entries[0]!.article.mentions)));
  });

  test('tells damaged articles', () => {
    const own = bytes.slice();
    own[own.length - 5]! ^= 1;
    const index = indexOf(open(inMemory(own)));
    assert.deepEqual(index.files().map((file) => index.isWhole(file)), [true, true, true, false]);
    assert.equal(index.isWhole('none.txt'), false);
  });

  test('bytes at odd places are read as well', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    assert.deepEqual(answers(indexOf(open(inMemory(shifted.subarray(3))))), answers(indexOf(open(inMemory(bytes)))));
  });

  test('is none if a bit of its head is another, or its end is missing', () => {
    const { headLength } = open(inMemory(bytes));
    for (let at = 0; at < headLength; at++) {
      const torn = bytes.slice();
      torn[at]! ^= 1 << at % 8;
      assert.equal(openSegment(inMemory(torn)), undefined, `byte ${at}`);
    }
    for (const length of [0, 3, 100, headLength - 1]) assert.equal(openSegment(inMemory(bytes.slice(0, length))), undefined, `${length} bytes`);
  });

  test('the sum of a head is left out only if all of it has been checked by others', () => {
    const { headLength } = open(inMemory(bytes));
    const wrong = bytes.slice();
    wrong[12]! ^= 1;
    const opens = (checked: number): boolean => openSegment(inMemory(wrong), 'memory', checked) !== undefined;
    assert.deepEqual([0, headLength - 1, headLength].map(opens), [false, false, true]);
  });

  test('an article of which a bit is another is not there; the others are', () => {
    const { headLength } = open(inMemory(bytes));
    for (let at = headLength; at < bytes.length; at += 7) {
      const torn = bytes.slice();
      torn[at]! ^= 1 << at % 8;
      const segment = open(inMemory(torn));
      assert.equal(segment.files.filter((_, nth) => segment.articleOf(nth) === undefined).length, 1, `byte ${at}`);
    }
  });

  test('a name that is not sure enough is not looked up, and comes back all the same', () => {
    const segment = open(inMemory(buildSegment([{ ...entries[0]!, minimum: 1.1 }])));
    const index = indexOf(segment);
    assert.equal(index.names.count(hashWord('velmora')), 0);
    assert.deepEqual(index.article('0.txt')?.mentions, []);
    assert.ok(0 < index.whole('0.txt')!.mentions.length);
  });
});

suite('mergeSegments', () => {
  const parts = [[entries[0]!, entry('gone.txt', texts[1]!)], [entries[2]!, entries[1]!], [entry('0.txt', texts[3]!), entries[3]!]].map((some) => open(inMemory(buildSegment(some))));

  test('makes of several what one would be, without what is dead', () => {
    const merged = finished(mergeSegments([{ segment: parts[0]!, dead: new Set([1]) }, { segment: parts[1]!, dead: new Set() }, { segment: parts[2]!, dead: new Set([0]) }]));
    assert.deepEqual(answers(indexOf(open(inMemory(merged)))), answers(indexOf(open(inMemory(bytes)))));
  });

  test('of nothing but dead files nothing is left', () => {
    const merged = open(inMemory(finished(mergeSegments([{ segment: parts[0]!, dead: new Set([0, 1]) }]))));
    assert.deepEqual([merged.files.length, merged.passages, merged.quotes], [0, 0, 0]);
  });

  test('of the largest three are joined, of others eight', () => {
    const part = (files: number): Part => ({ segment: { files: { length: files }, source: { length: 2 ** 20 } } as unknown as Segment, dead: new Set() });
    const chosen = (...files: readonly number[]): number | undefined => chooseParts(files.map(part))?.length;
    assert.deepEqual([chosen(4096, 5000), chosen(4096, 5000, 9000), chosen(600, 700, 800), chosen(...Array<number>(8).fill(600))], [undefined, 3, undefined, 7]);
  });

  test('very long articles are not joined beyond what an array can hold', () => {
    const part = (megabytes: number): Part => ({ segment: { files: ['a'], source: { length: megabytes * 2 ** 20 } } as unknown as Segment, dead: new Set() });
    const sizes = (...megabytes: readonly number[]): number[] | undefined => chooseParts(megabytes.map(part))?.map(({ segment }) => segment.source.length / 2 ** 20);
    assert.deepEqual(sizes(50, 50, 50, 50, 50, 50, 50, 50), [50, 50, 50]);
    assert.equal(sizes(200, 200, 200, 200, 200, 200, 200, 200, 1), undefined);
    assert.equal(sizes(1, 1, 1, 1, 1, 1, 1, 1)?.length, 8);
  });
});

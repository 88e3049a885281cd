// [head: whose passages stand where, and what they are looked up by][articles, one after another]
import type { Span } from '../span';
import { readArticle, type StoredArticle } from './articleRecord';
import { readBits, readRice } from './bits';
import { checksum, createReader, decodeText, fromZigzag, inMemory, type Reader, type Source } from './bytes';
import { lastAtMost } from '../lastAtMost';
import { type KeyTable, openTable } from './keyTable';

/** What passages and quotations are looked up by. */
export const keyKinds = ['terms', 'names', 'shingles', 'pairs'] as const;
export type KeyKind = (typeof keyKinds)[number];
/** Of terms it matters how often a passage has them. */
export const isWeighted = (kind: KeyKind): boolean => kind === 'terms';
/** How many keys share a bucket, as a power of two: terms and names are looked up by the dozen, of the others there are most. */
export const crowdOf = (kind: KeyKind): number => (kind === 'terms' || kind === 'names' ? 1 : 3);

/** Some articles and all that is looked up of them: written once, never changed. Files, passages and quotations are numbered from 0. */
export interface Segment {
  /** All of it, to be kept. */
  readonly source: Source;
  /** The first so many bytes are all but the articles; they have been checked. */
  readonly headLength: number;
  /** Where what keys are looked up in is read from. */
  readonly streams: 'memory' | 'source';
  readonly files: readonly string[];
  stampOf(file: number): string;
  minimumOf(file: number): number;
  modifiedOf(file: number): number | undefined;
  /** With all its mentions. Undefined if its bytes are not those that were written. */
  articleOf(file: number): StoredArticle | undefined;
  /** Whether the article's bytes are those that were written. */
  isWhole(file: number): boolean;
  /** The article's bytes behind their checksum, as `buildSegment` takes them. */
  recordOf(file: number): Uint8Array;
  recordLengthOf(file: number): number;
  /** The numbers of the file's passages: from the first to before the end. */
  passagesOf(file: number): Span;
  quotesOf(file: number): Span;
  fileOfPassage(passage: number): number;
  fileOfQuote(quote: number): number;
  startOf(passage: number): number;
  endOf(passage: number): number;
  /** Number of terms in each passage. */
  readonly lengths: Uint16Array;
  readonly passages: number;
  readonly quotes: number;
  readonly tables: Readonly<Record<KeyKind, KeyTable>>;
}

/** The layout of segments: another number for another layout. */
export const format = 4;
/** "NEWS" as a number, on machines that write the lowest byte first: others do not take it for theirs. */
export const magic = 0x5357_454e;

/** The parts of the head in their order. Streams come last: they are what may stay on disk. */
const numberParts = ['shapes', ...keyKinds.flatMap(kind => [`${kind} bases`, `${kind} steps`] as const)] as const;
const parts = [...numberParts, 'files', 'passages', 'strings', ...keyKinds] as const;
type Part = (typeof parts)[number];

/** In 32-bit words: magic, format, length of the head, checksum of what follows in it; then where each part begins and how long it is, in bytes. */
export const prefixWords = 4 + 2 * parts.length;

/**
 * Undefined if the bytes are no segment of this format, or are not as they were written. With `streams` "source" what keys are
 * looked up in is read when it is asked for, and only the rest of the head stays in memory. `checked`: so many bytes from the start are
 * known to be as they were written.
 */
export function openSegment(source: Source, streams: 'memory' | 'source' = 'memory', checked = 0): Segment | undefined {
  const prefix = words(source.read(0, 4 * prefixWords));
  const headLength = prefix[2] ?? 0;
  if (prefix.length < prefixWords || prefix[0] !== magic || prefix[1] !== format || source.length < headLength) return undefined;
  const head = source.read(0, headLength);
  if (head.length < headLength || (checked < headLength && checksumOf(head) !== prefix[3])) return undefined;
  const placeOf = (part: Part): { start: number; end: number } => {
    const at = 4 + 2 * parts.indexOf(part);
    return { start: prefix[at]!, end: prefix[at]! + prefix[at + 1]! };
  };
  const all = aligned(head);
  const part = (name: Part): Uint8Array => {
    const { start, end } = placeOf(name);
    return all.subarray(start, end);
  };
  const files = readFiles(part('files'), part('strings'));
  const spans = readPassages(part('passages'), files.firstPassages);
  const shapes = words(part('shapes'));
  const table = (kind: KeyKind): KeyTable => {
    const nth = shapeLength * keyKinds.indexOf(kind);
    const isInMemory = streams === 'memory';
    // A view would keep all of the head in memory.
    const own = (name: Part): Uint8Array => (isInMemory ? part(name) : part(name).slice());
    return openTable({
      shape: shapes.slice(nth, nth + shapeLength), bases: words(own(`${kind} bases`)), steps: halves(own(`${kind} steps`)),
      limit: kind === 'pairs' ? files.quotes : spans.passages, isWeighted: isWeighted(kind),
      stream: isInMemory ? inMemory(part(kind)) : within(source, placeOf(kind)),
    });
  };
  const tables = { terms: table('terms'), names: table('names'), shingles: table('shingles'), pairs: table('pairs') };
  const { quotes } = files;
  return { source, headLength, streams, tables, quotes, ...askFiles(files, source, headLength), ...spans };
}

/** A stretch of a source. Not made where a head has been read: what is made there keeps that in memory. */
const within = (source: Source, { start, end }: { readonly start: number; readonly end: number }): Source =>
  ({ length: end - start, inMemory: false, read: (from, to) => source.read(start + from, start + to) });

/** Numbers that tell how a table is made. */
const shapeLength = 5;

/** A head is checked piece by piece, each sum taking up the one before: so many bytes take a millisecond. */
export const checkedAtOnce = 2 ** 18;

function checksumOf(head: Uint8Array): number {
  let sum = 0;
  for (let from = 16; from < head.length; from += checkedAtOnce) sum = checksum(head.subarray(from, from + checkedAtOnce), sum);
  return sum;
}

/** What is written of each file; of numbers the first of each, and behind the last one where it ends. */
interface Files {
  /** Paths and stamps by turns. */
  readonly strings: readonly string[];
  /** For each the least that is shown, and when it was last written, or NaN. */
  readonly facts: Float64Array;
  readonly records: Uint32Array;
  readonly firstPassages: Uint32Array;
  readonly firstQuotes: Uint32Array;
  readonly quotes: number;
}

function readFiles(written: Uint8Array, texts: Uint8Array): Files {
  const reader = createReader(written);
  const count = reader.varint();
  const strings: string[] = [];
  const facts = new Float64Array(2 * count);
  const [records, firstPassages, firstQuotes] = [new Uint32Array(count + 1), new Uint32Array(count + 1), new Uint32Array(count + 1)];
  const all = decodeText(texts);
  let at = 0;
  let minimum = 0;
  for (let file = 0; file < count; file++) {
    for (let nth = 0; nth < 2; nth++) strings.push(all.slice(at, at += reader.varint()));
    const has = reader.byte();
    if (has & 1) minimum = double(reader);
    facts[2 * file] = minimum;
    facts[2 * file + 1] = has & 2 ? double(reader) : NaN;
    records[file + 1] = records[file]! + 4 * reader.varint();
    firstPassages[file + 1] = firstPassages[file]! + reader.varint();
    firstQuotes[file + 1] = firstQuotes[file]! + reader.varint();
  }
  return { strings, facts, records, firstPassages, firstQuotes, quotes: firstQuotes[count]! };
}

const double = (reader: Reader): number => new Float64Array(reader.bytes(8).slice().buffer)[0] ?? 0;

type PassagePart = 'passages' | 'passagesOf' | 'fileOfPassage' | 'startOf' | 'endOf' | 'lengths';

/**
 * Of each passage how far it begins from the end of the one before in its file, zigzag, how long it is, and how many terms it has, in Rice's code;
 * first the parameters of the three.
 */
function readPassages(written: Uint8Array, firstPassages: Uint32Array): Pick<Segment, PassagePart> {
  const reader = { bytes: written, at: 0 };
  const [gap, size, terms] = [readBits(reader, 5), readBits(reader, 5), readBits(reader, 5)];
  const passages = firstPassages[firstPassages.length - 1]!;
  const [starts, ends, lengths] = [new Uint32Array(passages), new Uint32Array(passages), new Uint16Array(passages)];
  for (let file = 0; file < firstPassages.length - 1; file++) {
    let before = 0;
    for (let passage = firstPassages[file]!; passage < firstPassages[file + 1]!; passage++) {
      starts[passage] = before + fromZigzag(readRice(reader, gap));
      before = ends[passage] = starts[passage]! + readRice(reader, size);
      lengths[passage] = readRice(reader, terms);
    }
  }
  return {
    passages,
    passagesOf: file => ({ start: firstPassages[file]!, end: firstPassages[file + 1]! }),
    fileOfPassage: passage => lastAtMost(firstPassages, passage),
    startOf: passage => starts[passage]!,
    endOf: passage => ends[passage]!,
    lengths,
  };
}

type FilePart = 'files' | 'stampOf' | 'minimumOf' | 'modifiedOf' | 'recordOf' | 'recordLengthOf' | 'isWhole' | 'articleOf' | 'quotesOf' | 'fileOfQuote';

function askFiles({ strings, facts, records, firstQuotes }: Files, source: Source, headLength: number): Pick<Segment, FilePart> {
  const recordOf = (file: number): Uint8Array => source.read(headLength + records[file]!, headLength + records[file + 1]!);
  return {
    files: strings.filter((_, nth) => nth % 2 === 0),
    stampOf: file => strings[2 * file + 1]!,
    minimumOf: file => facts[2 * file]!,
    modifiedOf: file => (Number.isNaN(facts[2 * file + 1]!) ? undefined : facts[2 * file + 1]),
    recordOf,
    recordLengthOf: file => records[file + 1]! - records[file]!,
    isWhole: file => isSound(recordOf(file)),
    articleOf(file) {
      const record = recordOf(file);
      if (!isSound(record)) return undefined;
      // A copy: an article that somebody holds on to must not keep the segments that it was in.
      return readArticle(record.slice(4));
    },
    quotesOf: file => ({ start: firstQuotes[file]!, end: firstQuotes[file + 1]! }),
    fileOfQuote: quote => lastAtMost(firstQuotes, quote),
  };
}

/** Whether an article's bytes have the checksum that stands before them. */
function isSound(record: Uint8Array): boolean {
  const sum = (record[0]! | (record[1]! << 8) | (record[2]! << 16) | (record[3]! << 24)) >>> 0;
  return 4 < record.length && checksum(record.subarray(4)) === sum;
}

/** Numbers can be read where they lie only from places that their width divides. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());

const words = (bytes: Uint8Array): Uint32Array => {
  const at = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(at.buffer, at.byteOffset, at.byteLength >>> 2);
};
const halves = (bytes: Uint8Array): Uint16Array => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 1);

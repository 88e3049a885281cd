// [head: whose passages stand where, and what they are looked up by][articles, one after another]
import type { Article } from '../model';
import type { Counts } from '../relate/features';
import type { Span } from '../span';
import { readArticle, readNames } from './articleRecord';
import { checksum, decodeText, inMemory, type Source } from './bytes';
import { type KeyTable, lastAtMost, openTable } from './keyTable';

/** What passages and quotations are looked up by. */
export const keyKinds = ['terms', 'names', 'shingles', 'pairs'] as const;
export type KeyKind = (typeof keyKinds)[number];
/** Of terms it matters how often a passage has them. */
export const isWeighted = (kind: KeyKind): boolean => kind === 'terms';

/** Some articles and all that is looked up of them: written once, never changed. Files, passages and quotations are numbered from 0. */
export interface Segment {
  /** All of it, to be kept. */
  readonly source: Source;
  /** The first so many bytes are all but the articles; `openSegment` has checked them. */
  readonly headLength: number;
  /** Where what keys are looked up in is read from. */
  readonly streams: 'memory' | 'source';
  readonly files: readonly string[];
  stampOf(file: number): string;
  minimumOf(file: number): number;
  modifiedOf(file: number): number | undefined;
  /** With all its mentions, and the words of those that are shown. Undefined if its bytes are not those that were written. */
  articleOf(file: number): { readonly article: Article; readonly names: Counts } | undefined;
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
  /** Number of terms in it. */
  lengthOf(passage: number): number;
  readonly passages: number;
  readonly quotes: number;
  readonly tables: Readonly<Record<KeyKind, KeyTable>>;
}

/** The layout of segments: another number for another layout. */
export const format = 1;
/** "NEWS" as a number, on machines that write the lowest byte first: others do not take it for theirs. */
export const magic = 0x5357_454e;

/** The parts of the head in their order. Streams come last: they are what may stay on disk. */
const numberParts = [
  'nameLengths', 'facts', 'records', 'firstPassages', 'firstQuotes', 'starts', 'ends', 'lengths', ...keyKinds.flatMap(kind => [`${kind} keys`, `${kind} offsets`] as const),
] as const;
const parts = [...numberParts, 'strings', ...keyKinds] as const;
type Part = (typeof parts)[number];

/** In 32-bit words: magic, format, length of the head, checksum of what follows in it; then where each part begins and how long it is, in bytes. */
export const prefixWords = 4 + 2 * parts.length;

/**
 * Undefined if the bytes are no segment of this format, or are not as they were written. With `streams` "source" what keys are
 * looked up in is read when it is asked for, and only the rest of the head stays in memory.
 */
export function openSegment(source: Source, streams: 'memory' | 'source' = 'memory'): Segment | undefined {
  const prefix = words(source.read(0, 4 * prefixWords));
  const headLength = prefix[2] ?? 0;
  if (prefix.length < prefixWords || prefix[0] !== magic || prefix[1] !== format || source.length < headLength) return undefined;
  const head = source.read(0, headLength);
  if (head.length < headLength || checksumOf(head) !== prefix[3]) return undefined;
  const placeOf = (part: Part): { start: number; end: number } => {
    const at = 4 + 2 * parts.indexOf(part);
    return { start: prefix[at]!, end: prefix[at]! + prefix[at + 1]! };
  };
  const kept = streams === 'memory' ? aligned(head) : head.slice(0, placeOf('terms').start);
  const part = (name: Part): Uint8Array => {
    const { start, end } = placeOf(name);
    return kept.subarray(start, end);
  };
  const table = (kind: KeyKind): KeyTable => {
    const { start } = placeOf(kind);
    const stream: Source = streams === 'memory' ? inMemory(part(kind)) : { length: 0, inMemory: false, read: (from, to) => source.read(start + from, start + to) };
    return openTable({ firstKeys: words(part(`${kind} keys`)), offsets: words(part(`${kind} offsets`)), stream, isWeighted: isWeighted(kind) });
  };
  const tables = { terms: table('terms'), names: table('names'), shingles: table('shingles'), pairs: table('pairs') };
  return { source, headLength, streams, tables, ...openFiles(part('strings'), words(part('nameLengths')), doubles(part('facts'))), ...openNumbers(source, headLength, part) };
}

/** A head is checked piece by piece, each sum taking up the one before: so many bytes take a millisecond. */
export const checkedAtOnce = 2 ** 18;

function checksumOf(head: Uint8Array): number {
  let sum = 0;
  for (let from = 16; from < head.length; from += checkedAtOnce) sum = checksum(head.subarray(from, from + checkedAtOnce), sum);
  return sum;
}

type FilePart = 'files' | 'stampOf' | 'minimumOf' | 'modifiedOf';

function openFiles(written: Uint8Array, lengths: Uint32Array, facts: Float64Array): Pick<Segment, FilePart> {
  const all = decodeText(written);
  const strings: string[] = [];
  let at = 0;
  for (const length of lengths) strings.push(all.slice(at, at += length));
  return {
    files: strings.filter((_, nth) => nth % 2 === 0),
    stampOf: file => strings[2 * file + 1]!,
    minimumOf: file => facts[2 * file]!,
    modifiedOf: file => (Number.isNaN(facts[2 * file + 1]!) ? undefined : facts[2 * file + 1]),
  };
}

function openNumbers(source: Source, headLength: number, part: (name: Part) => Uint8Array): Omit<Segment, FilePart | 'source' | 'headLength' | 'streams' | 'tables'> {
  const [records, firstPassages, firstQuotes] = [words(part('records')), words(part('firstPassages')), words(part('firstQuotes'))];
  const [starts, ends, lengths] = [words(part('starts')), words(part('ends')), halves(part('lengths'))];
  const recordOf = (file: number): Uint8Array => source.read(headLength + records[file]!, headLength + records[file + 1]!);
  return {
    recordOf,
    recordLengthOf: file => records[file + 1]! - records[file]!,
    isWhole: file => isSound(recordOf(file)),
    articleOf(file) {
      const record = recordOf(file);
      if (!isSound(record)) return undefined;
      // A copy: an article that somebody holds on to must not keep the segments that it was in.
      const bytes = record.slice(4);
      return { article: readArticle(bytes), get names() { return readNames(bytes); } };
    },
    passagesOf: file => ({ start: firstPassages[file]!, end: firstPassages[file + 1]! }),
    quotesOf: file => ({ start: firstQuotes[file]!, end: firstQuotes[file + 1]! }),
    fileOfPassage: passage => lastAtMost(firstPassages, passage),
    fileOfQuote: quote => lastAtMost(firstQuotes, quote),
    startOf: passage => starts[passage]!,
    endOf: passage => ends[passage]!,
    lengthOf: passage => lengths[passage]!,
    passages: starts.length,
    quotes: firstQuotes[firstQuotes.length - 1] ?? 0,
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
const doubles = (bytes: Uint8Array): Float64Array => new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 3);

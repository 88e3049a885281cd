// a.txt, b.txt -> one run of bytes: their passages, what those are looked up by, and at the end the articles themselves
import type { Article } from '../model';
import { type PassageFeatures, readFeatures } from '../relate/features';
import type { Span } from '../span';
import { finished } from '../pauses';
import { once } from '../once';
import { withhold } from '../withhold';
import { writeArticle } from './articleRecord';
import { createBitWriter, parameterFor } from './bits';
import { checksum, createWriter, encodeText, toZigzag } from './bytes';
import { createGathered, eachGathered, gather, type Gathered } from './gathered';
import { checkedAtOnce, crowdOf, format, isWeighted, type KeyKind, keyKinds, magic, prefixWords } from './segment';
import { createTableWriter, type TableWriter } from './writeTable';

/** A file on its way into the index. */
export interface Entry {
  readonly file: string;
  /** With all its mentions. */
  readonly article: Article;
  /** How sure a mention has to be to be shown, 0 to 1. */
  readonly minimum: number;
  /** What the file was when it was read, in the words of whoever reads files: it is given back as it is. */
  readonly stamp: string;
  /** When the file was last written, milliseconds since 1970. */
  readonly modified?: number | undefined;
}

/** The bytes of a segment of these files; each stands in it once. */
export function buildSegment(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const builder = createSegmentBuilder();
  const postings: Postings = { terms: createGathered(), names: createGathered(), shingles: createGathered(), pairs: createGathered() };
  let [passages, quotes] = [0, 0];
  for (const entry of entries) {
    const features = readFeatures(withhold(entry.article, entry.minimum).article);
    builder.addFile(entry, sealed(writeArticle(entry.article, features.gist)), features.passages, features.quotes.length);
    for (const passage of features.passages) postPassage(postings, passage, passages++);
    for (const { pairs } of features.quotes) postAll(postings.pairs, pairs, quotes++);
  }
  for (const kind of keyKinds) {
    const table = builder.tables()[kind];
    eachGathered(postings[kind], (key, own) => table.add(key, own));
  }
  return finished(builder.done());
}

type Postings = Readonly<Record<KeyKind, Gathered>>;

function postPassage(postings: Postings, { terms, names, shingles }: PassageFeatures, id: number): void {
  for (const [term, count] of terms) gather(postings.terms, term, id * 16 + Math.min(15, count));
  postAll(postings.names, names, id);
  postAll(postings.shingles, shingles, id);
}

function postAll(gathered: Gathered, keys: Iterable<number>, id: number): void {
  for (const key of keys) gather(gathered, key, id * 16 + 1);
}

/** An article's bytes behind their checksum, with zeros up to the next place that four divides. */
function sealed(record: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + Math.ceil(record.length / 4) * 4);
  bytes.set(record, 4);
  new DataView(bytes.buffer).setUint32(0, checksum(bytes.subarray(4)), true);
  return bytes;
}

/** What is told of a file when it is added to a segment. */
type FileFacts = Pick<Entry, 'file' | 'minimum' | 'stamp' | 'modified'>;
/** A passage and how many terms it has. */
type PassageFacts = Span & { readonly length: number };

/** A segment being written: its files one after another, then the keys of each table in their order. */
export interface SegmentBuilder {
  addFile(facts: FileFacts, record: Uint8Array, passages: readonly PassageFacts[], quotes: number): void;
  /** What the keys are given to, once all files are there. */
  tables(): Readonly<Record<KeyKind, TableWriter>>;
  /** With pauses. */
  done(): Generator<undefined, Uint8Array<ArrayBuffer>>;
}

/** `size`: about how many bytes its articles have. */
export function createSegmentBuilder(size = 64): SegmentBuilder {
  const strings: string[] = [];
  const [files, records] = [createWriter(), createWriter(size)];
  const [gaps, sizes, lengths]: [number[], number[], number[]] = [[], [], []];
  const counts = { files: 0, passages: 0, quotes: 0 };
  let leastShown = 0;
  const tables = once(() => {
    const table = (kind: KeyKind): TableWriter => createTableWriter(kind === 'pairs' ? counts.quotes : counts.passages, isWeighted(kind), crowdOf(kind));
    return { terms: table('terms'), names: table('names'), shingles: table('shingles'), pairs: table('pairs') };
  });
  return {
    tables,
    addFile({ file, minimum, stamp, modified }, record, passages, quotes) {
      strings.push(file, stamp);
      for (const text of [file, stamp]) files.varint(text.length);
      files.byte((minimum === leastShown ? 0 : 1) | (modified === undefined ? 0 : 2));
      for (const fact of [minimum === leastShown ? undefined : minimum, modified]) if (fact !== undefined) files.bytes(new Uint8Array(Float64Array.of(fact).buffer));
      leastShown = minimum;
      for (const number of [record.length / 4, passages.length, quotes]) files.varint(number);
      let before = 0;
      for (const { start, end, length } of passages) {
        gaps.push(toZigzag(start - before));
        sizes.push(end - start);
        lengths.push(Math.min(0xffff, length));
        before = end;
      }
      records.bytes(record);
      counts.files++;
      counts.passages += passages.length;
      counts.quotes += quotes;
    },
    *done() {
      const [shapes, streams]: [number[], Uint8Array[]] = [[], []];
      const numbers: Numbers[] = [];
      for (const kind of keyKinds) {
        const { shape, bases, steps, stream } = yield* tables()[kind].done();
        shapes.push(...shape);
        numbers.push(bases, steps);
        streams.push(stream);
        yield;
      }
      const spans = yield* writePassages([gaps, sizes, lengths]);
      const count = createWriter();
      count.varint(counts.files);
      count.bytes(files.done());
      return yield* joined([Uint32Array.from(shapes), ...numbers], [count.done(), spans, encodeText(strings.join('')), ...streams], records.done());
    },
  };
}

/** As `openSegment` reads them: of each passage one of each. */
function* writePassages(columns: readonly (readonly number[])[]): Generator<undefined, Uint8Array> {
  const writer = createBitWriter();
  const parameters = columns.map(numbers => parameterFor(numbers.reduce((sum, number) => sum + number, 0), Math.max(1, numbers.length)));
  for (const parameter of parameters) writer.bits(parameter, 5);
  for (let passage = 0; passage < columns[0]!.length; passage++) {
    for (let nth = 0; nth < columns.length; nth++) writer.rice(columns[nth]![passage]!, parameters[nth]!);
    if (passage % passagesAtOnce === 0) yield;
  }
  return writer.done();
}

/** How many passages are written, and how many bytes of articles copied, between two pauses: a millisecond or two. */
const [passagesAtOnce, copiedAtOnce] = [4096, 2 ** 20];

type Numbers = Uint32Array | Uint16Array;

/** Where each part begins, the parts, the articles. */
function* joined(numbers: readonly Numbers[], streams: readonly Uint8Array[], records: Uint8Array): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const all = [...numbers, ...streams];
  const prefix = new Uint32Array(prefixWords);
  let at = 4 * prefixWords;
  all.forEach((part, nth) => {
    at = roundedUp(at);
    prefix.set([at, part.byteLength], 4 + 2 * nth);
    at += part.byteLength;
  });
  const headLength = roundedUp(at);
  prefix.set([magic, format, headLength]);
  const bytes = new Uint8Array(headLength + records.length);
  const put = (part: Numbers | Uint8Array, to: number): void => bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), to);
  put(prefix, 0);
  all.forEach((part, nth) => put(part, prefix[4 + 2 * nth]!));
  yield;
  for (let from = 0; from < records.length; from += copiedAtOnce) {
    bytes.set(records.subarray(from, from + copiedAtOnce), headLength + from);
    yield;
  }
  for (let from = 16; from < headLength; from += checkedAtOnce) {
    prefix[3] = checksum(bytes.subarray(from, Math.min(headLength, from + checkedAtOnce)), prefix[3]);
    yield;
  }
  put(prefix, 0);
  return bytes;
}

const roundedUp = (length: number): number => Math.ceil(length / 8) * 8;

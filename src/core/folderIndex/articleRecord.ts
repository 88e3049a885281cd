// [“We will talk,”]DIRECT(Ana Duarte) said [Ana Duarte]PERSON. -> some 150 bytes that give it back field by field.
import { type Block, type BlockKind, blockKinds, type Article, type Entity, entityKinds, type Mention, plain, type Quote, quoteKinds, quoteStances, type Speaker } from '../model';
import type { Counts } from '../relate/counts';
import { type ArticleGist, type DayNamed, type GivenGist, noGist } from '../relate/gist';
import { countShown, type ShownNames } from '../relate/shownNames';
import type { Span } from '../span';
import { createReader, createWriter, decodeText, encodeText, fromZigzag, type Reader, toZigzag, type Writer, written } from './bytes';
import { kindOf, readNames, writeNames } from './nameRecord';
import { createStrings, noStrings, openStrings, type StringAt, type Strings } from './recordStrings';

/** An article that lies in bytes: each part is read when it is first asked for. */
export interface StoredArticle extends Article, ArticleGist {
  /** One of its quotations, without reading the others: by its number among those that are no terms. */
  quotation(number: number): Quote | undefined;
}

/** The parts of a record in their order. */
const [textPart, blockPart, sentencePart, entityPart, mentionPart, quotePart, datePart, stringPart, namePart, quotedPart, passagePart, dayPart] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/**
 * An article as bytes, with its gist: its parts one after another, each behind its length, the strings of all of them once, in a table. Spans are written as the
 * distance from the one before, and their length.
 */
export function writeArticle(article: Article, gist: GivenGist = noGist): Uint8Array {
  const strings = createStrings(article.text);
  const parts = [
    encodeText(article.text),
    written(writer => writeAll(writer, article.blocks, writeBlock)),
    written(writer => writeAll(writer, article.sentences, writeSpan)),
    written(writer => writeEntities(writer, article.entities, strings)),
    written(writer => writeAll(writer, article.mentions, (out, mention, before) => writeMention(out, mention, before, strings))),
    written(writer => writeAll(writer, article.quotes, (out, quote, before) => writeQuote(out, quote, before, strings))),
    article.date === undefined ? new Uint8Array() : encodeText(article.date),
  ];
  const names = written(writer => writeNames(writer, gist.shown, strings));
  const all = createWriter(2 * article.text.length + 256);
  const gistParts = [
    names, written(writer => writeAll(writer, gist.quoted, writeSpan)), written(writer => writeAll(writer, gist.passages, writeSpan)),
    written(writer => writeAll(writer, gist.days, writeDay)),
  ];
  for (const part of [...parts, strings.written(), ...gistParts]) {
    all.varint(part.length);
    all.bytes(part);
  }
  return all.done();
}

/** The article that was written. */
export const readArticle = (bytes: Uint8Array): StoredArticle => new ArticleInBytes(bytes);

/** A class: of a hundred articles that an answer looks at most are never asked for more than their text, and functions of its own for each would cost more than that. */
class ArticleInBytes implements StoredArticle {
  readonly date?: string;
  #text: string | undefined;
  #strings: StringAt | undefined;
  #blocks: readonly Block[] | undefined;
  #sentences: readonly Span[] | undefined;
  #entities: readonly Entity[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #quotes: readonly Quote[] | undefined;
  #shown: ShownNames | undefined;
  #names: Counts | undefined;
  #quoted: readonly Span[] | undefined;
  #passages: readonly Span[] | undefined;
  #days: readonly DayNamed[] | undefined;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const date = this.#part(datePart);
    if (0 < date.length) this.date = decodeText(date);
  }

  get text(): string { return this.#text ??= decodeText(this.#part(textPart)); }
  get blocks(): readonly Block[] { return this.#blocks ??= readAll(this.#reader(blockPart), readBlock, noStrings); }
  get sentences(): readonly Span[] { return this.#sentences ??= readAll(this.#reader(sentencePart), readSpan, noStrings); }
  get entities(): readonly Entity[] { return this.#entities ??= readEntities(this.#reader(entityPart), this.#stringAt); }
  get mentions(): readonly Mention[] { return this.#mentions ??= readAll(this.#reader(mentionPart), readMention, this.#stringAt); }
  get quotes(): readonly Quote[] { return this.#quotes ??= readAll(this.#reader(quotePart), readQuote, this.#stringAt); }
  get shown(): ShownNames { return this.#shown ??= readNames(this.#reader(namePart), number => this.#stringAt(number)); }
  get names(): Counts { return this.#names ??= countShown(this.shown); }
  get quoted(): readonly Span[] { return this.#quoted ??= readAll(this.#reader(quotedPart), readSpan, noStrings); }
  get passages(): readonly Span[] { return this.#passages ??= readAll(this.#reader(passagePart), readSpan, noStrings); }
  get days(): readonly DayNamed[] { return this.#days ??= readAll(this.#reader(dayPart), readDay, noStrings); }

  quotation(number: number): Quote | undefined { return readQuotation(this.#reader(quotePart), number, this.#stringAt); }

  /** What an article is to whoever writes it down; the gist is none of it. */
  toJSON(): Article { return plain(this); }

  get #stringAt(): StringAt { return this.#strings ??= openStrings(this.#part(stringPart), () => this.text); }

  #part(nth: number): Uint8Array {
    const reader = createReader(this.#bytes);
    for (let before = 0; before < nth; before++) reader.skip(reader.varint());
    return reader.bytes(reader.varint());
  }

  #reader(nth: number): Reader { return createReader(this.#part(nth)); }
}

/** Things with spans, in any order: each is given the start of the one before. */
function writeAll<Item extends Span>(writer: Writer, items: readonly Item[], write: (writer: Writer, item: Item, before: number) => void): void {
  writer.varint(items.length);
  let before = 0;
  for (const item of items) {
    write(writer, item, before);
    before = item.start;
  }
}

function readAll<Item extends Span>(reader: Reader, read: (reader: Reader, before: number, stringAt: StringAt) => Item, stringAt: StringAt): Item[] {
  const items: Item[] = [];
  let before = 0;
  for (let left = reader.varint(); 0 < left; left--) {
    const item = read(reader, before, stringAt);
    items.push(item);
    before = item.start;
  }
  return items;
}

function writeSpan(writer: Writer, { start, end }: Span, before: number): void {
  writer.varint(toZigzag(start - before));
  writer.varint(end - start);
}

function readSpan(reader: Reader, before: number): { start: number; end: number } {
  const start = before + fromZigzag(reader.varint());
  return { start, end: start + reader.varint() };
}

function writeDay(writer: Writer, named: DayNamed, before: number): void {
  writeSpan(writer, named, before);
  writer.varint(named.day);
}

function readDay(reader: Reader, before: number): DayNamed {
  const { start, end } = readSpan(reader, before);
  return { start, end, day: reader.varint() };
}

function writeBlock(writer: Writer, block: Block, before: number): void {
  writeSpan(writer, block, before);
  writer.byte(blockKinds.indexOf(block.kind));
}

function readBlock(reader: Reader, before: number): Block {
  const { start, end } = readSpan(reader, before);
  return { start, end, kind: blockKinds[reader.byte()] ?? fallbackBlock };
}

const fallbackBlock: BlockKind = 'paragraph';

function writeEntities(writer: Writer, entities: readonly Entity[], strings: Strings): void {
  writer.varint(entities.length);
  for (const { id, kind, name, written, roles } of entities) {
    writer.byte(entityKinds.indexOf(kind));
    for (const text of [id, name]) writer.varint(strings.numberOf(text));
    writer.varint(written === undefined ? 0 : 1 + strings.numberOf(written));
    writeAll(writer, roles, writeSpan);
  }
}

function readEntities(reader: Reader, stringAt: StringAt): Entity[] {
  return Array.from({ length: reader.varint() }, () => {
    const kind = kindOf(reader.byte());
    const [id, name, written] = [reader.varint(), reader.varint(), reader.varint()];
    const roles = readAll(reader, readSpan, noStrings);
    if (written === 0) return { id: stringAt(id), kind, name: stringAt(name), roles };
    return { id: stringAt(id), kind, name: stringAt(name), written: stringAt(written - 1), roles };
  });
}

function writeMention(writer: Writer, mention: Mention, before: number, strings: Strings): void {
  const { kind, entity, holder, confidence, rule, value, unit } = mention;
  writeSpan(writer, mention, before);
  writer.byte(entityKinds.indexOf(kind));
  writer.byte((holder === undefined ? 0 : 1) | (value === undefined ? 0 : 2) | (unit === undefined ? 0 : 4));
  for (const text of [entity, rule, holder, value, unit]) if (text !== undefined) writer.varint(strings.numberOf(text));
  writeShare(writer, confidence);
}

function readMention(reader: Reader, before: number, stringAt: StringAt): Mention {
  const { start, end } = readSpan(reader, before);
  const kind = kindOf(reader.byte());
  const has = reader.byte();
  const entity = stringAt(reader.varint());
  const rule = stringAt(reader.varint());
  const holder = has & 1 ? stringAt(reader.varint()) : undefined;
  const value = has & 2 ? stringAt(reader.varint()) : undefined;
  const unit = has & 4 ? stringAt(reader.varint()) : undefined;
  const confidence = readShare(reader);
  if (has === 0) return { start, end, kind, entity, confidence, rule };
  return { start, end, kind, entity, ...(holder !== undefined && { holder }), confidence, rule, ...(value !== undefined && { value }), ...(unit !== undefined && { unit }) };
}

/** Hundredths, as nearly all are, in a byte; others as they lie in memory. */
function writeShare(writer: Writer, share: number): void {
  const hundredths = Math.round(100 * share);
  if (hundredths / 100 === share && 0 <= hundredths && hundredths <= 100) return writer.byte(hundredths);
  writer.byte(255);
  writer.bytes(new Uint8Array(Float64Array.of(share).buffer));
}

function readShare(reader: Reader): number {
  const hundredths = reader.byte();
  return hundredths !== 255 ? hundredths / 100 : new Float64Array(Uint8Array.from({ length: 8 }, () => reader.byte()).buffer)[0]!;
}

/** The optional spans of a quote, in the order of their bits. */
const quoteSpans = ['cue', 'addressee', 'via', 'relay'] as const;

function writeQuote(writer: Writer, quote: Quote, before: number, strings: Strings): void {
  const { kind } = quote;
  writeSpan(writer, quote, before);
  writer.byte(quoteKinds.indexOf(kind));
  const rest = written(inner => writeRest(inner, quote, strings));
  // So that it can be passed over.
  writer.varint(rest.length);
  writer.bytes(rest);
}

function writeRest(writer: Writer, quote: Quote, strings: Strings): void {
  const { start, parts, speaker, stance, confidence, rule } = quote;
  writer.byte((parts ? 1 : 0) | (speaker ? 2 : 0) | (stance === undefined ? 0 : 4) | quoteSpans.reduce((bits, name, nth) => (quote[name] ? bits | (8 << nth) : bits), 0));
  if (parts) writeAll(writer, parts, writeSpan);
  if (speaker) writeSpeaker(writer, speaker, start, strings);
  if (stance !== undefined) writer.byte(quoteStances.indexOf(stance));
  for (const name of quoteSpans) if (quote[name]) writeSpan(writer, quote[name], start);
  writeShare(writer, confidence);
  writer.varint(strings.numberOf(rule));
}

function readQuote(reader: Reader, before: number, stringAt: StringAt): Quote {
  const { start, end } = readSpan(reader, before);
  const kind = quoteKinds[reader.byte()] ?? 'direct';
  reader.varint();
  const has = reader.byte();
  const parts = has & 1 ? readAll(reader, readSpan, noStrings) : undefined;
  const speaker = has & 2 ? readSpeaker(reader, start, stringAt) : undefined;
  const stance = has & 4 ? quoteStances[reader.byte()] : undefined;
  // Field by field: to build each from a list of pairs took longer than all else.
  const quote: Writable<Quote> = { start, end, kind, confidence: 0, rule: '' };
  if (parts) quote.parts = parts;
  if (speaker) quote.speaker = speaker;
  for (let nth = 0; nth < quoteSpans.length; nth++) if (has & (8 << nth)) quote[quoteSpans[nth]!] = readSpan(reader, start);
  if (stance !== undefined) quote.stance = stance;
  quote.confidence = readShare(reader);
  quote.rule = stringAt(reader.varint());
  return quote;
}

function readQuotation(reader: Reader, number: number, stringAt: StringAt): Quote | undefined {
  let before = 0;
  let left = number;
  for (let count = reader.varint(); 0 < count; count--) {
    const from = reader.at;
    const { start } = readSpan(reader, before);
    if (quoteKinds[reader.byte()] !== 'term' && left-- === 0) {
      reader.at = from;
      return readQuote(reader, before, stringAt);
    }
    reader.skip(reader.varint());
    before = start;
  }
  return undefined;
}

type Writable<Item> = { -readonly [Key in keyof Item]: Item[Key] };

function writeSpeaker(writer: Writer, speaker: Speaker, before: number, strings: Strings): void {
  writeSpan(writer, speaker, before);
  writer.varint(speaker.entity === undefined ? 0 : 1 + strings.numberOf(speaker.entity));
  writeShare(writer, speaker.confidence);
  writer.varint(strings.numberOf(speaker.rule));
}

function readSpeaker(reader: Reader, before: number, stringAt: StringAt): Speaker {
  const { start, end } = readSpan(reader, before);
  const entity = reader.varint();
  return { start, end, ...(entity !== 0 && { entity: stringAt(entity - 1) }), confidence: readShare(reader), rule: stringAt(reader.varint()) };
}

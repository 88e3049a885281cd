import { widened } from '../widened';

/** Bytes that may lie in memory or in a file: reading waits for nothing. What cannot be read is empty. */
export interface Source {
  readonly length: number;
  /** They lie in memory. */
  readonly inMemory: boolean;
  read(start: number, end: number): Uint8Array;
}

/** Bytes in memory. */
export const inMemory = (bytes: Uint8Array): Source => ({ length: bytes.length, inMemory: true, read: (start, end) => bytes.subarray(start, end) });

/** Bytes being written: they grow as needed. Integers are unsigned, of 32 bits at most. */
export interface Writer {
  readonly length: number;
  byte(value: number): void;
  /** Seven bits a byte, the lowest first; the highest bit says that there are more (LEB128). */
  varint(value: number): void;
  bytes(values: Uint8Array): void;
  /** What has been written. It is a view: to write on spoils it. */
  done(): Uint8Array;
  /** Begins anew. */
  clear(): void;
}

export const createWriter = (size = 64): Writer => new ByteWriter(size);

/** A class, as the reader is one. */
class ByteWriter implements Writer {
  private buffer: Uint8Array;
  length = 0;

  constructor(size: number) {
    this.buffer = new Uint8Array(size);
  }

  byte(value: number): void {
    this.grow(1);
    this.buffer[this.length++] = value;
  }

  varint(value: number): void {
    this.grow(5);
    let rest = value >>> 0;
    while (0x7f < rest) {
      this.buffer[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.buffer[this.length++] = rest;
  }

  bytes(values: Uint8Array): void {
    this.grow(values.length);
    this.buffer.set(values, this.length);
    this.length += values.length;
  }

  done(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private grow(by: number): void {
    if (this.length + by <= this.buffer.length) return;
    this.buffer = widened(this.buffer, new Uint8Array(Math.max(2 * this.buffer.length, this.length + by)));
  }
}

/** What `write` writes. */
export function written(write: (writer: Writer) => void): Uint8Array {
  const writer = createWriter();
  write(writer);
  return writer.done();
}

/** Reads what a writer wrote, from `at` on. Beyond the end there are zeros. */
export interface Reader {
  at: number;
  byte(): number;
  varint(): number;
  skip(length: number): void;
  /** A view of the next bytes. */
  bytes(length: number): Uint8Array;
}

export const createReader = (bytes: Uint8Array, at = 0): Reader => new ByteReader(bytes, at);

/** A class: one is made for each part of each article that is read, and functions of its own for each would cost more than the reading. */
class ByteReader implements Reader {
  constructor(private readonly all: Uint8Array, public at: number) {}

  byte(): number {
    return this.all[this.at++] ?? 0;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.all[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  skip(length: number): void {
    this.at += length;
  }

  bytes(length: number): Uint8Array {
    this.at += length;
    return this.all.subarray(this.at - length, this.at);
  }
}

/** Small numbers of either sign as small ones without. */
export const toZigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;
export const fromZigzag = (value: number): number => (value >>> 1) ^ -(value & 1);

/** Each host has them; the language's own library does not declare them. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Half of a surrogate pair has no UTF-8. */
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A first byte that tells the encoding, then UTF-8, or UTF-16 for the rare text that is not well formed. */
export function encodeText(text: string): Uint8Array {
  const isWellFormed = !lone.test(text);
  const encoded = isWellFormed ? encoder.encode(text) : new Uint8Array(Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).buffer);
  const bytes = new Uint8Array(1 + encoded.length);
  bytes[0] = isWellFormed ? 8 : 16;
  bytes.set(encoded, 1);
  return bytes;
}

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] !== 16) return decoder.decode(bytes.subarray(1));
  const units = new Uint16Array(bytes.slice(1).buffer);
  let text = '';
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.subarray(i, i + 4096));
  return text;
}

/** 32 bits that tell whether bytes are those that were written: what was torn or flipped passes once in four thousand million. Four bytes at a time, after MurmurHash3. */
export function checksum(bytes: Uint8Array, seed = 0): number {
  let hash = seed ^ bytes.length;
  const whole = bytes.length & ~3;
  // Where numbers lie as machines read them at once that takes a quarter of the time.
  const words = bytes.byteOffset % 4 === 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset, whole >>> 2) : undefined;
  if (words) for (let i = 0; i < words.length; i++) hash = mix(hash, words[i]!);
  else for (let i = 0; i < whole; i += 4) hash = mix(hash, bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
  let rest = 0;
  for (let i = whole; i < bytes.length; i++) rest |= bytes[i]! << (8 * (i - whole));
  hash = mix(hash, rest);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mix(hash: number, word: number): number {
  let value = Math.imul(word, 0xcc9e2d51);
  value = Math.imul((value << 15) | (value >>> 17), 0x1b873593);
  const mixed = hash ^ value;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

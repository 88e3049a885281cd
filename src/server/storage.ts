import type { InitializationOptions } from '../protocol';

/** Where the server keeps files of its own from one start to the next. Every method that waits rejects with the reason where the place fails. */
export interface Storage {
  /** The names of all files. */
  list(): Promise<readonly string[]>;
  /** Whether `open` leaves the bytes where they are until they are read. */
  readonly isDisk: boolean;
  /** Undefined if there is no such file. */
  open(name: string): Promise<Source | undefined>;
  /** Makes a file of the parts, one behind the other; once it is over, the file outlives a loss of power where the place can see to that. */
  write(name: string, parts: readonly Uint8Array[]): Promise<void>;
  /** That there is no such file is no failure. */
  remove(name: string): Promise<void>;
  /** CRC-32, the quickest way here; `before` is the checksum of what stands in front of these bytes. */
  checksum(bytes: Uint8Array, before: number): number;
}

/** By what the client says; undefined if it names no place, or none that can be had here. */
export type OpenStorage = (given: InitializationOptions['storage']) => Storage | undefined;

/** Bytes that never change, in memory or on disk. */
export interface Source {
  readonly size: number;
  /** All of them, where they are in memory. */
  readonly bytes?: Uint8Array;
  /** Those from `start` to `end`, not to be written to; undefined if they cannot be had any more. Reads from disk at once. */
  read(start: number, end: number): Uint8Array | undefined;
  /** Nothing can be read any more where the bytes were on disk: the file is let go. */
  close(): void;
}

/** Bytes in memory. */
export const inMemory = (bytes: Uint8Array): Source => ({
  size: bytes.length, bytes,
  read: (start, end) => bytes.subarray(start, end),
  close: () => undefined,
});

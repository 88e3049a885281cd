import { closeSync, fstatSync, open as openFile, readSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import type { Source, Storage } from './storage';

/** Files of a directory, which is made once there is something to write. */
export function createNodeStorage(directory: string): Storage {
  const path = (name: string): string => join(directory, name);
  return {
    isDisk: true,
    list: async () => (await orAbsent(readdir(directory))) ?? [],
    open: async (name) => {
      const file = await orAbsent(promisify(openFile)(path(name), 'r'));
      return file === undefined ? undefined : onDisk(file);
    },
    write: async (name, parts) => {
      await mkdir(directory, { recursive: true });
      // What others wrote is not written over; other users of the computer have no business in it.
      const file = await open(path(name), 'wx', 0o600);
      try {
        for (const part of parts) await file.writeFile(part);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    remove: (name) => rm(path(name), { force: true }),
    checksum: crc32,
  };
}

/** It is a number, not a `FileHandle`: that cannot be read from at once. */
function onDisk(file: number): Source {
  let open = true;
  return {
    size: fstatSync(file).size,
    read: (start, end) => (open ? readAll(file, start, end) : undefined),
    close: () => {
      if (open) closeSync(file);
      open = false;
    },
  };
}

function readAll(file: number, start: number, end: number): Uint8Array | undefined {
  const bytes = new Uint8Array(end - start);
  try {
    for (let done = 0; done < bytes.length;) {
      const read = readSync(file, bytes, done, bytes.length - done, start + done);
      if (read === 0) return undefined;
      done += read;
    }
    return bytes;
  } catch {
    return undefined;
  }
}

/** Undefined if there is no such file. */
async function orAbsent<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

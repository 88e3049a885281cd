import { crc32 } from 'node:zlib';
import { inMemory, type Source, type Storage } from '../../src/server/storage';

/** Files in memory that outlive the process that writes them. */
export interface StoppingDisk {
  readonly files: Map<string, Uint8Array>;
  /**
   * As a process sees it that is killed after so many bytes of writing; making and removing a file counts as one more each. Then everything fails.
   * A file that is opened stays on the disk, unless `isDisk` is false.
   */
  process(lifetime?: number, isDisk?: boolean): Process;
}

export interface Process extends Storage {
  /** How much of its lifetime it has used. */
  spent(): number;
  /** How many files it holds open. */
  opened(): number;
  /** So many bytes more fit on the disk. */
  room: number;
}

export function createDisk(files = new Map<string, Uint8Array>()): StoppingDisk {
  return { files, process: (lifetime = Infinity, isDisk = true) => createProcess(files, lifetime, isDisk) };
}

function createProcess(files: Map<string, Uint8Array>, lifetime: number, isDisk: boolean): Process {
  let spent = 0;
  let opened = 0;
  let killed = false;
  const live = (): void => {
    if (killed) throw new Error('EIO: killed');
  };
  const step = (): void => {
    killed ||= lifetime <= spent;
    live();
    spent++;
  };
  const process: Process = {
    room: Infinity,
    spent: () => spent,
    opened: () => opened,
    isDisk,
    list: async () => {
      live();
      return [...files.keys()];
    },
    open: async (name) => {
      const bytes = files.get(name);
      if (!bytes || !isDisk) return bytes && inMemory(bytes);
      opened++;
      return onDisk(bytes, () => opened--);
    },
    write: async (name, parts) => {
      step();
      if (files.has(name)) throw new Error('EEXIST: file already exists');
      files.set(name, new Uint8Array());
      const bytes = new Uint8Array(Buffer.concat(parts));
      const written = Math.min(bytes.length, lifetime - spent, process.room);
      files.set(name, bytes.slice(0, written));
      spent += written;
      process.room -= written;
      if (written === bytes.length) return;
      killed = lifetime <= spent;
      throw new Error(killed ? 'EIO: killed' : 'ENOSPC: no space left on device');
    },
    remove: async (name) => {
      step();
      process.room += files.get(name)?.length ?? 0;
      files.delete(name);
    },
    checksum: crc32,
  };
  return process;
}

/** A file that is open can be read though it has been removed. */
function onDisk(bytes: Uint8Array, closed: () => void): Source {
  let open = true;
  return {
    size: bytes.length,
    read: (start, end) => (open ? bytes.slice(start, end) : undefined),
    close: () => {
      if (open) closed();
      open = false;
    },
  };
}

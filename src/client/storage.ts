import * as vscode from 'vscode';
import type { Connection } from './connection';

/** Keeps files for a server that has no disk, where the editor keeps what extensions know of this workspace. */
export function registerStorage(context: vscode.ExtensionContext, connection: Connection): vscode.Disposable {
  const { storageUri } = context;
  if (!storageUri) return vscode.Disposable.from();
  const kept = createKeptFiles(vscode.Uri.joinPath(storageUri, 'index'));
  return vscode.Disposable.from(
    connection.answer('news/listKept', async () => ({ names: await kept.list() })),
    connection.answer('news/readKept', async ({ name }) => {
      const bytes = await kept.read(name);
      return bytes ? { bytes } : {};
    }),
    connection.answer('news/writeKept', async ({ name, parts }) => {
      await kept.write(name, parts);
      return null;
    }),
    connection.answer('news/removeKept', async ({ name }) => {
      await kept.remove(name);
      return null;
    }),
  );
}

/** Files of one folder. Every method rejects if the file system fails. */
export interface KeptFiles {
  list(): Promise<string[]>;
  /** Undefined if there is no such file. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, parts: readonly Uint8Array[]): Promise<void>;
  /** That there is none is no failure. */
  remove(name: string): Promise<void>;
}

/** The folder is made once there is something to write. */
export function createKeptFiles(folder: vscode.Uri): KeptFiles {
  const { fs } = vscode.workspace;
  return {
    list: async () => ((await orAbsent(fs.readDirectory(folder))) ?? []).filter(([, type]) => type === vscode.FileType.File).map(([name]) => name),
    read: async (name) => {
      const bytes = await orAbsent(fs.readFile(fileIn(folder, name)));
      // What comes out of a message may begin anywhere in it: whoever lays numbers over the bytes needs an even start.
      return bytes && (bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes));
    },
    write: async (name, parts) => {
      await fs.createDirectory(folder);
      await fs.writeFile(fileIn(folder, name), joined(parts));
    },
    remove: async (name) => {
      await orAbsent(fs.delete(fileIn(folder, name)));
    },
  };
}

/** A name may not lead out of the folder. */
function fileIn(folder: vscode.Uri, name: string): vscode.Uri {
  if (!/^\w[\w.-]*$/.test(name)) throw new Error(`“${name}” is no name of a file.`);
  return vscode.Uri.joinPath(folder, name);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Undefined if there is no such file. */
async function orAbsent<Result>(asked: Thenable<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

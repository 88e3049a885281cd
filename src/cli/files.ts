import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Larger files are declined: an article is a thousand times smaller. */
const maximumBytes = 16 * 1024 * 1024;

/** Something the user named that cannot be used: the message names it and says why. */
export class Problem extends Error {}

export interface TextFile {
  /** The path as given, joined with the path below it. */
  readonly file: string;
  /** The folder that was named, or the one that holds a file that was. */
  readonly folder: string;
  /** The file as seen from there, with `/` between the parts. */
  readonly within: string;
  readonly text: string;
}

/**
 * The text files at and below `paths`, in path order. Whatever cannot be read goes to `report`, and the rest is still read.
 * A file named itself is taken whatever its name; below a folder only `.txt` files are.
 */
export async function* textFiles(
  paths: readonly string[], encoding: string | undefined, report: (problem: Problem) => void,
): AsyncGenerator<TextFile> {
  const folderOf = new Map<string, string>();
  const single: string[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) single.push(path);
      else for (const file of await walk(path, report)) if (!folderOf.has(file)) folderOf.set(file, path);
    } catch (error) {
      report(new Problem(`${path}: ${reasonOf(error)}`));
    }
  }
  for (const file of single) if (!folderOf.has(file)) folderOf.set(file, dirname(file));
  for (const [file, folder] of [...folderOf].sort(([a], [b]) => byPath(a, b))) {
    try {
      yield { file, folder, within: relative(folder, file).split(sep).join('/'), text: await readText(file, encoding) };
    } catch (error) {
      report(error as Problem);
    }
  }
}

/** Reads a text file; throws a Problem that names it if it is missing, too large, binary or not of that encoding, with the `remedy` for the last. */
export async function readText(file: string, encoding?: string, remedy = 'Name its encoding with --encoding, for instance --encoding windows-1252.'): Promise<string> {
  const bytes = await readBytes(file);
  const label = encoding ?? markedEncoding(bytes) ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(`${file}: not ${label.toUpperCase()} text. ${remedy}`);
  }
  if (text.includes('\0')) throw new Problem(`${file}: a binary file, not text.`);
  return text;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const stats = await stat(file);
    // A pipe or a device may never end.
    if (!stats.isFile()) throw new Problem(`${file}: not a file.`);
    if (stats.size <= maximumBytes) return await readFile(file);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${file}: ${reasonOf(error)}`);
  }
  throw new Problem(`${file}: too large for an article (more than ${maximumBytes / 1048576} MB).`);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

async function walk(folder: string, report: (problem: Problem) => void): Promise<string[]> {
  const files: string[] = [];
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) files.push(...(await walk(path, report)));
      else if (entry.name.toLowerCase().endsWith('.txt')) files.push(path);
    }
  } catch (error) {
    report(new Problem(`${folder}: ${reasonOf(error)}`));
  }
  return files;
}

const byPath = (a: string, b: string): number => (a < b ? -1 : a === b ? 0 : 1);

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file or folder.';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it.';
  return error instanceof Error ? error.message : String(error);
}

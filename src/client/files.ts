import * as vscode from 'vscode';
import { matchesAny } from '../core/scope/glob';
import type { ClientRequests, FileStamp } from '../protocol';
import type { Connection } from './connection';

/** Lists and reads the folder's files for the server, which cannot: the editor knows their encoding, their place and what is hidden. */
export function registerFiles(connection: Connection): vscode.Disposable {
  return vscode.Disposable.from(
    connection.answer('news/files', (_, token) => list(token)),
    connection.answer('news/read', ({ uri }) => read(vscode.Uri.parse(uri, true))),
    connection.answer('news/stat', ({ uris }, token) => stat(uris, token)),
  );
}

async function list(token: vscode.CancellationToken): Promise<ClientRequests['news/files']['result']> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map((folder) => listFolder(folder, globsOf(folder), token)));
  return { uris: [...new Set(found.flat().map((uri) => uri.toString()))], folders: folders.length };
}

/** Which files of a folder may be articles, relative to the folder. */
interface Globs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

function globsOf(folder: vscode.WorkspaceFolder): Globs {
  const settings = vscode.workspace.getConfiguration('news.files', folder);
  const hidden = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const globs = (name: keyof Globs): string[] => settings.get<unknown[]>(name, []).filter((glob) => typeof glob === 'string');
  return { include: globs('include'), exclude: [...globs('exclude'), ...Object.keys(hidden).filter((glob) => hidden[glob] === true)] };
}

const listFolder = (folder: vscode.WorkspaceFolder, globs: Globs, token: vscode.CancellationToken): Promise<vscode.Uri[]> =>
  (searched.has(folder.uri.scheme) ? search(folder, globs, token) : walk(folder.uri, globs, token));

/** Where the editor searches by itself. Elsewhere it finds nothing, or waits for ever, unless some extension searches for it. */
const searched = new Set(['file', 'vscode-remote']);

/** One glob that the editor does not take must not hide the files of the others. */
async function search(folder: vscode.WorkspaceFolder, { include, exclude }: Globs, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const left = exclude.length === 0 ? undefined : `{${exclude.flatMap(withoutBraces).join(',')}}`;
  const found = include.map(async (glob) => {
    try {
      return await vscode.workspace.findFiles(new vscode.RelativePattern(folder, inAnyCase(glob)), left, undefined, token);
    } catch (error) {
      if (!token.isCancellationRequested) console.warn(`News Annotator: nothing was listed for ${glob} in ${folder.uri.toString()}: ${String(error)}`);
      return [];
    }
  });
  return (await Promise.all(found)).flat();
}

/** The files below a folder that fit, found by looking into each folder. Links to folders are not followed: they may lead back. */
export async function walk(top: vscode.Uri, { include, exclude }: Globs, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [''];
  while (0 < folders.length && !token.isCancellationRequested) {
    const entries = await Promise.all(folders.splice(0, readAtOnce).map((folder) => entriesOf(top, folder)));
    for (const [path, type] of entries.flat()) {
      if (matchesAny(path, exclude)) continue;
      if (type === vscode.FileType.Directory) folders.push(path);
      else if ((type & vscode.FileType.File) !== 0 && matchesAny(path, include)) files.push(vscode.Uri.joinPath(top, path));
    }
  }
  return files;
}

/** Folders asked for at the same time: a virtual one may be a request over the network each. */
const readAtOnce = 16;

/** Paths relative to `top`. A folder that cannot be read has none. */
async function entriesOf(top: vscode.Uri, folder: string): Promise<(readonly [string, vscode.FileType])[]> {
  const uri = folder === '' ? top : vscode.Uri.joinPath(top, folder);
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => [folder === '' ? name : `${folder}/${name}`, type] as const);
  } catch (error) {
    console.warn(`News Annotator: ${uri.toString()} was not listed: ${String(error)}`);
    return [];
  }
}

/** `a/{b,c}` as `a/b` and `a/c`: the editor's patterns do not take braces in braces. */
export function withoutBraces(glob: string): string[] {
  const group = /\{([^{}]*)\}/.exec(glob);
  if (!group) return [glob];
  const [whole, inside] = [group[0], group[1] ?? ''];
  const each = inside.split(',').flatMap((part) => withoutBraces(glob.slice(0, group.index) + part + glob.slice(group.index + whole.length)));
  return [...new Set(each)];
}

/** `*.txt` as `*.[tT][xX][tT]`: the editor's search minds case where the disk does, and `STORY.TXT` may be an article too. */
export function inAnyCase(glob: string): string {
  return glob.replace(/\[([!^]?)([^\]]*)\]|\p{L}/gu, (whole: string, negation: string | undefined, inside: string | undefined) => {
    const letters = inside ?? whole;
    const swapped = letters.replace(/\p{L}/gu, otherCase);
    return swapped === letters ? whole : `[${negation ?? ''}${letters}${swapped}]`;
  });
}

function otherCase(letter: string): string {
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return other.length === letter.length ? other : letter;
}

/** Files asked about at the same time. */
const statsAtOnce = 64;

/** Those of the files asked about before it was cancelled. */
export async function stat(uris: readonly string[], token: vscode.CancellationToken): Promise<ClientRequests['news/stat']['result']> {
  const stamps: (FileStamp | null)[] = [];
  while (stamps.length < uris.length && !token.isCancellationRequested) {
    const some = await Promise.all(uris.slice(stamps.length, stamps.length + statsAtOnce).map(stampOf));
    for (const each of some) stamps.push(each);
  }
  return stamps;
}

async function stampOf(uri: string): Promise<FileStamp | null> {
  try {
    const { mtime: modified, size, type } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true));
    return (type & vscode.FileType.File) === 0 ? null : { modified, size };
  } catch {
    return null;
  }
}

/** Each problem is a sentence that the list of unreadable files shows below the file's name. */
export async function read(uri: vscode.Uri): Promise<ClientRequests['news/read']['result']> {
  try {
    const limit = vscode.workspace.getConfiguration('news.files', uri).get<number>('maximumSize', Infinity);
    // Asked before the text: a change in between is then seen as one the next time.
    const { mtime: modified, size } = await vscode.workspace.fs.stat(uri);
    if (limit < size) return { problem: `The file is larger than the setting news.files.maximumSize allows (${size.toLocaleString()} bytes).`, modified, size };
    const text = await decode(await vscode.workspace.fs.readFile(uri), uri);
    const isText = text !== undefined && !text.slice(0, 8192).includes('\0');
    return { ...(isText ? { text } : { problem: 'The file is not text.' }), modified, size };
  } catch (error) {
    return { problem: `The file could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The text in the file's own encoding, by its mark, its settings or its look; undefined if the editor takes it for no text. */
export async function decode(bytes: Uint8Array, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await vscode.workspace.decode(bytes, { uri });
  } catch {
    return undefined;
  }
}

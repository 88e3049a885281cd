import * as vscode from 'vscode';
import type { ClientRequests } from '../protocol';
import type { Connection } from './connection';

/** Lists and reads the folder's files for the server, which cannot: the editor knows their encoding, their place and what is hidden. */
export function registerFiles(connection: Connection): vscode.Disposable {
  return vscode.Disposable.from(
    connection.answer('news/files', (_, token) => list(token)),
    connection.answer('news/read', ({ uri }) => read(vscode.Uri.parse(uri, true))),
  );
}

async function list(token: vscode.CancellationToken): Promise<ClientRequests['news/files']['result']> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map((folder) => listFolder(folder, token)));
  return { uris: [...new Set(found.flat().map((uri) => uri.toString()))], folders: folders.length };
}

async function listFolder(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const settings = vscode.workspace.getConfiguration('news.files', folder);
  const hidden = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const exclude = [...settings.get<string[]>('exclude', []), ...Object.keys(hidden).filter((glob) => hidden[glob] === true)];
  const left = exclude.length === 0 ? undefined : `{${exclude.flatMap(withoutBraces).join(',')}}`;
  const found = settings.get<string[]>('include', []).map((glob) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), left, undefined, token));
  return (await Promise.all(found)).flat();
}

/** `a/{b,c}` as `a/b` and `a/c`: the editor's patterns do not take braces in braces. */
export function withoutBraces(glob: string): string[] {
  const group = /\{([^{}]*)\}/.exec(glob);
  if (!group) return [glob];
  const [whole, inside] = [group[0], group[1] ?? ''];
  const each = inside.split(',').flatMap((part) => withoutBraces(glob.slice(0, group.index) + part + glob.slice(group.index + whole.length)));
  return [...new Set(each)];
}

/** Each problem is a sentence that the list of unreadable files shows below the file's name. */
async function read(uri: vscode.Uri): Promise<ClientRequests['news/read']['result']> {
  try {
    const limit = vscode.workspace.getConfiguration('news.files', uri).get<number>('maximumSize', Infinity);
    const { size } = await vscode.workspace.fs.stat(uri);
    if (limit < size) return { problem: `The file is larger than the setting news.files.maximumSize allows (${size.toLocaleString()} bytes).` };
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (isBinary(bytes)) return { problem: 'The file is not text.' };
    return { text: await vscode.workspace.decode(bytes, { uri }) };
  } catch (error) {
    return { problem: `The file could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Text has no zero bytes, but in the encodings of two bytes a letter, which begin with a mark of their own. */
function isBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !marked && bytes.subarray(0, 8192).includes(0);
}

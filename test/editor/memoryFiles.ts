import * as vscode from 'vscode';

/** A file system in memory, as an extension for virtual workspaces provides one. The editor cannot search it. */
export interface MemoryFiles extends vscode.Disposable {
  /** Makes every reading of a file wait, until the returned function is called. */
  hold(): () => void;
}

/** Text, or a path that this one is a link to. */
export type Content = string | { readonly link: string };

/** Registers it. Nothing can be written, which it says of itself unless it is told not to. `files` are given by their absolute paths; the folders above them exist. */
export function registerMemoryFiles(scheme: string, files: Readonly<Record<string, Content>>, isReadonly = true): MemoryFiles {
  let held: Promise<void> | undefined;
  const refuse = (uri: vscode.Uri) => (): never => { throw vscode.FileSystemError.NoPermissions(uri); };
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const registered = vscode.workspace.registerFileSystemProvider(scheme, {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => ({ type: typeOf(files, uri), ctime: 0, mtime: 0, size: bytesOf(files, uri)?.length ?? 0 }),
    readDirectory: (uri) => namesIn(files, uri).map((name) => [name, typeOf(files, vscode.Uri.joinPath(uri, name))]),
    async readFile(uri) {
      await held;
      const bytes = bytesOf(files, uri);
      if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
      return bytes;
    },
    createDirectory: (uri) => refuse(uri)(),
    writeFile: (uri) => refuse(uri)(),
    delete: (uri) => refuse(uri)(),
    rename: (uri) => refuse(uri)(),
  }, { isCaseSensitive: true, isReadonly });
  return {
    hold() {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return () => {
        held = undefined;
        release();
      };
    },
    dispose: () => vscode.Disposable.from(registered, changed).dispose(),
  };
}

type Files = Readonly<Record<string, Content>>;

/** The path behind all links above it. */
function target(files: Files, path: string): string {
  for (const [from, content] of Object.entries(files)) {
    if (typeof content !== 'string' && path.startsWith(`${from}/`)) return target(files, content.link + path.slice(from.length));
  }
  return path;
}

function typeOf(files: Files, uri: vscode.Uri): vscode.FileType {
  const content = files[target(files, uri.path)];
  if (content !== undefined) return typeof content === 'string' ? vscode.FileType.File : vscode.FileType.Directory | vscode.FileType.SymbolicLink;
  if (namesIn(files, uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
  return vscode.FileType.Directory;
}

function namesIn(files: Files, uri: vscode.Uri): string[] {
  const path = target(files, uri.path);
  const linked = files[path];
  const start = `${typeof linked === 'object' ? linked.link : path}/`.replace('//', '/');
  const names = Object.keys(files).filter((each) => each.startsWith(start)).map((each) => each.slice(start.length).split('/')[0] ?? '');
  return [...new Set(names)];
}

function bytesOf(files: Files, uri: vscode.Uri): Uint8Array | undefined {
  const content = files[target(files, uri.path)];
  return typeof content === 'string' ? new TextEncoder().encode(content) : undefined;
}

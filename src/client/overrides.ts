import * as vscode from 'vscode';
import type { Overrides } from '../protocol';
import type { Connection } from './connection';

/** The user's word on single files, kept in the workspace's state and never in the articles. */
export interface OverrideStore extends vscode.Disposable {
  /** Undefined: the extension decides. */
  of(uri: vscode.Uri): 'on' | 'off' | undefined;
  set(uri: vscode.Uri, value: 'on' | 'off' | undefined): Promise<void>;
}

const stateKey = 'news.overrides';

/** What the server is told when it starts, before it has seen a document. */
export const readOverrides = (context: vscode.ExtensionContext): Overrides => context.workspaceState.get<Overrides>(stateKey, { off: [], on: [] });

export function registerOverrides(context: vscode.ExtensionContext, connection: Connection): OverrideStore {
  const words = (): Map<string, 'on' | 'off'> => {
    const { off, on } = readOverrides(context);
    return new Map([...off.map((uri) => [uri, 'off'] as const), ...on.map((uri) => [uri, 'on'] as const)]);
  };
  const tell = (): void => connection.tell('news/overrides', readOverrides(context));
  const keep = async (changed: ReadonlyMap<string, 'on' | 'off'>): Promise<void> => {
    const list = (word: 'on' | 'off'): string[] => [...changed].filter(([, each]) => each === word).map(([uri]) => uri);
    await context.workspaceState.update(stateKey, { off: list('off'), on: list('on') } satisfies Overrides);
    tell();
  };
  const listening = vscode.Disposable.from(
    // A server that crashed and was started again knows only what it was first told.
    connection.onDidChangeState((state) => { if (state === 'running') tell(); }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const before = words();
      const after = files.reduce(moved, before);
      if (after !== before) void keep(after);
    }),
  );
  return {
    of: (uri) => words().get(uri.toString()),
    async set(uri, value) {
      const changed = words();
      changed.delete(uri.toString());
      await keep(value ? changed.set(uri.toString(), value) : changed);
    },
    dispose: () => listening.dispose(),
  };
}

/** A file keeps its word under its new name, and so do the files of a folder, of which the editor tells nothing. The same map if there are none. */
function moved(words: Map<string, 'on' | 'off'>, { oldUri, newUri }: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): Map<string, 'on' | 'off'> {
  const [from, to] = [oldUri.toString(), newUri.toString()];
  const leaving = [...words].filter(([uri]) => uri === from || uri.startsWith(`${from}/`));
  if (leaving.length === 0) return words;
  const after = new Map(words);
  for (const [uri] of leaving) after.delete(uri);
  for (const [uri, word] of leaving) after.set(to + uri.slice(from.length), word);
  return after;
}

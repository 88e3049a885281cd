import type * as vscode from 'vscode';
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
  const tell = (): void => connection.tell('news/overrides', readOverrides(context));
  // A server that crashed and was started again knows only what it was first told.
  const listening = connection.onDidChangeState((state) => { if (state === 'running') tell(); });
  return {
    of(uri) {
      const { off, on } = readOverrides(context);
      if (off.includes(uri.toString())) return 'off';
      return on.includes(uri.toString()) ? 'on' : undefined;
    },
    async set(uri, value) {
      const key = uri.toString();
      const { off, on } = readOverrides(context);
      const others = { off: off.filter((each) => each !== key), on: on.filter((each) => each !== key) };
      await context.workspaceState.update(stateKey, value ? { ...others, [value]: [...others[value], key] } : others);
      tell();
    },
    dispose: () => listening.dispose(),
  };
}

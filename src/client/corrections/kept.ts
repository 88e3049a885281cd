import type * as vscode from 'vscode';
import type { Correction } from '../../core/corrections';

/** Corrections that could not be written to their folder: they hold on this computer only. */
export interface KeptCorrections {
  of(folder: vscode.Uri): readonly Correction[];
  set(folder: vscode.Uri, corrections: readonly Correction[]): Promise<void>;
}

const stateKey = 'news.corrections';

/** Kept in the workspace's state, by folder. */
export function createKept(context: vscode.ExtensionContext): KeptCorrections {
  const all = (): Readonly<Record<string, readonly Correction[]>> => context.workspaceState.get(stateKey, {});
  return {
    of: (folder) => all()[folder.toString()] ?? [],
    async set(folder, corrections) {
      const others = Object.entries(all()).filter(([each]) => each !== folder.toString());
      await context.workspaceState.update(stateKey, Object.fromEntries(corrections.length === 0 ? others : [...others, [folder.toString(), corrections]]));
    },
  };
}

import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { InlayHintRequest, SemanticTokensRegistrationType } from 'vscode-languageclient';

/** Whether marks are to be seen in this window. It does not touch the settings and is forgotten with the window. */
export interface Visibility extends vscode.Disposable {
  readonly hidden: boolean;
  toggle(): void;
  readonly onDidChange: vscode.Event<void>;
}

export function createVisibility(): Visibility {
  const changed = new vscode.EventEmitter<void>();
  let hidden = false;
  return {
    get hidden() {
      return hidden;
    },
    toggle() {
      hidden = !hidden;
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

/** While marks are hidden, the letters of names have no colours either, and no names stand behind quotes. */
export const hiding = (visibility: Visibility): Middleware => ({
  provideDocumentSemanticTokens: (document, token, next) => (visibility.hidden ? undefined : next(document, token)),
  provideDocumentSemanticTokensEdits: (document, id, token, next) => (visibility.hidden ? undefined : next(document, id, token)),
  provideDocumentRangeSemanticTokens: (document, range, token, next) => (visibility.hidden ? undefined : next(document, range, token)),
  provideInlayHints: (document, range, token, next) => (visibility.hidden ? undefined : next(document, range, token)),
});

export function registerToggleMarks(client: BaseLanguageClient, visibility: Visibility): vscode.Disposable {
  return vscode.commands.registerCommand('news.toggleMarks', () => {
    visibility.toggle();
    const tokens = client.getFeature(SemanticTokensRegistrationType.method);
    const hints = client.getFeature(InlayHintRequest.method);
    for (const { document } of vscode.window.visibleTextEditors) {
      tokens.getProvider(document)?.onDidChangeSemanticTokensEmitter.fire();
      hints.getProvider(document)?.onDidChangeInlayHints.fire();
    }
  });
}

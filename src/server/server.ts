import { CodeActionKind, TextDocumentSyncKind, type Connection, type Disposable, type InitializeResult } from 'vscode-languageserver';
import { registerCard } from './features/card';
import { registerCodeAction } from './features/codeAction';
import { registerDefinition } from './features/definition';
import { registerDocumentHighlight } from './features/documentHighlight';
import { registerDocumentSymbol } from './features/documentSymbol';
import { registerFoldingRange } from './features/foldingRange';
import { registerHover } from './features/hover';
import { registerInlayHint } from './features/inlayHint';
import { registerMarks } from './features/marks';
import { registerNamed } from './features/named';
import { registerPeople } from './features/people';
import { registerQuotes } from './features/quotes';
import { registerReadFolder } from './features/readFolder';
import { registerReferences } from './features/references';
import { registerRelated } from './features/related';
import { registerSelectionRange } from './features/selectionRange';
import { registerSemanticTokens, semanticTokensLegend } from './features/semanticTokens';
import { registerWorkspaceSymbol } from './features/workspaceSymbol';
import type { Host } from './host';
import { attempt } from './messages';
import { createWorkspace } from './workspace';

/** Serves one client over the connection until it is disposed. */
export function serve(connection: Connection, host: Host): Disposable {
  let repaints: { readonly tokens?: boolean | undefined; readonly hints?: boolean | undefined } = {};
  const workspace = createWorkspace(connection, host, () => {
    if (repaints.tokens) void attempt(() => connection.languages.semanticTokens.refresh());
    if (repaints.hints) void attempt(() => connection.languages.inlayHint.refresh());
  });
  const parts = [workspace, ...features.map((register) => register(connection, workspace))];
  connection.onInitialize((params): InitializeResult => {
    const { semanticTokens, inlayHint } = params.capabilities.workspace ?? {};
    repaints = { tokens: semanticTokens?.refreshSupport, hints: inlayHint?.refreshSupport };
    workspace.initialize(params);
    return { capabilities };
  });
  connection.onInitialized(() => void workspace.initialized());
  connection.onShutdown(async () => {
    await workspace.keep();
    workspace.dispose();
  });
  connection.listen();
  return { dispose: () => parts.forEach((part) => part.dispose()) };
}

const features = [
  registerMarks, registerSemanticTokens, registerHover, registerInlayHint, registerDefinition, registerReferences, registerDocumentHighlight, registerDocumentSymbol,
  registerWorkspaceSymbol, registerFoldingRange, registerSelectionRange, registerRelated, registerPeople, registerCard, registerQuotes, registerReadFolder,
  registerCodeAction, registerNamed,
];

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: { resolveProvider: true },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  inlayHintProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  semanticTokensProvider: { legend: semanticTokensLegend, full: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

import * as vscode from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Declined, FolderState, InitializationOptions, Marks } from '../protocol';
import { registerCopy } from './commands/copyWithAttribution';
import { registerCorrect } from './commands/correct';
import { registerExportLedger } from './commands/exportLedger';
import { registerFolderCommands } from './commands/folder';
import { registerLegend } from './commands/legend';
import { registerOpenPlace } from './commands/openPlace';
import { registerOpenSamples } from './commands/openSamples';
import { registerShowMore } from './commands/showMore';
import { registerStep } from './commands/step';
import { createVisibility, hiding, registerToggleMarks } from './commands/toggleMarks';
import { registerToggleSpeakerHints } from './commands/toggleSpeakerHints';
import { registerTurnOff } from './commands/turnOff';
import { connect, quietErrors } from './connection';
import { registerCorrections } from './corrections';
import { documentSelector } from './documents';
import { registerFiles } from './files';
import { registerFolder } from './folder';
import { registerMarks } from './marks';
import { readOverrides, registerOverrides } from './overrides';
import { createDecorationTypes } from './shapes';
import { registerStatus } from './status';
import { registerStorage } from './storage';
import { registerCard } from './views/card';
import { registerNames } from './views/names';
import { registerQuotes } from './views/quotes';
import { registerRelated } from './views/related';
import type { Rows } from './views/rows';

/** What other extensions and the tests can ask. */
export interface News {
  /** The marks of a document on screen, or why it has none, once its present version is drawn. */
  marks(uri: vscode.Uri): Promise<Marks | Declined>;
  /** How far the folder has been read. */
  readonly folder: { readonly state: FolderState; readonly onDidChange: vscode.Event<FolderState> };
  readonly events: {
    /** A document has been drawn anew, though its version may be the same, or is no longer drawn. */
    readonly onDidDraw: vscode.Event<vscode.TextDocument>;
  };
  /** The rows of the views. */
  readonly views: { readonly related: Rows; readonly names: Rows; readonly card: Rows; readonly quotes: Rows };
}

/** What the two extension hosts differ in. */
export interface Host {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** Where the server may keep files of its own; undefined in a window without a folder. */
  readonly storage: InitializationOptions['storage'] | undefined;
}

/** Starts the server and registers every feature. */
export function start(context: vscode.ExtensionContext, { createClient, storage }: Host): News {
  const selector = documentSelector();
  const visibility = createVisibility();
  const types = createDecorationTypes();
  const client = createClient({
    documentSelector: [...selector],
    initializationOptions: (): InitializationOptions => ({ overrides: readOverrides(context), ...(storage !== undefined && { storage }) }),
    markdown: { isTrusted: { enabledCommands: ['news.openPlace', 'news.showCard'] } },
    middleware: hiding(visibility),
    errorHandler: quietErrors(),
    // A hover or an outline that fails is in the log: a message would come up with every movement of the pointer.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
  });
  const connection = connect(client);
  const folder = registerFolder(connection);
  const overrides = registerOverrides(context, connection);
  const marks = registerMarks(connection, selector, types, visibility);
  const related = registerRelated(connection, selector, folder, marks);
  const names = registerNames(connection, folder);
  const card = registerCard(connection, folder);
  const quotes = registerQuotes(connection, folder);
  const corrections = registerCorrections(context, connection);
  context.subscriptions.push(
    connection, visibility, ...Object.values(types), folder, overrides, marks, related, names, card, quotes, corrections,
    registerFiles(connection),
    registerStorage(context, connection),
    registerStatus(connection, selector, marks, visibility, folder),
    registerStep(marks),
    registerLegend(types),
    registerToggleMarks(client, visibility),
    registerToggleSpeakerHints(),
    registerTurnOff(selector, marks, visibility, overrides, folder),
    registerFolderCommands(connection, folder),
    registerOpenPlace(),
    registerShowMore(),
    registerCopy(marks),
    registerExportLedger(connection, folder, card),
    registerCorrect(connection, folder, corrections),
    registerOpenSamples(context),
  );
  // The client has logged and shown by then why there are no marks, once; the status item goes on saying that it does not run.
  client.start().catch(() => undefined);
  return {
    marks: async (uri) => marks.drawn(await vscode.workspace.openTextDocument(uri)),
    folder,
    events: { onDidDraw: marks.onDidDraw },
    views: { related: related.rows, names: names.rows, card: card.rows, quotes: quotes.rows },
  };
}

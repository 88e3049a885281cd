import * as vscode from 'vscode';
import { ledgerAsCsv, ledgerAsMarkdown, type LedgerEntry } from '../../core/ledger';
import type { Card, Statement } from '../../protocol';
import type { Connection } from '../connection';
import { fileNameOf, pathOf } from '../documents';
import type { FolderReading } from '../folder';
import type { CardView } from '../views/card';
import { chooseWhom, whomAtCursor, whomGiven, type Whom } from '../whom';

/**
 * Writes down what somebody said in all articles, as a table or a page, and opens that: whom a row or the card is about, or who is named at the cursor.
 * Asks where unless told; the file that was written is the command's result.
 */
export function registerExportLedger(connection: Connection, folder: FolderReading, card: CardView): vscode.Disposable {
  return vscode.commands.registerCommand('news.exportLedger', async (given?: unknown, target?: unknown) => {
    const whom = whomGiven(given) ?? card.whom ?? (await whomAtCursor(connection)) ?? (await chooseWhom(connection, 'Export Quotes', ['PERSON', 'ORG']));
    const known = whom && (await wholeCard(connection, folder, whom));
    if (!known) return undefined;
    if (known.said.total === 0) {
      void vscode.window.showInformationMessage(`No article that has been read quotes ${known.name}: there is nothing to export.`);
      return undefined;
    }
    // A menu of a tree gives the selected rows here.
    const { name, folder: { state } } = known;
    const statements = await allSaid(connection, known);
    const isWhole = known.said.total <= statements.length && (state === 'read' || state === 'none');
    return exportTo({ name, statements, isWhole }, target instanceof vscode.Uri ? target : undefined);
  });
}

/** A file is kept and passed on: it is not to lack what has not been read yet. */
async function wholeCard(connection: Connection, folder: FolderReading, whom: Whom): Promise<Card | undefined> {
  if (folder.state.state !== 'read') {
    const title = `Reading the folder for all quotes of ${whom.name}`;
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => connection.ask('news/readFolder', {}));
  }
  const { id, name } = whom;
  return (await connection.ask('news/card', { id, name })) ?? undefined;
}

/** What is written down. */
interface Ledger {
  readonly name: string;
  readonly statements: readonly Statement[];
  /** False if not all articles of the folder have been read. */
  readonly isWhole: boolean;
}

/** Lot after lot, so that the server has time for others; from the beginning if the articles change meanwhile, but not for ever. */
async function allSaid(connection: Connection, { id, name, said }: Card): Promise<readonly Statement[]> {
  let { statements, total, edition } = said;
  for (let asked = 0; statements.length < total && asked < mostAsked; asked++) {
    const next = await connection.ask('news/said', { id, name, from: statements.length, count: statementsAtOnce });
    if (!next) return statements;
    statements = next.edition === edition ? statements.concat(next.statements) : [];
    ({ total, edition } = next);
  }
  return statements;
}

const statementsAtOnce = 1000;
const mostAsked = 1000;

async function exportTo(ledger: Ledger, given: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const target = given ?? (await vscode.window.showSaveDialog({
    title: `Export Quotes of ${ledger.name}`, saveLabel: 'Export', filters: { 'Table (CSV)': ['csv'], 'Page (Markdown)': ['md'] }, ...proposal(ledger),
  }));
  if (!target) return undefined;
  const text = ledgerText(ledger, target);
  if (text === undefined) return refused(ledger, `“${fileNameOf(target)}” was not written: give it a name that ends in .csv for a table, or in .md for a page.`);
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    return refused(ledger, `“${fileNameOf(target)}” could not be written here (${reasonOf(error)}). Nothing was changed: choose another folder or name.`);
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target), { preview: false });
  if (!ledger.isWhole) {
    void vscode.window.showWarningMessage(`“${fileNameOf(target)}” may lack quotes of ${ledger.name}: not all articles of the folder have been read.`);
  }
  return target;
}

/** In the folder of the first article that quotes them, unless nothing can be written there. */
function proposal({ name, statements: [first] }: Ledger): { defaultUri?: vscode.Uri } {
  const article = first && vscode.Uri.parse(first.uri, true);
  const folder = (article && vscode.workspace.getWorkspaceFolder(article)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder || vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) return {};
  return { defaultUri: vscode.Uri.joinPath(folder.uri, `${fileNameFor(name)} quotes.csv`) };
}

/** What no system allows in a name of a file is left out. */
const fileNameFor = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim();

/** Undefined if the name of the file does not say what it is to be. */
function ledgerText({ name, statements }: Ledger, target: vscode.Uri): string | undefined {
  const entries = statements.map((said): LedgerEntry => {
    const { date, range, words, kind, stance, cue } = said;
    return {
      ...(date !== undefined && { date }), file: pathOf(vscode.Uri.parse(said.uri, true)), line: range.start.line + 1, speaker: name,
      words, kind, ...(stance && { stance }), ...(cue !== undefined && { cue }),
    };
  });
  if (/\.csv$/i.test(target.path)) return ledgerAsCsv(entries);
  return /\.(?:md|markdown)$/i.test(target.path) ? ledgerAsMarkdown(name, entries) : undefined;
}

/** Says why, without waiting for an answer, and asks for another place if the user wants that. */
function refused(ledger: Ledger, sentence: string): undefined {
  const again = 'Choose Another Place…';
  void vscode.window.showErrorMessage(sentence, again).then((answer) => (answer === again ? exportTo(ledger, undefined) : undefined));
  return undefined;
}

function reasonOf(error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'NoPermissions') return 'you may only read there';
  if (code === 'FileNotFound') return 'the folder does not exist';
  if (code === 'FileIsADirectory') return 'a folder has that name';
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '');
}

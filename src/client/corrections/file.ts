import * as vscode from 'vscode';
import type { Correction } from '../../core/corrections';
import { addCorrection, type Edit } from '../../core/corrections/add';
import type { Problem } from '../../core/corrections/parse';
import { decode } from '../files';

/** Where a workspace folder states its corrections. */
export const correctionsUri = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, '.news', 'names.json');

/** The workspace folder that states its corrections in this file. */
export const statedBy = (uri: vscode.Uri): vscode.WorkspaceFolder | undefined =>
  vscode.workspace.workspaceFolders?.find((folder) => correctionsUri(folder.uri).toString() === uri.toString());

/** The text as the user has it, unsaved edits included; undefined if there is no such file, or none that is text. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  // Without edits the disk counts: the editor holds documents for a while whose files are gone.
  const edited = heldDocument(uri);
  if (edited?.isDirty) return edited.getText();
  try {
    return await decode(await vscode.workspace.fs.readFile(uri), uri);
  } catch {
    return undefined;
  }
}

/** How writing went. */
export type Written =
  | { readonly as: 'saved' }
  /** The user had unsaved edits: those are the user's to save, and the correction with them. */
  | { readonly as: 'unsaved' }
  | { readonly as: 'unwritable' }
  | Broken;

/** The file is not one that a line can be added to. */
export interface Broken {
  readonly as: 'broken';
  /** A plain sentence. */
  readonly problem: string;
  /** Where it shows, from 1. */
  readonly line: number;
}

/** Adds the corrections to the file, each a line: in its editor if the user has it there, where it can be undone; else on disk, where the file is made if missing. */
export async function write(folder: vscode.Uri, corrections: readonly Correction[]): Promise<Written> {
  const uri = correctionsUri(folder);
  if (!vscode.workspace.isTrusted || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return { as: 'unwritable' };
  try {
    const text = heldDocument(uri)?.isDirty || isInTab(uri) ? undefined : await plainText(uri);
    return text === undefined ? await writeInEditor(await vscode.workspace.openTextDocument(uri), corrections) : await writeOnDisk(uri, text, corrections);
  } catch {
    return { as: 'unwritable' };
  }
}

const heldDocument = (uri: vscode.Uri): vscode.TextDocument | undefined => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

const isInTab = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()));

/** The text with its byte order mark; '' if there is no file. Undefined if it is not, or not for the editor, the UTF-8 that it would be written back in. */
async function plainText(uri: vscode.Uri): Promise<string | undefined> {
  const { fs } = vscode.workspace;
  if (!(await fs.stat(uri).then(() => true, () => false))) return '';
  const bytes = await fs.readFile(uri);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return (await decode(bytes, uri)) === text.replace(/^\uFEFF/, '') ? text : undefined;
}

async function writeOnDisk(uri: vscode.Uri, before: string, corrections: readonly Correction[]): Promise<Written> {
  let text = before;
  for (const correction of corrections) {
    const { edits, problem } = addCorrection(text, correction);
    if (problem) return broken(text, problem);
    for (const { offset, length, newText } of [...edits].sort((a, b) => b.offset - a.offset)) text = text.slice(0, offset) + newText + text.slice(offset + length);
  }
  if (text !== before) {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  return { as: 'saved' };
}

async function writeInEditor(document: vscode.TextDocument, corrections: readonly Correction[]): Promise<Written> {
  const hadEdits = document.isDirty;
  for (const correction of corrections) {
    const { edits, problem } = addCorrection(document.getText(), correction);
    if (problem) return broken(document.getText(), problem);
    if (!(await vscode.workspace.applyEdit(editOf(document, edits)))) return { as: 'unwritable' };
  }
  if (hadEdits) return { as: 'unsaved' };
  return { as: !document.isDirty || (await document.save()) ? 'saved' : 'unwritable' };
}

const broken = (text: string, { message, offset }: Problem): Broken => ({ as: 'broken', problem: message, line: text.slice(0, offset).split(/\r\n|\r|\n/).length });

function editOf(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, newText } of edits) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), newText);
  }
  return edit;
}

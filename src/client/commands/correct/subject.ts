import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import type { Scope } from '../../../core/corrections';
import { anchorOf } from '../../../core/corrections/anchor';
import type { Named } from '../../../protocol';
import type { Connection } from '../../connection';
import { toEditor, toServer } from '../../positions';
import type { Row } from '../../views/rows';
import { whomGiven, type Whom } from '../../whom';

/** What a command was called on: the place of a code action, a row of a view; nothing for the cursor. */
export type Start = CodeActionPlace | Row | undefined;

/** Words of a document at one version. */
interface CodeActionPlace {
  readonly uri: string;
  readonly range: Range;
  readonly version: number;
}

/** Whom a correction is about. */
export interface Subject {
  readonly named: Named;
  readonly folder: vscode.WorkspaceFolder;
  /** Absent if it is about all places. */
  readonly place?: Place;
}

/** One occurrence of a name. */
export interface Place {
  /** On one line. */
  readonly words: string;
  readonly folder: vscode.WorkspaceFolder;
  /** The file alone, and this occurrence in it alone. */
  readonly inFile: Scope & { readonly in: string };
  readonly here: Scope & { readonly in: string };
  /** From 1. */
  readonly line: number;
}

/** A plain sentence if there is nobody to correct. */
export async function subjectOf(connection: Connection, start: Start): Promise<Subject | string> {
  const whom = whomGiven(start);
  if (whom) return wholeSubject(connection, whom);
  const at = await occurrenceOf(start);
  if (typeof at === 'string') return at;
  const { document, range, version } = at;
  const named = await connection.ask('news/named', { uri: document.uri.toString(), range: toServer(range), version });
  if (!named?.here) return document.version === version ? noName : changedMeanwhile;
  const place = document.version === version ? placeOf(document, toEditor(named.here.range)) : changedMeanwhile;
  return typeof place === 'string' ? place : { named, folder: place.folder, place };
}

const noName = 'There is no name at the cursor.';
const changedMeanwhile = 'The text has changed meanwhile: please try again.';
const noFolder = 'Corrections are kept in the folder of the articles: open that folder first.';

async function wholeSubject(connection: Connection, whom: Whom): Promise<Subject | string> {
  const named = await connection.ask('news/named', whom);
  if (!named) return 'The list has changed meanwhile: please try again.';
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(named.uri, true));
  return folder ? { named, folder } : noFolder;
}

/** A document, a range in it, and the version that the range is of. */
interface Occurrence {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly version: number;
}

async function occurrenceOf(start: Start): Promise<Occurrence | string> {
  if (start && 'range' in start) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(start.uri, true));
    return { document, range: toEditor(start.range), version: start.version };
  }
  if (start?.passage) {
    const document = await vscode.workspace.openTextDocument(start.passage.uri);
    return { document, range: start.passage.range, version: document.version };
  }
  const editor = vscode.window.activeTextEditor;
  return editor ? { document: editor.document, range: editor.selection, version: editor.document.version } : noName;
}

/** The selected words, or the word at the cursor; a plain sentence if there is none. */
export async function selectedPlace(start: Start): Promise<Place | string> {
  const at = await occurrenceOf(start);
  if (typeof at === 'string') return at;
  const { document, range, version } = at;
  if (document.version !== version) return changedMeanwhile;
  return placeOf(document, range.isEmpty ? (document.getWordRangeAtPosition(range.start, word) ?? range) : range);
}

/** The editor's own words take quotation marks in. */
const word = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/u;

function placeOf(document: vscode.TextDocument, range: vscode.Range): Place | string {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (!folder) return noFolder;
  const written = document.getText(range);
  const words = written.replace(/\s+/g, ' ').trim();
  if (words === '') return 'Select the words that are a name.';
  const start = document.offsetAt(range.start) + written.length - written.trimStart().length;
  const file = vscode.workspace.asRelativePath(document.uri, false);
  const inFile = { in: file };
  const { prefix, suffix } = anchorOf(document.getText(), { start, end: start + written.trim().length });
  const here = { ...inFile, ...(prefix && { prefix }), ...(suffix && { suffix }) };
  return { words, folder, inFile, here, line: range.start.line + 1 };
}

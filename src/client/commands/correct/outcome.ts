import * as vscode from 'vscode';
import type { Correction, Scope } from '../../../core/corrections';
import { lineOf } from '../../../core/corrections/add';
import { kindWords } from '../../../wording';
import type { CorrectionStore } from '../../corrections';
import { correctionsUri, type Broken } from '../../corrections/file';

/** A correction in words: `“Grace” is not a name in sport/final.txt`. */
export function correctionWords(correction: Correction): string {
  if ('merge' in correction) return `${listed(correction.merge)} are one`;
  if ('split' in correction) return `${listed(correction.split)} are not the same`;
  if ('rename' in correction) return `“${correction.rename}” is shown as “${correction.to}”`;
  if ('notAName' in correction) return `“${correction.notAName}” is not a name${whereWords(correction)}`;
  if ('means' in correction) return `“${correction.name}” is “${correction.means}”${whereWords(correction)}`;
  const kind = kindWords[correction.kind];
  return `“${correction.name}” is ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}${whereWords(correction)}`;
}

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' and ');

const whereWords = ({ in: file, prefix, suffix }: Scope): string =>
  file === undefined ? '' : prefix === undefined && suffix === undefined ? ` in ${file}` : ` at one place of ${file}`;

/** Remembers a correction, and says so: shortly if it was written, at length if it was not. */
export async function correct(store: CorrectionStore, { uri }: vscode.WorkspaceFolder, correction: Correction): Promise<void> {
  const written = await store.add(uri, correction);
  const words = correctionWords(correction);
  if (written.as === 'saved') say(`Corrected: ${words}. To undo, delete its line in .news/names.json.`);
  else if (written.as === 'unsaved') say(`Corrected: ${words}. The line in .news/names.json is not saved yet.`);
  else if (written.as === 'unwritable') void offerCopy(correction);
  else void offerToOpen(correctionsUri(uri), written);
}

const say = (message: string): void => void vscode.window.setStatusBarMessage(message, 10_000);

async function offerCopy(correction: Correction): Promise<void> {
  const message = 'This folder cannot be written to. The correction holds on this computer only, and is written to .news/names.json once the folder can be.';
  const copy = 'Copy Correction';
  if ((await vscode.window.showInformationMessage(message, copy)) === copy) await vscode.env.clipboard.writeText(`${lineOf(correction)},`);
}

async function offerToOpen(uri: vscode.Uri, { problem, line }: Broken): Promise<void> {
  const message = `The correction could not be added to ${vscode.workspace.asRelativePath(uri)}, line ${line}: ${problem} `
    + 'It holds on this computer only, and is written with the next correction once the file is mended.';
  const open = 'Open the File';
  if ((await vscode.window.showWarningMessage(message, open)) === open) await vscode.window.showTextDocument(uri, { selection: new vscode.Range(line - 1, 0, line - 1, 0) });
}

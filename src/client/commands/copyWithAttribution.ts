import * as vscode from 'vscode';
import { pathOf } from '../documents';
import { isMarked } from '../marks';
import type { MarkStore } from '../marks';
import { toEditor } from '../positions';
import type { Passage, Row } from '../views/rows';

/** Copies words with their speaker, file and line: those of a row, of the selection, or of the quotation at the cursor. */
export function registerCopy(marks: MarkStore): vscode.Disposable {
  return vscode.commands.registerCommand('news.copyWithAttribution', async (row?: Row) => {
    const passage = row?.passage ?? fromEditor(marks);
    if (passage) await vscode.env.clipboard.writeText(attributed(passage));
  });
}

/** `“We will talk.” (Ana Duarte, articles/talks.txt, line 12)` */
export function attributed({ text, speaker, uri, range }: Passage): string {
  const quoted = /["“”„«»]/.test(text) ? text : `“${text}”`;
  return `${quoted} (${[speaker, pathOf(uri), `line ${range.start.line + 1}`].filter(Boolean).join(', ')})`;
}

function fromEditor(marks: MarkStore): Passage | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const answer = marks.of(document);
  const around = (isMarked(answer) ? answer.quotes : []).filter(({ range }) => toEditor(range).contains(selection)).at(-1);
  const range = selection.isEmpty ? (around && toEditor(around.range)) ?? document.lineAt(selection.start).range : selection;
  const text = document.getText(range).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : { uri: document.uri, range, text, ...(around?.speaker && { speaker: around.speaker }) };
}

import * as vscode from 'vscode';
import { pathOf } from '../documents';
import { isMarked } from '../marks';
import type { MarkStore } from '../marks';
import { toEditor } from '../positions';
import type { Row } from '../views/rows';

/** Copies words with their speaker, file and line: those of a row, of the selection, or of the quotation at the cursor. */
export function registerCopy(marks: MarkStore): vscode.Disposable {
  return vscode.commands.registerCommand('news.copyWithAttribution', async (row?: Row) => {
    // A row has only the first words of a long passage; the document has them all.
    const source = row?.passage
      ? { ...row.passage, document: await vscode.workspace.openTextDocument(row.passage.uri) }
      : fromEditor(marks);
    const text = source?.document.getText(source.range).replace(/\s+/g, ' ').trim();
    if (source && text) await vscode.env.clipboard.writeText(attributed(text, source));
  });
}

interface Source {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly speaker?: string;
}

/** `“We will talk.” (Ana Duarte, articles/talks.txt, line 12)` */
function attributed(text: string, { document, range, speaker }: Source): string {
  const quoted = /["“”„«»]/.test(text) ? text : `“${text}”`;
  return `${quoted} (${[speaker, pathOf(document.uri), `line ${range.start.line + 1}`].filter(Boolean).join(', ')})`;
}

function fromEditor(marks: MarkStore): Source | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const answer = marks.of(document);
  const around = (isMarked(answer) ? answer.quotes : []).filter(({ range }) => toEditor(range).contains(selection)).at(-1);
  const range = selection.isEmpty ? (around && toEditor(around.range)) ?? document.lineAt(selection.start).range : selection;
  return { document, range, ...(around?.speaker && { speaker: around.speaker }) };
}

import * as vscode from 'vscode';
import { pathOf } from '../documents';
import { isMarked } from '../marks';
import type { MarkStore } from '../marks';
import { toEditor } from '../positions';
import type { Passage, Row } from '../views/rows';

/** Copies words with their speaker, file and line: those of a row, of the selection, or of the quotation at the cursor. */
export function registerCopy(marks: MarkStore): vscode.Disposable {
  return vscode.commands.registerCommand('news.copyWithAttribution', async (row?: Row) => {
    const source = row?.passage ?? fromEditor(marks);
    const text = source && (await wordsOf(source)).replace(/\s+/g, ' ').trim();
    if (source && text) await vscode.env.clipboard.writeText(attributed(text, source));
  });
}

/** A row has only the first words of a long passage; the document has them all, unless it has been deleted since. */
async function wordsOf({ uri, range, excerpt }: Passage): Promise<string> {
  try {
    return (await vscode.workspace.openTextDocument(uri)).getText(range);
  } catch {
    return excerpt;
  }
}

/** `“We will talk.” (Ana Duarte, articles/talks.txt, line 12)` */
function attributed(text: string, { uri, range, speaker }: Passage): string {
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
  return { uri: document.uri, range, excerpt: document.getText(range), ...(around?.speaker && { speaker: around.speaker }) };
}

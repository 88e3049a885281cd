import * as vscode from 'vscode';
import { showKeyOf } from '../../protocol';
import { isMarked, shownIn } from '../marks';
import type { MarkStore } from '../marks';
import { toEditor } from '../positions';

/** Next and previous quote or name of the kinds that are shown, around the ends of the document. What is found is selected, so a screen reader reads it. */
export function registerStep(marks: MarkStore): vscode.Disposable {
  const on = (name: string, list: (editor: vscode.TextEditor) => vscode.Range[], forward: boolean): vscode.Disposable =>
    vscode.commands.registerCommand(`news.${name}`, () => step(list, forward));
  const quotes = ({ document }: vscode.TextEditor): vscode.Range[] => {
    const answer = marks.of(document);
    return isMarked(answer) && shownIn(document)('quotes') ? answer.quotes.filter(({ kind }) => kind !== 'term').map(({ range }) => toEditor(range)) : [];
  };
  const names = ({ document }: vscode.TextEditor): vscode.Range[] => {
    const answer = marks.of(document);
    const shown = shownIn(document);
    return isMarked(answer) ? answer.names.filter(({ kind }) => shown(showKeyOf[kind])).map(({ range }) => toEditor(range)) : [];
  };
  return vscode.Disposable.from(on('nextQuote', quotes, true), on('previousQuote', quotes, false), on('nextName', names, true), on('previousName', names, false));
}

function step(list: (editor: vscode.TextEditor) => vscode.Range[], forward: boolean): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const sorted = list(editor).sort(inOrder);
  const { selection } = editor;
  // From inside a mark (the caret rests somewhere in it), "previous" is its own start, as with words.
  const next = forward
    ? sorted.find((range) => (selection.isEmpty ? !range.start.isBefore(selection.start) : 0 < inOrder(range, selection))) ?? sorted[0]
    : sorted.filter((range) => (selection.isEmpty ? range.start.isBefore(selection.start) : inOrder(range, selection) < 0)).at(-1) ?? sorted.at(-1);
  if (!next) return;
  editor.selection = new vscode.Selection(next.start, next.end);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** By start; of two that begin together (a role and the country in it) the longer comes first. */
const inOrder = (a: vscode.Range, b: vscode.Range): number => a.start.compareTo(b.start) || b.end.compareTo(a.end);

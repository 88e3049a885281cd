import * as vscode from 'vscode';
import { isMarked, type MarkStore } from '../../marks';
import { toEditor } from '../../positions';

/** Sets the context key `news.onName`: whether the cursor is on a name, or just behind it. The palette offers corrections by it. */
export function followNames(marks: MarkStore): vscode.Disposable {
  let shown: boolean | undefined;
  const look = (): void => {
    const editor = vscode.window.activeTextEditor;
    const answer = editor && marks.of(editor.document);
    const onName = editor !== undefined && isMarked(answer) && answer.names.some(({ range }) => toEditor(range).contains(editor.selection.start));
    if (onName === shown) return;
    shown = onName;
    void vscode.commands.executeCommand('setContext', 'news.onName', onName);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === vscode.window.activeTextEditor) look(); }),
    vscode.window.onDidChangeActiveTextEditor(look),
    marks.onDidDraw(look),
  );
}

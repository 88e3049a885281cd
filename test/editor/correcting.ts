import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toEditor } from '../../src/client/positions';
import { assertMarked, find, news, until } from './news';

/**
 * Answers the questions that a command asks, in their order: the label of a row, the words of a box ('' takes what it proposes), the title of a
 * button; undefined dismisses. Returns what was offered: labels, the proposal, the message. All answers must be asked for, and no more.
 */
export async function answering(answers: readonly (string | undefined)[], command: () => Thenable<unknown>): Promise<string[][]> {
  const { showQuickPick, showInputBox, showInformationMessage, showWarningMessage } = vscode.window;
  const asked: string[][] = [];
  const next = (offered: string[]): string | undefined => {
    asked.push(offered);
    assert.ok(asked.length <= answers.length, `asked for more: ${offered.join(', ')}`);
    return answers[asked.length - 1];
  };
  const message = async (text: string): Promise<string | undefined> => next([text]);
  Object.assign(vscode.window, {
    showQuickPick: async (items: readonly vscode.QuickPickItem[] | Promise<readonly vscode.QuickPickItem[]>) => {
      const rows = await items;
      const label = next(rows.map((row) => row.label));
      const chosen = rows.find((row) => row.label === label);
      assert.ok(label === undefined || chosen, `${label} is not among ${rows.map((row) => row.label).join(', ')}`);
      return chosen;
    },
    showInputBox: async ({ value = '' }: vscode.InputBoxOptions) => {
      const words = next([value]);
      return words === '' ? value : words;
    },
    showInformationMessage: message, showWarningMessage: message,
  });
  try {
    await command();
    assert.equal(asked.length, answers.length);
    return asked;
  } finally {
    Object.assign(vscode.window, { showQuickPick, showInputBox, showInformationMessage, showWarningMessage });
  }
}

/** Once the first such words of a file, which is on screen, are marked as this kind; undefined for no mark. */
export async function isMarked(uri: vscode.Uri, words: string, kind: string | undefined): Promise<void> {
  const { marks, events } = await news();
  const document = await vscode.workspace.openTextDocument(uri);
  await until(events.onDidDraw, async () => {
    const found = assertMarked(await marks(uri)).names.find(({ range }) => toEditor(range).isEqual(find(document, words)));
    return found?.kind === kind ? true : undefined;
  });
}

export const exists = (uri: vscode.Uri): Promise<boolean> => Promise.resolve(vscode.workspace.fs.stat(uri)).then(() => true, () => false);

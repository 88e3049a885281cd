import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { News } from '../../src/client/activate';
import { isMarked } from '../../src/client/marks';
import type { Row, Rows } from '../../src/client/views/rows';
import type { Declined, Marks } from '../../src/protocol';

/** The installed extension, running. */
export async function news(): Promise<News> {
  return (await extension().activate()) as News;
}

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('news-annotator.news-annotator');
  assert.ok(found, 'the extension is not installed');
  return found;
}

export const folder = (): vscode.Uri => {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'the window has no folder');
  return first.uri;
};

/** Opens a file of the folder in an editor. */
export const open = (name: string): Promise<vscode.TextEditor> => show(vscode.Uri.joinPath(folder(), name));

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Writes a file into the folder, runs, and deletes it again. */
export async function withFile<Result>(name: string, content: string | Uint8Array, run: (uri: vscode.Uri) => Promise<Result>): Promise<Result> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  try {
    return await run(uri);
  } finally {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
  }
}

/** The first place of these words in the document. */
export function find(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  assert.notEqual(at, -1, `${words} is not in the document`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

export function assertMarked(answer: Marks | Declined): Marks {
  assert.ok(isMarked(answer), 'sentence' in answer ? answer.sentence : 'no marks');
  return answer;
}

/** Once the condition holds: looked at now and after each event. */
export function until<Value>(event: vscode.Event<unknown>, look: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  return new Promise((resolve, reject) => {
    let found = false;
    const check = async (): Promise<void> => {
      const value = await look();
      if (found || value === undefined) return;
      found = true;
      listening.dispose();
      resolve(value);
    };
    const listening = event(() => void check().catch(reject));
    void check().catch(reject);
  });
}

/** All rows right below the top ones. */
export const rowsBelow = async (rows: Rows): Promise<Row[]> => (await Promise.all((await rows.getChildren()).map((top) => rows.getChildren(top)))).flat();

/** Changes the folders of the window, which does not take two changes at once. */
export function changingFolders(change: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
    if (!change()) reject(new Error('the folders of the window were not changed'));
  });
}

/** The text of hovers, Markdown as it is. */
export const markdown = (hovers: readonly vscode.Hover[]): string =>
  hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value))).join('\n');

/** Changes a setting of the workspace, or of one language in it, while something runs. */
export async function withSetting<Result>(name: string, value: unknown, run: () => Promise<Result>, languageId?: string): Promise<Result> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration(undefined, languageId === undefined ? undefined : { languageId }).update(name, to, vscode.ConfigurationTarget.Workspace, languageId !== undefined);
  await set(value);
  try {
    return await run();
  } finally {
    await set(undefined);
  }
}

/** What a row shows, as `label | description`. */
export function textOf({ item }: Row): string {
  const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
  return `${label} | ${String(item.description ?? '')}`;
}

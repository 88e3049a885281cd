import * as vscode from 'vscode';
import type { IdentityKind } from '../core/model';
import type { PersonRow } from '../protocol';
import { counted, kindWords } from '../wording';
import type { Connection } from './connection';
import { toServer } from './positions';
import type { Row } from './views/rows';

/** Somebody of the folder. An id changes with the best name; the name still finds them then. */
export interface Whom {
  readonly id: string;
  readonly name: string;
}

/** Whom a command is about, from what it was given: a row of a tree, or the arguments of a link in a hover. Menus also give what says nothing of it. */
export function whomGiven(given: unknown): Whom | undefined {
  const row = given as Partial<Row> | undefined;
  const { id, name } = (row?.whom ?? given ?? {}) as Partial<Whom>;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined;
}

/** Who is named, or else quoted, at the cursor. */
export async function whomAtCursor(connection: Connection): Promise<Whom | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const { start } = toServer(selection);
  return whomGiven(await connection.ask('news/card', { uri: document.uri.toString(), position: start }));
}

/** Whom the user chooses of all that is known of the folder by now: there may be too many for one list, so the server looks for what is typed. */
export async function chooseWhom(connection: Connection, title: string, kinds: readonly IdentityKind[]): Promise<Whom | undefined> {
  const picker = vscode.window.createQuickPick<Choice>();
  let asking = new vscode.CancellationTokenSource();
  const look = async (): Promise<void> => {
    asking.cancel();
    const { token } = asking = new vscode.CancellationTokenSource();
    picker.busy = true;
    const answer = await connection.ask('news/find', { query: picker.value, kinds }, token);
    if (token.isCancellationRequested) return;
    picker.busy = false;
    picker.items = (answer?.people ?? []).map(choice);
    const none = picker.value.trim() === '' ? 'No names are known yet.' : 'No name has these letters.';
    const all = answer?.folder.state === 'reading' ? 'Type a part of a name: the folder is still being read' : 'Type a part of a name';
    picker.placeholder = picker.items.length === 0 ? none : all;
  };
  picker.title = title;
  const chosen = new Promise<Whom | undefined>((resolve) => {
    picker.onDidChangeValue(() => void look());
    picker.onDidAccept(() => resolve(picker.selectedItems[0]?.whom));
    picker.onDidHide(() => resolve(undefined));
  });
  picker.show();
  void look();
  const whom = await chosen;
  asking.cancel();
  picker.dispose();
  return whomGiven(whom);
}

type Choice = vscode.QuickPickItem & { readonly whom: Whom };

/** Always shown: the server has matched it by its other forms, too. */
const choice = (person: PersonRow): Choice => ({
  label: person.name, alwaysShow: true, whom: person,
  description: [kindWords[person.kind], person.role ?? '', counted(person.mentions, 'mention')].filter(Boolean).join(' · '),
});

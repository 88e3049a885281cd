import * as vscode from 'vscode';
import type { IdentityKind } from '../core/model';
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

/** Whom the user chooses of all that is known of the folder by now. */
export async function chooseWhom(connection: Connection, title: string, kinds: readonly IdentityKind[]): Promise<Whom | undefined> {
  const answer = await connection.ask('news/people', {});
  const items = (answer?.people ?? []).filter(({ kind }) => kinds.includes(kind)).map((whom) => ({
    label: whom.name,
    description: [kindWords[whom.kind], whom.roles[0] ?? '', counted(whom.mentions, 'mention')].filter(Boolean).join(' · '),
    whom,
  }));
  const choose = answer?.folder.state === 'reading' ? 'Choose a name: the folder is still being read' : 'Choose a name';
  const placeHolder = items.length === 0 ? 'No names are known yet.' : choose;
  return whomGiven((await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.whom);
}

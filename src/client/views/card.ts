import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { setContext } from '../folder';
import type { FolderReading } from '../folder';
import { chooseWhom, whomAtCursor, whomGiven, type Whom } from '../whom';
import { cardRows } from './cardRows';
import { createFolderView } from './folderView';
import type { Parts } from './parts';
import type { Row, View } from './rows';

/** The view, and whose card it shows. */
export interface CardView extends View {
  readonly whom: Whom | undefined;
}

/** Whose card was asked for last. */
interface Shown {
  whom: Whom;
  /** The folder has been read, and no article names them. */
  gone: boolean;
  /** Cancelled once somebody else is shown. */
  readonly asking: vscode.CancellationTokenSource;
}

/** All that the articles of the folder say of one person, organisation or place. */
export function registerCard(connection: Connection, folder: FolderReading): CardView {
  let shown: Shown | undefined;
  const top = async (parts: Parts, tree: vscode.TreeView<Row>): Promise<Row[] | undefined> => {
    const asked = shown;
    if (!asked) return [];
    const card = await connection.ask('news/card', asked.whom, asked.asking.token);
    // Somebody else was asked for meanwhile.
    if (asked !== shown) return top(parts, tree);
    asked.gone = card === null && folder.state.state !== 'reading';
    if (card) asked.whom = { id: card.id, name: card.name };
    tree.description = asked.whom.name;
    setContext('news.card.quoted', card !== undefined && card !== null && 0 < card.said.total);
    return card === undefined ? undefined : card ? cardRows(card, { connection, parts }) : [];
  };
  const lines = (reading: string | undefined): string | undefined => {
    const goneLine = shown?.gone ? `No article that has been read names ${shown.whom.name} any more.` : '';
    return (shown && [goneLine, reading].filter(Boolean).join('\n')) || undefined;
  };
  const view = createFolderView('news.card', folder, top, lines);
  const showing = vscode.commands.registerCommand('news.showCard', async (given?: unknown) => {
    const found = whomGiven(given) ?? (await whomAtCursor(connection)) ?? (await chooseWhom(connection, 'Show Card', ['PERSON', 'ORG', 'PLACE']));
    if (!found) return;
    shown?.asking.cancel();
    shown = { whom: found, gone: false, asking: new vscode.CancellationTokenSource() };
    setContext('news.card.shown', true);
    view.rows.refresh();
    await vscode.commands.executeCommand('news.card.focus');
  });
  return {
    rows: view.rows,
    get whom() {
      return shown?.whom;
    },
    dispose: () => vscode.Disposable.from(showing, view).dispose(),
  };
}

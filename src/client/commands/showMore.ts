import * as vscode from 'vscode';
import type { Row } from '../views/rows';

/** Goes on with a list that is too long to be shown at once: what its last row does. */
export const registerShowMore = (): vscode.Disposable => vscode.commands.registerCommand('news.showMore', (row: Row | undefined) => row?.more?.());

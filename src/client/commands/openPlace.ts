import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import { toEditor } from '../positions';
import type { Row } from '../views/rows';

/** Opens a passage: from a link in a hover (`uri`, `range` of LSP) or from a row's menu. */
export function registerOpenPlace(): vscode.Disposable {
  return vscode.commands.registerCommand('news.openPlace', async (target: string | Row | undefined, range?: Range) => {
    if (typeof target === 'string') {
      await vscode.window.showTextDocument(vscode.Uri.parse(target, true), range ? { selection: toEditor(range) } : {});
    } else if (target?.passage) {
      await vscode.window.showTextDocument(target.passage.uri, { selection: target.passage.range, preview: false });
    }
  });
}

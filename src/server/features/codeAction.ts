import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionContext, type Connection, type Disposable, type Range } from 'vscode-languageserver';
import { hasIdentity } from '../../core/model';
import { words } from '../../core/span';
import { rangeOf } from '../convert';
import { shorten } from '../excerpt';
import { markAt } from '../names';
import type { Workspace } from '../workspace';

/**
 * What can be corrected of a name: each action is a command of the client with the place of the name. Null out of scope,
 * where no name is, and where corrections cannot be kept. The editor's own asking is answered for a caret only: a selection is made for many ends.
 */
export function registerCodeAction(connection: Connection, workspace: Workspace): Disposable {
  return connection.onCodeAction(async ({ textDocument: { uri }, range, context }): Promise<CodeAction[] | null> => {
    if (!isWanted(context, range)) return null;
    const open = await workspace.article(uri);
    const mention = open && workspace.keepsCorrections(uri) ? markAt(open, range) : undefined;
    if (!open || !mention) return null;
    const { article, version } = open;
    const name = `“${shorten(words(article.text, mention), 40)}”`;
    const place = { uri, range: rangeOf(article, mention), version };
    const action = (title: string, command: string): CodeAction => ({ title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [place] } });
    const ofAnyKind = [action(`Not a name: ${name}`, 'news.notAName'), action(`Change kind of ${name}…`, 'news.changeKind')];
    if (!hasIdentity(mention.kind)) return ofAnyKind;
    return [
      ...ofAnyKind,
      action(`${name} is somebody else here…`, 'news.splitName'),
      action(`Merge ${name} with another name…`, 'news.mergeNames'),
      action(`Show ${name} under another name…`, 'news.renameName'),
    ];
  });
}

/** A kind stands for those below it too. */
function isWanted({ only, triggerKind }: CodeActionContext, { start, end }: Range): boolean {
  const isQuickFix = only === undefined || only.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix);
  return isQuickFix && (triggerKind !== CodeActionTriggerKind.Automatic || (start.line === end.line && start.character === end.character));
}

import type { Connection, Disposable } from 'vscode-languageserver';
import type { Declined, Marks, MarksChange } from '../../protocol';
import { changeSince, type DocumentMarks, documentMarks, wholeOf } from '../blockMarks';
import { answer } from '../messages';
import type { Held } from '../openDocuments';
import type { Workspace } from '../workspace';

/** `news/marks`: all that the editor draws. What of it is shown is the client's to decide. */
export function registerMarks(connection: Connection, workspace: Workspace): Disposable {
  /** What was worked out of documents that the client was given. */
  const known = new WeakMap<Held, DocumentMarks>();
  const give = async <Given>(uri: string, version: number, of: (marks: DocumentMarks, before: DocumentMarks | undefined) => Given): Promise<Given | Declined | null> => {
    const held = await workspace.held(uri);
    if (!held || held.version !== version) return null;
    const last = workspace.served(held);
    if (!held.article) return { uri, version, declined: held.refusal.reason, sentence: held.refusal.sentence };
    const before = last && known.get(last);
    const marks = documentMarks(held, before);
    known.set(held, marks);
    return of(marks, before);
  };
  const listening = [
    answer(connection, 'news/marks', ({ uri, version }) => give(uri, version, wholeOf)),
    answer(connection, 'news/marksSince', ({ uri, version, since }) =>
      give(uri, version, (marks, before): Marks | MarksChange => (before?.number === since ? changeSince(before, marks) : wholeOf(marks)))),
  ];
  return { dispose: () => listening.forEach((each) => each.dispose()) };
}

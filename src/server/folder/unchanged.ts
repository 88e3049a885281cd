import type { FileStamp } from '../../protocol';
import { ask } from '../messages';
import { turn } from '../turns';
import { settle, unread } from './files';
import type { Reading, Run } from './state';

/** So many files are asked about in one message. */
const askedAtOnce = 500;
/** So many are looked at before requests that wait have their turn. */
const lookedAtOnce = 50;

/** Files that are known from an earlier start, and have not changed since, count as read; what is kept of files that are not in the folder any more is forgotten. */
export async function settleUnchanged(reading: Reading, run: Run): Promise<void> {
  const { keeper, listed, stale } = reading;
  const kept = new Set(keeper.kept());
  // What is open counts wherever it is.
  for (const uri of kept) if (!listed.has(uri) && !keeper.isOpen(uri)) keeper.forget(uri);
  // Of those that somebody said had changed the texts are read.
  const known = unread(reading).filter((uri) => kept.has(uri) && !stale.has(uri) && !keeper.isOpen(uri));
  for (let from = 0; from < known.length && reading.run === run; from += askedAtOnce) {
    const uris = known.slice(from, from + askedAtOnce);
    const stamps = await stampsOf(reading, run, uris);
    for (const [nth, uri] of uris.entries()) {
      const stamp = stamps[nth];
      if (stamp && !stale.has(uri) && (await keeper.isCurrent(uri, stamp))) settle(reading, run, uri, keeper.problemOf(uri));
      if (nth % lookedAtOnce === 0) await turn();
    }
  }
}

/** None if the client does not know the request, or it was cancelled: then all are read. */
const stampsOf = ({ connection }: Reading, run: Run, uris: readonly string[]): Promise<readonly (FileStamp | null)[]> =>
  ask(connection, 'news/stat', { uris }, run.token).catch(() => []);

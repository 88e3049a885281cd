import type { Keeper } from '../folder';
import { report, ask } from '../messages';
import { drop, unread } from './files';
import { describe, type Reading, type Run } from './state';

/** Files that are gone from the listing are forgotten. Undefined if they could not be listed, or the reading is over. */
export async function listFiles(reading: Reading, run: Run): Promise<{ readonly folders: number } | undefined> {
  const { connection, keeper, listed } = reading;
  const answer = await ask(connection, 'news/files', {}, run.token).catch((error: unknown) => {
    if (reading.run === run) report(connection, `news: news/files: ${describe(error)}`);
  });
  const eager = reading.extent === 'all' || !answer ? [] : await areWanted(keeper, answer.uris);
  if (reading.run !== run || !answer) return undefined;
  const uris = new Set(answer.uris.filter((_, index) => eager[index] ?? true));
  const gone = [...listed].filter((uri) => !uris.has(uri));
  for (const uri of gone) drop(reading, uri);
  for (const uri of uris) listed.add(uri);
  const left = new Set(answer.uris).size - uris.size;
  const isNews = 0 < gone.length || left !== reading.left;
  reading.left = left;
  if (isNews) reading.news.soon();
  return { folders: answer.folders };
}

/** What nobody has to ask for, and what is there from before: that is only to be checked. What is open counts wherever it is. */
function areWanted(keeper: Keeper, uris: readonly string[]): Promise<readonly boolean[]> {
  const kept = new Set(keeper.kept());
  return Promise.all(uris.map(async (uri) => (kept.has(uri) && !keeper.isOpen(uri)) || keeper.isEager(uri)));
}

/** What was there from before and is not as it was waits with the others, until somebody asks. */
export async function leaveUnasked(reading: Reading, run: Run): Promise<void> {
  const uris = reading.extent === 'all' ? [] : unread(reading);
  const eager = await Promise.all(uris.map(reading.keeper.isEager));
  if (reading.run !== run || reading.extent === 'all') return;
  const unasked = uris.filter((uri, nth) => eager[nth] === false && reading.listed.has(uri));
  for (const uri of unasked) drop(reading, uri);
  reading.left += unasked.length;
}

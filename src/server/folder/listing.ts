import { report, ask } from '../messages';
import { drop } from './files';
import { describe, type Reading, type Run } from './state';

/** Files that are gone from the listing are forgotten. Undefined if they could not be listed, or the reading is over. */
export async function listFiles(reading: Reading, run: Run): Promise<{ readonly folders: number } | undefined> {
  const { connection, keeper, listed } = reading;
  const answer = await ask(connection, 'news/files', {}, run.token).catch((error: unknown) => {
    if (reading.run === run) report(connection, `news: news/files: ${describe(error)}`);
  });
  const eager = reading.extent === 'all' || !answer ? [] : await Promise.all(answer.uris.map(keeper.isEager));
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

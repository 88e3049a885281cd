import { follows, type Reading, type Run } from './state';

// What is known of single files of the folder.

/** Those to be read. */
export const unread = ({ listed, known }: Reading): string[] => [...listed].filter((uri) => !known.has(uri));
/** Whether there is any: `known` is part of `listed`. */
export const isAllKnown = ({ listed, known }: Reading): boolean => known.size === listed.size;

/** Whether what came of a text that was asked for is still what the folder says: not if it changed, went or was opened since. */
export const counts = ({ stale, listed, keeper }: Reading, uri: string): boolean => !stale.has(uri) && listed.has(uri) && !keeper.isOpen(uri);

/** The file's present text has been taken in, or refused for what `problem` says. */
export function settle(reading: Reading, run: Run, uri: string, problem?: string): void {
  const { stale, listed, known, failed, news } = reading;
  run.underWay.delete(uri);
  if (reading.run !== run || stale.has(uri) || !listed.has(uri)) return;
  known.add(uri);
  run.pace.count();
  if (problem === undefined) failed.delete(uri);
  else failed.set(uri, problem);
  news.soon();
}

/** The file is gone from the folder. */
export function drop({ listed, known, failed, stale, keeper }: Reading, uri: string): void {
  for (const set of [listed, known, failed]) set.delete(uri);
  stale.add(uri);
  if (!keeper.isOpen(uri)) keeper.forget(uri);
}

/** The text on disk is another now. When nothing is read any more, what was known of the file is forgotten. */
export function touch(reading: Reading, uri: string): void {
  reading.stale.add(uri);
  reading.known.delete(uri);
  if (!follows(reading) && !reading.keeper.isOpen(uri)) reading.keeper.forget(uri);
}

/** What files are analysed by is not what it was: those under way are read again. */
export function outdate({ stale, run }: Reading): void {
  if (!run || run.underWay.size === 0) return;
  for (const uri of run.underWay) stale.add(uri);
  run.again = true;
}

import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { drop, touch } from './files';
import { start } from './reading';
import { asked, follows, type Reading } from './state';

/** The editor closed a document: its file counts again as it is on disk. */
export function closed(reading: Reading, uri: string): void {
  if (!reading.listed.has(uri)) return reading.keeper.forget(uri);
  touch(reading, uri);
  if (follows(reading)) void start(reading, false);
  else reading.news.soon();
}

/** Files were made, changed or deleted on disk, ours and others: of the others nothing is told. */
export function changed(reading: Reading, events: readonly FileEvent[]): void {
  if (!asked(reading)) return;
  const { listed, keeper, news } = reading;
  const gone = goneBy(listed, events.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
  for (const uri of gone) drop(reading, uri);
  const touched = events.filter(({ uri, type }) => type !== FileChangeType.Deleted && listed.has(uri) && !keeper.isOpen(uri));
  for (const { uri } of touched) touch(reading, uri);
  // A listing under way may still name what is gone.
  const outdated = 0 < gone.length && reading.run !== undefined;
  if (follows(reading) && (outdated || 0 < touched.length)) void start(reading, outdated);
  if (0 < gone.length + touched.length) news.soon();
  void appeared(reading, events.filter(({ uri, type }) => type === FileChangeType.Created && !listed.has(uri)).map(({ uri }) => uri));
}

/** The listed files that are deleted, or are below what is. Of thousands deleted at once each listed file is looked at once. */
function goneBy(listed: ReadonlySet<string>, deleted: readonly string[]): string[] {
  const above = new Set(deleted.filter((uri) => !listed.has(uri)));
  const below = above.size === 0 ? [] : [...listed].filter((uri) => isAnyAbove(uri, above));
  return [...new Set([...deleted.filter((uri) => listed.has(uri)), ...below])];
}

function isAnyAbove(uri: string, folders: ReadonlySet<string>): boolean {
  for (let slash = uri.lastIndexOf('/'); 0 < slash; slash = uri.lastIndexOf('/', slash - 1)) {
    if (folders.has(uri.slice(0, slash)) || folders.has(uri.slice(0, slash + 1))) return true;
  }
  return false;
}

/** A file to be read, or maybe a directory that was renamed or moved in: of the files in it nothing is told. */
async function appeared(reading: Reading, uris: readonly string[]): Promise<void> {
  const any = async (holds: (uri: string) => Promise<boolean>): Promise<boolean> => (await Promise.all(uris.map(holds))).includes(true);
  if (await any(reading.keeper.wants)) {
    if (follows(reading)) void start(reading, true);
  } else if (await any(reading.keeper.wantsBelow)) reading.look.soon();
}

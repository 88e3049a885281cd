import type { FolderState } from '../protocol';
import { counted, grouped } from '../wording';

// How reading the folder goes on, in words.

/** A line above a view's rows while they are not all there. */
export function messageOf({ state, done, total, problem, secondsLeft }: FolderState): string | undefined {
  const known = `${grouped(done)} of ${grouped(total)} files`;
  if (state === 'reading') return total === 0 ? 'Reading the folder…' : `Reading the folder: ${known}${secondsLeft === undefined ? '' : `, ${timeLeft(secondsLeft)}`}.`;
  if (state === 'cancelled') return `Reading was cancelled: ${known} are known.`;
  if (state === 'failed') return problem ?? 'The folder could not be read.';
  return undefined;
}

/** A line above lists of names that go on no further. */
export const unlistedWords = ({ unlisted = 0 }: FolderState): string =>
  (unlisted === 0 ? '' : `The names of ${counted(unlisted, 'file')} are not listed: the folder names more people, organisations and places than fit into memory.`);

/** All that is to say of the folder: how far it has been read, how fast it is read, what could not be. */
export function folderWords(folder: FolderState): string[] {
  const { state, total, perSecond } = folder;
  const line = state === 'read' ? `The folder has been read: ${counted(total, 'file')}.` : messageOf(folder);
  const pace = state === 'reading' && perSecond !== undefined ? `${counted(perSecond, 'file')} a second.` : '';
  const unread = unreadable(folder) === 0 ? '' : `${counted(unreadable(folder), 'file')} could not be read.`;
  return [line ?? '', pace, unread, unlistedWords(folder)].filter(Boolean);
}

/** How many files could not be read. */
export const unreadable = ({ failed, unnamed = 0 }: FolderState): number => failed.length + unnamed;

/** Rounded as people do: what is a guess is not to look exact, nor to change from second to second. */
function timeLeft(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'less than a minute left';
  if (minutes === 1) return 'about a minute left';
  if (minutes < 10) return `about ${minutes} minutes left`;
  if (minutes < 55) return `about ${5 * Math.round(minutes / 5)} minutes left`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? 'about an hour left' : `about ${hours} hours left`;
}

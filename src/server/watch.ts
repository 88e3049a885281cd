import { DidChangeWatchedFilesNotification, RegistrationRequest, UnregistrationRequest, WatchKind, type Connection } from 'vscode-languageserver';
import { attempt } from './messages';

/** The client tells of changed files from the first `renew` on. Nothing is taken back at the end: a connection that is going takes its watchers with it. */
export interface Watcher {
  /** To be called when the globs may have changed. */
  renew(): void;
}

/** `globs` are those of the files to follow. */
export function createWatcher(connection: Connection, globs: () => Promise<readonly string[]>): Watcher {
  let watched: { readonly id: string; readonly globs: string } | undefined;
  let number = 0;
  let before = Promise.resolve();

  async function replace(): Promise<void> {
    const wanted = await globs();
    if (watched?.globs === JSON.stringify(wanted)) return;
    const old = watched;
    const id = `news.files.${number++}`;
    await connection.sendRequest(RegistrationRequest.type, { registrations: [{ id, method, registerOptions: { watchers: watchersOf(wanted) } }] });
    watched = { id, globs: JSON.stringify(wanted) };
    // Only now, so that no change falls between the two.
    if (old) await connection.sendRequest(UnregistrationRequest.type, { unregisterations: [{ id: old.id, method }] });
  }

  return { renew: () => (before = before.then(() => attempt(replace))) };
}

const { method } = DidChangeWatchedFilesNotification;

/** A directory that is deleted, renamed or moved in tells of no file in it, and fits no glob of files: hence the last one. */
const watchersOf = (globs: readonly string[]): { globPattern: string; kind?: WatchKind }[] =>
  [...globs.map((globPattern) => ({ globPattern })), { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete }];

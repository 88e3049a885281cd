/** What the client and the server say to each other beyond LSP. Plain data; positions are the editor's. What is said of each thing is in `protocol/`. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { Correction } from './core/corrections';
import type { IdentityKind } from './core/model';
import type { Card, Said } from './protocol/card';
import type { FolderState, Stretch } from './protocol/lists';
import type { Declined, Marks, MarksChange } from './protocol/marks';
import type { Mentions, Named, People, PersonRow } from './protocol/names';
import type { Quotes, QuotesOf } from './protocol/quotes';
import type { Related } from './protocol/related';

export type { ArticleDay, DateSource } from './core/date';
export type { DeclineReason } from './core/scope';
export type * from './protocol/card';
export type * from './protocol/lists';
export type * from './protocol/marks';
export type * from './protocol/names';
export type * from './protocol/quotes';
export type * from './protocol/related';
export * from './protocol/settings';

/** Asked by the client, answered by the server. */
export interface ServerRequests {
  /** The marks of one open document. Null if the server does not hold that version (a newer one is under way: ask again when told). */
  'news/marks': { params: { uri: string; version: number }; result: Marks | Declined | null };
  /** The same, as a change of the marks of number `since` if those were the last ones of this document that the server gave. */
  'news/marksSince': { params: { uri: string; version: number; since: number }; result: Marks | MarksChange | Declined | null };
  /**
   * Passages of other files that belong to the passage, quote or selection at `range`: 20, copies not counted, unless more are asked for. Asking starts
   * reading the folder.
   * Null out of scope, and if `version` is given and is not the one the server holds: `range` may be of another text then.
   */
  'news/related': { params: { uri: string; range: Range; version?: number; count?: number }; result: Related | null };
  /** The people, organisations and places of the folder, of one kind or of all: 1,000 unless more are asked for. Asking starts reading the folder. */
  'news/people': { params: Stretch & { kind?: IdentityKind }; result: People };
  /** Those of these kinds that the letters of the query stand in, the few hundred that match best. Asking starts reading the folder. */
  'news/find': { params: { query: string; kinds: readonly IdentityKind[] }; result: { people: readonly PersonRow[]; folder: FolderState } };
  /** Where one of `news/people` is named, by date, file, place: 200 unless more are asked for. `name` is as for `news/card`. */
  'news/mentions': { params: Stretch & { id: string; name?: string }; result: Mentions };
  /**
   * All that the folder says, as far as it has been read, of one of `news/people`, or of who is named or quoted at a position of an open document.
   * An id changes with the best name: `name`, one they went by, still finds them then. Asking starts reading the folder. Null if nobody is found.
   */
  'news/card': { params: { id: string; name?: string } | { uri: string; position: Position }; result: Card | null };
  /** What one of `news/people` said, as the card begins to list it: 200 unless more are asked for. `name` is as for `news/card`. */
  'news/said': { params: Stretch & { id: string; name?: string }; result: Said };
  /**
   * Whom the words at `range` name, or one of `news/people`: what a correction starts from. It does not start reading the folder.
   * Null if nobody is named there, out of scope, and if `version` is not the one the server holds. `name` is as for `news/card`.
   */
  'news/named': { params: { uri: string; range: Range; version: number } | { id: string; name?: string }; result: Named | null };
  /** The names of that kind in the folder but this one, those most alike first. Asking starts reading the folder. */
  'news/alike': { params: { kind: IdentityKind; name: string }; result: { people: readonly PersonRow[]; folder: FolderState } };
  /** Who is quoted in the folder, and how often: 500 unless more are asked for. Asking starts reading the folder. */
  'news/quotes': { params: Stretch; result: Quotes };
  /** What one of `news/quotes` said, by file and place: 200 unless more are asked for. Without an id it is who goes by that name in single articles alone. */
  'news/quotesOf': { params: Stretch & { id?: string; name: string }; result: QuotesOf };
  /** Reads the folder now (again after a cancel or a failure); answers when it has been read or cancelled, or has failed. */
  'news/readFolder': { params: Record<string, never>; result: FolderState };
  /** Forgets all that was read of the folder's files, also what was kept for the next start; whoever asks next has it read anew. */
  'news/clearIndex': { params: Record<string, never>; result: FolderState };
}

/** Asked by the server, answered by the client. */
export interface ClientRequests {
  /**
   * The text of a file that is not open, in the editor's encoding for it, or a plain sentence why it cannot be had: with a stamp if that is for what
   * the file is, without one if it could not be read, which may go well another time.
   */
  'news/read': { params: { uri: string }; result: FoundFile | { problem: string } };
  /** What the disk says of files; null of one that is not there or cannot be asked about. In the order of `uris`. */
  'news/stat': { params: { uris: readonly string[] }; result: (FileStamp | null)[] };
  /** The files of the workspace folders that match the include settings and no exclude setting. `folders` is 0 in a window without a folder. */
  'news/files': { params: Record<string, never>; result: { uris: string[]; folders: number } };
  /** The text of `.news/names.json` of a workspace folder as the user has it, or none; and the corrections that could not be written to it. */
  'news/corrections': { params: { folder: string }; result: { uri: string; text?: string; kept: readonly Correction[] } };
  /** The names of the files that the client keeps for the server; only asked if `InitializationOptions.storage` is true, as the three below. */
  'news/listKept': { params: Record<string, never>; result: { names: string[] } };
  /** No bytes if there is no such file. */
  'news/readKept': { params: { name: string }; result: { bytes?: Uint8Array } };
  /** The file is to hold the parts, one behind the other. */
  'news/writeKept': { params: { name: string; parts: readonly Uint8Array[] }; result: null };
  'news/removeKept': { params: { name: string }; result: null };
}

/** By which a file is told from what it was before. */
export interface FileStamp {
  /** Milliseconds since 1970, UTC. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/** What the client found when it looked at a file. */
export type FoundFile = FileStamp & ({ readonly text: string } | { readonly problem: string });

/** What a client may say of itself before it opens the first document. */
export interface InitializationOptions {
  readonly overrides?: Partial<Overrides>;
  /** Where the server may keep files of its own: a directory, or true if the client keeps them for it. */
  readonly storage?: string | true;
}

/** Told by the server. */
export interface ServerNotifications {
  /** Marks of this document are to be asked for again. */
  'news/marksChanged': { uri: string };
  /** Reading the folder has started, gone on, ended; or a file of it has changed since. */
  'news/folderChanged': FolderState;
}

/** Told by the client. */
export interface ClientNotifications {
  'news/cancelReading': Record<string, never>;
  /** The corrections of these workspace folders are to be asked for again. */
  'news/correctionsChanged': { folders: string[] };
  /** The files that the user turned the extension off for, and those turned on against the gate's judgement. */
  'news/overrides': Overrides;
}

export interface Overrides {
  readonly off: readonly string[];
  readonly on: readonly string[];
}

/** Lists about the folder: how far it has been read, places in it, and parts of what is too long to be sent at once. */
import type { Range } from 'vscode-languageserver-types';
import type { DateSource } from '../core/date';

export interface FolderState {
  /**
   * `unread`: nobody has asked yet, or only the folders with `news.mode` "folder" have been read (`done` files) and there are others.
   * `none`: a window without a folder. `failed`: the files could not be listed, or are too many; `problem` says which.
   */
  readonly state: 'none' | 'unread' | 'reading' | 'read' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** While reading, once it can be told: files a second lately, and in how many seconds it will be done if it goes on as it has. */
  readonly perSecond?: number;
  readonly secondsLeft?: number;
  /** Why the state is `failed`: a plain sentence, shown as it is. */
  readonly problem?: string;
  /** The first files that could not be read, each with a plain sentence. */
  readonly failed: readonly { readonly uri: string; readonly problem: string }[];
  /** How many more could not be read; absent if none. */
  readonly unnamed?: number;
  /** How many files have been read whose names are in no list, as the folder names too many; absent if none. */
  readonly unlisted?: number;
}

export interface Place {
  readonly uri: string;
  readonly range: Range;
  /** The sentence around, on one line. */
  readonly excerpt: string;
}

export interface DatedPlace extends Place {
  /** ISO 8601, the day of the article, if it or its file's name states one. */
  readonly date?: string;
  /** Which of both; with `date`. */
  readonly source?: DateSource;
}

/** Which part of a list is asked for: `count` lines after the first `from`. Without them it is the beginning. */
export interface Stretch {
  readonly from?: number;
  readonly count?: number;
}

/** What every part of a list says of the whole. */
export interface PartOfList {
  /** How many lines the whole list has. */
  readonly total: number;
  /** Parts of one edition fit together; once the folder has changed the list has another. */
  readonly edition: number;
}

import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { FolderState } from '../../protocol';
import type { Analysts } from '../analysts';
import type { Keeper } from '../folder';
import type { Clock, Limited } from '../limited';
import type { Quiet } from '../quiet';
import type { Pace } from './pace';

/** What is known of the files of the folder, and how far reading them has come. */
export interface Reading {
  readonly connection: Connection;
  readonly keeper: Keeper;
  readonly analysts: Analysts;
  readonly clock: Clock;
  /** Files are handed to analysts only while nobody types. */
  readonly quiet: Quiet;
  /** Tells the client of the state. */
  readonly news: Limited;
  /** Lists the files again. */
  readonly look: Limited;
  /** Follows changes on disk by the present settings. */
  readonly watch: () => void;
  readonly listed: Set<string>;
  /** Those of `listed` whose present text has been taken in, or refused. */
  readonly known: Set<string>;
  /** Changed since their text was last asked for: what comes back for an older asking is dropped. */
  readonly stale: Set<string>;
  readonly failed: Map<string, string>;
  /** Which files are read: none yet, those of workspace folders whose settings ask for it, all. */
  extent: 'nothing' | 'eager' | 'all';
  /** How many files the last listing named and `extent` left out. */
  left: number;
  phase: FolderState['state'];
  problem?: string | undefined;
  run?: Run | undefined;
}

/** One reading, from the asking to its end. One that is not `Reading.run` any more is over: it touches nothing. */
export interface Run {
  readonly token: CancellationToken;
  readonly cancel: () => void;
  readonly pace: Pace;
  /** Files whose text has been asked for, and what comes of it not been taken in yet. */
  readonly underWay: Set<string>;
  /** Something changed meanwhile: go round once more, and list the files first if `list`. */
  again: boolean;
  list: boolean;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** So many files that could not be read are named; of more, how many they are: the client is told five times a second. */
const mostNamed = 100;

export function stateOf({ phase, problem, keeper, known, listed, left, failed, run }: Reading): FolderState {
  const state = phase === 'unread' && !keeper.hasFolders() ? 'none' : phase === 'read' && 0 < left ? 'unread' : phase;
  const named: FolderState['failed'][number][] = [];
  for (const [uri, sentence] of failed) if (named.push({ uri, problem: sentence }) === mostNamed) break;
  const pace = phase === 'reading' ? run?.pace : undefined;
  const unlisted = keeper.unlisted();
  const [perSecond, secondsLeft] = [pace?.perSecond(), pace?.secondsFor(listed.size - known.size)];
  return {
    state, done: known.size, total: listed.size, failed: named,
    ...(named.length < failed.size && { unnamed: failed.size - named.length }),
    ...(perSecond !== undefined && { perSecond }),
    ...(secondsLeft !== undefined && { secondsLeft }),
    ...(problem !== undefined && { problem }),
    ...(0 < unlisted && { unlisted }),
  };
}

/** Somebody asked, and there is a folder. */
export const asked = ({ extent, phase }: Reading): boolean => extent !== 'nothing' && phase !== 'none';
/** Changes on disk are read as they come; not after a cancel or a failure. */
export const follows = ({ phase }: Reading): boolean => phase === 'read' || phase === 'reading';

/** What went wrong, for the log. */
export const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

import type { Corrections } from '../core/corrections';
import { hashWord } from '../core/relate/hashWord';
import type { FileStamp, Overrides, Settings } from '../protocol';

/** What an article of the index was made of: the file on disk, what its place in the folder was judged by, and what it was analysed by. */
export interface Making {
  readonly file: FileStamp;
  readonly settings: Settings;
  readonly overrides: Overrides;
  readonly uri: string;
  /** Its path in the folder, as corrections name it. */
  readonly within: string;
  /** Those that may matter to it. */
  readonly corrections: Corrections;
}

/** Equal for what makes the same article. */
export const stampOf = (making: Making): string => `${judgedStampOf(making)} ${analysedBy(making)}`;

/** Of a stamp all but the last part: equal for what is an article again, or is refused again. */
export const judgedStampOf = ({ file: { modified, size }, ...making }: Pick<Making, 'file' | 'settings' | 'overrides' | 'uri'>): string =>
  `${modified} ${size} ${judgedBy(making)}`;

/** Of a stamp the last part. */
export const analysedBy = ({ settings: { names }, within, corrections }: Pick<Making, 'settings' | 'within' | 'corrections'>): string =>
  short([names.minimumConfidence, within, corrections.all]);

/** The same stamp, analysed by something else. */
export const analysedAnew = (stamp: string, by: string): string => `${stamp.slice(0, stamp.lastIndexOf(' '))} ${by}`;

export const isAnalysedBy = (stamp: string, by: string): boolean => stamp.slice(stamp.lastIndexOf(' ') + 1) === by;

const judgedBy = ({ settings: { mode, files }, overrides: { on, off }, uri }: Pick<Making, 'settings' | 'overrides' | 'uri'>): string =>
  short([mode === 'off', files, on.includes(uri), off.includes(uri)]);

const short = (value: unknown): string => (hashWord(JSON.stringify(value)) >>> 0).toString(36);

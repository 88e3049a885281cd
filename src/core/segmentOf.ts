// Articles analysed far from the index, as bytes that cross to it without being copied.
import { analyse } from './analyse';
import type { Corrections } from './corrections';
import { buildSegment } from './folderIndex/buildSegment';

/** A file to be analysed. */
export interface Job {
  /** Its uri. */
  readonly file: string;
  readonly text: string;
  /** The path in its folder, as corrections name it. */
  readonly within: string;
  /** Those that may matter to it: see `correctionsOf`. */
  readonly corrections: Corrections;
  /** How sure names have to be to be shown, 0 to 1. */
  readonly minimum: number;
  /** What the file was when it was read: equal if it has not changed. */
  readonly stamp: string;
  /** When it was written last, milliseconds since 1970, if that is known. */
  readonly modified?: number | undefined;
}

/** Analyses the files: a segment of the index. */
export const segmentOf = (jobs: readonly Job[]): Uint8Array<ArrayBuffer> => buildSegment(jobs.map(({ file, text, within, corrections, minimum, stamp, modified }) =>
  ({ file, article: analyse(text, corrections, within), minimum, stamp, modified })));

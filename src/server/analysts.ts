import type { Job } from '../core/segmentOf';

/** Who analyses the files of the folder, so that whoever waits for an answer does not wait for them. */
export interface Analysts {
  /** Takes on as many as so many files are worth. Whoever hires dismisses. */
  hire(files: number): Crew;
}

/** Analysts at work, for one reading of the folder. Nothing of them is left once they are dismissed. */
export interface Crew {
  /** So many jobs are best handed over together. */
  readonly batch: number;
  /** So many batches, handed over at the same time, keep everybody busy. */
  readonly atOnce: number;
  /** What came of the jobs, each of them once, in no order; nothing at all if the crew is dismissed meanwhile. */
  analyse(jobs: readonly Job[]): Promise<readonly Analysed[]>;
  /** What is under way is dropped. A second time it does nothing. */
  dismiss(this: void): void;
}

/** What came of some jobs. */
export interface Analysed {
  readonly jobs: readonly Job[];
  /** As `segmentOf` makes it; absent if these could not be analysed, though it was tried twice. */
  readonly segment?: Uint8Array;
}

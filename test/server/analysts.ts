import { type Job, segmentOf } from '../../src/core/segmentOf';
import type { Analysed, Analysts } from '../../src/server/analysts';

/** A batch that was handed over; the test says what comes of it. */
export interface Handed {
  readonly files: readonly string[];
  answer(): void;
  /** Its analyst has died of it twice. */
  lose(): void;
}

/** Analysts that do nothing before they are told to. */
export interface TestAnalysts extends Analysts {
  /** All batches so far. */
  readonly handed: readonly Handed[];
  /** How many crews. */
  readonly hired: number;
  readonly dismissed: number;
  /** Once so many batches have been handed over. */
  until(batches: number): Promise<void>;
}

export function createTestAnalysts({ batch, atOnce }: { batch: number; atOnce: number }): TestAnalysts {
  const handed: Handed[] = [];
  let counts = { hired: 0, dismissed: 0 };
  let waiting: { batches: number; resolve: () => void }[] = [];
  const look = (): void => {
    for (const { resolve } of waiting.filter(({ batches }) => batches <= handed.length)) resolve();
    waiting = waiting.filter(({ batches }) => handed.length < batches);
  };
  return {
    handed,
    get hired() { return counts.hired; },
    get dismissed() { return counts.dismissed; },
    until: (batches) => new Promise((resolve) => {
      waiting.push({ batches, resolve });
      look();
    }),
    hire: () => {
      counts = { ...counts, hired: counts.hired + 1 };
      let isDismissed = false;
      const ends: ((analysed: readonly Analysed[]) => void)[] = [];
      return {
        batch, atOnce,
        analyse: (jobs: readonly Job[]) => new Promise((resolve) => {
          ends.push(resolve);
          handed.push({
            files: jobs.map(({ file }) => file),
            answer: () => resolve([{ jobs, segment: segmentOf(jobs) }]),
            lose: () => resolve([{ jobs }]),
          });
          look();
        }),
        dismiss: () => {
          if (!isDismissed) counts = { ...counts, dismissed: counts.dismissed + 1 };
          isDismissed = true;
          for (const end of ends) end([]);
        },
      };
    },
  };
}

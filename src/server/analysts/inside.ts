import { type Job, segmentOf } from '../../core/segmentOf';
import type { Analysed, Analysts, Crew } from '../analysts';
import { turn } from '../turns';

/** The server analyses by itself, between other work: in a browser, and where threads are not worth it or cannot be had. */
export const inside: Analysts = { hire: createCrewInside };

/** One article a turn of the event loop: of two batches that are here at once each second turn is the other's. */
function createCrewInside(): Crew {
  let dismissed = false;
  return {
    batch: 1,
    // While one is analysed the text of the next is on its way.
    atOnce: 2,
    analyse: async (jobs) => {
      const analysed: Analysed[] = [];
      for (const job of jobs) {
        await turn();
        if (dismissed) return [];
        analysed.push({ jobs: [job], ...attempted(job) });
      }
      return analysed;
    },
    dismiss: () => { dismissed = true; },
  };
}

/** What goes wrong costs the one file, as it does where a thread dies of it. */
function attempted(job: Job): Pick<Analysed, 'segment'> {
  try {
    return { segment: segmentOf([job]) };
  } catch {
    return {};
  }
}

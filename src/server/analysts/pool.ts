import type { Job } from '../../core/segmentOf';
import type { Analysed, Crew } from '../analysts';

/** A thread, from outside. It answers batch after batch in the order in which they were posted. */
export interface Thread {
  post(jobs: readonly Job[]): void;
  end(): void;
}

/** What is heard of a thread. Nothing after `died`. */
export interface ThreadListener {
  /** It has started and can analyse. */
  ready(): void;
  answered(segment: Uint8Array): void;
  /** Before `ready`: it could not be started. */
  died(): void;
}

/** Starts a thread; `listener` is never called before this returns. */
export type StartThread = (listener: ThreadListener) => Thread;

/** A batch, until it is answered. */
interface Task {
  readonly jobs: readonly Job[];
  /** The second try of a job, by itself: a thread has died of it, or of one that was beside it. */
  readonly isRetry: boolean;
  readonly end: (analysed: readonly Analysed[] | Promise<readonly Analysed[]>) => void;
}

interface Member {
  readonly thread: Thread;
  /** In the order in which they are answered. */
  readonly tasks: Task[];
  isReady: boolean;
}

/** Articles that cross to a thread together: enough that crossing costs nothing beside analysing, few enough that results stream in. */
const batch = 8;
/** Batches that are with a thread: the next one is there when it has done with the first. */
const perThread = 2;

/** Analyses in at most `size` threads, which start when there is work for them; without threads by `substitute`, hired then. */
export function createPool(start: StartThread, size: number, substitute: () => Crew): Crew {
  const members = new Set<Member>();
  let waiting: Task[] = [];
  let most = size;
  let stand: Crew | undefined;
  let dismissed = false;

  const engage = (): Member => {
    const member: Member = {
      thread: start({
        ready: () => { member.isReady = true; },
        answered: (segment) => {
          const task = member.tasks.shift();
          task?.end([{ jobs: task.jobs, segment }]);
          share();
        },
        died: () => lose(member),
      }),
      tasks: [],
      isReady: false,
    };
    members.add(member);
    return member;
  };
  const lose = (member: Member): void => {
    if (dismissed) return;
    members.delete(member);
    const { tasks, isReady } = member;
    if (isReady) {
      const first = tasks.shift();
      waiting = [...tasks, ...waiting];
      if (first) retry(first);
    } else {
      waiting = [...tasks, ...waiting];
      most = members.size;
    }
    share();
  };
  /** Each job of it by itself, before the others; one that was by itself is given up. */
  const retry = ({ jobs, isRetry, end }: Task): void => {
    if (isRetry) return end([{ jobs }]);
    const again = jobs.map((job) => new Promise<readonly Analysed[]>((resolve) => waiting.unshift({ jobs: [job], isRetry: true, end: resolve })));
    end(Promise.all(again).then((each) => each.flat()));
  };
  const share = (): void => {
    if (most === 0) return replace();
    while (0 < waiting.length) {
      const [least] = [...members].sort((a, b) => a.tasks.length - b.tasks.length);
      const member = members.size < most && least?.tasks.length !== 0 ? engage() : least!;
      if (member.tasks.length === perThread) return;
      const task = waiting.shift()!;
      member.tasks.push(task);
      member.thread.post(task.jobs);
    }
  };
  /** What a thread has died of is not tried where the whole server would die of it. */
  const replace = (): void => {
    stand ??= substitute();
    for (const { jobs, isRetry, end } of waiting.splice(0)) end(isRetry ? [{ jobs }] : stand.analyse(jobs));
  };

  return {
    get batch() { return stand?.batch ?? batch; },
    atOnce: size * perThread,
    analyse: (jobs) => new Promise((resolve) => {
      if (dismissed) return resolve([]);
      waiting.push({ jobs, isRetry: false, end: resolve });
      share();
    }),
    dismiss: () => {
      dismissed = true;
      stand?.dismiss();
      for (const { thread, tasks } of members) {
        thread.end();
        waiting.push(...tasks);
      }
      members.clear();
      for (const { end } of waiting.splice(0)) end([]);
    },
  };
}

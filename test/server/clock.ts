import type { Clock } from '../../src/server/limited';

/** Time that passes only when it is told to. */
export interface TestClock extends Clock {
  pass(milliseconds: number): void;
  /** How many calls are due some time. */
  waiting(): number;
  /** The next time that somebody waits. */
  waitedFor(): Promise<void>;
}

export function createClock(): TestClock {
  let now = 0;
  const due = new Map<() => void, number>();
  let listeners: (() => void)[] = [];
  return {
    now: () => now,
    after: (milliseconds, call) => {
      due.set(call, now + milliseconds);
      for (const listener of listeners.splice(0)) listener();
      return () => due.delete(call);
    },
    pass: (milliseconds) => {
      now += milliseconds;
      for (const [call, at] of [...due]) if (at <= now && due.delete(call)) call();
    },
    waiting: () => due.size,
    waitedFor: () => new Promise((resolve) => (listeners = [...listeners, resolve])),
  };
}

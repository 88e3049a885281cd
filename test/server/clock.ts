import type { Clock } from '../../src/server/limited';

/** Time that passes only when it is told to. */
export function createClock(): Clock & { pass(milliseconds: number): void; waiting(): number } {
  let now = 0;
  const due = new Map<() => void, number>();
  return {
    now: () => now,
    after: (milliseconds, call) => {
      due.set(call, now + milliseconds);
      return () => due.delete(call);
    },
    pass: (milliseconds) => {
      now += milliseconds;
      for (const [call, at] of [...due]) if (at <= now && due.delete(call)) call();
    },
    waiting: () => due.size,
  };
}

/** A call made no more often than once in a while. */
export interface Limited {
  /** Calls now if the last call is long enough ago, otherwise once when it will be. */
  soon(): void;
  dispose(): void;
}

/** Time, in milliseconds. */
export interface Clock {
  now(): number;
  /** Calls once, after a while; what it gives back calls it off. */
  after(milliseconds: number, call: () => void): () => void;
}

/** The last asking is always followed by a call; no timer runs unless a call is due. */
export function limited(call: () => void, milliseconds: number, clock: Clock = machineClock): Limited {
  let last = -Infinity;
  let callOff: (() => void) | undefined;
  const now = (): void => {
    callOff = undefined;
    last = clock.now();
    call();
  };
  const soon = (): void => {
    if (callOff) return;
    const wait = last + milliseconds - clock.now();
    if (wait <= 0) now();
    else callOff = clock.after(wait, now);
  };
  return { soon, dispose: () => callOff?.() };
}

/** That of the machine. */
export const machineClock: Clock = {
  now: Date.now,
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

// Work that others may interrupt is a generator: at each `yield` it can wait, or be given up.

/** What work with pauses comes to, without the pauses. */
export function finished<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

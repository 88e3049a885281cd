// Work that others may interrupt is a generator: at each `yield` it can wait, or be given up.

/** What work with pauses comes to, without the pauses. */
export function finished<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same in their order, as `sort` would leave them: stretches are sorted, then merged two by two. */
export function* sortedGradually<One>(all: readonly One[], compare: (a: One, b: One) => number): Generator<undefined, One[]> {
  let runs: One[][] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    runs.push(all.slice(from, from + atOnce).sort(compare));
    yield;
  }
  while (1 < runs.length) {
    const longer: One[][] = [];
    for (let nth = 0; nth < runs.length; nth += 2) {
      const next = runs[nth + 1];
      longer.push(next ? yield* merged(runs[nth]!, next, compare) : runs[nth]!);
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Of equals those of `first` come first. */
function* merged<One>(first: readonly One[], second: readonly One[], compare: (a: One, b: One) => number): Generator<undefined, One[]> {
  const result: One[] = [];
  let [at, next] = [0, 0];
  while (at < first.length || next < second.length) {
    const isFirst = next === second.length || at < first.length && compare(first[at]!, second[next]!) <= 0;
    result.push(isFirst ? first[at++]! : second[next++]!);
    if (result.length % atOnce === 0) yield;
  }
  return result;
}

/** So many are sorted between two pauses: some milliseconds. */
const atOnce = 4096;

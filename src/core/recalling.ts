/**
 * `work`, a pure function of words, done once for the same ones: what it gave is put into `held`, and what it gave `before` is taken from there. One
 * `held` a text, and nothing older than the text before it is kept.
 */
export const recalling = <Result>(held: Map<string, Result>, before: ReadonlyMap<string, Result>, work: (words: string) => Result) => (words: string): Result => {
  let result = held.get(words);
  if (result !== undefined || held.has(words)) return result!;
  result = before.get(words);
  if (result === undefined && !before.has(words)) result = work(words);
  held.set(words, result!);
  return result!;
};

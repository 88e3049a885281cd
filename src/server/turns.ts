/**
 * Takes items, so many at once; in between, requests that wait have their turn. Ends early if `take` answers false.
 * False if `isOff` said, after such a turn, that nobody waits for it any more.
 */
export async function inTurns<Item>(
  items: Iterable<Item>, atOnce: number, take: (item: Item) => boolean | void, isOff: () => boolean = () => false,
): Promise<boolean> {
  let taken = 0;
  for (const item of items) {
    if (take(item) === false) return true;
    if (++taken < atOnce) continue;
    taken = 0;
    await new Promise((resolve) => setTimeout(resolve));
    if (isOff()) return false;
  }
  return true;
}

/** So many articles are read at once: some 5 milliseconds. */
export const articlesAtOnce = 15;
/** So many entries of lists are looked at at once: some 5 milliseconds. */
export const entriesAtOnce = 1000;

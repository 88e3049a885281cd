/** Lets everything that waits have its turn first: messages that have come in, and what they ask for. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

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
    await turn();
    if (isOff()) return false;
  }
  return true;
}

/** Work with pauses of its own, some milliseconds of it a turn. Given up once `isOff` says so. */
export async function inSteps(work: Iterator<undefined, unknown>, isOff: () => boolean): Promise<void> {
  for (;;) {
    const end = Date.now() + millisecondsATurn;
    do if (work.next().done) return;
    while (Date.now() < end);
    await turn();
    if (isOff()) return;
  }
}

const millisecondsATurn = 4;

/** So many articles are read at once: some 5 milliseconds. */
export const articlesAtOnce = 15;
/** So many entries of lists are looked at at once: some 5 milliseconds. */
export const entriesAtOnce = 1000;

// [headline][one][two][three] and then [headline][one][new][two][three]: two from the first, two up to the last, and what was known of each of them.

/**
 * Which items of a list are those of a list before it: so many from the first on, so many up to the last, and of those between them each by its place then,
 * -1 if it was not there. Nothing else is known here of what was before, so that nothing is kept alive.
 */
export interface Kept {
  readonly first: number;
  readonly last: number;
  readonly between: readonly number[];
}

/** Which of some items, each of them once, are among those of before, whatever became of both lists in between. */
export function keptAmong<Item>(items: readonly Item[], before: readonly Item[]): Kept {
  const most = Math.min(items.length, before.length);
  let first = 0;
  while (first < most && items[first] === before[first]) first++;
  let last = 0;
  while (last < most - first && items[items.length - 1 - last] === before[before.length - 1 - last]) last++;
  const places = new Map<Item, number>();
  for (let place = first; place < before.length - last; place++) places.set(before[place]!, place);
  return { first, last, between: items.slice(first, items.length - last).map(item => places.get(item) ?? -1) };
}

/**
 * By item what was `known` of it before, one each; undefined of items that were not there. Whole stretches are copied at once, since a key changes one
 * item of thousands.
 */
export const keptOf = <Known>({ first, last, between }: Kept, known: readonly Known[]): (Known | undefined)[] =>
  joined(known.slice(0, first), between.map(place => (place === -1 ? undefined : known[place])), known.slice(known.length - last));

/** What `of` gives of each item, where an item is the one of `before` without asking it: to look into thousands of objects is what a key would cost most. */
export const columnOf = <Item, Known>(
  items: readonly Item[], before: readonly (Item | undefined)[], known: readonly (Known | undefined)[], of: (item: Item) => Known,
): Known[] => items.map((item, index) => (item === before[index] ? known[index]! : of(item)));

/** Of `known`, one for each item of the list before, those whose items are not in the list any more. */
export function goneOf<Known>({ first, last, between }: Kept, known: readonly Known[]): Known[] {
  const present = new Set(between);
  return known.slice(first, known.length - last).filter((_, index) => !present.has(first + index));
}

/** The place that an item had before; -1 if it was not there. `added`: by how many the list grew. */
export const placeBefore = ({ first, between }: Kept, place: number, added: number): number =>
  place < first ? place : place < first + between.length ? between[place - first]! : place - added;

const joined = <Known>(first: readonly Known[], between: readonly (Known | undefined)[], last: readonly Known[]): (Known | undefined)[] =>
  (first as readonly (Known | undefined)[]).concat(between, last);

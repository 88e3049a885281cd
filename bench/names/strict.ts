import { overlaps, type Span } from '../../src/core/span';

/** A stretch of text and what it names. In gold an `optional` one is neither required nor punished. */
export interface Named extends Span {
  readonly type: string;
  readonly optional?: boolean;
}

/** How many names the gold has, how many were found, and how many of these are right: same span, same type. */
export interface Tally {
  gold: number;
  found: number;
  right: number;
}

/** Precision, recall and their harmonic mean, 0 to 1; 0 where nothing was asked or found. */
export interface Marks {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Adds one document to the tallies of the types asked for. Agrees with ../shared/score/ner.mjs (test/core/strict.test.ts): a name found twice counts
 * once, and one that overlaps an optional name of its type counts only if it is right.
 */
export function tally(tallies: ReadonlyMap<string, Tally>, gold: readonly Named[], found: readonly Named[]): void {
  const wanted = gold.filter(({ type, optional }) => tallies.has(type) && !optional);
  const optional = gold.filter((name) => name.optional);
  const keys = new Set(wanted.map(keyOf));
  for (const { type } of wanted) tallies.get(type)!.gold++;
  const seen = new Set<string>();
  for (const name of found) {
    const sum = tallies.get(name.type);
    const key = keyOf(name);
    if (!sum || seen.has(key)) continue;
    if (!keys.has(key) && optional.some((other) => other.type === name.type && overlaps(other, name))) continue;
    seen.add(key);
    sum.found++;
    if (keys.has(key)) sum.right++;
  }
}

export const emptyTallies = (types: readonly string[]): Map<string, Tally> => new Map(types.map((type) => [type, { gold: 0, found: 0, right: 0 }]));

/** The tallies of some types as one. */
export function together(tallies: ReadonlyMap<string, Tally>, types: readonly string[]): Tally {
  const sum = { gold: 0, found: 0, right: 0 };
  for (const type of types) {
    const { gold, found, right } = tallies.get(type)!;
    sum.gold += gold;
    sum.found += found;
    sum.right += right;
  }
  return sum;
}

export function marksOf({ gold, found, right }: Tally): Marks {
  const precision = right / found || 0;
  const recall = right / gold || 0;
  return { precision, recall, f1: 2 * precision * recall / (precision + recall) || 0 };
}

const keyOf = ({ start, end, type }: Named): string => `${start}:${end}:${type}`;

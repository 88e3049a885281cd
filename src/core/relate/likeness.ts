import type { Counts } from './features';

/** A text as its terms (or the words of its names), each with how much it says there. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  /** Of each key, as BM25 has it. */
  readonly rarities: ReadonlyMap<string, number>;
  /** Euclidean. */
  readonly norm: number;
  /** What a key counts as that this text lacks: to look up the rarity of each word of each candidate would cost more than all else. */
  readonly otherRarity: number;
}

/** Of all that a folder holds, most words that one article has and another lacks are about half as rare as can be (measured). */
const otherShare = 0.5;

/** Weighs a text once, to compare it with many; `rarest` is the rarity of a key that nothing in the folder has. */
export function weighText(counts: Counts, rarity: (key: string) => number, rarest: number): Weighed {
  const weights = new Map<string, number>();
  const rarities = new Map<string, number>();
  let squares = 0;
  for (const [key, count] of counts) {
    const rare = rarity(key);
    const weight = rare * emphasis(count);
    rarities.set(key, rare);
    weights.set(key, weight);
    squares += weight * weight;
  }
  return { weights, rarities, norm: Math.sqrt(squares), otherRarity: otherShare * rarest };
}

/** The cosine of a weighed text and another, 0 to 1. */
export function likeness(asked: Weighed, other: Counts): number {
  let product = 0;
  let squares = 0;
  for (const [key, count] of other) {
    const weight = emphasis(count) * (asked.rarities.get(key) ?? asked.otherRarity);
    product += weight * (asked.weights.get(key) ?? 0);
    squares += weight * weight;
  }
  return product === 0 ? 0 : Math.min(1, product / (asked.norm * Math.sqrt(squares)));
}

const emphasis = (count: number): number => 1 + Math.log(count);

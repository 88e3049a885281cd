import type { Counts } from './counts';
import { addKey, createKeyTable, findKey, type KeyTable } from './keyTable';
import type { Rarities } from './rarity';

/** A text as its terms (or the words of its names), each with how much it says there. */
export interface Weighed {
  readonly keys: KeyTable;
  /** By the number of the key. */
  readonly weights: Float64Array;
  /** By the number of the key, as BM25 has it. */
  readonly rarities: Float64Array;
  /** Euclidean. */
  readonly norm: number;
  /** What a key counts as that this text lacks: to look up the rarity of each word of each candidate would cost more than all else. */
  readonly otherRarity: number;
}

/** Of all that a folder holds, most words that one article has and another lacks are about half as rare as can be (measured). */
const otherShare = 0.5;

/** Weighs a text once, to compare it with many. */
export function weighText(counts: Counts, known: Rarities): Weighed {
  const keys = createKeyTable(counts.keys.length);
  const weights = new Float64Array(counts.keys.length);
  const rarities = new Float64Array(counts.keys.length);
  let squares = 0;
  for (let i = 0; i < counts.keys.length; i++) {
    const number = addKey(keys, counts.keys[i]!);
    const rare = known.of(counts.keys[i]!);
    const weight = rare * emphasis(counts.counts[i]!);
    rarities[number] = rare;
    weights[number] = weight;
    squares += weight * weight;
  }
  return { keys, weights, rarities, norm: Math.sqrt(squares), otherRarity: otherShare * known.most };
}

/** The cosine of a weighed text and another, 0 to 1; keys of `without` count in neither. */
export function likeness(asked: Weighed, other: Counts, without: KeyTable = nothing): number {
  const { keys, weights, rarities, otherRarity } = asked;
  let product = 0;
  let squares = 0;
  for (let i = 0; i < other.keys.length; i++) {
    const key = other.keys[i]!;
    if (0 <= findKey(without, key)) continue;
    const number = findKey(keys, key);
    const weight = emphasis(other.counts[i]!) * (number < 0 ? otherRarity : rarities[number]!);
    if (0 <= number) product += weight * weights[number]!;
    squares += weight * weight;
  }
  return cosine(product, without.size === 0 ? asked.norm : normWithout(asked, without), squares);
}

const nothing = createKeyTable();

function normWithout({ keys, weights, norm }: Weighed, without: KeyTable): number {
  let squares = norm * norm;
  for (let i = 0; i < without.size; i++) {
    const number = findKey(keys, without.keys[i]!);
    if (0 <= number) squares -= weights[number]! * weights[number]!;
  }
  return Math.sqrt(Math.max(0, squares));
}

/** 0 of texts without anything in common, whatever their lengths. */
export const cosine = (product: number, norm: number, squares: number): number => (product === 0 ? 0 : Math.min(1, product / (norm * Math.sqrt(squares))));

/** How much more a key says that occurs so often. */
export const emphasis = (count: number): number => (count < logarithms.length ? logarithms[count]! : 1 + Math.log(count));

const logarithms = Float64Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

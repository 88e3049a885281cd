import type { Kept } from '../kept';
import { hashOf } from './hash';
import type { Worded } from './part';

/** Block by block a few bits of each of its words: most blocks that do not hold a word are told by them, and no set of words has to be asked. */
export type Signatures = Uint32Array;

/** The signatures of some blocks. `before`: those of the blocks that are `kept`. */
export function signaturesOf(blocks: readonly Worded[], kept?: Kept, before?: Signatures): Signatures {
  const all = new Uint32Array(size * blocks.length);
  const [first, last] = kept && before ? [kept.first, kept.last] : [0, 0];
  if (before) {
    all.set(before.subarray(0, size * first));
    all.set(before.subarray(before.length - size * last), size * (blocks.length - last));
  }
  for (let block = first; block < blocks.length - last; block++) for (const { hash } of blocks[block]!.words) all[placeOf(block, hash)]! |= bitOf(hash);
  return all;
}

/** In numbers of 32 bits. */
const size = 8;

const placeOf = (block: number, hash: number): number => size * block + (hash >>> 5 & size - 1);
const bitOf = (hash: number): number => 1 << (hash & 31);

/** Whether a block holds what it is asked for. */
export type Holds = (block: number) => boolean;

/** Asks blocks whether they hold all words, as lists hold them, of any of some phrases. */
export function holdsAny(phrases: readonly (readonly string[])[], blocks: readonly Worded[], signatures: Signatures): Holds {
  const asked = phrases.map(words => ({ words, hashes: words.map(hashOf) }));
  return block => asked.some(({ words, hashes }) =>
    hashes.every(hash => (signatures[placeOf(block, hash)]! & bitOf(hash)) !== 0) && words.every(word => blocks[block]!.keys().has(word)));
}

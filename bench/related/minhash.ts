import type { Article } from '../../src/core/model';
import { keysOf, runs } from '../../src/core/relate/hashes';
import { readWords } from '../../src/core/relate/readWords';

/** Near copies by the usual method: 128 hashes of five-word runs, 32 bands of 4, then an estimated Jaccard likeness of at least .5. */
export interface MinHash {
  add(file: string, article: Article): void;
  find(article: Article): string[];
}

const [permutations, bands, rows, leastLikeness] = [128, 32, 4, 0.5];

export function createMinHash(): MinHash {
  const signatures = new Map<string, Uint32Array>();
  const buckets = new Map<string, string[]>();
  const bandsOf = (signature: Uint32Array): string[] =>
    Array.from({ length: bands }, (_, band) => `${band}:${signature.subarray(band * rows, (band + 1) * rows).join()}`);
  return {
    add(file, article) {
      const signature = sign(article);
      signatures.set(file, signature);
      for (const band of bandsOf(signature)) buckets.set(band, [...(buckets.get(band) ?? []), file]);
    },
    find(article) {
      const signature = sign(article);
      const likely = new Set(bandsOf(signature).flatMap((band) => buckets.get(band) ?? []));
      return [...likely].filter((file) => leastLikeness * permutations <= signature.filter((hash, i) => hash === signatures.get(file)![i]).length);
    },
  };
}

function sign({ text }: Article): Uint32Array {
  const signature = new Uint32Array(permutations).fill(0xffffffff);
  for (const shingle of shinglesOf(text)) {
    for (let i = 0; i < permutations; i++) {
      let hash = Math.imul(shingle ^ Math.imul(i + 1, 0x9e3779b1), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      hash = (hash ^ (hash >>> 16)) >>> 0;
      if (hash < signature[i]!) signature[i] = hash;
    }
  }
  return signature;
}

const shinglesOf = (text: string): Int32Array => keysOf(runs(readWords(text, { start: 0, end: text.length }).hashes, 5));

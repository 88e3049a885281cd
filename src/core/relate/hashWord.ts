/** FNV-1a over UTF-16 code units, 32 bits, signed. The index's keys of terms and of words of names. */
export function hashWord(word: string): number {
  let hash = wordStart;
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, word.charCodeAt(i));
  return hash;
}

/** The hash of no letters. */
export const wordStart = 0x811c9dc5 | 0;

/** The hash of a word one letter longer. */
export const hashOn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

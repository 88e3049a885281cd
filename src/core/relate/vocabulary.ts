import { termHash } from './terms';

/** Most words of a text are the same few thousand: their terms are remembered, by two hashes of the word, since to take off endings takes longer than all else. */
const room = 1 << 16;
const most = 40_000;
const hashes = new Int32Array(room);
/** Of a million words some have a hash in common, none have two: what a text gives must not depend on what was read before. 0 where nothing lies. */
const checks = new Int32Array(room);
const terms = new Int32Array(room);
let size = 0;

/** The hash of the term of the word with these two hashes, 0 if it says nothing; the word itself is read where it was not met before, from `text`, in small letters. */
export function knownTerm(hash: number, check: number, text: string, start: number, end: number): number {
  const lasting = check === 0 ? 1 : check;
  let slot = (hash ^ (hash >>> 16)) & (room - 1);
  for (; checks[slot] !== 0; slot = (slot + 1) & (room - 1)) if (hashes[slot] === hash && checks[slot] === lasting) return terms[slot]!;
  const term = termHash(text.slice(start, end).toLowerCase());
  if (most <= size) {
    checks.fill(0);
    size = 0;
    return term;
  }
  hashes[slot] = hash;
  checks[slot] = lasting;
  terms[slot] = term;
  size++;
  return term;
}

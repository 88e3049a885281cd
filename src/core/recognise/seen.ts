import { copyOf } from '../copyOf';

/** Something worked out of letters. */
interface Written {
  readonly text: string;
}

/** Words already looked up, by their letters: an open hash table that is asked for a stretch of a text, so that nothing has to be cut out of it. */
export interface Seen<Word extends Written> {
  readonly words: (Word | undefined)[];
  readonly hashes: Int32Array;
  count: number;
}

/** Texts share most of their words; so many are kept from one to the next. */
const mostSeen = 50_000;
const places = 2 ** 17;

/** A table that has seen nothing. */
export const createSeen = <Word extends Written>(): Seen<Word> => ({ words: new Array<Word | undefined>(places).fill(undefined), hashes: new Int32Array(places), count: 0 });

/** Makes the table as it was before it had seen anything. */
export function forget(seen: Seen<Written>): void {
  seen.words.fill(undefined);
  seen.count = 0;
}

/** The word that stands in `text` at [start, end): the one that was made of the same letters before, else what `make` makes of them. */
export function wordIn<Word extends Written>(seen: Seen<Word>, text: string, start: number, end: number, make: (letters: string) => Word): Word {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  let place = placeOf(seen, hash, text, start, end);
  const known = seen.words[place];
  if (known) return known;
  if (seen.count === mostSeen) {
    forget(seen);
    place = hash & places - 1;
  }
  const word = make(copyOf(text.slice(start, end)));
  seen.words[place] = word;
  seen.hashes[place] = hash;
  seen.count++;
  return word;
}

/** Where these letters are, or where they belong. */
function placeOf({ words, hashes }: Seen<Written>, hash: number, text: string, start: number, end: number): number {
  let place = hash & places - 1;
  for (let word = words[place]; word !== undefined; word = words[place = place + 1 & places - 1])
    if (hashes[place] === hash && isWritten(word.text, text, start, end)) return place;
  return place;
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

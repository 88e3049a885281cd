import { termHash } from './terms';

/** Most words of a text are the same few thousand: their terms are remembered, by two hashes of the word, since to take off endings takes longer than all else. */
const room = 1 << 16;
const most = 40_000;
/** In each place a word's two hashes and its term, side by side, so that one look finds all: of a million words some have a hash in common, none have two. */
const places = new Int32Array(4 * room);
const [hashAt, checkAt, termAt] = [0, 1, 2];
let size = 0;

/** The hash of the term of the word with these two hashes, 0 if it says nothing; the word itself is read where it was not met before, from `text`, in small letters. */
export function knownTerm(hash: number, check: number, text: string, start: number, end: number): number {
  // 0 where nothing lies.
  const lasting = check === 0 ? 1 : check;
  let place = 4 * ((hash ^ (hash >>> 16)) & (room - 1));
  for (; places[place + checkAt] !== 0; place = (place + 4) & (4 * room - 1)) {
    if (places[place + hashAt] === hash && places[place + checkAt] === lasting) return places[place + termAt]!;
  }
  const term = termHash(text.slice(start, end).toLowerCase());
  if (most <= size) {
    places.fill(0);
    size = 0;
    return term;
  }
  places[place + hashAt] = hash;
  places[place + checkAt] = lasting;
  places[place + termAt] = term;
  size++;
  return term;
}

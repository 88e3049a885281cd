import { foldRomanisation } from '../matchNames/fold';
import { hashWord } from './hashWord';
import { wordAt, type Words } from './words';

/** What a word would be looked up by in a name, hashed; it remembers: the texts of one answer have the same words again and again. */
export function createNameHashes(): (words: Words, i: number) => number {
  const known = new Map<number, number>();
  return (words, i) => {
    const word = words.hashes[i]!;
    const found = known.get(word) ?? hashWord(foldRomanisation(wordAt(words, i)));
    known.set(word, found);
    return found;
  };
}

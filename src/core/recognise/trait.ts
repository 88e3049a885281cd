import type { Word } from './word';

/** What is asked of words again and again: the number is a place among the answers that a word keeps. At most 16. */
export const Trait = {
  opensTime: 0, opensAmount: 1, ofSport: 2, titleWord: 3, courtesy: 4, capitalInside: 5, familyEnding: 6, placeEnding: 7, } as const;

/** `ask`, a question about a word that nothing else bears on, asked once a word: the word keeps the answer. */
export function traitOf(trait: number, ask: (word: Word) => boolean): (word: Word) => boolean {
  const [asked, yes] = [1 << 2 * trait, 2 << 2 * trait];
  return word => {
    if ((word.traits & asked) === 0) word.traits |= ask(word) ? asked | yes : asked;
    return (word.traits & yes) !== 0;
  };
}

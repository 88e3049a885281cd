const syllable = (i: number): string => 'bcdfghjklmnprstvwz'.charAt(i % 18) + 'aeiou'.charAt(Math.floor(i / 18) % 5);
const word = (i: number, j: number): string => syllable(i * 31 + j * 7) + syllable(i * 17 + j * 13) + syllable(j * 29 + i);

/** Four words that no language has, for texts that are to have little in common: those of text `i`, from its word `from` on. */
export const inventedWords = (i: number, from: number): string => [0, 1, 2, 3].map((j) => word(i, from + j)).join(' ');

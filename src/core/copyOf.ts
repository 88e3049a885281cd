/**
 * Letters that stand for themselves: a slice may keep alive the whole text that it was cut from, and a sum its parts, so what outlives the text is
 * copied. What is joined is one row of letters; of a sum a slice would be left.
 */
export const copyOf = (letters: string): string => [letters.slice(0, 1), letters.slice(1)].join('');

/** Letters that stand for themselves: a slice may keep alive the whole text that it was cut from, so what outlives the text is copied. */
export function copyOf(letters: string): string {
  let copy = '';
  for (let from = 0; from < letters.length; from += atOnce) copy += String.fromCharCode(...unitsOf(letters, from, Math.min(letters.length, from + atOnce)));
  return copy;
}

/** A call takes only so many arguments: a text without a space is one word, however long. */
const atOnce = 4096;

const unitsOf = (letters: string, start: number, end: number): number[] => Array.from({ length: end - start }, (_, nth) => letters.charCodeAt(start + nth));

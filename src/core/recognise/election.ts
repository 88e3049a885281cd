import { isYear } from './calendar/year';
import { isMonth } from './calendar/monthDay';
import { isCapital } from './evidence';
import { Known } from './lexicon';
import { Shape, type Word } from './word';

/**
 * "2019 Latvian municipal elections", "January 1964 general election": where the name of the vote that begins at the year or
 * month `words[at]` ends, or -1.
 */
export function electionAt(words: readonly Word[], at: number, end: number): number {
  const { shape } = words[at]!;
  const year = shape === Shape.number ? at : (shape === Shape.capital || shape === Shape.capitals) && isMonth(words[at]) ? at + 1 : end;
  if (end <= year || !isYear(words[year])) return -1;
  for (let index = year + 1; index < Math.min(end, year + longestName); index++) {
    const word = words[index]!;
    if (/^(?:elections?|by-elections?|referendum|referendums|runoff)$/.test(word.key)) return index + 1;
    if (!(isCapital(word) && !(word.known & Known.grammar && word.shape !== Shape.capitals)) && !sorts.has(word.key)) return -1;
  }
  return -1;
}

const longestName = 9;
const sorts = new Set(`general presidential federal provincial state local legislative parliamentary mayoral municipal gubernatorial midterm
  regional by - special snap leadership primary national constitutional independence senate congressional and of council`.split(/\s+/));

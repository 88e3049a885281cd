import { isCapital } from './evidence';
import { Known } from './lexicon';
import { Shape, type Word } from './word';

/** "2019 Latvian municipal elections": where the name of the vote that begins at the year `words[at]` ends, or -1. */
export function electionAt(words: readonly Word[], at: number, end: number): number {
  if (words[at]!.shape !== Shape.number || !/^(?:1[5-9]|20)\d\d$/.test(words[at]!.text)) return -1;
  let named = false;
  for (let index = at + 1; index < Math.min(end, at + longestName); index++) {
    const word = words[index]!;
    if (isCapital(word) && !(word.known & Known.grammar && word.shape !== Shape.capitals)) named = true;
    else if (/^(?:elections?|by-elections?|referendum|referendums)$/.test(word.key)) return named ? index + 1 : -1;
    else if (!sorts.has(word.key)) return -1;
  }
  return -1;
}

const longestName = 9;
const sorts = new Set(`general presidential federal provincial state local legislative parliamentary mayoral municipal gubernatorial
  regional by - special snap leadership primary national constitutional independence senate congressional and of council`.split(/\s+/));

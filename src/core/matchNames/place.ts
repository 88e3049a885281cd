import { distance } from './distance';
import { foldRomanisation, plain } from './fold';
import { type Relation, unrelated } from './relation';
import { placeNames } from './vocabulary';

/** The name of a place taken apart: small ASCII letters, "St." and the like written out. */
export interface PlaceName {
  readonly plain: string;
  readonly words: readonly string[];
}

const written: Readonly<Record<string, string>> = { st: 'saint', mt: 'mount', ft: 'fort', oblast: 'region', province: 'region' };

/** Takes the name of a place apart: "St. Petersburg" gives saint, petersburg. */
export function parsePlace(name: string): PlaceName {
  const words = plain(name).replace(/^the (?=.)/, '').split(' ').map(word => written[word] ?? word);
  return { plain: words.join(' '), words };
}

/** Whether two names are one place: another name that is known, or what romanisation explains. */
export function comparePlaces(a: PlaceName, b: PlaceName): Relation {
  if (a.plain === b.plain) return { kind: 'equal', confidence: 0.99, evidence: 'same name' };
  const group = placeNames.get(a.plain);
  if (group && placeNames.get(b.plain)?.some(other => group.includes(other))) {
    return { kind: 'equal', confidence: 0.95, evidence: 'another name of the same place' };
  }
  // A place of another name may be one letter away (Iran, Iraq), so only what romanisation explains is overlooked.
  const joinedA = foldRomanisation(a.words.join(''));
  const joinedB = foldRomanisation(b.words.join(''));
  if (3 < joinedA.length && joinedA === joinedB) return { kind: 'equal', confidence: 0.93, evidence: 'other spelling' };
  if (a.words.length !== b.words.length || !a.words.every((word, i) => sameWord(word, b.words[i]!))) return unrelated;
  return { kind: 'equal', confidence: 0.86, evidence: 'other spelling' };
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [foldedA, foldedB] = [foldRomanisation(a), foldRomanisation(b)];
  const length = Math.min(foldedA.length, foldedB.length);
  if (length < 5 || foldedA[0] !== foldedB[0]) return false;
  return distance(foldedA, foldedB, 1) <= (length < 8 ? 0.5 : 1);
}

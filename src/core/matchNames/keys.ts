import { foldRomanisation } from './fold';
import { hasOtherName, longWord } from './organisation';
import type { OrganisationName } from './parseOrganisation';
import { type PersonName, surnames } from './parsePerson';
import { longPlace, type PlaceName } from './place';
import type { NameWord } from './token';
import { soleInstitutions } from './vocabulary';

/** How what may stand alone of a name sounds: the surname, and what precedes a patronymic. */
export const soundsAlone = (name: PersonName): string[] => [...surnames(name).flatMap(({ sounds }) => sounds), ...(name.patronymic ? name.words[0]!.sounds : [])];

/**
 * What a name of several words is found by beside how its surname sounds: the whole without spaces, and the first name with parts of a long surname that may
 * be misspelt.
 */
export function keysOfFullName({ words, joined, rotated, chinese }: PersonName): string[] {
  if (words.length === 1) return [];
  const keys = [`=${joined}`, `=${rotated}`];
  if (chinese !== '') keys.push(`~${chinese}`);
  const first = words[0]!.folded;
  for (let i = 1; i < Math.min(words.length, mostWords); i++) keys.push(`${first} ${words[i]!.folded}`);
  const last = words[words.length - 1]!;
  if (6 < last.text.length) for (const half of halves(last.folded)) keys.push(`${first}${half}`);
  return keys;
}

/** So many words of one name are looked at. */
const mostWords = 6;

/** Of two words of which one has one letter wrong, either the beginnings agree or the ends. */
export function halves(folded: string): string[] {
  const sizes = folded.length < 6 ? [2] : folded.length === 6 ? [2, 3] : [3];
  return sizes.flatMap(size => [`^${folded.slice(0, size)}`, `$${folded.slice(-size)}`]);
}

/** What an organisation's name is found by: its words without spaces, its short names, its sound, its acronym, and all words but one that may be misspelt. */
export function keysOfOrganisation(name: OrganisationName): string[] {
  const keys = keysOfWords(name);
  if (name.acronym !== '') keys.push(`=${name.acronym}`);
  for (const letters of name.initials) keys.push(`=${letters}`);
  return keys;
}

/** What it is found by beside acronyms and initials. */
export function keysOfWords(name: OrganisationName): string[] {
  const { words, joined, short, groups, isInstitution } = name;
  const keys = [joined, `~${soundOf(words)}`, ...short];
  const isShortened = isInstitution && (2 < words.length || words.length === 2 && soleInstitutions.has(words[1]!.text));
  if (isShortened) keys.push(foldRomanisation(words.slice(1).map(({ text }) => text).join('')));
  for (const group of groups) keys.push(`#${group}`);
  keys.push(...(words.length === 1 ? ends(words[0]!.folded, longWord) : allButOne(name)));
  return keys;
}

/** The other words, for each that may have been misspelt. */
function allButOne(name: OrganisationName): string[] {
  const { words } = name;
  const least = 2 < words.length ? 4 : 7;
  return words.slice(0, mostWords).flatMap((word, i) =>
    (least <= word.text.length && hasOtherName(name, i) ? `${i}${words.map((other, at) => (at === i ? '*' : other.folded)).join(' ')}` : []));
}

/** What a place is found by: its name without spaces, the place it is known to be, how it sounds, and the ends of a long name. */
export function keysOfPlace({ words, joined, known }: PlaceName): string[] {
  const keys = [joined, `~${soundOf(words)}`, ...known.map(place => `#${place}`)];
  if (words.length === 1) keys.push(...ends(words[0]!.folded, longPlace));
  return keys;
}

const soundOf = (words: readonly NameWord[]): string => words.map(({ sounds }) => sounds[0]).join(' ');

/** The first and the last four letters of a long word. */
const ends = (folded: string, long: number): string[] => (folded.length < long ? [] : [`^${folded.slice(0, 4)}`, `$${folded.slice(-4)}`]);

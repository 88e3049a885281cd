import type { ParsedName } from '../matchNames';
import { halves, keysOfFullName, keysOfPlace, keysOfWords, soundsAlone } from './keys';
import type { OrganisationName } from './parseOrganisation';
import type { PersonName } from './parsePerson';
import type { NameWord } from './token';
import { givenNames, particles } from './vocabulary';

/**
 * Where the names of a folder meet: of two that can be one each is found where the other looks. Look-up keys alone would bring together all of one
 * surname, and all organisations of the same initials: in a large folder the more, the larger it is.
 */
export interface Meetings {
  /** Where it is found. */
  readonly under: readonly string[];
  /** Where it looks for others. */
  readonly at: readonly string[];
}

export function meetingsOf(parsed: ParsedName): Meetings {
  const places = new Places();
  places.share(`!${parsed.plain}`);
  if (parsed.kind === 'PERSON') personIn(places, parsed.name);
  if (parsed.kind === 'ORG') organisationIn(places, parsed.name);
  if (parsed.kind === 'PLACE') keysOfPlace(parsed.name).forEach(key => places.share(key));
  return { under: [...places.under], at: [...places.at] };
}

class Places {
  readonly under = new Set<string>();
  readonly at = new Set<string>();

  /** For all that have the key. */
  share(key: string): void {
    if (key === '') return;
    this.under.add(key);
    this.at.add(key);
  }

  /** What is short for others: for all of its key. */
  short(key: string): void {
    this.share(key);
    this.at.add(`${key}+`);
  }

  /** What is not: for those that are. */
  full(key: string): void {
    this.under.add(`${key}+`);
    this.at.add(key);
  }
}

/** A surname meets all that sound like it; of two full names a given name must agree, too, be it by its initial. */
function personIn(places: Places, name: PersonName): void {
  const { words } = name;
  const last = words[words.length - 1]!;
  const isAlone = words.length === 1;
  // "Van Persie" is short for "Robin van Persie".
  const isBare = words.length === 2 && particles.has(words[0]!.text);
  for (const sound of soundsAlone(name)) {
    if (isAlone || isBare) places.short(sound);
    if (!isAlone) places.full(sound);
  }
  for (const key of keysOfFullName(name)) places.share(key);
  for (const sound of last.sounds) for (const word of words.slice(0, -1)) givenIn(places, word, sound);
}

function givenIn(places: Places, { text, folded, sounds }: NameWord, surname: string): void {
  const initial = `${surname}.${text[0]!}`;
  if (text.length === 1) return places.short(initial);
  places.full(initial);
  for (const sound of sounds) places.share(`${surname}~${sound}`);
  for (const group of givenNames.get(text) ?? []) places.share(`${surname}#${group}`);
  if (6 < text.length) for (const half of halves(folded)) places.share(`${surname}${half}`);
}

/** An acronym meets its like, and all that have such initials. */
function organisationIn(places: Places, name: OrganisationName): void {
  for (const key of keysOfWords(name)) places.share(key);
  if (name.acronym !== '') places.short(`=${name.acronym}`);
  for (const letters of name.initials) places.full(`=${letters}`);
}

import commonWords from '../../../model/commonWords.json';
import cues from '../../../model/cues.json';
import events from '../../../model/events.json';
import geography from '../../../model/geography.json';
import languages from '../../../model/languages.json';
import organisations from '../../../model/organisations.json';
import people from '../../../model/people.json';
import places from '../../../model/places.json';
import titles from '../../../model/titles.json';
import { fold } from './fold';
import { createSeen, type Seen } from './seen';
import type { Word } from './word';

/** What the lists know of a word or a phrase: one bit each. */
export const Known = {
  common: 1 << 0,
  given: 1 << 1,
  family: 1 << 2,
  country: 1 << 3,
  region: 1 << 4,
  largeCity: 1 << 5,
  city: 1 << 6,
  nationality: 1 << 7,
  organisation: 1 << 8,
  event: 1 << 9,
  product: 1 << 10,
  title: 1 << 11,
  /** The last word of titles: "minister" in "vaccines minister". */
  titleHead: 1 << 12,
  honorific: 1 << 13,
  organisationHead: 1 << 14,
  /** Heads that stand first: "Ministry of", "Bank of". */
  organisationOf: 1 << 15,
  organisationFirst: 1 << 16,
  organisationSuffix: 1 << 17,
  placeHead: 1 << 18,
  placeFirst: 1 << 19,
  direction: 1 << 20,
  eventHead: 1 << 21,
  lawHead: 1 << 22,
  saying: 1 << 23,
  personVerb: 1 << 24,
  /** "province", "city" in small letters after or before the name of a place. */
  placeNoun: 1 << 25,
  relative: 1 << 26,
  titleModifier: 1 << 27,
  acronym: 1 << 28,
  /** Words of grammar: they neither open nor close a name. */
  grammar: 1 << 29,
  shortened: 1 << 30,
  /** A language, and most often the people who speak it. */
  language: 1 << 31,
} as const;

/** Bits of all sorts of places. */
export const Place = Known.country | Known.region | Known.largeCity | Known.city;
/** Bits of all sorts of names of people. */
export const Name = Known.given | Known.family;

/** The word lists of `model/`, looked up by folded letters. */
export interface Lexicon {
  /** Bits of one word, by its folded letters. */
  readonly words: ReadonlyMap<string, number>;
  /** Bits of several words: folded tokens joined by one space ("al - qaida", "human rights watch"). */
  readonly phrases: ReadonlyMap<string, number>;
  /** How many tokens the longest phrase has that begins with this word. */
  readonly longest: ReadonlyMap<string, number>;
  /** The same for the phrases that are titles. */
  readonly longestTitle: ReadonlyMap<string, number>;
  /** Words already looked up, by their letters: it saves work and changes no answer. */
  readonly seen: Seen<Word>;
}

/** The word lists, ready to be asked. Built when the first text is read, so that loading the extension costs nothing. */
export function lexicon(): Lexicon {
  return (built ??= build());
}

let built: Lexicon | undefined;

function build(): Lexicon {
  const words = new Map<string, number>();
  const phrases = new Map<string, number>();
  const longest = new Map<string, number>();
  const longestTitle = new Map<string, number>();
  const add = (names: Iterable<string>, bit: number): void => {
    for (const name of names) {
      const key = phraseKey(name);
      const space = key.indexOf(' ');
      if (space === -1) {
        words.set(key, (words.get(key) ?? 0) | bit);
        continue;
      }
      phrases.set(key, (phrases.get(key) ?? 0) | bit);
      const first = key.slice(0, space);
      const length = key.split(' ').length;
      if ((longest.get(first) ?? 0) < length) longest.set(first, length);
      if (bit === Known.title && (longestTitle.get(first) ?? 0) < length) longestTitle.set(first, length);
    }
  };
  addPlaces(add);
  addOrganisations(add);
  addPeople(add);
  addOthers(add);
  return { words, phrases, longest, longestTitle, seen: createSeen() };
}

type Add = (names: Iterable<string>, bit: number) => void;

const list = (packed: string): string[] => packed.split('|');
const spaced = (packed: string): string[] => packed.split(' ');

function addPlaces(add: Add): void {
  add(list(places.countries).flatMap(names => names.split('/')), Known.country);
  add(geography.countries, Known.country);
  for (const [name, aliases] of Object.entries(geography.aliases)) add([name, ...aliases], Known.country);
  add(list(places.capitals), Known.largeCity);
  add(list(places.largeCities), Known.largeCity);
  add(list(geography.exonyms), Known.largeCity);
  add(list(places.cities), Known.city);
  add(list(places.regions), Known.region);
  add(geography.regions, Known.region);
  const nationalities = [...list(places.demonyms), ...list(geography.nationalities)];
  add(nationalities, Known.nationality);
  add(nationalities.filter(name => !/(?:[sz]|sh|ch|ese|men)$/.test(name)).map(name => `${name}s`), Known.nationality);
  add(list(geography.pluralNationalities), Known.nationality);
  const spoken = list(languages.names);
  add(spoken, Known.language);
  add(spoken.map(name => `${name}s`), Known.language);
  add(list(geography.placeHeads), Known.placeHead);
  add(list(geography.lowerPlaceHeads), Known.placeNoun);
  add(list(geography.placeFirsts), Known.placeFirst);
  add(list(geography.directions), Known.direction);
}

function addOrganisations(add: Add): void {
  add(spaced(organisations.acronyms), Known.organisation | Known.acronym);
  add(list(organisations.known), Known.organisation);
  add(list(organisations.heads), Known.organisationHead);
  add(list(organisations.ofHeads), Known.organisationOf);
  add(list(organisations.firsts), Known.organisationFirst);
  add(spaced(organisations.suffixes), Known.organisationSuffix);
}

function addPeople(add: Add): void {
  add(list(people.given), Known.given);
  add(list(people.family), Known.family);
  add(spaced(titles.honorifics).map(title => title.replace(/\.$/, '')), Known.honorific);
  add(list(titles.titles), Known.title);
  add(list(titles.heads), Known.titleHead);
  add(list(titles.modifiers), Known.titleModifier);
}

function addOthers(add: Add): void {
  add(list(commonWords.words), Known.common);
  add(list(events.known), Known.event);
  add(list(events.heads), Known.eventHead);
  add(list(events.lawHeads), Known.lawHead);
  add(list(events.products), Known.product);
  add(spaced(cues.sayings), Known.saying);
  add(spaced(cues.personVerbs), Known.personVerb);
  add(spaced(cues.relatives), Known.relative);
  add(spaced(cues.grammar), Known.grammar);
  add(spaced(cues.notNames), Known.common);
  add(spaced(cues.shortened), Known.shortened);
}

/** A name as the tokeniser cuts it: hyphens, ampersands, commas and possessives are tokens; so is the period of "St." but not of "U.S.". */
function phraseKey(name: string): string {
  if (/^[a-z]+(?: [a-z]+)*$/.test(name)) return name;
  return fold(name).replace(/([-,&/])/g, ' $1 ').replace(/'s\b/g, " 's").replace(/(^|[^a-z.])([a-z]+)\.(?= |$)/g, '$1$2 .').replace(/ +/g, ' ').trim();
}

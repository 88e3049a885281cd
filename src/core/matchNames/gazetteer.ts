import geography from '../../../model/geography.json';
import places from '../../../model/places.json';
import { plain } from './fold';

/** What is known of places by name. Names are asked for as `plain` has them. */
export interface Gazetteer {
  /** The places that bear a name, as numbers; two of them for "Congo". */
  readonly called: (name: string) => readonly number[];
  /** The name in use of a place: "Kyiv". */
  readonly nameOf: (place: number) => string;
  /** The country that a word for its people, or its own name, stands for; undefined for "Dominican", which is of two. */
  readonly nation: (name: string) => number | undefined;
  /** By its name in use, what is listed of a country's people, capital and seats of government. */
  readonly nations: ReadonlyMap<string, Nation>;
  /** Whether there is a country, region or city of 25,000 people of that name. */
  readonly isKnown: (name: string) => boolean;
  /** Whether that is a country, a capital or a city of 250,000 people. */
  readonly isLarge: (name: string) => boolean;
  /** The countries whose capital bears the name: of London the United Kingdom and England. */
  readonly countriesOfCapital: (name: string) => readonly number[];
  /** A state of the United States in full, by its name or its abbreviation ("ill", "il"). */
  readonly state: (name: string) => string | undefined;
}

/** A country as the lists have it; the first word for its people is the adjective. */
export interface Nation {
  readonly people: readonly string[];
  readonly capital: string;
  readonly seats: readonly string[];
}

/** Built when the first name of a place is compared, so that loading the extension costs nothing. */
export function gazetteer(): Gazetteer {
  return (built ??= build());
}

/** How many words from `at` on name a country or its people: two in "the South African navy". */
export function nationLength(words: readonly string[], at: number): number {
  for (let length = Math.min(4, words.length - at); 0 < length; length--) {
    if (gazetteer().nation(length === 1 ? words[at]! : words.slice(at, at + length).join(' ')) !== undefined) return length;
  }
  return 0;
}

let built: Gazetteer | undefined;

function build(): Gazetteer {
  const { names, byName } = groupNames();
  const called = (name: string): readonly number[] => byName.get(name) ?? nowhere;
  const only = (name: string): number | undefined => (called(name).length === 1 ? called(name)[0] : undefined);
  const nations = listNations(names, only);
  const ofPeople = new Map<string, number | undefined>();
  const capitals = new Map<string, number[]>();
  for (const [country, { people, capital }] of nations) {
    const place = only(plain(country))!;
    for (const word of [...people, ...people.map(pluralOf), country, ...names[place]!].map(plain)) {
      ofPeople.set(word, ofPeople.has(word) && ofPeople.get(word) !== place ? undefined : place);
    }
    const capitalNames = new Set([capital, ...called(plain(capital)).flatMap(group => names[group]!)].map(plain));
    for (const name of capitalNames) if (name !== '') capitals.set(name, [...(capitals.get(name) ?? []), place]);
  }
  const known = new Set([places.capitals, places.largeCities, places.cities, places.regions].flatMap(list => list.split('|')).map(plain));
  const large = new Set([places.capitals, places.largeCities].flatMap(list => list.split('|')).map(plain));
  const states = new Map(geography.states.split('|').flatMap(line => line.split('/').map(name => [plain(name), plain(line.split('/')[0]!)] as const)));
  return {
    called,
    nameOf: place => names[place]![0]!,
    nation: name => ofPeople.get(name),
    nations,
    isKnown: name => known.has(name) || byName.has(name),
    isLarge: name => large.has(name) || byName.has(name),
    countriesOfCapital: name => capitals.get(name) ?? nowhere,
    state: name => states.get(name),
  };
}

const nowhere: readonly number[] = [];

interface Names {
  /** By place, as written, the name in use first. */
  readonly names: readonly (readonly string[])[];
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

/** Countries first, each by itself; a later line of names is of a new place unless one place is known already by any of them. */
function groupNames(): Names {
  const names: string[][] = [];
  const byName = new Map<string, number[]>();
  const add = (place: number, line: readonly string[]): void => {
    for (const name of line) {
      const key = plain(name);
      const own = byName.get(key);
      if (own?.includes(place)) continue;
      names[place]!.push(name);
      if (own) own.push(place);
      else byName.set(key, [place]);
    }
  };
  const join = (line: readonly string[]): number => {
    const known = new Set(line.flatMap(name => byName.get(plain(name)) ?? []));
    const place = known.size === 1 ? [...known][0]! : names.push([]) - 1;
    add(place, line);
    return place;
  };
  const countries = places.countries.split('|').map(line => line.split('/'));
  for (const line of countries) add(names.push([]) - 1, inUseFirst(line, countries));
  for (const [name, others] of Object.entries(geography.aliases)) {
    const own = names[join([name, ...others])]!;
    own.unshift(...own.splice(own.findIndex(other => plain(other) === plain(name)), 1));
  }
  for (const line of geography.otherNames) join(line.split('/'));
  for (const country of geography.countries) join([country]);
  return { names, byName };
}

/** The shortest that no other country has is the name in use: "Russia", not "Russian Federation", but not "Congo". */
function inUseFirst(line: readonly string[], countries: readonly (readonly string[])[]): readonly string[] {
  if (line.length === 1) return line;
  const candidates = line.filter(name => 3 < plain(name).length && !countries.some(other => other !== line && other.includes(name)));
  const name = candidates.reduce((best, other) => (other.length < best.length ? other : best), candidates[0] ?? line[0]!);
  return [name, ...line];
}

/** What `model/places.json` has of each country, and over it what `model/geography.json` says better. */
function listNations(names: readonly (readonly string[])[], only: (name: string) => number | undefined): ReadonlyMap<string, Nation> {
  const nations = new Map<string, Nation>();
  const better = geography as { readonly peoples: Lines; readonly capitals: Lines; readonly seats: Lines };
  const add = (country: string, people: string, capital: string): void => {
    const place = only(plain(country));
    if (place === undefined) return;
    const name = names[place]![0]!;
    const of = (lists: Lines): string | undefined => names[place]!.map(other => lists[other]).find(found => found !== undefined);
    const seats = of(better.seats);
    nations.set(name, { people: parts(of(better.peoples) ?? people), capital: of(better.capitals) ?? capital, seats: parts(seats ?? '') });
  };
  for (const line of places.nations.split('|')) {
    const [country, people, capital] = line.split('/') as [string, string, string];
    add(country, people, capital);
  }
  for (const country of Object.keys(better.peoples)) if (!nations.has(names[only(plain(country)) ?? -1]?.[0] ?? '')) add(country, '', '');
  return nations;
}

type Lines = Readonly<Partial<Record<string, string>>>;

const parts = (line: string): string[] => line.split('/').filter(part => part !== '');

/** "Russians", "Norwegians"; of words that have no such plural ("Chinese", "French") the word itself. */
export function pluralOf(people: string): string {
  if (/[cs]hman$/.test(people)) return people.replace(/man$/, 'men');
  return /(?:[sz]|sh|ch|ese|men)$/.test(people) ? people : `${people}s`;
}

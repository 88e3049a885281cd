import { plain } from './fold';
import { type Gazetteer, gazetteer, pluralOf } from './gazetteer';

/** A name that has to do with another, and what it is to it. */
export interface RelatedName {
  readonly name: string;
  readonly how: 'capital' | 'people' | 'seat of government' | 'country';
}

/**
 * For a country its people, its capital and what news calls its government by ("the Kremlin"); for each of these the country. They
 * are related, never the same: "Moscow said" may be Russia's government or the city's. Empty for names that are none of it.
 */
export function relatedNames(name: string): readonly RelatedName[] {
  const places = gazetteer();
  const asked = plain(name).replace(/^the (?=.)/, '');
  const [place] = places.called(asked);
  const nation = place === undefined || 1 < places.called(asked).length ? undefined : places.nations.get(places.nameOf(place));
  if (!nation) return countriesOf(places, asked).map(country => ({ name: country, how: 'country' }));
  const { people, capital, seats } = nation;
  return [
    ...new Set(people.flatMap(word => [word, pluralOf(word)])),
  ].map((word): RelatedName => ({ name: word, how: 'people' })).concat(
    capital === '' || plain(capital) === asked ? [] : { name: capital, how: 'capital' },
    seats.map(seat => ({ name: seat, how: 'seat of government' })),
  );
}

/** The countries that a people, a capital or a seat of government is of: two for "Congolese". */
function countriesOf(places: Gazetteer, asked: string): readonly string[] {
  const countries = (byRelative ??= relatives(places)).get(asked);
  if (countries) return countries;
  const [place] = places.called(asked);
  return place === undefined ? [] : byRelative.get(plain(places.nameOf(place))) ?? [];
}

let byRelative: ReadonlyMap<string, readonly string[]> | undefined;

function relatives(places: Gazetteer): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [country, { people, capital, seats }] of places.nations) {
    for (const word of [...people, ...people.map(pluralOf), capital, ...seats]) {
      const key = plain(word).replace(/^the (?=.)/, '');
      if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(country));
    }
  }
  return new Map([...found].map(([name, countries]) => [name, [...countries]]));
}

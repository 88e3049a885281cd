import { plain } from '../matchNames/fold';
import { gazetteer } from '../matchNames/gazetteer';

/** What a place is called whatever the text calls it: "united states" for "U.S."; the gazetteer knows countries and other names of cities. */
export function placeKey(name: string): string {
  const key = plain(name);
  const places = gazetteer().called(key);
  return places.length === 1 ? plain(gazetteer().nameOf(places[0]!)) : key.replace(/^the (?=.)/, '') || name;
}

import geography from '../../../model/geography.json';
import places from '../../../model/places.json';
import { normalise } from './normalise';

/** What a place is called whatever the text calls it: "united states" for "U.S."; the list knows countries and renamed cities. */
export const placeKey = (name: string): string => {
  const key = normalise(name);
  return (aliases ??= build()).get(key) ?? (key.replace(/^the /, '') || name);
};

let aliases: Map<string, string> | undefined;

function build(): Map<string, string> {
  const map = new Map<string, string>();
  for (const names of places.countries.split('|')) {
    const all = names.split('/').map(normalise);
    // The shortest is the name in use: "Russia", not "Russian Federation".
    const plain = all.reduce((best, name) => (3 < name.length && name.length < best.length ? name : best));
    for (const name of all) map.set(name, plain);
  }
  for (const [name, others] of Object.entries(geography.aliases)) for (const other of [name, ...others]) map.set(normalise(other), normalise(name));
  return map;
}

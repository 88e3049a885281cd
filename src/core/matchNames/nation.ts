import geography from '../../../model/geography.json';
import places from '../../../model/places.json';
import { fold } from '../recognise/fold';

/** The country of a country's name or of a word for its people, folded as `fold` does: "kenya" for "kenya" and "kenyan". TEMPORARY */
export const nationOf = (word: string): string | undefined => (nations ??= build()).get(fold(word));

let nations: Map<string, string> | undefined;

function build(): Map<string, string> {
  const map = new Map<string, string>();
  const countries: string[] = [];
  for (const names of places.countries.split('|')) {
    const all = names.split('/').map(fold);
    const plain = all.reduce((best, name) => (3 < name.length && name.length < best.length ? name : best));
    countries.push(plain);
    for (const name of all) map.set(name, plain);
  }
  for (const [name, others] of Object.entries(geography.aliases)) for (const other of [name, ...others]) map.set(fold(other).replace(/\.$/,''), map.get(fold(name)) ?? fold(name));
  for (const demonym of places.demonyms.split('|')) {
    const country = countries.filter(c => demonym.slice(0, 4) === c.slice(0, 4)).sort((a, b) => Math.abs(a.length - demonym.length) - Math.abs(b.length - demonym.length))[0];
    if (country) map.set(demonym, country);
  }
  map.set('british', map.get('united kingdom') ?? 'united kingdom');
  map.set('american', 'united states'); map.set('u.s', 'united states'); map.set('u.s.', 'united states'); map.set('us', 'united states');
  return map;
}

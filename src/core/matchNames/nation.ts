import { plain } from './fold';
import { gazetteer } from './gazetteer';

/** The country of a country's name or of a word for its people, by the name in use: "Kenya" for "KENYA" and "Kenyan". */
export function nationOf(written: string): string | undefined {
  const places = gazetteer();
  const nation = places.nation(plain(written));
  return nation === undefined ? undefined : places.nameOf(nation);
}

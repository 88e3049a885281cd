import geography from '../../../model/geography.json';
import type { EntityKind } from '../model';
import { normalise } from './normalise';

/** A name all in capitals: "HAI PHONG" of a dateline, "TEVITA RAVULO" of a wire. */
export const isShouted = (name: string): boolean => 3 < name.length && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);

/** What a person or a place is called that the text has in capitals only; acronyms ("USA", "U.S.", "DRC") stay as they are. */
export function lettering(kind: EntityKind, name: string): string {
  if (kind !== 'PERSON' && kind !== 'PLACE' || !isShouted(name) || /\p{Lu}\./u.test(name) || (shortForms ??= build()).has(normalise(name))) return name;
  return name.replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    return at !== 0 && small.has(lower) || /^['’]$/u.test(name[at - 1] ?? '') && word.length === 1 ? lower : word[0]! + lower.slice(1);
  });
}

const small = new Set([
  'of', 'and', 'the', 'de', 'del', 'da', 'do', 'dos', 'du', 'la', 'le', 'al', 'el', 'bin', 'van', 'von', 'der', 'on', 'upon', 'sur', 'am',
]);

let shortForms: Set<string> | undefined;

/** The acronyms of countries: aliases of no more than five letters that do not begin like the name. */
function build(): Set<string> {
  const all = new Set<string>();
  for (const [name, aliases] of Object.entries(geography.aliases)) {
    for (const alias of aliases) if (alias === alias.toUpperCase() && alias.length < 6 && alias !== name.toUpperCase()) all.add(normalise(alias));
  }
  return all;
}

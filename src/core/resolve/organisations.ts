import type { Recognition } from '../recognise';
import { words } from '../span';
import { normalise } from './normalise';

/** Groups the organisations: for each recognition of kind ORG its group's key. */
export function groupOrganisations(text: string, recognitions: readonly Recognition[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  recognitions.forEach((recognition, index) => {
    if (recognition.kind === 'ORG') names.set(index, keyOf(words(text, recognition)));
  });
  const aliases = expansions(text, recognitions, names);
  const acronyms = new Set([...names].filter(([index]) => /^[\p{Lu}\d.&]+$/u.test(words(text, recognitions[index]!))).map(([, key]) => key));
  const known = formsOf([...names.values()], aliases, acronyms);
  const groups = new Map<number, string>();
  /** The group that a short form meant last. */
  const recent = new Map<string, string>();
  for (const [index, key] of names) {
    const whole = aliases.get(key) ?? (known.longer.get(key)?.length === 1 ? known.longer.get(key)![0]! : recent.get(key) ?? known.longer.get(key)?.[0] ?? key);
    groups.set(index, aliases.get(whole) ?? whole);
    for (const form of known.shorter.get(whole) ?? []) recent.set(form, whole);
  }
  return groups;
}

const keyOf = (name: string): string => {
  const key = normalise(name).replace(/^the /, '');
  return key.replace(/ (?:inc|ltd|llc|plc|corp|co|ag|gmbh|sa|se|nv|limited|incorporated)$/, '') || key || name;
};

/** Acronyms and what they stand for, where the article says so in parentheses or the capitals agree with one name. */
function expansions(text: string, recognitions: readonly Recognition[], names: ReadonlyMap<number, string>): Map<string, string> {
  const aliases = new Map<string, string>();
  const byInitials = new Map<string, Set<string>>();
  for (const [index, key] of names) {
    const short = recognitions[index + 1];
    const own = recognitions[index]!;
    if (key.includes(' ')) for (const initials of initialsOf(words(text, own))) byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(key));
    if (
      short?.kind !== 'ORG'
      || !/^\s*\(\s*["“]?$/.test(text.slice(own.end, Math.min(short.start, own.end + 10)))
      || !/^["”]?\s*\)/.test(text.slice(short.end, short.end + 4))
    )
      continue;
    const [acronym, whole] = [names.get(index + 1)!, key];
    if (acronym !== whole && !aliases.has(acronym)) aliases.set(acronym, whole);
  }
  for (const [index, key] of names) {
    const letters = words(text, recognitions[index]!).replace(/\./g, '');
    const expansion = byInitials.get(letters);
    if (!aliases.has(key) && expansion?.size === 1 && 2 <= letters.length && !expansion.has(key)) aliases.set(key, [...expansion][0]!);
  }
  return aliases;
}

/** "Kenya Rugby Union" is the KRU; "Federation of Fishermen" may be the FF or the FOF. */
function initialsOf(name: string): string[] {
  const capitals = name.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word)).map(word => word[0]!);
  const all = name.split(/[\s-]+/).filter(word => /^\p{L}/u.test(word)).map(word => word[0]!.toUpperCase());
  return [...new Set([capitals.join(''), all.join('')])];
}

interface Forms {
  /** For a short form the full names it may stand for, in order. */
  readonly longer: ReadonlyMap<string, readonly string[]>;
  /** For a full name its short forms. */
  readonly shorter: ReadonlyMap<string, readonly string[]>;
}

/** A name may be cut short at its start ("Fisheries Ministry" for "Latvian Fisheries Ministry") or at its end ("Orlova" for "Orlova Holding"). */
function formsOf(keys: readonly string[], aliases: ReadonlyMap<string, string>, acronyms: ReadonlySet<string>): Forms {
  const own = new Set(keys);
  const longer = new Map<string, string[]>();
  const shorter = new Map<string, string[]>();
  for (const key of own) {
    if (aliases.has(key)) continue;
    const parts = key.split(' ').slice(0, 12);
    const forms = parts.slice(1).map((_, index) => parts.slice(index + 1).join(' '));
    const cut = parts.length === 2 || parts.length === 3 ? [parts[0]!] : [];
    for (const form of [...forms, ...cut]) {
      // An acronym stands for a name of those letters, never for a longer one that begins with it: "SGP" is not "SGP Chief".
      if (!own.has(form) || (generic.has(parts[0]!) || acronyms.has(form)) && form === parts[0]) continue;
      longer.set(form, [...(longer.get(form) ?? []), key]);
      shorter.set(key, [...(shorter.get(key) ?? []), form]);
    }
  }
  return { longer, shorter };
}

/** Words with which names of many organisations begin. */
const generic = new Set([
  'university', 'ministry', 'bank', 'national', 'international', 'central', 'supreme', 'federal', 'state', 'united', 'european', 'world',
  'african', 'american', 'new', 'royal', 'general', 'house', 'court',
]);

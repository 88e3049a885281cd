import { keysOfOrganisation } from '../matchNames/keys';
import { compareOrganisations } from '../matchNames/organisation';
import { type OrganisationName, parseOrganisation } from '../matchNames/parseOrganisation';
import { legalForms } from '../matchNames/vocabulary';
import type { Flat } from './named';
import { normalise } from './normalise';
import { parseOnce } from './parseOnce';

/** Groups the organisations: for each recognition of kind ORG, in their order, its group's key. */
export function groupOrganisations(all: Flat): string[] {
  const mentions = namesIn(all);
  const names = [...new Set(mentions.map(({ named }) => named))];
  const aliases = expansions(all, mentions, names);
  const acronyms = new Set(names.filter(({ written }) => /^[\p{Lu}\d.&]+$/u.test(written)).map(({ key }) => key));
  const known = formsOf(names.map(({ key }) => key), aliases, acronyms);
  /** The group that a short form meant last. */
  const recent = new Map<string, string>();
  return mentions.map(({ named: { key } }) => {
    const longer = known.longer.get(key);
    const whole = aliases.get(key) ?? (longer?.length === 1 ? longer[0]! : recent.get(key) ?? longer?.[0] ?? key);
    for (const form of known.shorter.get(whole) ?? none) recent.set(form, whole);
    return aliases.get(whole) ?? whole;
  });
}

const none: readonly string[] = [];

/** A name as it is written, however often it is. */
interface Named {
  readonly written: string;
  /** Spellings of one name ("Ministry of Defence", "Defense Ministry") have the key of the first. */
  readonly key: string;
  readonly name: OrganisationName;
}

interface OrganisationMention {
  /** Of the recognition. */
  readonly index: number;
  readonly named: Named;
}

const parse = parseOnce(parseOrganisation);

function namesIn({ recognitions, written: forms }: Flat): OrganisationMention[] {
  const mentions: OrganisationMention[] = [];
  const known = new Map<string, Named>();
  const blocks = new Map<string, Named[]>();
  recognitions.forEach(({ kind }, index) => {
    if (kind !== 'ORG') return;
    const written = forms[index]!.name;
    let named = known.get(written);
    if (!named) {
      const name = parse(written);
      const lookups = keysOfOrganisation(name);
      named = { written, key: spelledAs(name, lookups, blocks) ?? keyOf(written), name };
      known.set(written, named);
      for (const lookup of lookups) {
        const block = blocks.get(lookup);
        if (!block) blocks.set(lookup, [named]);
        else if (block.length < compared) block.push(named);
      }
    }
    mentions.push({ index, named });
  });
  return mentions;
}

/** At most so many names that have something in common are compared, so that a list of ministries costs no more than another list. */
const compared = 16;

/** The key of a name seen before that is this one in other words. */
function spelledAs(name: OrganisationName, lookups: readonly string[], blocks: ReadonlyMap<string, readonly Named[]>): string | undefined {
  for (const lookup of lookups) {
    const same = blocks.get(lookup)?.find(other => compareOrganisations(name, other.name).kind === 'equal');
    if (same) return same.key;
  }
  return undefined;
}

/** The words, without article and legal form. */
function keyOf(name: string): string {
  const key = normalise(name).replace(/^the /, '');
  const last = key.lastIndexOf(' ');
  return last !== -1 && legalForms.has(key.slice(last + 1)) ? key.slice(0, last) : key || name;
}

/** Acronyms and what they stand for, where the article says so in parentheses or the letters agree with one name. */
function expansions({ explained }: Flat, mentions: readonly OrganisationMention[], names: readonly Named[]): Map<string, string> {
  const aliases = new Map<string, string>();
  const byInitials = new Map<string, Set<string>>();
  for (const { key, name } of names) for (const initials of name.initials) byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(key));
  mentions.forEach(({ index, named: { key } }, place) => {
    if (!explained[index]) return;
    const acronym = mentions[place + 1]!.named.key;
    if (acronym !== key && !aliases.has(acronym)) aliases.set(acronym, key);
  });
  for (const { key, name } of names) {
    const expansion = byInitials.get(name.acronym);
    if (!aliases.has(key) && expansion?.size === 1 && 2 <= name.acronym.length && !expansion.has(key)) aliases.set(key, [...expansion][0]!);
  }
  return aliases;
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

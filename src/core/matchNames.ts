// [Sergei Orlov]PERSON(sergey orlov) ... [Orlov]PERSON(sergey orlov): are two names, as written, names of one?
import type { EntityKind } from './model';
import { plain } from './matchNames/fold';
import { compareOrganisations } from './matchNames/organisation';
import { type OrganisationName, parseOrganisation } from './matchNames/parseOrganisation';
import { parsePerson, type PersonName } from './matchNames/parsePerson';
import { comparePersons } from './matchNames/person';
import { comparePlaces, parsePlace, type PlaceName } from './matchNames/place';
import { type Relation, unrelated } from './matchNames/relation';

/** Whether two names can be one, how sure that is, and the strongest evidence in words. */
export interface NameMatch {
  readonly same: boolean;
  /** 0 to 1; under .8 the shorter name could be another's too ("surname alone"). */
  readonly confidence: number;
  /** A short phrase: "other spelling", "acronym", "different names". */
  readonly evidence: string;
}

/** Whether `a` and `b` can name one person, organisation or place, by the names alone. */
export function sameName(kind: EntityKind, a: string, b: string): NameMatch {
  const { kind: relation, confidence, evidence } = compareNames(parseName(kind, a), parseName(kind, b));
  return { same: relation !== 'none', confidence, evidence };
}

/** A name taken apart once, for many comparisons. */
export type ParsedName =
  | { readonly kind: 'PERSON'; readonly plain: string; readonly name: PersonName }
  | { readonly kind: 'ORG'; readonly plain: string; readonly name: OrganisationName }
  | { readonly kind: 'PLACE'; readonly plain: string; readonly name: PlaceName }
  | { readonly kind: 'other'; readonly plain: string };

/** Takes a name apart as its kind demands; done once a name, since each is compared with many. */
export function parseName(kind: EntityKind, written: string): ParsedName {
  const name = plain(written) || written.toLowerCase();
  if (kind === 'PERSON') return { kind, plain: name, name: parsePerson(written) };
  if (kind === 'ORG') return { kind, plain: name, name: parseOrganisation(written) };
  if (kind === 'PLACE') return { kind, plain: name, name: parsePlace(written) };
  return { kind: 'other', plain: name };
}

/** Compares two names taken apart; names of different kinds are unrelated. */
export function compareNames(a: ParsedName, b: ParsedName): Relation {
  if (a.kind !== b.kind) return unrelated;
  if (a.plain === b.plain) return { kind: 'equal', confidence: 1, evidence: 'same name' };
  if (a.kind === 'PERSON' && b.kind === 'PERSON') return comparePersons(a.name, b.name);
  if (a.kind === 'ORG' && b.kind === 'ORG') return compareOrganisations(a.name, b.name);
  if (a.kind === 'PLACE' && b.kind === 'PLACE') return comparePlaces(a.name, b.name);
  return unrelated;
}

/** How much of the full name a form gives, to find the form that shows a name best: more words, fewer initials, no acronym. */
export function fullness(parsed: ParsedName): number {
  if (parsed.kind === 'PERSON') return parsed.name.words.reduce((sum, { text }) => sum + (text.length === 1 ? 1 : 10), 0);
  if (parsed.kind === 'ORG') {
    const { initials, acronym, words } = parsed.name;
    return initials.length === 0 && acronym !== '' ? 1 : 10 * Math.min(words.length, parsed.plain.split(' ').length);
  }
  return parsed.kind === 'PLACE' ? (parsed.plain.length < 4 ? 1 : 10) : 10;
}

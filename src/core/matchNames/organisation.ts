import { distance } from 'fastest-levenshtein';
import commonWords from '../../../model/commonWords.json';
import organisations from '../../../model/organisations.json';
import type { OrganisationName } from './parseOrganisation';
import { type Relation, unrelated } from './relation';
import { isLetterDifferent, letterDiffers, matchSpelling, type NameWord } from './token';
import { institutions, portfolios, soleInstitutions, sortsOfOrganisation } from './vocabulary';

/** Which of two names is the fuller, if they can be one organisation's: an acronym, a part left out, a nation as noun or adjective. */
export function compareOrganisations(a: OrganisationName, b: OrganisationName): Relation {
  if (a.qualifier !== b.qualifier) return unrelated;
  if (a.plain === b.plain) return { kind: 'equal', confidence: 0.99, evidence: 'same name' };
  if (0 < a.groups.length && a.groups.some(group => b.groups.includes(group))) return knownAs;
  if (isAcronymOf(a, b)) return byAcronym(a, 'shorter');
  if (isAcronymOf(b, a)) return byAcronym(b, 'longer');
  if (a.nation !== b.nation) {
    if (a.nation === undefined) return withoutNation(a, b, 'shorter');
    return b.nation === undefined ? withoutNation(b, a, 'longer') : unrelated;
  }
  const relation = compareWords(a, b);
  return relation === unrelated ? compareShortened(a, b) : relation;
}

const knownAs: Relation = { kind: 'equal', confidence: 0.95, evidence: 'another name of the same organisation' };

const isAcronymOf = (short: OrganisationName, long: OrganisationName): boolean =>
  1 < short.acronym.length && (long.initials.includes(short.acronym) || short.acronym === long.acronym && short.words.length < long.words.length);

function byAcronym(name: OrganisationName, kind: 'shorter' | 'longer'): Relation {
  return { kind, confidence: name.acronym.length === 2 ? 0.8 : 0.9, evidence: 'acronym' };
}

/** "Foreign Ministry" may be the Kenyan one; "Today" is not "India Today". */
function withoutNation(short: OrganisationName, long: OrganisationName, kind: 'shorter' | 'longer'): Relation {
  if (long.words.length === 1 ? !soleInstitutions.has(long.words[0]!.text) : !long.isInstitution) return unrelated;
  return compareWords(short, long) === unrelated ? unrelated : { kind, confidence: 0.65, evidence: 'nation left out' };
}

/** One misspelt word is overlooked among others that agree; alone a word must sound the same or be very long. */
function compareWords(a: OrganisationName, b: OrganisationName): Relation {
  if (a.joined === b.joined) return { kind: 'equal', confidence: 0.97, evidence: 'same name in other words' };
  const { length } = a.words;
  if (length !== b.words.length) return unrelated;
  let confidence = 1;
  let misspelt = false;
  for (let i = 0; i < length; i++) {
    const [word, other] = [a.words[i]!, b.words[i]!];
    if (word === other) continue;
    const match = 2 < length && isLetterLost(word.folded, other.folded) ? letterDiffers : matchSpelling(word, other);
    if (match.confidence === 0 || misspelt || isNoSlip(word, other, match.confidence, length)) return unrelated;
    if (isLetterDifferent(match) ? !maySlip(a, b, i) : word.sounds[0] !== other.sounds[0]) return unrelated;
    misspelt = match.confidence < 0.95;
    confidence *= match.confidence;
  }
  return { kind: 'equal', confidence, evidence: 'other spelling' };
}

/** Numbers differ for a reason, and so do two words of the language ("Mining", "Mixing") unless most of the name agrees. */
function isNoSlip(a: NameWord, b: NameWord, confidence: number, words: number): boolean {
  if (/\d/.test(a.text + b.text)) return true;
  if (0.95 < confidence || 2 < words) return false;
  common ??= new Set(commonWords.words.split('|'));
  return common.has(a.text) && common.has(b.text);
}

/** Among several words that agree, one of five letters may lack one: "Heath" for "Health". */
const isLetterLost = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) === 1 && 4 < Math.max(a.length, b.length) && a[0] === b[0] && distance(a, b) === 1;

let common: ReadonlySet<string> | undefined;

/** A letter may differ where another word says which organisation it is, or else in a very long word. */
const maySlip = (a: OrganisationName, b: OrganisationName, at: number): boolean =>
  a.words.length === 1 ? longWord <= Math.min(a.words[0]!.folded.length, b.words[0]!.folded.length) : hasOtherName(a, at);

/** Whether other words than this one say which organisation it is: "bank" does not. */
export function hasOtherName({ words }: OrganisationName, at: number): boolean {
  if (2 < words.length) return true;
  heads ??= new Set(organisations.heads.toLowerCase().split('|'));
  for (let i = 0; i < words.length; i++) if (i !== at && !heads.has(words[i]!.text) && !sortsOfOrganisation.has(words[i]!.text)) return true;
  return false;
}

let heads: ReadonlySet<string> | undefined;

/** Folded letters that make a word very long. */
export const longWord = 10;

/** "Litoral" for "Litoral news agency"; "City Council" for "Velmora City Council". */
function compareShortened(a: OrganisationName, b: OrganisationName): Relation {
  if (0 < a.short.length && a.short.includes(b.joined)) return withoutSort(b, 'longer');
  if (0 < b.short.length && b.short.includes(a.joined)) return withoutSort(a, 'shorter');
  if (a.words.length + 1 === b.words.length) return withoutFirst(a, b, 'shorter');
  return b.words.length + 1 === a.words.length ? withoutFirst(b, a, 'longer') : unrelated;
}

/** A city's name alone is not its newspaper, team or airline. */
const withoutSort = (short: OrganisationName, kind: 'shorter' | 'longer'): Relation =>
  (short.isPlace ? unrelated : { kind, confidence: 0.8, evidence: 'short name' });

function withoutFirst(short: OrganisationName, long: OrganisationName, kind: 'shorter' | 'longer'): Relation {
  if (!short.isInstitution || short.words.length === 1 && !soleInstitutions.has(short.words[0]!.text)) return unrelated;
  for (let i = 0; i < short.words.length; i++) if (short.words[i]!.text !== long.words[i + 1]!.text) return unrelated;
  return { kind, confidence: 0.65, evidence: 'short name' };
}

/** Whether every nation has one that is called so: "Foreign Ministry", "Supreme Court", "Parliament". */
export const isGeneric = ({ words, nation, isInstitution }: OrganisationName): boolean =>
  isInstitution && nation === undefined && words.length < 4 && words.every(({ text }) => institutions.has(text) || portfolios.has(text));

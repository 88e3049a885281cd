import { plain } from './fold';
import { type Relation, unrelated } from './relation';
import { matchSpelling, nameWord } from './token';
import { institutions, legalForms, portfolios, organisationNames, smallWords, soleInstitutions, sortsOfOrganisation } from './vocabulary';

/** The name of an organisation taken apart. */
export interface OrganisationName {
  readonly plain: string;
  /** In order, without articles, prepositions and legal form, in American spelling. */
  readonly words: readonly string[];
  /** In small letters: the name itself if it looks like an acronym, or the one given in parentheses. */
  readonly acronym: string;
  /** The initials a long name can be shortened to, in small letters. */
  readonly initials: readonly string[];
}

/** Takes the name of an organisation apart: "Duarte & Sons Ltd. (DSL)" gives duarte, sons, and the acronym dsl. */
export function parseOrganisation(name: string): OrganisationName {
  const bracketed = /^(.*\S)\s*\(([^()]+)\)$/su.exec(name.trim());
  const base = bracketed ? bracketed[1]! : name;
  const written = plain(base).replace(/^the (?=.)/, '').replace(/\bco (?=op|ord)/g, 'co');
  const every = written.split(' ').map(americanSpelling);
  const named = dropLegalForm(every);
  const words = named.filter(word => !smallWords.has(word));
  const ministry = words.some(word => word === 'ministry' || word === 'department');
  const acronym = asAcronym(bracketed ? bracketed[2]! : base);
  return {
    plain: written,
    words: words.length === 0 ? every : words.filter(word => !ministry || word !== 'affairs'),
    acronym,
    initials: 1 < words.length ? [...new Set([initialsOf(named), initialsOf(words), initialsOf(every)])] : [],
  };
}

/** Which of two names is the fuller, if they can be one organisation's: an acronym, a part left out, a nation as noun or adjective. */
export function compareOrganisations(a: OrganisationName, b: OrganisationName): Relation {
  if (a.plain === b.plain) return { kind: 'equal', confidence: 0.99, evidence: 'same name' };
  const group = organisationNames.get(a.plain);
  if (group && organisationNames.get(b.plain)?.some(other => group.includes(other))) {
    return { kind: 'equal', confidence: 0.95, evidence: 'another name of the same organisation' };
  }
  if (a.words.length === b.words.length) {
    const relation = compareWords(a.words, b.words);
    if (relation.kind !== 'none') return relation;
  }
  if (1 < a.acronym.length && (b.initials.includes(a.acronym) || (a.acronym === b.acronym && 1 < b.words.length))) return byAcronym(a, 'shorter');
  if (1 < b.acronym.length && (a.initials.includes(b.acronym) || (a.acronym === b.acronym && 1 < a.words.length))) return byAcronym(b, 'longer');
  if (a.words.length < b.words.length) return compareShortened(a.words, b.words, 'shorter');
  return compareShortened(b.words, a.words, 'longer');
}

function byAcronym(name: OrganisationName, kind: 'shorter' | 'longer'): Relation {
  return { kind, confidence: name.acronym.length === 2 ? 0.8 : 0.9, evidence: 'acronym' };
}

function americanSpelling(word: string): string {
  return word.replace(/isation$/, 'ization').replace(/^defence$/, 'defense').replace(/^labour$/, 'labor').replace(/^centre$/, 'center')
    .replace(/^programme$/, 'program');
}

function dropLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (1 < end && legalForms.has(words[end - 1]!)) end--;
  return words.slice(0, end);
}

/** Capitals, points between them allowed ("U.N."); from four letters on the spelling "Nato" too. */
function asAcronym(name: string): string {
  const letters = name.replace(/^the\s+/i, '').replace(/[.\s]/g, '');
  if (/^[A-Z][A-Z&]{1,7}s?$/.test(letters) && !/\s/.test(name.trim().replace(/\.\s/g, '.'))) return letters.replace(/&|s$/g, '').toLowerCase();
  return /^[A-Z][a-z]{3,5}$/.test(letters) ? letters.toLowerCase() : '';
}

/** A word that is an acronym itself stands as it is: "UN Refugee Agency" can be UNRA. */
const initialsOf = (words: readonly string[]): string => words.map(word => (word === 'un' || word === 'us' || word === 'eu' ? word : word[0]!)).join('');

function compareWords(a: readonly string[], b: readonly string[]): Relation {
  const inOrder = matchAll(a, b);
  if (inOrder.kind !== 'none' || !a.some(word => institutions.has(word))) return inOrder;
  return matchAll([...a].sort(), [...b].sort());
}

/** One misspelt word is overlooked among others that agree; alone a word must be nearer. */
function matchAll(a: readonly string[], b: readonly string[]): Relation {
  let confidence = 1;
  let evidence = 'same name';
  for (const [i, word] of a.entries()) {
    const other = b[i]!;
    if (word === other) continue;
    if (/\d/.test(word + other)) return unrelated;
    const spelling = matchSpelling(nameWord(word), nameWord(other)).confidence;
    const found = Math.max(spelling, isNationalForm(word, other) ? 0.95 : 0, 1 < a.length && misspelt(word, other) ? 0.85 : 0);
    if (found === 0) return unrelated;
    confidence *= found;
    evidence = 'other spelling';
  }
  return confidence < 0.75 ? unrelated : { kind: 'equal', confidence, evidence };
}

/** "Russia" and "Russian", "Israel" and "Israeli", "China" and "Chinese". */
function isNationalForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4) return false;
  const stem = short.replace(/[aeoy]$/, '');
  return long.startsWith(stem) && /^(?:a?n|ian|ean|i|ese|ish|o?ish|ic|nian)$/.test(long.slice(stem.length));
}

/** One letter lost or doubled inside a word of six or more. */
function misspelt(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length < 6 || long.length !== short.length + 1 || short[0] !== long[0]) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return i < short.length && short.slice(i) === long.slice(i + 1);
}

function compareShortened(short: readonly string[], long: readonly string[], kind: 'shorter' | 'longer'): Relation {
  const starts = short.every((word, i) => word === long[i]) && long.slice(short.length).every(word => sortsOfOrganisation.has(word));
  if (starts && !short.every(word => sortsOfOrganisation.has(word))) return { kind, confidence: 0.8, evidence: 'short name' };
  if (long.length !== short.length + 1 || !short.some(word => (short.length === 1 ? soleInstitutions : institutions).has(word))) return unrelated;
  return compareWords(short, long.slice(1)).kind === 'equal' ? { kind, confidence: 0.65, evidence: 'short name' } : unrelated;
}

/** Whether every nation has one that is called so: "Foreign Ministry", "Supreme Court", "Parliament". */
export const isGeneric = ({ words }: OrganisationName): boolean =>
  words.length < 4 && words.some(word => institutions.has(word)) && words.every(word => institutions.has(word) || portfolios.has(word));

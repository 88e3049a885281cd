import { foldRomanisation, plain } from './fold';
import { gazetteer, nationLength } from './gazetteer';
import { type NameWord, nameWord } from './token';
import { abbreviations, americanSpelling, institutions, invertible, legalForms, organisationNames, smallWords, sortsOfOrganisation } from './vocabulary';

/** The name of an organisation taken apart. */
export interface OrganisationName {
  readonly plain: string;
  /** Without articles, prepositions, legal form and nation, in American spelling; "Ministry of Trade" stands as "trade ministry". */
  readonly words: readonly NameWord[];
  /** The words without spaces, folded. */
  readonly joined: string;
  /** The country it is of, as the gazetteer counts them: of "Kenyan Foreign Ministry", "Bank of Chile". */
  readonly nation: number | undefined;
  /** Short names: without words at the end that only say what sort it is ("Litoral" and "Litoral news" of "Litoral news agency"). */
  readonly short: readonly string[];
  /** In small letters: the name itself if it looks like an acronym, or the one given in parentheses. */
  readonly acronym: string;
  /** The initials a long name can be shortened to, in small letters. */
  readonly initials: readonly string[];
  /** What stands in parentheses and is no acronym: "(Marxist)". */
  readonly qualifier: string;
  /** Lists of names of one organisation that have it, by number. */
  readonly groups: readonly number[];
  /** Has a word like "ministry" or "parliament", of which every nation has its own. */
  readonly isInstitution: boolean;
  /** Is named for a city or country, so that a team or company of that name is another thing. */
  readonly isPlace: boolean;
}

/** Takes the name of an organisation apart: "Duarte & Sons Ltd. (DSL)" gives duarte, sons, and the acronym dsl. */
export function parseOrganisation(name: string): OrganisationName {
  const trimmed = name.trim();
  const bracketed = trimmed.endsWith(')') ? /^(.*\S)\s*\(([^()]+)\)$/su.exec(trimmed) : null;
  const base = bracketed ? bracketed[1]! : name;
  const written = plain(base).replace(/^the (?=.)/, '').replace(/\bco (?=op|ord)/g, 'co');
  const every = written.split(' ').map(word => americanSpelling(abbreviations.get(word) ?? word));
  const named = dropLegalForm(every);
  const { words, nation } = takeNation(inOrder(named));
  const initials = named.length < 2 ? [] : initialsOf(named, every);
  const inBrackets = bracketed ? asAcronym(bracketed[2]!) : '';
  const isExplained = inBrackets !== '' && (initials.includes(inBrackets) || /^[^a-z]*s?$/.test(bracketed![2]!));
  const qualifier = bracketed && !isExplained ? plain(bracketed[2]!) : '';
  const singular = words.length < 2 ? words : words.map(withoutS);
  return {
    plain: qualifier === '' ? written : `${written} ${qualifier}`,
    words: singular.map(nameWord),
    joined: foldRomanisation(singular.join('')),
    nation,
    short: shortNames(words),
    acronym: isExplained ? inBrackets : bracketed ? '' : asAcronym(base),
    initials,
    qualifier,
    groups: organisationNames.get(every.join(' ')) ?? [],
    isInstitution: words.some(word => institutions.has(word)),
    isPlace: gazetteer().isLarge(words.join(' ')) || gazetteer().state(words.join(' ')) !== undefined,
  };
}

/** "Guard" for "Guards", "Poor" for "Poors" as for "Poor's": what is one name with and without. */
const withoutS = (word: string): string => (4 < word.length && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

/** "Football Federation of Chile" as "chile football federation"; "Bank of England" stays, since England has other banks. */
function inOrder(words: readonly string[]): readonly string[] {
  const of = words.findIndex((word, i) => 0 < i && i < words.length - 1 && (word === 'of' || word === 'for'));
  if (of < 1 || !invertible.has(words[of - 1]!)) return words;
  const left = words.slice(0, of);
  const right = words.slice(words[of + 1] === 'the' ? of + 2 : of + 1);
  // Indiana University and the University of Indiana would be two.
  if (right.length === 0 || left[of - 1] === 'university' && gazetteer().state(right.join(' ')) !== undefined) return words;
  return [...inOrder(right), ...left];
}

interface National {
  readonly words: readonly string[];
  readonly nation: number | undefined;
}

/**
 * Makes noun and adjective of a country one, and takes it out of the name of a body that every nation has; in other names it stays where
 * it is: the Bank of America is no American bank. Words of grammar go, and "affairs" of a ministry.
 */
function takeNation(named: readonly string[]): National {
  const words: string[] = [];
  let nation: number | undefined;
  const isBody = named.some(word => invertible.has(word));
  const isMinistry = named.some(word => word === 'ministry' || word === 'department');
  for (let i = 0; i < named.length; i++) {
    const length = nation === undefined ? nationLength(named, i) : 0;
    if (0 < length) {
      nation = gazetteer().nation(named.slice(i, i + length).join(' '))!;
      if (!isBody) words.push(...plain(gazetteer().nameOf(nation)).split(' '));
      i += length - 1;
    } else if (!smallWords.has(named[i]!) && !(isMinistry && named[i] === 'affairs')) words.push(named[i]!);
  }
  return { words: words.length === 0 ? named : words, nation: isBody ? nation : undefined };
}

/** "S.A.B. de C.V." goes as a whole. */
function dropLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  for (let at = words.length - 1; 0 < at && (legalForms.has(words[at]!) || smallWords.has(words[at]!)); at--) if (legalForms.has(words[at]!)) end = at;
  return words.slice(1 < end && clubForms.has(words[0]!) ? 1 : 0, end);
}

/** Stand before the name of a club, too. */
const clubForms = new Set(['fc', 'afc', 'cf', 'fk', 'sc']);

function shortNames(words: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (let end = words.length - 1; 0 < end && sortsOfOrganisation.has(words[end]!); end--) {
    const name = words.slice(0, end);
    names.push(foldRomanisation((end === 1 ? name : name.map(withoutS)).join('')));
  }
  // Nothing but sorts is no name: "Energy" for "Energy Company".
  return words.every(word => sortsOfOrganisation.has(word)) ? [] : names;
}

/** Capitals, points between them allowed ("U.N."); from four letters on the spelling "Nato", and "MoD". */
function asAcronym(name: string): string {
  const letters = name.replace(/^the\s+/i, '').replace(/[.\s]/g, '');
  if (/^[A-Z][A-Za-z]?[A-Z&]{1,7}s?$/.test(letters) && !/\s/.test(name.trim().replace(/\.\s/g, '.'))) return letters.replace(/&|s$/g, '').toLowerCase();
  return /^[A-Z][a-z]{3,5}$/.test(letters) ? letters.toLowerCase() : '';
}

/** With the words of grammar and without; the two halves of "Southeast" may count; of a long name one word may not ("chemins de fer"). */
function initialsOf(named: readonly string[], every: readonly string[]): readonly string[] {
  const words = named.filter(word => !smallWords.has(word));
  const found = new Set([join(named), join(words), join(every)]);
  if (words.some(word => compass.test(word))) found.add(words.map(word => word.replace(compass, '$1 $2').split(' ').map(part => part[0]!).join('')).join(''));
  if (4 < words.length) for (let i = 1; i < words.length; i++) found.add(join(words.filter((_, at) => at !== i)));
  return [...found].filter(letters => 1 < letters.length);
}

const compass = /^(north|south)(east|west)/;

/** A word that is an acronym itself stands as it is: "UN Refugee Agency" can be UNRA. */
const join = (words: readonly string[]): string => words.map(word => (word === 'un' || word === 'us' || word === 'eu' ? word : word[0]!)).join('');

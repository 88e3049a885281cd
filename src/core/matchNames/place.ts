import { distance } from 'fastest-levenshtein';
import { foldRomanisation, plain } from './fold';
import { gazetteer } from './gazetteer';
import { type Relation, unrelated } from './relation';
import { type NameWord, nameWord } from './token';

/** The name of a place taken apart: small ASCII letters, "St." and the like written out. */
export interface PlaceName {
  readonly plain: string;
  /** The same without the qualifier. */
  readonly base: string;
  readonly words: readonly NameWord[];
  /** The words without spaces, folded. */
  readonly joined: string;
  /** The places that the gazetteer has by that name. */
  readonly known: readonly number[];
  /** Whether the gazetteer has it at all, be it only as one of many cities. */
  readonly isListed: boolean;
  /** What the place lies in or what else tells it apart: "texas" in "Paris, Texas", "river" in "River Thames". */
  readonly qualifier: string;
  /** Whether the qualifier stands in parentheses: then only the same one will do. */
  readonly isApart: boolean;
}

/** Takes the name of a place apart: "St. Petersburg" gives saint, petersburg. */
export function parsePlace(name: string): PlaceName {
  const { base, qualifier, isApart } = partQualifier(name.trim());
  const words = wordsOf(base);
  const river = 1 < words.length ? waters.find(word => words[0] === word || words[words.length - 1] === word) : undefined;
  const own = river !== undefined && gazetteer().called(words.join(' ')).length === 0 ? words.filter(word => word !== river) : words;
  const isWater = own.length !== words.length && own.length !== 0;
  const made = (isWater ? own : words).map(nameWord);
  const written = made.map(({ text }) => text).join(' ');
  const tellApart = qualifier || (isWater ? river! : '');
  return {
    plain: tellApart === '' ? written : `${written} ${tellApart}`,
    base: written,
    words: made,
    joined: foldRomanisation(written.replace(/ /g, '')),
    known: isWater ? [] : gazetteer().called(written),
    isListed: !isWater && gazetteer().isKnown(written),
    qualifier: tellApart,
    isApart: isApart || isWater && isBuiltUp(written),
  };
}

/** Whether two names are one place: another name that is known, or what romanisation explains. */
export function comparePlaces(a: PlaceName, b: PlaceName): Relation {
  const relation = compareBases(a, b);
  if (relation === unrelated || a.qualifier === b.qualifier) return relation;
  if (a.qualifier !== '' && b.qualifier !== '') return sameQualifier(a.qualifier, b.qualifier) ? relation : unrelated;
  const [bare, qualified] = a.qualifier === '' ? [a, b] : [b, a];
  if (qualified.isApart || isCapitalOfAnother(bare, qualified.qualifier)) return unrelated;
  return { kind: bare === a ? 'shorter' : 'longer', confidence: 0.75 * relation.confidence, evidence: 'what it lies in is left out' };
}

function compareBases(a: PlaceName, b: PlaceName): Relation {
  if (a.base === b.base) return { kind: 'equal', confidence: 0.99, evidence: 'same name' };
  if (0 < a.known.length && 0 < b.known.length) {
    // A name of several places is none of them in particular: Congo.
    return a.known.length === 1 && b.known.length === 1 && a.known[0] === b.known[0] ? knownAs : unrelated;
  }
  // A place of another name may be one letter away (Iran, Iraq), so only what romanisation explains is overlooked.
  if (3 < a.joined.length && a.joined === b.joined) return { kind: 'equal', confidence: 0.93, evidence: 'other spelling' };
  if (a.words.length !== b.words.length || a.isListed && b.isListed) return unrelated;
  const isSpelling = a.words.every((word, i) => soundsTheSame(word, b.words[i]!)) || a.words.length === 1 && isMisspelt(a.words[0]!, b.words[0]!);
  return isSpelling ? { kind: 'equal', confidence: 0.86, evidence: 'other spelling' } : unrelated;
}

const knownAs: Relation = { kind: 'equal', confidence: 0.95, evidence: 'another name of the same place' };

/** A vowel or a like consonant differs: "Marrakesh" and "Marrakech", "-burg" and "-berg". */
const soundsTheSame = (a: NameWord, b: NameWord): boolean => a.text === b.text
  || 3 < Math.min(a.text.length, b.text.length) && a.folded === b.folded
  || 4 < Math.min(a.folded.length, b.folded.length) && a.folded[0] === b.folded[0] && a.sounds[0] === b.sounds[0] && distance(a.folded, b.folded) === 1;

/** One letter differs in a long name. */
const isMisspelt = (a: NameWord, b: NameWord): boolean =>
  longPlace <= Math.min(a.folded.length, b.folded.length) && a.folded[0] === b.folded[0] && distance(a.folded, b.folded) === 1;

/** Folded letters that make the name of a place long. */
export const longPlace = 8;

interface Qualified {
  readonly base: string;
  readonly qualifier: string;
  readonly isApart: boolean;
}

/** "Springfield (Ohio)", "Springfield, Ill."; but the gazetteer knows "Washington, D.C." as a whole. */
function partQualifier(name: string): Qualified {
  const bracketed = /^(.*\S)\s*\(([^()]+)\)$/su.exec(name);
  if (bracketed) return { base: bracketed[1]!, qualifier: meaning(bracketed[2]!), isApart: true };
  const comma = name.indexOf(',');
  if (comma < 1 || 0 < gazetteer().called(plain(name)).length || plain(name.slice(comma)) === '') return { base: name, qualifier: '', isApart: false };
  return { base: name.slice(0, comma), qualifier: meaning(name.slice(comma + 1)), isApart: false };
}

/** A state or country by one name: "illinois" for "Ill.", "united states" for "U.S.". */
function meaning(written: string): string {
  const name = wordsOf(written).join(' ');
  const known = gazetteer().called(name);
  return gazetteer().state(name) ?? (known.length === 1 ? plain(gazetteer().nameOf(known[0]!)) : name);
}

/** "Brussels, Belgium" and "Brussels, the Belgian capital" may say the same in other words; two states do not. */
const sameQualifier = (a: string, b: string): boolean => foldRomanisation(a) === foldRomanisation(b) || ofUnitedStates(a, b) || ofUnitedStates(b, a);

const ofUnitedStates = (state: string, country: string): boolean => country === 'united states' && gazetteer().state(state) !== undefined;

/** Paris is in France, so that "Paris, Texas" is another. */
function isCapitalOfAnother(bare: PlaceName, qualifier: string): boolean {
  const { countriesOfCapital, nameOf, state, called } = gazetteer();
  const countries = countriesOfCapital(bare.base);
  if (countries.length === 0 || countries.some(country => plain(nameOf(country)) === qualifier)) return false;
  return state(qualifier) !== undefined || 0 < called(qualifier).length;
}

/** A river is not the city or country that bears its name: "Niger River", "Mississippi River". */
const isBuiltUp = (name: string): boolean => gazetteer().isKnown(name);

const waters = ['river', 'mount'];

/** The words of a name without "the", "City of" and "Republic of", abbreviations written out. */
function wordsOf(name: string): string[] {
  const words = plain(name.replace(/&/g, ' and ')).replace(/^the (?=.)/, '').split(' ').map(word => spelledOut.get(word) ?? word);
  if (arabicArticle.test(name) && 0 === gazetteer().called(words.join(' ')).length) words.shift();
  const of = words.indexOf('of');
  if (of < 1 || of === words.length - 1 || 0 < gazetteer().called(words.join(' ')).length) return words;
  const rest = words.slice(words[of + 1] === 'the' && of + 2 < words.length ? of + 2 : of + 1);
  if (of === 1 && cities.has(words[0]!)) return rest;
  const isState = states.has(words[of - 1]!) && words.slice(0, of - 1).every(word => ofStates.has(word)) && gazetteer().called(rest.join(' ')).length === 1;
  return isState ? rest : words;
}

const spelledOut: ReadonlyMap<string, string> = new Map(Object.entries({
  st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort', pt: 'port', oblast: 'region', province: 'region',
}));
/** "al-Fallujah"; but "El Salvador" has its article for good. */
const arabicArticle = /^(?:al|el|ad|an|ar|as|ash|at|az)-./i;

const cities = new Set(['city', 'town', 'village', 'municipality']);
const states = new Set(['republic', 'kingdom', 'sultanate', 'principality', 'duchy', 'commonwealth']);
const ofStates = new Set([
  'federal', 'federative', 'islamic', 'democratic', 'peoples', 'socialist', 'bolivarian', 'plurinational', 'arab', 'hashemite',
  'grand', 'united', 'cooperative',
]);

import { distance } from 'fastest-levenshtein';
import people from '../../../model/people.json';
import { foldRomanisation, soundsOf } from './fold';
import { givenNames } from './vocabulary';

/** How alike two words of a name are: 0 for different, 1 for equal; and the difference that was overlooked. */
export interface WordMatch {
  readonly confidence: number;
  readonly evidence: '' | 'other spelling' | 'short or foreign form' | 'initial' | 'a letter differs';
}

/** A word of a name as `plain` has it, with its romanisation folded, and how it sounds. */
export interface NameWord {
  readonly text: string;
  readonly folded: string;
  readonly sounds: readonly string[];
}

/** A word as `plain` has it, made ready to be compared. */
export function nameWord(text: string): NameWord {
  const known = words.get(text);
  if (known) return known;
  if (words.size === mostWords) words.clear();
  const folded = foldRomanisation(text);
  const word = { text, folded, sounds: soundsOf(folded) };
  words.set(text, word);
  return word;
}

/** Names share words: "Anna" is made ready once. */
const words = new Map<string, NameWord>();
const mostWords = 50_000;

const different: WordMatch = { confidence: 0, evidence: '' };
const equal: WordMatch = { confidence: 1, evidence: '' };
const initial: WordMatch = { confidence: 0.8, evidence: 'initial' };
const otherRomanisation: WordMatch = { confidence: 0.96, evidence: 'other spelling' };
const soundsAlike: WordMatch = { confidence: 0.9, evidence: 'other spelling' };
const nearlyAlike: WordMatch = { confidence: 0.87, evidence: 'other spelling' };
/** A word misspelt. */
export const letterDiffers: WordMatch = { confidence: 0.85, evidence: 'a letter differs' };

/**
 * Compares two words of which either may be a surname: only spellings of one name agree. Whatever is surer than `letterDiffers`
 * has a sound in common.
 */
export function matchSpelling(a: NameWord, b: NameWord): WordMatch {
  if (a === b || a.text === b.text) return equal;
  const length = Math.min(a.text.length, b.text.length);
  if (a.folded === b.folded) return 2 < length ? otherRomanisation : different;
  if (3 < length && a.text.length !== b.text.length && withoutUmlaut(a.text) === withoutUmlaut(b.text)) return otherRomanisation;
  // The shorter the word, the more likely another name is that near: Hill and Hall, Berg and Borg.
  if (length < 5 || 2 < Math.abs(a.folded.length - b.folded.length) || hasOtherEnding(a.folded, b.folded)) return different;
  // Two known family names are not misspellings of each other: Smith and Smythe, Jansen and Jensen.
  if (isFamilyName(a.text) && isFamilyName(b.text) && !areFormsOfOne(a.text, b.text)) return different;
  const alike = soundAlike(a, b);
  if (!alike && length < 7) return different;
  const edits = distance(a.folded, b.folded);
  if (alike && edits === 1) return soundsAlike;
  if (length < 7) return different;
  if (alike && edits === 2) return nearlyAlike;
  // Slips seldom fall on the first letter: Brendal is not Grendal.
  const isSlip = a.folded[0] === b.folded[0] && (edits === 1 || edits === 2 && isSwap(a.folded, b.folded));
  return isSlip && 4 < Math.min(a.folded.length, b.folded.length) ? letterDiffers : different;
}

/** The commonest slip of a typist, two steps to Levenshtein: neighbours have changed places. */
function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether a word was misspelt, not merely written otherwise: too little to go by when nothing else agrees. */
export const isLetterDifferent = (match: WordMatch): boolean => match === letterDiffers;

/** Compares two given names: an initial and a short or foreign form agree, too. */
export function matchGivenName(a: NameWord, b: NameWord): WordMatch {
  if (a === b) return equal;
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? initial : different;
  const spelling = matchSpelling(a, b);
  if (0.93 < spelling.confidence) return spelling;
  if (areFormsOfOne(a.text, b.text)) return otherForm;
  // Two known names are not misspellings of each other: Christian and Christina, Mariana and Marina.
  if (spelling === different || !isGivenName(a.text) || !isGivenName(b.text)) return spelling;
  return spelling === soundsAlike && a.folded.length === b.folded.length && !areOfOtherSex(a.text, b.text) ? spelling : different;
}

const otherForm: WordMatch = { confidence: 0.93, evidence: 'short or foreign form' };

function areFormsOfOne(a: string, b: string): boolean {
  const groups = givenNames.get(a);
  return groups !== undefined && (givenNames.get(b)?.some(group => groups.includes(group)) ?? false);
}

/** Whether the lists have it as a given name, of whatever language. */
export const isGivenName = (word: string): boolean => (bearers ??= readBearers()).has(word);

function areOfOtherSex(a: string, b: string): boolean {
  const both = bearers!.get(a)! + bearers!.get(b)!;
  return both === 'mf' || both === 'fm';
}

/** By given name "m" or "f" where only men or women bear it. */
let bearers: ReadonlyMap<string, string> | undefined;

function readBearers(): ReadonlyMap<string, string> {
  return new Map(people.given.split('|').map((name, i) => [name.replace(/[^a-z]/g, ''), people.bearers[i]!] as const));
}

const isFamilyName = (word: string): boolean => (families ??= new Set(people.family.split('|'))).has(word);

let families: ReadonlySet<string> | undefined;

/** "Juergen" as "Jurgen", which is what is left of "Jürgen". */
const withoutUmlaut = (word: string): string => word.replace(/(?<=[aou])e/g, '');

const soundAlike = (a: NameWord, b: NameWord): boolean => a.sounds.some(sound => b.sounds.includes(sound));

/** Endings that tell a woman's name from a man's (Sokolova, Mario and Maria), or a Danish one from a Swedish or English one (Hansen, Hanson). */
function hasOtherEnding(a: string, b: string): boolean {
  if (a.endsWith('a') !== b.endsWith('a') && Math.abs(a.length - b.length) < 2) return true;
  const [endA, endB] = [a.slice(-3), b.slice(-3)];
  return endA === 'sen' && endB === 'son' || endA === 'son' && endB === 'sen';
}

import { distance } from './distance';
import { foldRomanisation } from './fold';
import { givenNames } from './vocabulary';

/** How alike two words of a name are: 0 for different, 1 for equal; and the difference that was overlooked. */
export interface WordMatch {
  readonly confidence: number;
  readonly evidence: '' | 'other spelling' | 'short or foreign form' | 'initial' | 'a letter differs';
}

/** A word of a name as `plain` has it, and with its romanisation folded. */
export interface NameWord {
  readonly text: string;
  readonly folded: string;
}

/** A word as `plain` has it, made ready to be compared. */
export const nameWord = (text: string): NameWord => ({ text, folded: foldRomanisation(text) });

const different: WordMatch = { confidence: 0, evidence: '' };

/** Compares two words of which either may be a surname: only spellings of one name agree. */
export function matchSpelling(a: NameWord, b: NameWord): WordMatch {
  if (a.text === b.text) return { confidence: 1, evidence: '' };
  if (a.folded === b.folded) return 2 < Math.min(a.text.length, b.text.length) ? { confidence: 0.96, evidence: 'other spelling' } : different;
  const limit = allowance(Math.min(a.folded.length, b.folded.length));
  if (limit === 0 || !sameStart(a.folded, b.folded)) return different;
  const found = distance(a.folded, b.folded, limit);
  if (found <= 0.5) return { confidence: 0.9, evidence: 'other spelling' };
  return found <= limit ? { confidence: 0.85, evidence: 'a letter differs' } : different;
}

/** Compares two given names: an initial and a short or foreign form agree, too. */
export function matchGivenName(a: NameWord, b: NameWord): WordMatch {
  if (a.text.length === 1 || b.text.length === 1) {
    return a.text[0] === b.text[0] ? { confidence: a.text === b.text ? 1 : 0.8, evidence: 'initial' } : different;
  }
  const groupsOfA = givenNames.get(a.text);
  const groupsOfB = givenNames.get(b.text);
  const spelling = matchSpelling(a, b);
  if (groupsOfA?.some(group => groupsOfB?.includes(group))) {
    return 0.93 < spelling.confidence ? spelling : { confidence: 0.93, evidence: 'short or foreign form' };
  }
  // Two known names are not misspellings of each other: Christian and Christine.
  return groupsOfA && groupsOfB && spelling.confidence < 0.96 ? different : spelling;
}

/** The longer the word, the less another word is likely to differ from it by so little. */
function allowance(length: number): number {
  if (length < 5) return 0;
  return length < 7 ? 0.5 : 1;
}

const starts = new Set(['gk', 'hk', 'gh', 'ou', 'ei', 'ai', 'bv', 'fv', 'ae']);

function sameStart(a: string, b: string): boolean {
  const [first, second] = a[0]! < b[0]! ? [a[0]!, b[0]!] : [b[0]!, a[0]!];
  return first === second || starts.has(first + second);
}

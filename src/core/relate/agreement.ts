import type { Alignment } from './align';
import { reportedForms } from './hashes';
import { addKey, createKeyTable, findKey, type KeyTable } from './keyTable';
import type { Words } from './words';

/** The words that somebody said, as reported speech would have them. */
export interface Said {
  readonly words: Words;
  /** One of each word. */
  readonly forms: Int32Array;
  /** The same, each once. */
  readonly known: KeyTable;
}

/** Takes words for comparing. */
export function readSaid(words: Words): Said {
  const forms = reportedForms(words);
  const known = createKeyTable(forms.length);
  for (const form of forms) addKey(known, form);
  return { words, forms, known };
}

/** Fewer words in common than this, and it is a turn of speech. */
export const leastWords = 6;
/** Of the words in common so many say something. */
export const leastTerms = 3;

/** How many of some words another list has at all: no alignment of the two has more. */
export function mostMatched({ known }: Said, forms: Int32Array): number {
  let shared = 0;
  for (const form of forms) if (0 <= findKey(known, form)) shared++;
  return shared;
}

/** Whether the words can agree: to count those that both have is quick, to align them is not. */
export function mayAgree(asked: Said, forms: Int32Array): boolean {
  const most = mostMatched(asked, forms);
  const shorter = Math.min(asked.forms.length, forms.length);
  return (4 <= most && shorter <= most) || (leastWords <= most && (0.75 * shorter <= most || leastStretch <= most));
}

/** 0 for different quotes, else the share of the shorter one's words that agree (or of a long stretch both have). */
export function agreement(a: Said, b: Said, alignment: Alignment): number {
  const { matched, startA, endA, startB, endB } = alignment;
  const shorter = Math.min(a.forms.length, b.forms.length);
  const terms = termsInBoth(a, b, alignment);
  // Four words of a quotation, word for word, are cited; of one that has but two words to tell, five.
  const isWhole = matched === shorter && endA - startA === matched && endB - startB === matched;
  if (isWhole && 4 <= matched && (leastTerms <= terms || (2 <= terms && 5 <= matched))) return 1;
  if (matched < leastWords || !(leastTerms <= terms || (2 <= terms && 7 <= matched))) return 0;
  if (0.75 * shorter <= matched && isDense(alignment)) return matched / shorter;
  const stretch = Math.max(endA - startA, endB - startB);
  return leastStretch <= matched && 0.75 * stretch <= matched ? 0.75 : 0;
}

const leastStretch = 10;

/** Scattered words of a long text are no quotation; an ellipsis is. */
export function isDense({ matched, startA, endA, startB, endB }: Alignment): boolean {
  return Math.min(endA - startA, endB - startB) <= 1.4 * matched && Math.max(endA - startA, endB - startB) <= 3 * matched + 10;
}

/** How many of the words that both have say something: "there is no" is in any quotation. */
export function termsInBoth(a: Said, b: Said, { startA, endA, startB, endB }: Alignment): number {
  const theirs = b.forms.subarray(startB, endB);
  let shared = 0;
  for (let i = startA; i < endA; i++) if (a.words.terms[i] !== 0 && theirs.includes(a.forms[i]!)) shared++;
  return shared;
}

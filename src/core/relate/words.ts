import { firstEndingAfter, type Span } from '../span';
import { foldWord, isUnspaced as isUnspacedWord } from './foldWord';
import { zeros } from './room';

/** The words of a stretch, in order, as the index reads them: small letters without accents, "'s" dropped. Numbers are words, punctuation is not. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** Where each stands in the raw text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** `hashWord` of each. */
  readonly hashes: Int32Array;
  /** The hash of what each is looked up by; 0 of a word that says nothing. */
  readonly terms: Int32Array;
}

/** A range of words: indexes, the end exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The word of an index, as it is read. */
export const wordAt = ({ text, starts, ends }: Words, i: number): string => foldWord(text.slice(starts[i], ends[i]));

/** The raw text from the first to the last of some words; none of none. */
export const textOf = ({ text, starts, ends }: Words, { from, to }: WordRange): string => (from < to ? text.slice(starts[from], ends[to - 1]) : '');

/** Whether a stretch is of a script without spaces, by its first word. */
export const isUnspaced = ({ text, starts, ends, count }: Words): boolean => 0 < count && isUnspacedWord(text.slice(starts[0], ends[0]));

/** The words that lie in none of the spans, which are sorted and disjoint. */
export function outside(words: Words, spans: readonly Span[]): Words {
  if (words.count === 0 || spans.length === 0) return words;
  const { text, count, starts, ends, hashes, terms } = words;
  const kept = createFound(text, count);
  let next = firstEndingAfter(spans, starts[0]!);
  for (let i = 0; i < count; i++) {
    while (next < spans.length && spans[next]!.end <= starts[i]!) next++;
    if (next === spans.length || ends[i]! <= spans[next]!.start) addTo(kept, starts[i]!, ends[i]!, hashes[i]!, terms[i]!);
  }
  return kept.count === count ? words : finish(kept);
}

/** The words of several stretches of one text, one after the other. */
export function joined(parts: readonly Words[]): Words {
  const [first, ...further] = parts;
  if (first && further.length === 0) return first;
  const found = createFound(first?.text ?? '', parts.reduce((sum, { count }) => sum + count, 0));
  for (const { count, starts, ends, hashes, terms } of parts) for (let i = 0; i < count; i++) addTo(found, starts[i]!, ends[i]!, hashes[i]!, terms[i]!);
  return finish(found);
}

/** The words that lie in a span. */
export function rangeOf({ starts, ends, count }: Words, { start, end }: Span): WordRange {
  const from = firstNotUnder(starts, count, start);
  const to = firstNotUnder(ends, count, end + 1);
  return { from, to: Math.max(from, to) };
}

/** Index of the first of the ascending numbers that is no smaller. */
function firstNotUnder(numbers: Int32Array, count: number, least: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words while they are found: four numbers each, one after the other. */
export interface Found {
  readonly text: string;
  readonly numbers: Int32Array;
  readonly most: number;
  count: number;
}

/** Kept from one text to the next: to clear new room takes longer than to read a short text. */
const scratch = new Int32Array(4 * 20_000);

/** Room for `most` words; only one at a time is filled. */
export const createFound = (text: string, most: number): Found => ({ text, numbers: 4 * most <= scratch.length ? scratch : new Int32Array(4 * most), most, count: 0 });

/** Adds a word. */
export function addTo(found: Found, start: number, end: number, hash: number, term: number): void {
  const { numbers, most } = found;
  const at = found.count++;
  numbers[at] = start;
  numbers[most + at] = end;
  numbers[2 * most + at] = hash;
  numbers[3 * most + at] = term;
}

/** All that were added. */
export function finish({ text, numbers, most, count }: Found): Words {
  return { text, count, starts: column(numbers, 0, count), ends: column(numbers, most, count), hashes: column(numbers, 2 * most, count), terms: column(numbers, 3 * most, count) };
}

function column(numbers: Int32Array, from: number, count: number): Int32Array {
  const own = zeros(count);
  for (let i = 0; i < count; i++) own[i] = numbers[from + i]!;
  return own;
}

// "… under the [Grace]HERE period …": { prefix: "the ", suffix: " period" }, the quote selector of the W3C's Web Annotation Data Model.
import { type Span, words } from '../span';
import { matchBackwards, matchForwards, occurrencesOf } from './occurrence';

/** The words right before and after an occurrence, white space as one space. */
export interface Anchor {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * As few words on each side as tell this occurrence from all others of the same words by that side alone; none on a side that cannot,
 * if the other can. If neither can, both sides are longer, and only count together.
 */
export function anchorOf(text: string, span: Span): Anchor {
  const others = occurrencesOf(text, words(text, span)).filter(({ start }) => start !== span.start);
  const before = contextsBefore(text, span.start);
  const after = contextsAfter(text, span.end);
  const prefix = before.find(side => side.length <= longest && !others.some(({ start }) => matchBackwards(text, start, side) !== -1));
  const suffix = after.find(side => side.length <= longest && !others.some(({ end }) => matchForwards(text, end, side) !== -1));
  if (prefix === undefined && suffix === undefined) return { prefix: before.at(-1) ?? '', suffix: after.at(-1) ?? '' };
  return { prefix: prefix ?? '', suffix: suffix ?? '' };
}

/**
 * The occurrence of `name` (white space as one space) between these words. If the words around it were edited: the one that one whole side still
 * agrees with, and of several the one that agrees further; undefined if there is none, or no best one.
 */
export function findAnchor(text: string, name: string, prefix: string, suffix: string): Span | undefined {
  const occurrences = occurrencesOf(text, name);
  const exact: Span[] = [];
  const near: Span[] = [];
  for (const occurrence of occurrences) {
    const before = matchBackwards(text, occurrence.start, prefix) !== -1;
    const after = matchForwards(text, occurrence.end, suffix) !== -1;
    if (before && after) exact.push(occurrence);
    else if (before && countsAlone(prefix) || after && countsAlone(suffix)) near.push(occurrence);
  }
  if (0 < exact.length) return exact.length === 1 ? exact[0] : undefined;
  return best(near, occurrence => agreement(text, occurrence, prefix, suffix));
}

/** In characters: so much text on one side is enough to tell. What is longer was not. */
const longest = 60;
const countsAlone = (side: string): boolean => side !== '' && side.length <= longest;

/** In characters: so much text is looked at for words that white space may part widely. */
const window = 400;

/** What stands before, from one word up to the first length that is too long to count alone. Each begins with a word and ends where the name begins. */
function contextsBefore(text: string, at: number): string[] {
  const side = text.slice(Math.max(0, at - window), at).replace(/\s+/g, ' ');
  const found: string[] = [];
  for (let start = side.length - 1; 0 <= start; start--) {
    const begins = side[start] !== ' ' && (start === 0 || side[start - 1] === ' ');
    if (begins && add(found, side.slice(start), cutBefore)) break;
  }
  return found;
}

/** The same of what stands after. */
function contextsAfter(text: string, at: number): string[] {
  const side = text.slice(at, at + window).replace(/\s+/g, ' ');
  const found: string[] = [];
  for (let end = 1; end <= side.length; end++) {
    const ends = side[end - 1] !== ' ' && (end === side.length || side[end] === ' ');
    if (ends && add(found, side.slice(0, end), cutAfter)) break;
  }
  return found;
}

/** Punctuation alone is no word; a first word that is too long (an address) counts as far as it may. True if there are enough. */
function add(found: string[], side: string, cut: (side: string) => string): boolean {
  if (!/[\p{L}\p{N}]/u.test(side)) return false;
  if (found.length === 0 && longest < side.length) found.push(cut(side));
  found.push(side);
  return longest < side.length;
}

const cutBefore = (side: string): string => side.slice(-longest).replace(/^[\udc00-\udfff]/, '');
const cutAfter = (side: string): string => side.slice(0, longest).replace(/[\ud800-\udbff]$/, '');

/** How many characters next to the name are the anchor's own, as far as it is looked at. */
function agreement(text: string, { start, end }: Span, prefix: string, suffix: string): number {
  const most = (side: string): number => Math.min(side.length, 2 * longest);
  let before = 0;
  while (before < most(prefix) && matchBackwards(text, start, prefix.slice(prefix.length - before - 1)) !== -1) before++;
  let after = 0;
  while (after < most(suffix) && matchForwards(text, end, suffix.slice(0, after + 1)) !== -1) after++;
  return before + after;
}

/** The only one with the highest value. */
function best<Item>(items: readonly Item[], valueOf: (item: Item) => number): Item | undefined {
  let found: Item | undefined;
  let most = 0;
  for (const item of items) {
    const value = valueOf(item);
    if (most < value) [found, most] = [item, value];
    else if (value === most) found = undefined;
  }
  return found;
}

import type { Quotation } from '../quote';
import { words } from '../span';
import type { Assignment } from './framed';
import { Class } from './lexicon';
import { is } from './line';
import { isLent } from './term/lent';
import { isName, isTitled, standsAsName } from './term/name';

/** What of a line's marked words quotes nobody, as far as the line itself tells. */
export interface Terms {
  readonly terms: ReadonlySet<Quotation>;
  /** Those that are names: they are throughout the article. */
  readonly names: readonly string[];
  /** Which other words are terms if they are the name of one elsewhere. */
  readonly perhaps: ReadonlyMap<Quotation, string>;
}

/** Marked words that quote nobody: a title, a nickname, a slogan worn, words held at arm's length. `all`: those of one line. */
export function termsIn(all: readonly Assignment[]): Terms {
  if (all.length === 0) return noTerms;
  const terms = new Set<Quotation>();
  const names: string[] = [];
  const perhaps = new Map<Quotation, string>();
  for (const one of all) {
    if (isTerm(one) || isListed(one, terms)) {
      terms.add(one.quotation);
      if (isTitled(nameOf(one))) names.push(nameOf(one));
    } else if (!isAdjacent(one)) perhaps.set(one.quotation, nameOf(one));
  }
  return { terms, names, perhaps };
}

/** Those of a line without marked words. */
export const noTerms: Terms = { terms: new Set(), names: [], perhaps: new Map() };

/** The terms of a line once the names of the whole article are known: what is a name once is one throughout. */
export function termsBy(names: ReadonlySet<string>, { terms, perhaps }: Terms): ReadonlySet<Quotation> {
  if (perhaps.size === 0) return terms;
  const more = [...perhaps].flatMap(([quotation, name]) => (names.has(name) ? [quotation] : []));
  return more.length === 0 ? terms : new Set([...terms, ...more]);
}

/** In characters: what is longer is somebody's words. */
const longestName = 160;

const nameOf = ({ line, quotation: { inner } }: Assignment): string =>
  inner.end - inner.start < longestName ? words(line.text, inner).replace(/[,.]$/, '') : '';

/** “A” and “B”: a name beside a name. */
function isListed(one: Assignment, terms: ReadonlySet<Quotation>): boolean {
  const { line, item } = one;
  const joined = line.items[item - 1];
  const before = line.items[is(joined, Class.conjunction) || joined?.kind === 'comma' ? item - 2 : item - 1]?.quotation;
  return (
    before !== undefined
    && terms.has(before)
    && isTitled(words(line.text, one.quotation.inner))
    && !isAdjacent(one)
  );
}

const isAdjacent = ({ frame, item, place }: Assignment): boolean => frame !== undefined && (frame.last === item - 1 || place === 'after');

function isTerm(one: Assignment): boolean {
  const { line, item, sentence, quotation, frame, source, place } = one;
  if (longestName < quotation.end - quotation.start) return false;
  const text = words(line.text, quotation.inner);
  const count = text.split(' ').length;
  const before = line.items[item - 1];
  if (isName(one, text, count)) return true;
  const aside = frame?.kind === 'treat' && frame.form !== 'finite' && count <= 2;
  const evident = frame !== undefined && place !== 'previous' && !aside;
  if (isLent(one, text) || (before?.kind === 'colon' && /\p{L}.*[.!?…]$/u.test(text))) return false;
  if (isTitled(text) && count <= 12 && !isAdjacent(one) && standsAsName(before, evident, count)) return true;
  if (/^(?:called|titled|entitled|named|dubbed|nicknamed|termed|known)$/.test(before?.word ?? '') && count <= 3 && !evident) return true;
  const { from, to } = line.sentences[sentence]!;
  if (from === item && (to === item + 1 ? /[.,?!]$/ : /[,?!]$/).test(text)) return false;
  if (evident || 5 < count) return false;
  if (is(before, Class.determiner) && !source) return true;
  return !source || aside || (place === 'subject' && count <= 2 && !before?.cue);
}

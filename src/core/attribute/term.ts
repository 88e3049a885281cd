import type { Quotation } from '../quote';
import { words } from '../span';
import type { Assignment } from './framed';
import { Class } from './lexicon';
import { is } from './line';
import { isLent } from './term/lent';
import { isName, isTitled, standsAsName } from './term/name';

/** Marked words that quote nobody: a title, a nickname, a slogan worn, words held at arm's length; what is a name once is one throughout. */
export function termsOf(all: readonly Assignment[]): ReadonlySet<Quotation> {
  const terms = new Set<Quotation>();
  const names = new Set<string>();
  for (const one of all) {
    if (!isTerm(one) && !isListed(one, terms)) continue;
    terms.add(one.quotation);
    if (isTitled(nameOf(one))) names.add(nameOf(one));
  }
  for (const one of all) if (names.has(nameOf(one)) && !isAdjacent(one)) terms.add(one.quotation);
  return terms;
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
    && before.block === one.quotation.block
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

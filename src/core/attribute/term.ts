import type { Quotation } from '../quote';
import { words } from '../span';
import type { Assignment } from './framed';
import { Class } from './lexicon';
import { is, type Line } from './line';

/** Marked words that quote nobody: a title, a nickname, a slogan worn, words held at arm's length; what is a name once is one throughout. */
export function termsOf(all: readonly Assignment[]): ReadonlySet<Quotation> {
  const terms = new Set<Quotation>();
  const names = new Set<string>();
  const nameOf = ({ line, quotation: { inner } }: Assignment): string =>
    inner.end - inner.start < longestName ? words(line.text, inner).replace(/[,.]$/, '') : '';
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
  if (line.text[quotation.start - 1] === '=' || isName(one, text, count)) return true;
  const aside = frame?.kind === 'treat' && frame.form !== 'finite' && count <= 2;
  const evident = frame !== undefined && place !== 'previous' && !aside;
  const adjacent = isAdjacent(one);
  if (isTitled(text) && count <= 12 && !adjacent && !announces(before?.kind)) return titleContext(before?.word ?? '', evident, count);
  if (/^(?:called|titled|entitled|named|dubbed|nicknamed|termed|known)$/.test(before?.word ?? '') && count <= 3 && !evident) return true;
  const { from, to } = line.sentences[sentence]!;
  if (from === item && (to === item + 1 ? /[.,?!]$/ : /[,?!]$/).test(text)) return false;
  if (evident || count > 5) return false;
  if (is(before, Class.determiner) && !source) return true;
  return !source || aside || (place === 'subject' && count <= 2 && !before?.cue);
}

/** Words that a name in marks stands beside: what kind of work it is, or that it is a name at all. */
export const works = new Set(`show film movie book novel play album song documentary program programme podcast series memoir magazine episode single drama sitcom
  opera poem painting exhibition musical blockbuster bestseller ad spot comedy thriller trilogy franchise soap sequel cartoon column blog`.split(/\s+/));
export const namings = new Set(['term', 'pseudonym', 'nickname', 'moniker', 'codename', 'alias', 'named', 'nicknamed', 'christened', 'titled', 'entitled']);
const carriers =
  /^(?:signs?|t-shirts?|shirts?|placards?|banners?|stickers?|posters?|headlines?|plates?|stars?|hosts?|label|logo|brand|button|badge|cap|hats?)$/;

/** What a clause of reporting around it does not turn into speech: a nickname, a work, a name that is given, a thing held at arm's length. */
function isName({ line, item, sentence, frame, place }: Assignment, text: string, count: number): boolean {
  const before = line.items[item - 1];
  const next = line.items[item + 1];
  const { from } = line.sentences[sentence]!;
  const ended = /[,.?!…]["'”’]*$/.test(text);
  const titled = isTitled(text) && count <= 8;
  if (from < item && titled && !ended && count <= 2 && before!.capital && before!.mention && next?.capital && next.kind === 'word') return true;
  const noun = before?.kind === 'comma' ? line.items[item - 2] : before;
  if (titled && noun && (works.has(noun.word) || (before === noun && isOfName(line, item)))) return true;
  if (count <= 4 && before === noun && before && (namings.has(before.word) || isSoCalled(line, item))) return true;
  if (count <= 3 && titled && frame && place !== 'after' && namings.has(line.items[frame.last]!.word)) return true;
  if (from < item || ended || !next || 4 < count) return !ended && count <= 4 && carriers.test(next?.word ?? '');
  return (
    (titled || count <= 2)
    && next.kind !== 'quotation'
    && !next.cue
    && (is(next, Class.be | Class.auxiliary | Class.role) || next.kind === 'open' || carriers.test(next.word))
  );
}

/** on “Morning Talk”, the station’s “Morning Talk”, told “Morning Talk”: where a name can stand and speech cannot. */
const isOfName = (line: Line, item: number): boolean => {
  const before = line.items[item - 1]!;
  return /^(?:on|in|of|with|by|at|told)$/.test(before.word) || before.word === "'s" || before.word.endsWith("'s");
};

export const isSoCalled = (line: Line, item: number): boolean => {
  const [third, second, before] = [line.items[item - 3]?.word, line.items[item - 2], line.items[item - 1]!.word];
  if (before === 'as') return /^(?:known|knows|know|knew)$/.test(second?.word ?? '');
  return (
    second?.kind === 'hyphen'
    && ((third === 'so' && before === 'called')
      || (third === 'self' && /^(?:described|styled|proclaimed|declared)$/.test(before))
      || third === 'code')
  );
};

const announces = (kind: string | undefined): boolean => kind === 'colon' || kind === 'comma' || kind === undefined || kind === 'quotation';

/** Every word that matters begins with a capital, and there are two at least, or it is a single name. */
export function isTitled(text: string): boolean {
  if (!/^[^\p{L}]*\p{Lu}/u.test(text)) return false;
  const all = text.replace(/[^\p{L}\p{N}'’ -]/gu, '').split(/[\s-]+/).filter(Boolean);
  const weighty = all.filter(word => !/^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|by|from|is|as|vs)$/.test(word));
  return weighty.length !== 0 && weighty.every(word => /^[\p{Lu}\p{N}]/u.test(word)) && /\p{Lu}/u.test(all[0]!.charAt(0)) && !/^I\b|^(?:No|Yes)$/.test(text);
}

const titleContext = (before: string, evident: boolean, count: number): boolean =>
  !evident || works.has(before) || /^(?:on|of|in|the|a|an|his|her|their|its|from|to|for|with|at|by|and|titled|called|author|hit|told)$/.test(before)
  || before.endsWith("'s") && count <= 8;

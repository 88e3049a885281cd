import type { EntityKind } from '../../model';
import { Known } from '../lexicon';
import { Shape, type Word } from '../word';
import { isShortened, type Titled } from './titled';

/** A role phrase as tokens, [from, to), without article. */
export interface RolePhrase {
  readonly from: number;
  readonly to: number;
}

/** The phrase around the title that ends with the token `head`: what goes before it ("Kremlin", "Peruvian", "traffic police"), what it is of. */
export function phraseAround(titled: Titled, head: number, first: number, end: number): RolePhrase {
  const from = leftOf(titled, head, first);
  const past = pastPeriod(titled, head);
  const to = rightOf(titled, head, past, end);
  return { from, to };
}

/** The token behind a title, the period of "Sen." included. */
export const pastPeriod = ({ words }: Titled, head: number): number => (isShortened(words[head]!) && words[head + 1]?.key === '.' ? head + 2 : head + 1);

const longestLeft = 12;

function leftOf(titled: Titled, head: number, first: number): number {
  const { words, nameAt, names, titleFrom, taken, glued } = titled;
  let at = titleFrom[head]!;
  const least = Math.max(first, head - longestLeft);
  while (least < at && !taken[at - 1]) {
    const before = at - 1;
    if (nameAt[before] !== -1) {
      const { kind, from } = names[nameAt[before]!]!;
      if (!nested.has(kind) || from < least) break;
      at = from;
      continue;
    }
    const { key, shape } = words[before]!;
    if (isPluralPossessive(titled, before) && least < before && words[before - 1]!.shape === Shape.lower) {
      at = before - 1;
      continue;
    }
    if (titleFrom[before] !== -1 && least <= titleFrom[before]!) {
      // "army spokesman Major": a new title begins where the capitals begin.
      if (shape === Shape.lower && words[at]!.shape !== Shape.lower && nameAt[at] === -1) break;
      at = titleFrom[before]!;
    } else if (key === '.' && least < before && titleFrom[before - 1] !== -1 && isShortened(words[before - 1]!)) at = titleFrom[before - 1]!;
    else if (key === '-' && least < before && glued[before] && glued[at] && joins(words[before - 1]!)) at = nameAt[before - 1] === -1 ? before - 1 : names[nameAt[before - 1]!]!.from;
    else if (describes(words[before]!) && (shape !== Shape.lower || words[at]!.shape === Shape.lower || leading.has(key))) at = before;
    else break;
  }
  return words[at]!.key === 'justice' && words[at - 1]?.key === 'mr' ? at - 1 : trimmed(titled, at, head);
}

/** "ex-", "vice-", but not "77-year-old". */
const joins = ({ shape, key }: Word): boolean => shape !== Shape.none && shape !== Shape.number && key !== 'old';

/** Small words that stand before a name or a title in capitals: "former Union minister", "ruling Harbour Party member". */
const leading = new Set('former ex acting interim ruling opposition deputy retired'.split(' '));

/** The apostrophe of "miners' leader". */
const isPluralPossessive = ({ words, glued }: Titled, at: number): boolean => /^['’]$/.test(words[at]!.text) && glued[at] === 1 && words[at - 1]!.key.endsWith('s');

/** What a role can have inside. */
const nested: ReadonlySet<EntityKind> = new Set<EntityKind>(['ORG', 'PLACE', 'NORP', 'EVENT', 'PRODUCT', 'LAW', 'WORK']);

export const isPossessive = (key: string): boolean => key === "'s" || key === '’s';

/** A noun or an adjective of the title: "traffic", "deputy", "Standards". */
export function describes({ shape, key, known }: Word): boolean {
  if (shape === Shape.none || shape === Shape.number || key === 'under') return false;
  if (known & Known.titleModifier) return true;
  if (known & (Known.grammar | Known.honorific) || key === 'majesty' || key === 'highness') return false;
  if (shape !== Shape.lower) return true;
  return 2 < key.length && !(known & (Known.saying | Known.personVerb)) && !verbs.has(key) && (!/(?:[^e]ed|ly|[^s]ts|ing)$/.test(key) || gerunds.has(key));
}

const verbs = new Set('became become becomes remains remember remembers thank thanks play plays order orders make makes call calls named names see sees sent send'.split(' '));
const gerunds = new Set(`managing presiding returning commanding ruling acting outgoing marketing planning training engineering mining building banking housing shipping
  batting bowling hitting fielding pitching visiting investigating founding fishing farming sitting standing reigning coordinating`.split(/\s+/));

/** What tells of time or esteem stands before the role: "the then director-general", "the late". */
function trimmed({ words, nameAt, titleFrom }: Titled, from: number, head: number): number {
  let at = from;
  while (at < titleFrom[head]! && nameAt[at] === -1 && outside.has(words[at]!.key)) at++;
  return at;
}

const outside = new Set(`then late new last current present sitting longtime veteran outgoing own popular famous honourable next incoming ousted jailed young youngest long
  time same newest latest real great`.split(/\s+/).concat('-'));

const longestRight = 24;

/** "of the Havkraft group", "for oil", "at DISB in Bonn": past the title as far as it is still said what it is of. */
function rightOf(titled: Titled, head: number, from: number, end: number): number {
  let to = from;
  const preposition = titled.words.slice(titled.titleFrom[head]!, head).findIndex(({ key }) => key === 'of' || key === 'for');
  // "Minister of Agriculture, Water and Forestry": the list goes on behind the title that is known.
  if (preposition !== -1) to = Math.max(to, complementEnd(titled, titled.titleFrom[head]! + preposition, Math.min(end, from + longestRight), false)?.to ?? to);
  const most = Math.min(end, from + longestRight);
  let afterName = false;
  for (;;) {
    const next = complementEnd(titled, to, most, afterName);
    if (!next) return to;
    to = next.to;
    afterName ||= next.named;
  }
}

/** The end of the complement ("of ...", "at ...") that begins at `at`; -1 if none does. `named`: one with a name in it stands before. */
function complementEnd(titled: Titled, at: number, end: number, afterName: boolean): { to: number; named: boolean } | undefined {
  const { words, nameAt, names, taken, glued, inTitle } = titled;
  const preposition = words[at]?.key ?? '';
  if (end <= at + 1 || !/^(?:of|for|at|in|to|on|from|with)$/.test(preposition) || afterName && !/^(?:of|on|to)$/.test(preposition)) return undefined;
  const begin = /^(?:the|a|an|its|his|her)$/.test(words[at + 1]!.key) ? at + 2 : at + 1;
  let next = begin;
  let named = -1;
  while (next < end && !taken[next]) {
    if (nameAt[next] !== -1) {
      const { kind, to } = names[nameAt[next]!]!;
      if (!nested.has(kind)) break;
      named = next = Math.min(end, to);
      continue;
    }
    const word = words[next]!;
    if (inTitle[next] && begin < next && opensPerson(titled, next, end)) break;
    if (isCapitalWord(word) && (next === begin || nameAt[next - 1] === -1)) named = ++next;
    else if (begin < next && (isPossessive(word.key) || isPluralPossessive(titled, next) || word.key === '-' && glued[next])) next++;
    else if (isList(titled, next, begin, end)) next++;
    else if (/^(?:of|for|to)$/.test(preposition) && word.shape === Shape.lower && (describes(word) || /..ing$/.test(word.key))) next++;
    else break;
  }
  while (begin < next && (words[next - 1]!.shape === Shape.none || isPossessive(words[next - 1]!.key) || words[next - 1]!.key === 'and')) next--;
  // "for oil" ends the phrase; in "for opening the dam" a verb follows.
  if (preposition !== 'of' && named !== next && !(/^(?:for|to)$/.test(preposition) && (end <= next || words[next]!.shape === Shape.none || nameAt[next] !== -1 || /^(?:in|at)$/.test(words[next]!.key) && nameAt[next + 1] !== -1))) next = named;
  return begin < next ? { to: next, named: named !== -1 } : undefined;
}

/** "Assistant Inspector" before a name: a title of its own. */
function opensPerson({ inTitle, nameAt, names }: Titled, at: number, end: number): boolean {
  let next = at;
  while (next < end && inTitle[next]) next++;
  return next < end && nameAt[next] !== -1 && names[nameAt[next]!]!.kind === 'PERSON';
}

/** The comma and the "and" of "Minister of Youth, Sports and Culture", of "director of roads and bridges". */
function isList({ words, nameAt }: Titled, at: number, begin: number, end: number): boolean {
  const [before, { key }, after] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (at === begin || end <= at + 1 || !after || nameAt[at + 1] !== -1) return false;
  if (key === 'and') return isCapitalWord(after) && isCapitalWord(before) || before.shape === Shape.lower && after.shape === Shape.lower && describes(after);
  if (key !== ',' || nameAt[at - 1] !== -1 || !isCapitalWord(before) || !isCapitalWord(after)) return false;
  for (let next = at + 2; next < Math.min(end, at + 8); next++) {
    if (words[next]!.key === 'and') return nameAt[next + 1] === -1 && isCapitalWord(words[next + 1] ?? before);
    if (nameAt[next] !== -1 || !isCapitalWord(words[next]!) && words[next]!.key !== ',') return false;
  }
  return false;
}

const isCapitalWord = ({ shape, known }: Word): boolean => (shape === Shape.capital || shape === Shape.capitals) && !(known & (Known.grammar | Known.honorific));

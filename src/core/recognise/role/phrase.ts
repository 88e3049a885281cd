import { Known } from '../lexicon';
import { Shape, type Word } from '../word';
import { complementsEnd } from './complement';
import { describes, isPluralPossessive, mayNest } from './nouns';
import { isGlued, nameOf, type Titled } from './titled';
import { isShortened } from './titleWords';

/** A role phrase as tokens, [from, to), without article. `head`: the last word of its title. */
export interface RolePhrase {
  readonly from: number;
  readonly head: number;
  readonly to: number;
}

/**
 * The phrase around the title that ends at `at` or goes on from there, in the tokens [first, end): with what stands before it ("Kremlin", "Peruvian",
 * "traffic police") and what it is of ("of the Havkraft group").
 */
export function phraseAround(titled: Titled, at: number, first: number, end: number): RolePhrase {
  const head = lastOfRun(titled, at, end);
  const past = isShortened(titled.words[head]!) && titled.words[head + 1]?.key === '.' && head + 1 < end ? head + 2 : head + 1;
  const title = Math.min(titled.titleFrom[at]!, titled.titleFrom[head]!);
  return { from: leftOf(titled, title, first), head, to: complementsEnd(titled, titled.titleFrom[head]!, past, end) };
}

/** "Deputy", "Deputy Prime" and "Deputy Prime Minister" end with one head; so does "founder and chief executive". */
function lastOfRun({ words, titleFrom, nameAt, inTitle }: Titled, at: number, end: number): number {
  let head = at;
  for (let next = at + 1; next < Math.min(end, head + 4); next++) {
    const { shape, key } = words[next]!;
    const isSmall = shape === Shape.lower;
    if (nameAt[next] !== -1 || shape !== Shape.none && isSmall !== (words[at]!.shape === Shape.lower) && key !== 'and') break;
    const links = words[head + 1]!.key === 'and' || words[head + 1]!.key === '.';
    if (titleFrom[next] !== -1 && titleFrom[next]! <= head + (links ? 2 : 1)) {
      if (isAnother(words[head]!, words[next]!)) break;
      head = next;
    } else if (!inTitle[next] && key !== '.' && key !== '-' && !(key === 'and' && next === head + 1)) break;
  }
  return head;
}

const longestLeft = 12;

function leftOf(titled: Titled, title: number, first: number): number {
  const least = Math.max(first, title - longestLeft);
  let at = title;
  for (let next = stepLeft(titled, at, least); next !== -1; next = stepLeft(titled, at, least)) at = next;
  return trimmed(titled, at, title);
}

/** Where the phrase begins with what stands right before `at`; -1 if that does not belong to it. */
function stepLeft(titled: Titled, at: number, least: number): number {
  const { words, nameAt, titleFrom, taken } = titled;
  const before = at - 1;
  if (before < least || taken[before]) return -1;
  if (nameAt[before] !== -1) return nestedFrom(titled, before, least);
  const word = words[before]!;
  if (titleFrom[before] !== -1) {
    return nameAt[at] === -1 && isAnother(word, words[at]!) || titleFrom[before]! < least ? -1 : titleFrom[before]!;
  }
  if (least < before && !taken[before - 1]) {
    const outer = words[before - 1]!;
    if (word.key === '.' && isShortened(outer) && least <= titleFrom[before - 1]!) return titleFrom[before - 1]!;
    if (word.key === ')') return explainedFrom(titled, before, least);
    if (isPluralPossessive(titled, before)) return nameAt[before - 1] === -1 && outer.shape === Shape.lower ? before - 1 : -1;
    if (word.key === '-' && isGlued(titled, before) && isGlued(titled, at) && outer.shape !== Shape.none && outer.shape !== Shape.number && outer.key !== 'old')
      return nameAt[before - 1] === -1 ? before - 1 : nestedFrom(titled, before - 1, least);
  }
  const belongs = describes(word) && (word.shape !== Shape.lower || words[at]!.shape === Shape.lower || leading.has(word.key));
  return belongs ? before : -1;
}

/** "army spokesman Major", "Rector Prof": a new title begins where the capitals begin, or with a short one. */
const isAnother = (before: Word, title: Word): boolean =>
  before.shape === Shape.lower && title.shape !== Shape.lower || isShortened(title) && !isShortened(before) && !(before.known & Known.titleModifier);

/** Where "Harbour Workers Union (HWU)" begins that ends at `close`; -1 if it is nothing of that sort. */
function explainedFrom(titled: Titled, close: number, least: number): number {
  const short = nameOf(titled, close - 1);
  if (!short || short.from < least + 2 || titled.words[short.from - 1]!.key !== '(') return -1;
  return nameOf(titled, short.from - 2) ? nestedFrom(titled, short.from - 2, least) : -1;
}

/** Where the name begins that ends at `at`, if a role can hold it; else -1. */
function nestedFrom(titled: Titled, at: number, least: number): number {
  const { kind, from } = nameOf(titled, at)!;
  return mayNest.has(kind) && least <= from ? from : -1;
}

/** Small words that stand before a name or a title in capitals: "former Union minister", "ruling Harbour Party member". */
const leading = new Set('former ex acting interim ruling opposition deputy retired'.split(' '));

/** What tells of time or esteem stands before the role: "the then director-general", "the late". */
function trimmed({ words, nameAt }: Titled, from: number, titleFrom: number): number {
  let at = from;
  while (at < titleFrom && nameAt[at] === -1 && outside.has(words[at]!.key)) at++;
  return at;
}

const outside = new Set(`- then late new last current present sitting longtime veteran outgoing own popular famous honourable next incoming ousted
  jailed young youngest long time same newest latest real great`.split(/\s+/));

import { Known } from '../lexicon';
import { Shape } from '../word';
import { describes, isCapitalWord, isPluralPossessive, isPossessive, mayNest } from './nouns';
import { isGlued, nameOf, type Titled } from './titled';

const longest = 24;

/**
 * The end of what a title that begins at `titleFrom` and ends before `past` is of: "of the Havkraft group", "for oil", "at the institute in
 * Bonn". `past` if nothing says so.
 */
export function complementsEnd(titled: Titled, titleFrom: number, past: number, end: number): number {
  const most = Math.min(end, past + longest);
  let to = past;
  // "Minister of Agriculture, Water and Forestry": the list goes on behind the title that is known.
  for (let at = titleFrom; at < past; at++) if (/^(?:of|for)$/.test(titled.words[at]!.key)) to = Math.max(to, complementAt(titled, at, most, false)?.to ?? to);
  let afterName = false;
  for (let next = complementAt(titled, to, most, afterName); next; next = complementAt(titled, to, most, afterName)) {
    to = next.to;
    afterName ||= next.named;
  }
  return to;
}

/** "of ...", "at ..." up to `to`; `named`: a name or a word with a capital stands in it. */
interface Complement {
  readonly to: number;
  readonly named: boolean;
}

function complementAt(titled: Titled, at: number, end: number, afterName: boolean): Complement | undefined {
  const { words } = titled;
  const preposition = words[at]?.key ?? '';
  if (end <= at + 1 || !/^(?:of|for|at|in|to|on|from|with)$/.test(preposition) || afterName && !/^(?:of|on|to)$/.test(preposition)) return undefined;
  const begin = /^(?:the|a|an|its|his|her)$/.test(words[at + 1]!.key) ? at + 2 : at + 1;
  let next = begin;
  let named = -1;
  for (let step = objectStep(titled, next, begin, end, preposition); step; step = objectStep(titled, next, begin, end, preposition)) {
    next = step.to;
    if (step.named) named = next;
  }
  while (begin < next && (words[next - 1]!.shape === Shape.none || isPossessive(words[next - 1]!.key) || words[next - 1]!.key === 'and')) next--;
  if (preposition !== 'of' && named !== next && !(/^(?:for|to)$/.test(preposition) && closes(titled, next, end))) next = named;
  return begin < next ? { to: next, named: named !== -1 } : undefined;
}

/** The next word or name of what stands behind the preposition; undefined if it is over. */
function objectStep(titled: Titled, at: number, begin: number, end: number, preposition: string): Complement | undefined {
  if (end <= at || titled.taken[at]) return undefined;
  const name = nameOf(titled, at);
  if (name) return mayNest.has(name.kind) && name.to <= end ? { to: name.to, named: true } : undefined;
  const word = titled.words[at]!;
  const past = { to: at + 1, named: false };
  if ((at === begin || !titled.inTitle[at - 1] && titled.words[at - 1]!.key !== ',') && opensPerson(titled, at, end)) return undefined;
  if (isCapitalWord(word)) return at === begin || titled.nameAt[at - 1] === -1 ? { to: at + 1, named: true } : undefined;
  if (begin < at && (isPossessive(word.key) || isPluralPossessive(titled, at) || word.key === '-' && isGlued(titled, at))) return past;
  if (isList(titled, at, begin, end)) return past;
  const isNoun = word.shape === Shape.lower && (describes(word) || /..ing$/.test(word.key) && !(word.known & Known.grammar));
  return isNoun && /^(?:of|for|to)$/.test(preposition) ? past : undefined;
}

/** "for oil" ends the phrase or goes on with "in Norway"; behind "for opening the dam" a verb follows. */
function closes({ words, nameAt }: Titled, at: number, end: number): boolean {
  if (end <= at || nameAt[at] !== -1 || words[at]!.shape === Shape.none) return true;
  return /^(?:in|at)$/.test(words[at]!.key) && at + 1 < end && nameAt[at + 1] !== -1;
}

const longestTitle = 8;

/** "Assistant Inspector" before a name, "President" in "an aide to President Ana Duarte": a title of its own. */
function opensPerson(titled: Titled, at: number, end: number): boolean {
  let next = at;
  while (next < Math.min(end, at + longestTitle) && titled.inTitle[next]) next++;
  return at < next && next < end && nameOf(titled, next)?.kind === 'PERSON';
}

/** The comma and the "and" of "Minister of Youth, Sports and Culture", of "director of roads and bridges". */
function isList({ words, nameAt }: Titled, at: number, begin: number, end: number): boolean {
  const [before, { key }, after] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (at === begin || end <= at + 1 || !after || nameAt[at + 1] !== -1) return false;
  if (key === 'and') return isCapitalWord(after) && isCapitalWord(before) || before.shape === Shape.lower && after.shape === Shape.lower && describes(after);
  if (key !== ',' || nameAt[at - 1] !== -1 || !isCapitalWord(before) || !isCapitalWord(after)) return false;
  for (let next = at + 2; next + 1 < Math.min(end, at + 8); next++) {
    if (words[next]!.key === 'and') return nameAt[next + 1] === -1 && isCapitalWord(words[next + 1]!);
    if (nameAt[next] !== -1 || !isCapitalWord(words[next]!) && words[next]!.key !== ',') return false;
  }
  return false;
}

import { holdsVerb, isFinite } from './clause';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, type Item, type Line, type Stretch } from './line';
import { isNoun, phraseAfter } from './phrase';

/** Where the content after "said", "told aides", "asked" begins; undefined if none does. */
export function contentStart(line: Line, frame: Frame, end: number): number | undefined {
  if (frame.kind === 'call') return frame.last + 1;
  const heard = afterHearer(line, frame, end);
  if (heard === undefined) return undefined;
  const at = skipCircumstances(line, heard, end);
  const item = line.items[at];
  if (!item || end <= at) return undefined;
  if (opensClause.test(item.word) || (takesDeeds(line, frame) && isInfinitive(line, at))) return at;
  if (frame.kind === 'ask') return frame.last + 1 < heard && isInfinitive(line, heard) ? frame.last + 1 : undefined;
  if (line.items[frame.last + 1]!.kind === 'colon' || (item.kind === 'quotation' && line.items[frame.last]!.kind === 'colon')) return undefined;
  return opensStatement(line, frame, at, end) ? at : undefined;
}

const opensClause = /^(?:that|whether|why|how|what|if|who|which|when|where)$/;

/** After "told aides", "asked Lee"; undefined if "told" has no hearer. */
function afterHearer(line: Line, frame: Frame, end: number): number | undefined {
  if (frame.order === 'after') return frame.subject!.last + 1;
  if (!frame.subject) return frame.last + 1;
  if (frame.kind !== 'tell' && frame.kind !== 'ask') return frame.last + 1;
  const hearer = hearerOf(line, frame, end);
  return hearer ? hearer.to : frame.kind === 'tell' ? undefined : frame.last + 1;
}

/** "promised to wait", "claims to know", "told aides not to wait": what somebody says of a deed; "agreed to pay" is the deed itself. */
const takesDeeds = (line: Line, { kind, form, last }: Frame): boolean =>
  kind === 'promise' || (form !== 'infinitive' && (kind === 'tell' || /^(?:claim|swear|swore)/.test(line.items[last]!.word)));

const isInfinitive = (line: Line, at: number): boolean =>
  line.items[at]?.word === 'to' ? !line.items[at + 1]?.capital : line.items[at]?.word === 'not' && line.items[at + 1]?.word === 'to';

/** What follows a verb of saying is a clause of its own, though no "that" says so. */
function opensStatement(line: Line, frame: Frame, at: number, end: number): boolean {
  const item = line.items[at]!;
  const { kind, word } = line.items[frame.last]!;
  const isGerund = item.kind === 'word' && /..ing$/.test(item.word);
  if (isSubjectForm(item) || (isExtracted(line, frame) && isFinite(item))) return true;
  if (takesGerunds.test(word) && isGerund && (item.classes & ~Class.verb) === 0 && at === frame.last + 1) return true;
  const said = takesClauses.test(word);
  if (said && (isGerund || /^(?:because|despite|although|unless)$/.test(item.word))) return holdsVerb(line, at + 1, end);
  const counts = isCount(line, at);
  if (!counts && !opensSubject(line, at)) return false;
  // Five words after "said" are no thing.
  if (said) return at + 4 < end || holdsVerb(line, at, end);
  return kind === 'colon' || counts || isSubjectAndVerb(line, at, end);
}

/** "at least 40", "more than half". */
const isCount = (line: Line, at: number): boolean =>
  /^(?:at|more|fewer|less|nearly|about|over|almost)$/.test(line.items[at]!.word)
  && (line.items[at + 1]?.kind === 'number' || /^(?:least|most|than)$/.test(line.items[at + 1]?.word ?? ''));

/** A noun phrase may begin here: "the docks", "much of the town", "first-time buyers". */
function opensSubject(line: Line, at: number): boolean {
  const item = line.items[at]!;
  const next = line.items[at + 1];
  if (is(item, Class.adverb)) {
    if (next?.kind === 'hyphen' || isNoun(next) || is(next, Class.preposition | Class.determiner | Class.pronoun)) return true;
  }
  if (is(item, Class.preposition | Class.conjunction) || item.word === 'to') return false;
  return is(item, Class.pronoun | Class.determiner | Class.title) || isNoun(item)
    || item.kind === 'quotation' || item.kind === 'number' || item.word === 'there' || item.word === 'it';
}

/** "docks that she said were ours", "what she called": the subject of what is said stands before the speaker. */
const isExtracted = (line: Line, { order, subject }: Frame): boolean =>
  order === 'before' && /^(?:which|who|what|that)$/.test(line.items[subject!.first - 1]?.word ?? '')
  && !is(line.items[subject!.first - 2], Class.preposition);

/** he, she, they: never the object of the verb before. */
const isSubjectForm = ({ word }: Item): boolean => /^(?:i|he|she|we|they)(?:'|$)/.test(word);

/** "denied taking the map", "suggested selling it". */
const takesGerunds = /^(?:den(?:y|ie)|admit|acknowledg|recall|report|recommend|suggest|propos)/;

/** Said, told: what follows is a clause wherever a verb stands in it. */
const takesClauses = /^(?:sa[iy]|t[eo]l)/;

/** After verbs that as often take a thing ("answered those who", "announced his plan") a clause shows its verb before any comma or "who". */
function isSubjectAndVerb(line: Line, at: number, end: number): boolean {
  let to = at + 1;
  while (to < end && !partsClause(line, to)) to++;
  return holdsVerb(line, at, to);
}

const partsClause = (line: Line, at: number): boolean => {
  const item = line.items[at]!;
  return item.kind === 'comma' || item.kind === 'dash' || is(item, Class.subordinator) || (is(item, Class.conjunction) && isFinite(line.items[at + 1]));
};

/** "accused her of hiding the map": what somebody is accused of is reported speech. */
export function isAccusation(line: Line, { order, last, form, subject }: Frame, to: number): boolean {
  if (subject && line.items[subject.first]!.word === 'who' && line.items[subject.first - 1]?.kind !== 'comma') return false;
  if (order === 'after' || form === 'infinitive' || !/^(?:accus|blam|criticiz|criticis)/.test(line.items[last]!.word)) return false;
  for (let at = last + 1; at < to - 1 && at < last + 16; at++)
    if (/^(?:of|for)$/.test(line.items[at]!.word) && line.items[at + 1]!.word.endsWith('ing')) return true;
  return false;
}

/** The hearer right after "told", "asked", "urged". */
export function hearerOf(line: Line, { last }: Frame, end: number): Stretch | undefined {
  const next = line.items[last + 1];
  if (!next || end <= last + 1) return undefined;
  if (next.word === 'her' && !isNoun(line.items[last + 2])) return { from: last + 1, to: last + 2 };
  if (is(next, Class.object) || /^(?:you|it)$/.test(next.word)) return { from: last + 1, to: last + 2 };
  if (is(next, Class.subordinator) || next.kind !== 'word') return undefined;
  const phrase = phraseAfter(line, last + 1, end);
  const to = phrase ? phrase.last + 1 : last + 1;
  const that = thatBehind(line, to, end);
  return phrase || that !== undefined ? { from: last + 1, to: that ?? to } : undefined;
}

/** "Lumen's Today programme that", "local radio that": whoever stands before the "that" is told, if no verb does. */
function thatBehind(line: Line, from: number, end: number): number | undefined {
  for (let at = from; at < end && at < from + 6; at++) {
    if (line.items[at]!.word === 'that') return at === from ? undefined : at;
    if (!(isNoun(line.items[at]) || line.items[at]!.capital || line.items[at]!.kind === 'hyphen') || isFinite(line.items[at])) return undefined;
  }
  return undefined;
}

/** "on Monday", "in a statement", "during the debate": up to a "that" or "why", or up to the next clause if only days stand there. */
export function skipCircumstances(line: Line, from: number, end: number): number {
  let at = from;
  while (at < end && (isDay(line, at) || isManner(line, at))) at++;
  const item = line.items[at];
  if (!item || end <= at || item.word === 'that' || !opensCircumstance(line, at)) return at;
  for (let that = at + 1; that < end && that < at + 24; that++) {
    const { word, kind, cue, capital } = line.items[that]!;
    if (kind === 'word' && word === 'that' && !is(line.items[that - 1], Class.preposition)) return that;
    if (item.kind === 'word' && /^(?:why|whether|how)$/.test(word)) return that;
    if (kind === 'quotation' || (cue && !cue.homograph && !capital && !is(line.items[that - 1], Class.determiner))) break;
  }
  return at;
}

/** "in a statement", ", though,", "to Lee", "this week", "two days earlier"; but ", a policy" explains what was said. */
function opensCircumstance(line: Line, at: number): boolean {
  const { kind, word } = line.items[at]!;
  const next = line.items[at + 1];
  if (kind === 'comma' || kind === 'dash') return !is(next, Class.determiner);
  if (is(line.items[at], Class.preposition | Class.time) || word === 'to') return true;
  return is(next, Class.time) || ((kind === 'number' || is(line.items[at], Class.determiner)) && is(line.items[at + 2], Class.time));
}

/** "Monday", "on Monday", "last week", but no part of "Monday's debate" or "first-time". */
function isDay(line: Line, at: number): boolean {
  const time = is(line.items[at], Class.time) ? at : is(line.items[at], Class.preposition) && is(line.items[at + 1], Class.time) ? at + 1 : -1;
  const next = line.items[time + 1];
  if (time === -1 || is(next, Class.possessive) || next?.kind === 'hyphen') return false;
  return !/^(?:first|last|next|early|late)$/.test(line.items[time]!.word) || is(next, Class.time);
}

/** "again", "flatly": how it was said; "more than" and "only" belong to what was said. */
function isManner(line: Line, at: number): boolean {
  const item = line.items[at]!;
  return is(item, Class.adverb) && !item.mention && line.items[at + 1]?.kind !== 'hyphen' && !amounts.test(item.word);
}

const amounts = /^(?:more|most|less|least|almost|very|quite|much|just|even|not|so|here|never|always|once|yet|still|only|first|nearly)$/;

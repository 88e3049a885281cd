import type { CueKind } from './cue';
import { skipCircumstances } from './contentStart';
import { Class } from './lexicon';
import { is, type Line, type Stretch } from './line';
import { canSpeak, headOf, isNoun, isSubjectPronoun, phraseAfter, phraseBefore, type Phrase } from './phrase';
import { isQuoting, relayedFrame } from './relay';
import { followingSubject, inheritedSubject, invertedSubject, subjectBefore } from './subject';
import { verbGroup, type Group } from './verbGroup';
import { headlineFrame, oddVerbFrame, prepositionFrame } from './verbless';

/** A reporting clause: who, the verb, whom to. Numbers are items of the line. */
export interface Frame {
  /** The cue's items, both ends included: "was quoted as saying". */
  readonly first: number;
  readonly last: number;
  readonly subject?: Phrase;
  /** Where the subject stands. inherited: it is the subject of an earlier verb of the sentence. */
  readonly order: 'before' | 'after' | 'inherited';
  readonly form: 'finite' | 'participle' | 'infinitive' | 'preposition';
  readonly kind: CueKind;
  /** Who quotes the subject: "Lumen" in "Lumen quoted Lee as saying". */
  readonly relay?: Phrase;
  /** Whom the subject cites at the end: "Lee" in "Lumen reported that …, citing Lee". */
  readonly cited?: Phrase;
  /** What names the subject, where no verb agrees with it: "by" of a passive, "according to", or "in Lee's words". */
  readonly marker?: 'by' | 'preposition' | 'possessive';
  readonly rule: string;
}

/** Where a clause begins: with its subject, its verb, or who quotes the subject, whichever comes first. */
export const clauseStart = ({ order, subject, first, relay }: Frame): number =>
  Math.min(order === 'before' ? subject!.first : first, relay?.first ?? first);

/** "was told by Lee", "asked by Lee": who speaks stands after "by". */
export const isPassive = ({ form, marker }: Frame): boolean => form === 'finite' && marker === 'by';

/** The reporting clauses of one sentence, in the order of their verbs. */
export function framesOf(line: Line, sentence: Stretch): Frame[] {
  const announced = line.kind === 'headline' && sentence.from === 0 ? headlineFrame(line, sentence) : undefined;
  const frames: Frame[] = announced ? [announced] : [];
  for (let at = announced ? announced.last + 1 : sentence.from; at < sentence.to; at++) {
    const item = line.items[at]!;
    if (item.kind !== 'word') continue;
    const frame = item.cue ? verbFrame(line, sentence, at, frames) : prepositionFrame(line, sentence, at) ?? oddVerbFrame(line, sentence, at);
    if (!frame) continue;
    frames.push(frame);
    at = Math.max(at, frame.last);
  }
  return withCited(line, sentence, frames);
}

/** Who passes on what others say: a person who cites somebody speaks for himself. */
const isOutlet = ({ items }: Line, { last }: Phrase): boolean =>
  items[last]!.mention?.kind === 'ORG'
  || /^(?:agency|agencies|newspapers?|papers?|media|station|channel|network|broadcaster|outlets?|magazine|website|reports?)$/.test(items[last]!.word);

/** The last clause that has a subject of its own before ", citing Lee": Lee speaks, the subject passes it on. */
function withCited(line: Line, { from, to }: Stretch, frames: Frame[]): Frame[] {
  for (let at = from + 1; at < to - 1; at++) {
    if (line.items[at]!.word !== 'citing' || line.items[at - 1]!.kind !== 'comma') continue;
    const cited = phraseAfter(line, at + 1, to);
    const passer = frames.filter(({ last, form, kind, subject }) => last < at && form === 'finite' && kind === 'say' && subject !== undefined).at(-1);
    if (!cited || !canSpeak(line, cited) || !passer || passer.relay || !isOutlet(line, passer.subject!)) return frames;
    return frames.map((frame) => (frame === passer ? { ...frame, cited } : frame));
  }
  return frames;
}

function verbFrame(line: Line, sentence: Stretch, head: number, earlier: readonly Frame[]): Frame | undefined {
  const { tense, kind, homograph } = line.items[head]!.cue!;
  const group = verbGroup(line, sentence.from, head);
  const relayed = isQuoting(line, head) ? quotingFrame(line, sentence, head, group, earlier) : undefined;
  if (relayed) return relayed;
  const passive = group.passive || isNamedBehind(line, head, group) || opensQuestion(line, sentence.from, head);
  if (tense === 'past' && passive) return passiveFrame(line, sentence, head, group, kind);
  if (homograph && !looksVerbal(line, head, group)) return undefined;
  const base = { first: group.first, last: head, kind };
  const infinitive = group.to;
  const participle = tense === 'progressive' && !group.be;
  if (participle && (isGerund(line, head) || is(line.items[head - 1], Class.determiner | Class.possessive))) return undefined;
  if (infinitive || participle) return nonFinite(line, sentence, group.first, base, infinitive, earlier);
  const before = subjectBefore(line, sentence.from, group.first - 1, earlier);
  if (tense === 'base' && !group.auxiliary && !(before?.subject && isPlural(line, before.subject))) return undefined;
  if (before) return { ...base, ...before, form: 'finite' };
  const subject = invertedSubject(line, sentence, group.first, head, earlier);
  return subject && { ...base, subject, order: 'after', form: 'finite', rule: 'name after the cue' };
}

const quotingFrame = (line: Line, sentence: Stretch, head: number, { first, passive }: Group, earlier: readonly Frame[]): Frame | undefined =>
  relayedFrame(line, sentence, head, { first, passive, subject: subjectBefore(line, sentence.from, first - 1, earlier) });

/** "the Senate hearing": a noun made of a verb, behind the noun that it belongs to. */
const isGerund = ({ items }: Line, head: number): boolean =>
  /^(?:hearing|feeling|finding|briefing|reading)$/.test(items[head]!.word) && (isNoun(items[head - 1]) || is(items[head - 1], Class.determiner));

/** "was described by aides as": who is named after "by" speaks; nobody who is named in "was asked whether". */
function passiveFrame(line: Line, { to }: Stretch, head: number, group: Group, kind: CueKind): Frame | undefined {
  for (let at = head + 1; at < to && at < head + 6; at++) {
    if (line.items[at]!.word !== 'by') continue;
    const subject = phraseAfter(line, at + 1, to);
    return subject && { first: group.first, last: head, subject, order: 'after', form: 'finite', kind, marker: 'by', rule: 'named after "by"' };
  }
  if ((kind !== 'ask' && kind !== 'tell') || !asksAfter(line, head + 1)) return undefined;
  return { first: group.first, last: head, order: 'inherited', form: 'participle', kind, rule: 'nobody is named' };
}

/** "often labeled a “trap” by critics": a participle without an auxiliary, whose agent stands behind the quotation. */
function isNamedBehind({ items }: Line, head: number, { auxiliary }: Group): boolean {
  let at = head + 1;
  while (at < head + 4 && items[at]?.kind === 'word') at++;
  return !auxiliary && items[head]!.cue!.kind === 'call' && items[at]?.quotation !== undefined && items[at + 1]?.word === 'by';
}

/** "Asked whether", "when asked if": the one who is asked speaks in the rest of the sentence. */
const opensQuestion = (line: Line, from: number, head: number): boolean =>
  line.items[head]!.cue!.kind === 'ask' && (head === from || /^(?:when|if|once)$/.test(line.items[head - 1]!.word))
  && (line.items[head + 1]?.word === 'by' || asksAfter(line, head + 1));

/** "whether", "in May why": nobody is said to have asked. */
const asksAfter = (line: Line, from: number): boolean =>
  /^(?:that|if|whether|why|how|what|which|who|when|where)$/.test(line.items[skipCircumstances(line, from, Math.min(from + 24, line.items.length))]?.word ?? '');

/** "report", "claims": a verb only after a subject or an auxiliary and before what is reported. */
function looksVerbal(line: Line, head: number, group: Group): boolean {
  let place = group.first - 1;
  while (0 < place && is(line.items[place], Class.adverb) && !line.items[place]!.mention) place--;
  const before = line.items[place];
  const next = line.items[head + 1];
  if (group.auxiliary || announces(line, head, group)) return true;
  if (!before || is(before, Class.determiner | Class.preposition) || is(before, Class.possessive) || before.kind === 'hyphen') return false;
  const opensContent =
    next === undefined
    || next.kind !== 'word'
    || next.capital
    || is(next, Class.determiner | Class.pronoun | Class.subordinator | Class.object);
  return (
    opensContent
    && (isSubjectPronoun(before)
      || before.capital
      || before.kind === 'quotation'
      || before.kind === 'comma'
      || /[^s]s$/.test(before.word)
      || is(before, Class.role))
  );
}

/** The notice reads: “Closed.”: behind a noun with its article, and before speech that begins like a sentence. */
function announces({ items, text }: Line, head: number, { first }: Group): boolean {
  const sign = items[head + 1]?.kind;
  const quotation = items[sign === 'colon' || sign === 'comma' ? head + 2 : head + 1]?.quotation;
  return items[head]!.cue!.tense === 'present' && isNoun(items[first - 1])
    && quotation !== undefined && /^[^\p{L}]*\p{Lu}/u.test(text.slice(quotation.inner.start, quotation.inner.start + 6));
}

/** Whether the phrase takes a plural verb: "voters", "Lee and Kim", "47 percent of voters", "those polled". */
const isPlural = (line: Line, phrase: Phrase): boolean => {
  const opener = line.items[phrase.first]!;
  if (plurals.test(line.items[headOf(line, phrase)]!.word) || opener.word === 'those' || is(opener, Class.object)) return true;
  for (let at = phrase.first; at <= phrase.last; at++) {
    const { kind, word } = line.items[at]!;
    if (word === 'and' || kind === 'number' || /^(?:percent|majority|half|quarter|third)$/.test(word)) return true;
  }
  return false;
};

const plurals = /^(?:(?:i|we|you|they|who|others|those|all|many|some|several|most|both|people|men|women|police|few)(?:'.*)?|.*[^s]s)$/;

/** "saying", "to say": its subject is that of the sentence, but in "with aides saying". */
function nonFinite(
  line: Line,
  sentence: Stretch,
  first: number,
  base: { first: number; last: number; kind: CueKind },
  infinitive: boolean,
  earlier: readonly Frame[],
): Frame | undefined {
  const form = infinitive ? 'infinitive' : 'participle';
  let before = first - 1;
  while (sentence.from < before && is(line.items[before], Class.adverb) && !line.items[before]!.mention) before--;
  const item = line.items[before];
  if (
    !infinitive
    && item
    && isNoun(item)
    && !/^(?:statement|letter|tweet|email|post|interview|video|speech|message|memo|release|ad|op-ed|note)s?$/.test(item.word)
  ) {
    const subject = phraseBefore(line, sentence.from, before);
    if (subject) return { ...base, subject, order: 'before', form, rule: 'name before the cue' };
  }
  const subject = first === sentence.from && !infinitive ? followingSubject(line, base.last, sentence.to) : inheritedSubject(line, sentence, first, earlier);
  return subject && { ...base, subject, order: 'inherited', form, rule: 'subject of the sentence' };
}

import type { CueKind } from './cue';
import { Class } from './lexicon';
import { is, type Line, type Stretch } from './line';
import { isQuoting, relayedFrame } from './relay';
import { headlineFrame, prepositionFrame } from './verbless';
import { beginsClause, headOf, isNoun, isSubjectPronoun, phraseAfter, phraseBefore, type Phrase } from './phrase';

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
  readonly rule: string;
}

/** Where a clause begins: with its subject, its verb, or who quotes the subject, whichever comes first. */
export const clauseStart = ({ order, subject, first, relay }: Frame): number =>
  Math.min(order === 'before' ? subject!.first : first, relay?.first ?? first);

/** The reporting clauses of one sentence, in the order of their verbs. */
export function framesOf(line: Line, sentence: Stretch): Frame[] {
  const announced = line.kind === 'headline' && sentence.from === 0 ? headlineFrame(line, sentence) : undefined;
  const frames: Frame[] = announced ? [announced] : [];
  for (let at = announced ? announced.last + 1 : sentence.from; at < sentence.to; at++) {
    const item = line.items[at]!;
    const frame = item.cue ? verbFrame(line, sentence, at, frames) : item.kind === 'word' ? prepositionFrame(line, sentence, at) : undefined;
    if (!frame) continue;
    frames.push(frame);
    at = Math.max(at, frame.last);
  }
  return frames;
}

/** The first noun phrase of a sentence that is not part of an opening "On Monday," or "After the vote,". */
export function sentenceSubject(line: Line, { from, to }: Stretch): Phrase | undefined {
  let at = from;
  while (at < to) {
    const item = line.items[at]!;
    const leads = is(item, Class.preposition | Class.subordinator | Class.auxiliary) || (at === from && /(?:ing|ed)$/.test(item.word) && !is(item, Class.role));
    if (isSubjectPronoun(item)) return { first: at, last: at };
    if (leads && !item.mention) {
      let comma = at;
      while (comma < to && comma - at < 30 && line.items[comma]!.kind !== 'comma') comma++;
      const parted = comma < to && line.items[comma]!.kind === 'comma';
      if (!parted && !/(?:ing|ed)$/.test(item.word)) return undefined;
      at = parted ? comma + 1 : at + 1;
    } else if (isNoun(item) || is(item, Class.determiner | Class.title)) return phraseAfter(line, at, to);
    else at++;
  }
  return undefined;
}

function verbFrame(line: Line, sentence: Stretch, head: number, earlier: readonly Frame[]): Frame | undefined {
  const { tense, kind, homograph } = line.items[head]!.cue!;
  const group = verbGroup(line, sentence.from, head);
  const relayed = isQuoting(line, head) ? quotingFrame(line, sentence, head, group, earlier) : undefined;
  if (relayed) return relayed;
  if (tense === 'past' && group.passive) return passiveFrame(line, sentence, head, group, kind);
  if (homograph && !looksVerbal(line, head, group)) return undefined;
  const base = { first: group.first, last: head, kind };
  const infinitive = group.to;
  const participle = tense === 'progressive' && !group.be;
  if (infinitive || participle) return nonFinite(line, sentence, group.first, base, infinitive, earlier);
  const before = subjectBefore(line, sentence.from, group.first - 1, earlier);
  if (tense === 'base' && !group.auxiliary && !(before?.subject && isPlural(line, before.subject))) return undefined;
  if (before) return { ...base, ...before, form: 'finite' };
  const subject = invertedSubject(line, sentence, group.first, head);
  return subject && { ...base, subject, order: 'after', form: 'finite', rule: 'name after the cue' };
}

const quotingFrame = (line: Line, sentence: Stretch, head: number, { first, passive }: Group, earlier: readonly Frame[]): Frame | undefined =>
  relayedFrame(line, sentence, head, { first, passive, subject: subjectBefore(line, sentence.from, first - 1, earlier) });

interface Group {
  readonly first: number;
  readonly be: boolean;
  readonly to: boolean;
  readonly passive: boolean;
  readonly auxiliary: boolean;
}

/** "has also repeatedly said": the words before the verb that belong to it. */
function verbGroup(line: Line, from: number, head: number): Group {
  let first = head;
  let be = false;
  let to = false;
  let auxiliary = false;
  for (let at = head - 1; from <= at; at--) {
    const item = line.items[at]!;
    if (is(item, Class.auxiliary) && !is(item, Class.pronoun)) {
      be ||= is(item, Class.be);
      to ||= item.word === 'to';
      auxiliary = true;
      first = at;
      if (item.word === 'to') break;
    } else if (is(item, Class.adverb) && !item.mention && from < at && line.items[at - 1]!.kind !== 'comma') continue;
    else break;
  }
  while (first < head && is(line.items[first], Class.adverb) && !is(line.items[first], Class.auxiliary)) first++;
  return { first, be, to, passive: be && line.items[head]!.cue!.tense === 'past' && !line.items[head - 1]!.word.endsWith('having'), auxiliary };
}

/** "was described by aides as": who is named after "by" speaks. */
function passiveFrame(line: Line, { to }: Stretch, head: number, group: Group, kind: CueKind): Frame | undefined {
  for (let at = head + 1; at < to && at < head + 6; at++) {
    if (line.items[at]!.word !== 'by') continue;
    const subject = phraseAfter(line, at + 1, to);
    return subject && { first: group.first, last: head, subject, order: 'after', form: 'finite', kind, rule: 'named after "by"' };
  }
  return undefined;
}

/** "report", "claims": a verb only after a subject or an auxiliary and before what is reported. */
function looksVerbal(line: Line, head: number, group: Group): boolean {
  let place = group.first - 1;
  while (0 < place && is(line.items[place], Class.adverb) && !line.items[place]!.mention) place--;
  const before = line.items[place];
  const next = line.items[head + 1];
  if (group.auxiliary) return true;
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

const isPlural = (line: Line, phrase: Phrase): boolean => {
  const head = line.items[headOf(line, phrase)]!;
  if (/^(?:i|we|you|they|who|others|many|some|several|most|both|people|men|women|police|few)(?:'|$)/.test(head.word) || /[^s]s$/.test(head.word)) return true;
  for (let at = phrase.first; at <= phrase.last; at++) if (line.items[at]!.word === 'and') return true;
  return is(line.items[phrase.first], Class.object);
};

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
  const before = line.items[first - 1];
  if (
    !infinitive
    && before
    && isNoun(before)
    && !/^(?:statement|letter|tweet|email|post|interview|video|speech|message|memo|release|ad|op-ed|note)s?$/.test(before.word)
  ) {
    const subject = phraseBefore(line, sentence.from, first - 1);
    if (subject) return { ...base, subject, order: 'before', form, rule: 'name before the cue' };
  }
  const subject = inherited(line, sentence, first, earlier);
  return subject && { ...base, subject, order: 'inherited', form, rule: 'subject of the sentence' };
}

function inherited(line: Line, sentence: Stretch, at: number, earlier: readonly Frame[]): Phrase | undefined {
  const previous = earlier.at(-1);
  if (previous?.subject) return previous.subject;
  const subject = sentenceSubject(line, { from: sentence.from, to: at });
  return subject && subject.last < at ? subject : undefined;
}

/** The subject left of a verb: right before it, or before an apposition between commas, or shared by "and". */
function subjectBefore(line: Line, from: number, at: number, earlier: readonly Frame[]): Pick<Frame, 'subject' | 'order' | 'rule'> | undefined {
  const item = line.items[at];
  if (at < from || !item || item.kind === 'quotation' || item.kind === 'stop' || item.kind === 'colon') return undefined;
  if (item.kind === 'comma' || item.kind === 'dash') {
    if (line.items[at - 1]?.kind === 'quotation') return undefined;
    const subject = beforeApposition(line, from, at);
    return subject && { subject, order: 'before', rule: 'name before an aside and the cue' };
  }
  if (is(item, Class.conjunction)) {
    const subject = inherited(line, { from, to: at }, at, earlier);
    return subject && { subject, order: 'inherited', rule: 'subject of the sentence' };
  }
  const subject = phraseBefore(line, from, at);
  return subject && { subject, order: 'before', rule: isSubjectPronoun(line.items[subject.last]) ? 'pronoun before the cue' : 'name before the cue' };
}

/** "Lee, a farmer from Ohio, said": the name before the comma that opens the aside. */
function beforeApposition(line: Line, from: number, comma: number): Phrase | undefined {
  let nearest: Phrase | undefined;
  for (let at = comma - 1; from < at && comma - at < 45; at--) {
    const item = line.items[at]!;
    if (item.kind === 'quotation' && !nearest && comma - at < 3) return undefined;
    if (item.kind === 'semicolon' || item.kind === 'colon' || item.kind === 'stop') break;
    if (item.kind !== 'comma' && item.kind !== 'dash') continue;
    const phrase = phraseBefore(line, from, at - 1);
    if (!phrase || !beginsClause(line, from, phrase) || is(line.items[phrase.first - 1], Class.preposition)) continue;
    if (line.items[phrase.first - 1]?.kind !== 'comma' || line.items[phrase.first - 2]?.kind === 'quotation') return phrase;
    nearest ??= phrase;
  }
  return nearest;
}

/** “…,” said Lee: the cue right after a quotation or a comma. */
function invertedSubject(line: Line, { from, to }: Stretch, first: number, head: number): Phrase | undefined {
  const before = line.items[first - 1];
  const starts = first === from || before?.kind === 'quotation' || before?.kind === 'comma' || before?.kind === 'dash' || is(before, Class.conjunction);
  const { tense, kind } = line.items[head]!.cue!;
  if (!starts || tense === 'base' || kind === 'treat') return undefined;
  let at = head + 1;
  while (at < to && is(line.items[at], Class.adverb) && !line.items[at]!.capital) at++;
  const next = line.items[at];
  if (!next || !(next.capital || is(next, Class.determiner | Class.role | Class.pronoun) || isNoun(next))) return undefined;
  return phraseAfter(line, at, to);
}

import { holdsVerb, isFinite } from './clause';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { endsWithComma, is, type Item, type Line, type Stretch } from './line';
import { beginsClause, canSpeak, isListOfNames, isNoun, isSubjectPronoun, phraseAfter, phraseBefore, type Phrase } from './phrase';

/** The first noun phrase of a sentence that is not part of an opening "On Monday," or "After the vote,". */
export function sentenceSubject(line: Line, { from, to }: Stretch): Phrase | undefined {
  let at = from;
  while (at < to) {
    const item = line.items[at]!;
    const leads = is(item, Class.preposition | Class.subordinator | Class.auxiliary) || (at === from && /(?:ing|ed)$/.test(item.word) && !is(item, Class.role));
    const opening = openingTime(line, at, to);
    if (at < opening) {
      at = opening;
      continue;
    }
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

/** "A week later,": the item after the comma of an adverbial of time; `at` if none begins there. */
function openingTime(line: Line, at: number, to: number): number {
  let timed = false;
  for (let next = at; next < to && next < at + 7; next++) {
    const item = line.items[next]!;
    if (item.kind === 'comma') return timed ? next + 1 : at;
    if (item.kind !== 'word' && item.kind !== 'number') return at;
    const acts = item.cue || isFinite(item) || item.mention?.kind === 'PERSON' || is(item, Class.role);
    if (acts || (isSubjectPronoun(item) && !is(item, Class.determiner))) return at;
    timed ||= is(item, Class.time) || item.word === 'ago';
  }
  return at;
}

/** The subject that a participle, an infinitive or a second verb shares with what comes before it. */
export function inheritedSubject(line: Line, sentence: Stretch, at: number, earlier: readonly Frame[]): Phrase | undefined {
  const near = line.items[at]?.word === 'to' ? willing(line, sentence.from, at) : undefined;
  if (near) return near;
  const previous = earlier.at(-1);
  const parted = endsWithComma(line, at - 1);
  const nearest = previous?.marker === 'by' ? undefined : clauseSubject(line, sentence, parted ? at - 1 : at);
  if (nearest && (parted || !previous?.subject || previous.subject.last < nearest.first)) return nearest;
  if (previous?.subject) return previous.subject;
  const subject = sentenceSubject(line, { from: sentence.from, to: at });
  return subject && subject.last < at ? subject : undefined;
}

/** "long before aides started to call": whoever is right before the verb that the infinitive belongs to. */
function willing(line: Line, from: number, to: number): Phrase | undefined {
  let verb = to - 1;
  while (from < verb && is(line.items[verb], Class.adverb)) verb--;
  if (!isFinite(line.items[verb]) || is(line.items[verb], Class.auxiliary) || line.items[verb]!.cue) return undefined;
  let last = verb - 1;
  while (from < last && is(line.items[last], Class.auxiliary | Class.adverb) && !line.items[last]!.mention) last--;
  const phrase = phraseBefore(line, from, last);
  return phrase && phrase.last === last && canSpeak(line, phrase) && beginsClause(line, from, phrase) ? phrase : undefined;
}

/** The subject of the clause that the comma ends: one that begins behind an earlier comma, or with the sentence. */
function clauseSubject(line: Line, { from }: Stretch, comma: number): Phrase | undefined {
  let commas = 0;
  for (let at = comma - 1; from <= at && commas < 4 && comma - at < 60; at--) {
    if (at !== from && !endsWithComma(line, at - 1) && line.items[at - 1]!.kind !== 'dash') continue;
    commas++;
    let start = at;
    while (start < comma && is(line.items[start], Class.conjunction | Class.subordinator) && !isSubjectPronoun(line.items[start])) start++;
    const subject = sentenceSubject(line, { from: start, to: comma });
    if (!subject || comma <= subject.last + 1 || /^(?:who|which|that)$/.test(line.items[subject.first]!.word)) continue;
    if (line.items.slice(start, subject.first).some(({ cue, classes }) => cue || (classes & Class.verb) !== 0)) continue;
    let verb = subject.last + 1;
    while (verb < comma && is(line.items[verb], Class.adverb)) verb++;
    if (isFinite(line.items[verb])) return subject;
  }
  return undefined;
}

/** "Noting that the docks were ours, Lee left": the subject after the comma. */
export function followingSubject(line: Line, head: number, to: number): Phrase | undefined {
  for (let comma = head + 1; comma < to - 1; comma++) {
    if (line.items[comma]!.kind !== 'comma') continue;
    const phrase = phraseAfter(line, comma + 1, to);
    if (phrase && canSpeak(line, phrase) && isFinite(line.items[phrase.last + 1])) return phrase;
  }
  return undefined;
}

/** The subject left of a verb: right before it, or before an apposition between commas, or shared by "and". */
export function subjectBefore(line: Line, from: number, at: number, earlier: readonly Frame[]): Pick<Frame, 'subject' | 'order' | 'rule'> | undefined {
  const item = line.items[at];
  if (at < from || !item || item.kind === 'quotation' || item.kind === 'stop' || item.kind === 'colon') return undefined;
  if (is(item, Class.adverb) && !item.mention && line.items[at - 1]?.kind === 'comma') return subjectBefore(line, from, at - 1, earlier);
  if (item.kind === 'comma' || item.kind === 'dash') {
    if (line.items[at - 1]?.kind === 'quotation') return undefined;
    const subject = beforeApposition(line, from, at);
    return subject && { subject, order: 'before', rule: 'name before an aside and the cue' };
  }
  if (is(item, Class.conjunction)) {
    const subject = inheritedSubject(line, { from, to: at }, at, earlier);
    return subject && { subject, order: 'inherited', rule: 'subject of the sentence' };
  }
  if (is(item, Class.possessive)) return undefined;
  if (/^(?:both|all|each)$/.test(item.word) && line.items[at - 1]?.mention) return subjectBefore(line, from, at - 1, earlier);
  const nearest = withList(line, from, phraseBefore(line, from, at));
  const subject = nearest && beginsClause(line, from, nearest) ? nearest : beforeRestriction(line, from, at) ?? nearest;
  return subject && { subject, order: 'before', rule: isSubjectPronoun(line.items[subject.last]) ? 'pronoun before the cue' : 'name before the cue' };
}

/** "Dockers who heard the news on Monday said", "people polled in May said": the noun before the words that say which. */
function beforeRestriction(line: Line, from: number, at: number): Phrase | undefined {
  for (let place = at; from < place && at - place < 24; place--) {
    const { kind, word, cue } = line.items[place]!;
    const next = line.items[place + 1];
    if (!/^(?:word|number|hyphen|other)$/.test(kind) || (cue && !cue.homograph && is(next, Class.subordinator | Class.pronoun))) return undefined;
    const relative = word === 'who' || ((word === 'that' || word === 'which') && isFinite(next));
    const participle = /..ed$/.test(word) && (place === at || is(next, Class.preposition | Class.time));
    if (!(relative && holdsVerb(line, place + 1, at + 1)) && !participle) continue;
    const phrase = phraseBefore(line, from, place - 1);
    const which = phrase && (!isSubjectPronoun(line.items[phrase.last]) || /^(?:those|others)$/.test(line.items[phrase.last]!.word));
    if (which && phrase.last === place - 1 && beginsClause(line, from, phrase)) return phrase;
  }
  return undefined;
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
export function invertedSubject(line: Line, { from, to }: Stretch, first: number, head: number, earlier: readonly Frame[]): Phrase | undefined {
  const before = line.items[first - 1];
  const starts = first === from || before?.kind === 'quotation' || before?.kind === 'comma' || before?.kind === 'dash' || is(before, Class.conjunction);
  const { tense, kind } = line.items[head]!.cue!;
  if (!starts || tense === 'base' || kind === 'treat' || (first !== from && goesOn(line, first, kind, earlier))) return undefined;
  let at = head + 1;
  while (at < to && is(line.items[at], Class.adverb) && !line.items[at]!.capital) at++;
  const next = line.items[at];
  if (!next || !(next.capital || is(next, Class.determiner | Class.role | Class.pronoun) || isNoun(next))) return undefined;
  return phraseAfter(line, at, to);
}

/** "She called it “a joke”, accused Kim and left": a further verb of the same subject, and who stands behind it is no speaker. */
function goesOn(line: Line, first: number, kind: Frame['kind'], earlier: readonly Frame[]): boolean {
  const outside = line.items[first - 1]!.kind === 'comma';
  if (outside && /^(?:call|ask|tell|promise)$/.test(kind)) return true;
  const governed = earlier.some(({ form, order, subject, last }) => form === 'finite' && order === 'before' && subject !== undefined && last < first - 1);
  return governed && (outside || kind !== 'say') && line.items.slice(0, first).some(({ quotation }) => quotation !== undefined);
}

/** "Chile, Peru and Kenya said": all of the list, if the clause begins with it. */
function withList(line: Line, from: number, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase) return undefined;
  let first = phrase.first;
  while (from < first && isListed(line.items[first - 1]!)) first--;
  const whole = { first, last: phrase.last };
  return first < phrase.first && beginsClause(line, from, whole) && isListOfNames(line, first, phrase.last + 1) ? whole : phrase;
}

const isListed = ({ kind, word, mention }: Item): boolean =>
  kind === 'comma' || word === 'and' || mention?.kind === 'PERSON' || mention?.kind === 'ORG' || mention?.kind === 'PLACE';

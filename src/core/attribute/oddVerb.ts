import { holdsVerb } from './clause';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, type Item, type Line, type Stretch } from './line';
import { canSpeak, isListOfNames, phraseAfter, phraseBefore, type Phrase } from './phrase';
import { afterMarks, innerEnd, isFullClause } from './quoteEnd';

/** “…,” Lee opined, or “…?” Lee shot back: an unlisted verb where only a reporting one can stand. */
export function oddVerbAfter(line: Line, place: number, item: number): Frame | undefined {
  const end = innerEnd(line, item);
  if (!isFullClause(line, item) || end === '.') return undefined;
  const { from, to } = line.sentences[place]!;
  if (item < to - 1) return speakerAt(line, afterMarks(line, to, item), to, false, !holdsVerb(line, from, item));
  const next = line.sentences[place + 1];
  return next && /[?!]/.test(end) ? speakerAt(line, next.from, next.to, true, false) : undefined;
}

/**
 * A speaker and a verb at this place; across a stop the verb must be one of answering: "shot back". `inverts`: the verb may come first, as it cannot
 * where a clause leads to the quotation ("She called it “a joke,” accused Kim and left").
 */
function speakerAt(line: Line, first: number, to: number, afterStop: boolean, inverts: boolean): Frame | undefined {
  if (inverts && (looksPast(line, first) || isTold(line.items[first]))) {
    const phrase = phraseAfter(line, first + 1, to);
    if (phrase && canSpeak(line, phrase)) return oddFrame(phrase, first, 'after');
  }
  for (let verb = first + 1; verb < to && verb < first + 12; verb++) {
    if (!(afterStop ? isAnswering(line, verb) : looksPast(line, verb) || isAnyVerb(line, verb))) continue;
    const phrase = phraseBefore(line, first, verb - 1);
    if (phrase?.first === first && canSpeak(line, phrase)) return oddFrame(phrase, verb, 'before');
    break;
  }
  return undefined;
}

const oddFrame = (subject: Phrase, verb: number, order: Frame['order']): Frame =>
  ({ first: verb, last: verb, subject, order, form: 'finite', kind: 'say', rule: 'stands where a speaker does' });

/** “…,” the two on the board write: between a quotation and a verb of reporting stands whoever it is of, in whatever words. */
export function upToVerb(line: Line, { to }: Stretch, item: number): Frame | undefined {
  const first = afterMarks(line, to, item);
  if (to <= first || !isFullClause(line, item) || !opensPhrase(line.items[first]!)) return undefined;
  let comma: number | undefined;
  for (let at = first + 1; at < to && at < first + 24; at++) {
    const { kind, cue } = line.items[at]!;
    if (/^(?:quotation|colon|semicolon|stop|dash)$/.test(kind)) return undefined;
    if (comma === undefined && is(line.items[at], Class.auxiliary | Class.subordinator)) return undefined;
    if (kind === 'comma') comma ??= at;
    const tells = isTold(line.items[at]) && !articles.test(line.items[at - 1]!.word);
    if (tells && (comma === undefined || cue!.kind === 'say' || cue!.kind === 'tell'))
      return oddFrame({ first, last: (comma === undefined || isListOfNames(line, first, at) ? at : comma) - 1 }, at, 'before');
  }
  return undefined;
}

/** What a participle follows that belongs to a noun: "a painted sign". */
const articles = /^(?:an?|the|his|her|its|their)$/;

const opensPhrase = (item: Item): boolean =>
  (item.capital || is(item, Class.determiner | Class.role | Class.pronoun)) && !is(item, Class.subordinator);

/** A form that can be the verb of a clause, of a verb that is listed. */
const isTold = (item: Item | undefined): boolean =>
  item?.cue !== undefined && !item.capital && item.cue.tense !== 'progressive';

const looksPast = (line: Line, at: number): boolean => {
  const item = line.items[at];
  return item?.kind === 'word' && !item.capital && (/(?:ed|te)$/.test(item.word) || is(item, Class.verb)) && !is(item, Class.auxiliary | Class.preposition);
};

/** A verb that is listed, or a word in small letters right after a name in capitals: "Lee shot". */
const isAnyVerb = (line: Line, at: number): boolean => {
  const item = line.items[at]!;
  if (item.kind !== 'word' || item.capital) return false;
  if (item.cue) return isTold(item);
  return item.classes === 0 && line.items[at - 1]!.mention?.kind === 'PERSON';
};

/** "shot back", "went on", "chimed in" at the end of their clause. */
const isAnswering = (line: Line, at: number): boolean => {
  const after = line.items[at + 2];
  return line.items[at]!.kind === 'word' && /^(?:back|on|in)$/.test(line.items[at + 1]?.word ?? '')
    && (after === undefined || after.kind === 'comma' || after.kind === 'stop'
      || (after.word !== 'to' && is(after, Class.adverb | Class.preposition | Class.time)));
};

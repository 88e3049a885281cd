import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, type Line } from './line';
import { phraseAfter, phraseBefore, type Phrase } from './phrase';
import { isSaying } from './term/lent';

/** "her call for a “new start”", "Lee's claim that the docks are “dead”": whose words a noun of saying between `from` and the quotation tells. */
export function ownedBefore(line: Line, from: number, item: number): Frame | undefined {
  for (let at = item - 1; from <= at && item - at < farthest; at--) {
    const { kind } = line.items[at]!;
    if (kind === 'semicolon' || kind === 'colon' || kind === 'quotation') return undefined;
    if (!isSaying(line.items[at])) continue;
    const before = ownerBefore(line, from, at);
    const after = before ? undefined : ownerAfter(line, at, item);
    const owner = before ?? after;
    if (owner && before && is(line.items[owner.last], Class.determiner) && line.items[owner.first - 1]?.cue) return undefined;
    if (!owner || !leadsTo(line, (after ? after.last : at) + 1, item)) continue;
    const first = before ? at : owner.first - 1;
    return { first, last: first, subject: owner, order: before ? 'before' : 'after', form: 'preposition', kind: 'think', rule: 'whose words they are' };
  }
  return undefined;
}

/** In items: what a noun leads up to does not stand farther off. */
const farthest = 24;

/** "Ann Lee's repeated", "their": right before the noun or before its adjectives. */
function ownerBefore(line: Line, from: number, noun: number): Phrase | undefined {
  for (let at = noun - 1; from <= at && noun - at < 4; at--) {
    const item = line.items[at]!;
    if (is(item, Class.possessive)) return phraseBefore(line, from, at - 1);
    if (/^(?:his|her|their)$/.test(item.word)) return { first: at, last: at };
    if (item.kind !== 'word' || is(item, notBeforeNoun)) return undefined;
  }
  return undefined;
}

const notBeforeNoun = Class.auxiliary | Class.preposition | Class.conjunction | Class.subordinator | Class.object | Class.determiner;

/** "the claim of critics that": the name or pronoun behind "of" or "by", if a clause follows. */
function ownerAfter(line: Line, noun: number, to: number): Phrase | undefined {
  const link = line.items[noun + 1]?.word;
  if (link !== 'of' && link !== 'by') return undefined;
  const phrase = phraseAfter(line, noun + 2, to);
  return phrase && line.items[phrase.last + 1]?.word === 'that' ? phrase : undefined;
}

/** A clause with "that", or a preposition and at most the article and adjectives of what is quoted. */
function leadsTo(line: Line, at: number, item: number): boolean {
  if (at === item) return true;
  const first = line.items[at]!;
  if (first.word === 'that') return line.items.slice(at, item - 1).every(({ kind }) => kind !== 'comma');
  if (!is(first, Class.preposition) && first.word !== 'to') return false;
  return line.items.slice(at + 1, item).every(next => next.kind === 'word' && !is(next, notInPhrase));
}

const notInPhrase = Class.auxiliary | Class.subordinator | Class.conjunction | Class.verb;

// Lee told [reporters]ADDRESSEE [on X]VENUE. In [a letter]VENUE to [the mayor]ADDRESSEE, seen by [Lumen]RELAY, she said so.

import type { Span } from '../span';
import { hearerOf } from './contentStart';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, spanOf, type Item, type Line, type Stretch } from './line';
import { headOf, isNoun, phraseAfter, phraseBefore, type Phrase } from './phrase';
import { handedOnBy, passedOnBy, skipTimes } from './relay';
import { isOccasion, venueAt } from './venue';

/** Whom a statement was made to, where, and who passed it on. */
export interface Circumstances {
  readonly addressee?: Span;
  readonly via?: Span;
  readonly relay?: Span;
}

/** The same as items of the line; the first that is found counts. */
type Found = { -readonly [Key in keyof Circumstances]: Stretch };

/** Where a reporting clause stands. */
export interface Place {
  readonly sentence: Stretch;
  /** Where what it reports indirectly begins, else where its sentence ends. */
  readonly end: number;
  /** The item behind the quotation or what else it leads up to. */
  readonly behind?: number;
  /** The clauses of the sentence. */
  readonly frames: readonly Frame[];
}

/** What stands around a reporting clause: behind it, at the start of its sentence, between subject and verb, and behind what it leads up to. */
export function circumstancesOf(line: Line, frame: Frame, place: Place): Circumstances {
  const found: Found = {};
  const relay = frame.relay ?? (frame.cited && frame.subject);
  if (relay) found.relay = stretchOf(relay);
  if (frame.form !== 'preposition') around(line, frame, place, found);
  const { sentence, frames } = place;
  const same = frame.order === 'inherited' && frame.form === 'participle' ? frames.filter(({ last }) => last < frame.first).at(-1) : undefined;
  if (same?.subject && same.subject.first === frame.subject?.first) around(line, same, { sentence, frames, end: frame.first }, found);
  return {
    ...(found.addressee && { addressee: span(line, found.addressee) }),
    ...(found.via && { via: span(line, found.via) }),
    ...(found.relay && { relay: span(line, found.relay) }),
  };
}

function around(line: Line, frame: Frame, place: Place, found: Found): void {
  const { sentence, end, behind, frames } = place;
  const { subject, order, first, last, kind } = frame;
  const chain = { line, found, frames, heard: /^(?:say|tell|ask|promise)$/.test(kind) && !line.items[last]!.word.startsWith('point') };
  walk(chain, toldTo(line, frame, place, found), end);
  if (order === 'before' && subject!.last + 1 < first) walk(chain, subject!.last + 1, first);
  const opening: Found = {};
  const start = Math.min(first, subject?.first ?? first);
  if (sentence.from < start && skipComma(line, walk({ ...chain, found: opening }, sentence.from, start)) === start) fill(found, opening);
  if (behind !== undefined) walk(chain, behind, sentence.to);
}

function fill(found: Found, more: Found): void {
  if (more.addressee) found.addressee ??= more.addressee;
  if (more.via) found.via ??= more.via;
  if (more.relay) found.relay ??= more.relay;
}

/** Notes who is told, asked or called upon, and gives the item behind them. */
function toldTo(line: Line, frame: Frame, { sentence, end }: Place, found: Found): number {
  const { kind, order, subject, first, last, marker } = frame;
  if (order === 'after') {
    const told = marker === 'by' && (kind === 'tell' || kind === 'ask') ? phraseBefore(line, sentence.from, first - 1) : undefined;
    if (told) found.addressee ??= stretchOf(told);
    return Math.max(last, subject!.last) + 1;
  }
  const called = kind === 'call' && /^call/.test(line.items[last]!.word) && /^(?:on|upon)$/.test(line.items[last + 1]?.word ?? '');
  const phrase = called ? phraseAfter(line, last + 2, end) : undefined;
  const hearer = phrase ? stretchOf(phrase) : kind === 'tell' || kind === 'ask' ? hearerOf(line, frame, end) : undefined;
  if (!hearer || !canHear(line, frame, hearer)) return last + 1;
  const told = { from: hearer.from, to: hearerEnd(line, hearer) };
  if (isOccasion(line, told)) found.via ??= told;
  else found.addressee ??= told;
  return told.to;
}

/** Who is asked is a person or a body, not the thing asked for ("demanded an answer", "asked several times"). */
function canHear(line: Line, { kind, last }: Frame, { from, to }: Stretch): boolean {
  if (kind !== 'ask') return true;
  const { items } = line;
  if (/^(?:demand|request|recommend)/.test(items[last]!.word)) return false;
  if (items.slice(from, to).some(item => is(item, Class.time) || item.word === 'times')) return false;
  return isPeople(line, { first: from, last: to - 1 }) || /^(?:to|if|whether)$/.test(items[to]?.word ?? '');
}

/** "reporters" in "reporters after the ceremony", but all of "members of the committee" and "USA Today": where the hearer's own words end. */
function hearerEnd({ items }: Line, { from, to }: Stretch): number {
  let end = from + 1;
  for (; end < to; end++) {
    const own = /^(?:of|from)$/.test(items[end]!.word) && !items[end - 1]!.mention;
    if (is(items[end], Class.preposition) && !own && !continues(items, end)) break;
  }
  while (continues(items, end)) end++;
  return from < end - 1 && is(items[end - 1], Class.possessive) ? end - 1 : end;
}

const continues = (items: readonly Item[], at: number): boolean => items[at]?.mention !== undefined && items[at]!.mention === items[at - 1]!.mention;

/** A chain of circumstances as it is followed. */
interface Chain {
  readonly line: Line;
  readonly found: Found;
  readonly frames: readonly Frame[];
  /** Whether "to" somebody says who hears it: not after "pointed". */
  readonly heard: boolean;
}

/** Follows the chain as far as it goes (times, "in a statement", "to reporters", ", as quoted by Lumen") and gives the item where it ends. */
function walk(chain: Chain, start: number, end: number): number {
  let at = start;
  for (let steps = 0; steps < 16; steps++) {
    at = skipTimes(chain.line, at, end);
    const behind = at < end ? link(chain, at, end) : undefined;
    if (behind === undefined) break;
    at = behind;
  }
  return at;
}

/** One link of the chain: notes what it tells, and gives the item behind it; undefined where the chain ends. */
function link({ line, found, frames, heard }: Chain, at: number, end: number): number | undefined {
  const { kind, word } = line.items[at]!;
  if (kind === 'number') return at + 1;
  if (kind === 'comma') return opensAside(line, at + 1) ? at + 1 : undefined;
  if (kind !== 'word') return undefined;
  const relay = passedOnBy(line, at, end) ?? source(line, frames, at, end);
  if (relay) return note(line, found, 'relay', relay);
  if (isAsked(line, at)) return asked(line, at, end, found);
  if (/^(?:as|when)$/.test(word) || isSpeaking(word) || isParticiple(line, at)) return at + 1;
  const venue = venueAt(line, at, end);
  if (venue) {
    found.via ??= venue;
    return venue.to;
  }
  const phrase = is(line.items[at], Class.preposition) || word === 'addressing' ? phraseAfter(line, at + 1, end) : undefined;
  if (!phrase) return undefined;
  const before = line.items[at - 1]?.word ?? '';
  const hears = (heard && word === 'to' && !ways.test(before)) || word === 'addressing' || (word === 'with' && isSpeaking(before));
  if (hears && isOccasion(line, stretchOf(phrase))) found.via ??= stretchOf(phrase);
  else if (hears && isPeople(line, phrase)) return note(line, found, 'addressee', { first: phrase.first, last: hearerEnd(line, stretchOf(phrase)) - 1 });
  return phrase.last + 1;
}

/** "during a visit to": a place follows, nobody who listens. */
const ways = /^(?:visit|trip|tour|return|journey|flight|way|road|run-up|access)s?$/;

function note({ items }: Line, found: Found, key: keyof Found, { first, last }: Phrase): number {
  let to = last + 1;
  while (continues(items, to)) to++;
  found[key] ??= { from: first, to };
  return to;
}

const isAsked = ({ items }: Line, at: number): boolean =>
  /^(?:asked|pressed|questioned|quizzed|challenged)$/.test(items[at]!.word) && (items[at + 1]?.word === 'by' || at === 0 || items[at - 1]?.word === 'when');

/** "Asked by reporters whether the docks were sold,": who asks is answered; what they ask ends with the comma. */
function asked(line: Line, at: number, end: number, found: Found): number {
  const phrase = line.items[at + 1]?.word === 'by' ? phraseAfter(line, at + 2, end) : undefined;
  let next = phrase ? note(line, found, 'addressee', phrase) : at + 1;
  while (next < end && line.items[next]!.kind !== 'comma') next++;
  return next;
}

/** "according to a transcript published by the Kremlin": it went through the Kremlin's hands. */
function source(line: Line, frames: readonly Frame[], at: number, end: number): Phrase | undefined {
  const subject = frames.find(({ first, form, marker }) => first === at && form === 'preposition' && marker !== 'possessive')?.subject;
  return subject && (handedOnBy(line, subject, end) ?? subject);
}

/** ", speaking at", ", quoted by", ", according to", ", in a letter": the comma does not end what is told about the clause. */
const opensAside = (line: Line, at: number): boolean => {
  const word = line.items[at]?.word ?? '';
  return isSpeaking(word) || word === 'addressing' || word === 'according' || word === 'as' || word === 'when' || is(line.items[at], Class.preposition)
    || (isParticiple(line, at) && line.items[at + 1]?.word === 'by');
};

const isSpeaking = (word: string): boolean => /^(?:speaking|talking|writing|testifying|appearing|replying|responding)$/.test(word);

/** "published", "seen": said of the statement or letter before it. */
const isParticiple = ({ items }: Line, at: number): boolean => {
  const word = items[at]?.word ?? '';
  return /^(?:broadcast|seen)$/.test(word) || (/..ed$/.test(word) && is(items[at + 1], Class.preposition | Class.time));
};

const isPeople = (line: Line, { first, last }: Phrase): boolean => {
  const item = line.items[headOf(line, { first, last })]!;
  return is(item, Class.role | Class.object) || (item.capital && isNoun(item))
    || /^(?:crowd|audience|parliament|congress|council|jury|nation|public|assembly|board|children|each|everyone|anyone|somebody|others)$/.test(item.word)
    || (/[^s](?:er|or|ist|ian|ant|ee|ent|man|ive)s$/.test(item.word) && !is(item, Class.time));
};

const skipComma = ({ items }: Line, at: number): number => (items[at]?.kind === 'comma' || items[at]?.kind === 'colon' ? at + 1 : at);

const stretchOf = ({ first, last }: Phrase): Stretch => ({ from: first, to: last + 1 });

const span = (line: Line, { from, to }: Stretch): Span => spanOf(line, from, to - 1);

import type { Span } from '../span';
import { hearerOf } from './contentStart';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, spanOf, type Line, type Stretch } from './line';
import { isNoun, phraseAfter } from './phrase';

/** Whom a statement was made to, and where or through whom. */
export interface Circumstances {
  readonly addressee?: Span;
  readonly via?: Span;
}

const venues = new Set(`statement interview tweet post letter email e-mail memo message speech address briefing conference podcast video
  column op-ed essay book report filing release press call phone telephone television radio facebook twitter x instagram truth telegram
  youtube social media platform channel show programme program news rally debate hearing meeting testimony text blog note remarks
  appearance panel forum townhall hall`.split(/\s+/));

/** "told reporters", "on X", "in a statement", "by the Interfax news agency": what stands around the cue. */
export function circumstancesOf(line: Line, frame: Frame, to: number): Circumstances {
  const hearer = frame.kind === 'tell' || frame.kind === 'ask' ? hearerOf(line, frame, to) : undefined;
  if (frame.form === 'preposition') return {};
  const hearerEnd = hearer && hearerHead(line, hearer);
  let at = hearerEnd !== undefined ? hearerEnd : frame.order === 'after' ? frame.subject!.last + 1 : frame.last + 1;
  let addressee = hearer && spanOf(line, hearer.from, hearerEnd! - 1);
  let via: Span | undefined;
  for (let steps = 0; steps < 14 && at < to; steps++, at++) {
    const item = line.items[at]!;
    if (item.kind === 'quotation' || item.kind === 'stop' || item.kind === 'colon' || item.word === 'that') break;
    if (
      is(item, Class.time | Class.adverb)
      || (item.kind === 'number' && 0 < steps)
      || (is(item, Class.preposition) && is(line.items[at + 1], Class.time))
    )
      continue;
    if (!/^(?:in|on|at|by|via|during|through|to|over)$/.test(item.word)) break;
    const phrase = phraseAfter(line, at + 1, to);
    if (!phrase) break;
    const span = spanOf(line, phrase.first, phrase.last);
    if (item.word === 'to')
      addressee ??=
        frame.kind === 'say' && !is(line.items[at + 1], Class.verb) && isPeople(line, phrase.first, phrase.last) ? span : undefined;
    else if (item.word === 'by') via ??= /^(?:quoted|cited|reported)$/.test(firstPast(line, frame)) ? span : undefined;
    else if (isVenue(line, phrase.first, phrase.last)) via ??= { start: item.start, end: span.end };
    at = phrase.last;
  }
  return { ...(addressee && { addressee }), ...(via && { via }) };
}

/** "reporters" in "reporters after the ceremony", but all of "members of the committee": where the hearer's own words end. */
function hearerHead(line: Line, { from, to }: Stretch): number {
  for (let at = from + 1; at < to; at++)
    if (is(line.items[at], Class.preposition) && !/^(?:of|from)$/.test(line.items[at]!.word) && !line.items[at]!.mention) return at;
  return to;
}

const firstPast = (line: Line, { first, last }: Frame): string => {
  for (let at = first; at <= last; at++) if (/^(?:quoted|cited|reported)$/.test(line.items[at]!.word)) return line.items[at]!.word;
  return '';
};

const isVenue = (line: Line, first: number, last: number): boolean => {
  for (let at = first; at <= last; at++) {
    const item = line.items[at]!;
    if (venues.has(item.word) || item.mention?.kind === 'WORK') return true;
  }
  return line.items[last]!.mention?.kind === 'ORG' && first === last;
};

const isPeople = (line: Line, first: number, last: number): boolean =>
  is(line.items[last], Class.role) || (line.items[first]!.capital && isNoun(line.items[last]));

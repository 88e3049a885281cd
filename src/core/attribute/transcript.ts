// [DUARTE]SPEAKER: [We have no ships. We wait.]BLOCK and > [We wait.]BLOCK, then > -- [Ana Duarte]SPEAKER

import { isPersonal } from './bareSpeech';
import { holdsQuotation } from './clause';
import type { Framed, Source } from './framed';
import { Class } from './lexicon';
import { is, mentionEnd, type Line, type Stretch } from './line';
import { isSomebody, type Phrase } from './phrase';

/** Words of a line that somebody says though no marks stand around them: items [from, to). */
export interface Turn {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly source: Source;
  readonly rule: string;
}

/** What in a line may make it, or the lines around it, somebody's words: found once, as most lines have nothing of the kind. */
export interface TurnSigns {
  /** The turn that the line is if it opens with who speaks and a colon, and if others do; and that opening. */
  readonly labelled?: { readonly turn: Turn; readonly label: string };
  /** Whom a line under a quotation names. */
  readonly signed?: Source;
  /** Whom the line announces. */
  readonly announced?: Source;
  readonly isSetOff: boolean;
  /** Whether it says "we" or "I". */
  readonly isPersonal: boolean;
}

/** A turn, and the place of its line among the lines of the article. */
type PlacedTurn = readonly [place: number, turn: Turn];

/** A line with its signs. */
export interface Sounded {
  readonly framed: Framed;
  readonly signs: TurnSigns;
}

/** Looks for the signs. */
export function turnSigns(framed: Framed): TurnSigns {
  const { line } = framed;
  const colon = line.kind === 'paragraph' ? labelEnd(line) : -1;
  const signedBy = line.items[0]?.kind === 'dash' ? signed(line) : undefined;
  const announced = announcer(framed);
  const personal = isPersonal(line);
  if (colon === -1 && !signedBy && !announced && !isSetOff(line) && !personal) return noSigns;
  return {
    ...(colon !== -1 && { labelled: { turn: labelledTurn(line, colon), label: labelOf(line, colon) } }),
    ...(signedBy && { signed: signedBy }), ...(announced && { announced }), isSetOff: isSetOff(line), isPersonal: personal,
  };
}

/** Those of nearly every line. */
export const noSigns: TurnSigns = { isSetOff: false, isPersonal: false };

function labelledTurn(line: Line, colon: number): Turn {
  const source = { line, phrase: namedIn(line, colon), rule: 'name before a colon', confidence: 0.9 };
  return { line, from: colon + 1, to: line.items.length, source, rule: 'turn of a conversation' };
}

/**
 * The turns of an interview or a hearing (`places`: those of the lines that have signs): paragraphs that open with who speaks and a colon, if a name does so again and
 * again. (“Q:” and “A:” name nobody: all of the article is one person’s words.)
 */
export function turnsOf(lines: readonly Sounded[], places: readonly number[]): PlacedTurn[] {
  const turns: PlacedTurn[] = [];
  const times = new Map<string, number>();
  for (const place of places) {
    const { labelled } = lines[place]!.signs;
    if (!labelled) continue;
    times.set(labelled.label, (times.get(labelled.label) ?? 0) + 1);
    turns.push([place, labelled.turn]);
  }
  const again = [...times.values()].some((count) => 1 < count);
  return fewest <= turns.length && again ? turns : [];
}

/** So many paragraphs make a conversation. */
const fewest = 3;
/** In items: what is longer is a sentence with a colon in it. */
const longestLabel = 8;

/** The colon behind the name that opens the line; -1 if none does, or too little follows. */
function labelEnd({ items, text }: Line): number {
  let speaks = false;
  for (let at = 0; at < items.length && at <= longestLabel; at++) {
    const item = items[at]!;
    if (item.kind === 'colon') {
      const next = items[at + 1];
      return speaks && next !== undefined && next.kind !== 'quotation' && at + 3 < items.length && endsSentence(text, items.at(-1)!.end) ? at : -1;
    }
    if (item.kind === 'quotation' || item.kind === 'semicolon' || item.kind === 'word' && !item.capital && !is(item, Class.title)) return -1;
    speaks ||= at < 4 && (isSomebody(item) || is(item, Class.role));
  }
  return -1;
}

/** The name in the words before the colon, or all of them: "ANA DUARTE, Harbour Street". */
function namedIn({ items }: Line, colon: number): Phrase {
  const first = items.findIndex((item, at) => at < colon && isSomebody(item));
  return first === -1 ? { first: 0, last: colon - 1 } : { first, last: mentionEnd(items, first) - 1 };
}

const endsSentence = (text: string, end: number): boolean => /[.!?…]/.test(text[end - 1] ?? '');

const labelOf = ({ text, items }: Line, colon: number): string => text.slice(items[0]!.start, items[colon - 1]!.end).toLowerCase();

/**
 * Paragraphs set off as quoted ("> We wait.") with who said so in a line under them ("> -- Ana Duarte"). Without such a line they may as well be a
 * letter, a box or an advertisement.
 */
export function setOff(lines: readonly Sounded[], places: readonly number[]): PlacedTurn[] {
  const turns: PlacedTurn[] = [];
  const open: number[] = [];
  places.forEach((place, index) => {
    if (places[index - 1] !== place - 1) open.length = 0;
    const { framed: { line }, signs: { signed: source, isSetOff: setApart } } = lines[place]!;
    if (source) for (const one of open) turns.push([one, wholeTurn(lines[one]!.framed.line, source, 'set off as a quotation')]);
    const quoted = !source && setApart && line.items.length !== 0;
    if (!quoted) open.length = 0;
    else if (!holdsQuotation(line, wholeOf(line))) open.push(place);
  });
  return turns;
}

const wholeTurn = (line: Line, source: Source, rule: string): Turn => ({ line, from: 0, to: line.items.length, source, rule });

/** "The firm said:" and, in a paragraph of its own without marks, what it said; all paragraphs set off by ">", else the first. */
export function announcedTurns(lines: readonly Sounded[], places: readonly number[]): PlacedTurn[] {
  const turns: PlacedTurn[] = [];
  for (const place of places) {
    const source = lines[place]!.signs.announced;
    if (!source) continue;
    for (let next = place + 1; next < lines.length; next++) {
      const { framed: { line }, signs: { isSetOff: quoted } } = lines[next]!;
      if (!quoted && place + 1 < next || !isUnmarked(line)) break;
      turns.push([next, wholeTurn(line, source, 'announced by the sentence before')]);
      if (!quoted) break;
    }
  }
  return turns;
}

/** Who is said to speak by the clause that a colon ends. */
function announcer({ line, frames }: Framed): Source | undefined {
  const last = line.items.length - 1;
  const frame = frames.at(-1)?.at(-1);
  if (line.items[last]?.kind !== 'colon' || line.kind !== 'paragraph' || !frame?.subject || frame.kind !== 'say' || frame.form !== 'finite') return undefined;
  const end = frame.order === 'after' ? frame.subject.last : frame.last;
  if (longestLabel < last - end) return undefined;
  for (let at = end + 1; at < last; at++) if (line.items[at]!.cue && !line.items[at]!.cue!.homograph) return undefined;
  return { line, phrase: frame.subject, rule: 'announced by the sentence before', confidence: 0.85 };
}

/** Sentences, not a list or a heading, and no marks that tell more. */
const isUnmarked = (line: Line): boolean =>
  line.kind === 'paragraph' && 3 < line.items.length && line.items[0]!.kind === 'word' && endsSentence(line.text, line.items.at(-1)!.end)
  && !holdsQuotation(line, wholeOf(line));

/** Whether a ">" opens the paragraph. */
const isSetOff = ({ text }: Line): boolean => text[0] === '>';

const wholeOf = ({ items }: Line): Stretch => ({ from: 0, to: items.length });

/** "-- Ana Duarte, on X": the name behind the dash. */
function signed(line: Line): Source | undefined {
  const { items } = line;
  const last = items[1]?.mention ? mentionEnd(items, 1) - 1 : 1;
  return items[1]?.mention || items[1]?.capital ? { line, phrase: { first: 1, last }, rule: 'name under the quotation', confidence: 0.9 } : undefined;
}

// [DUARTE]SPEAKER: [We have no ships. We wait.]BLOCK and > [We wait.]BLOCK, then > -- [Ana Duarte]SPEAKER

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

/**
 * The turns of an interview or a hearing: paragraphs that open with who speaks and a colon, if a name does so again and
 * again. (“Q:” and “A:” name nobody: all of the article is one person’s words.)
 */
export function turnsOf(lines: readonly Line[]): Turn[] {
  const turns: Turn[] = [];
  const times = new Map<string, number>();
  for (const line of lines) {
    const colon = line.kind === 'paragraph' ? labelEnd(line) : -1;
    if (colon === -1) continue;
    const key = labelOf(line, colon);
    times.set(key, (times.get(key) ?? 0) + 1);
    const source = { line, phrase: namedIn(line, colon), rule: 'name before a colon', confidence: 0.9 };
    turns.push({ line, from: colon + 1, to: line.items.length, source, rule: 'turn of a conversation' });
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
export function setOff(lines: readonly Line[]): Turn[] {
  const turns: Turn[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const source = line.items[0]?.kind === 'dash' ? signed(line) : undefined;
    if (source) for (const one of open) turns.push({ line: one, from: 0, to: one.items.length, source, rule: 'set off as a quotation' });
    const quoted = !source && isSetOff(line) && line.items.length !== 0;
    if (!quoted) open = [];
    else if (!holdsQuotation(line, wholeOf(line))) open.push(line);
  }
  return turns;
}

/** "The firm said:" and, in a paragraph of its own without marks, what it said; all paragraphs set off by ">", else the first. */
export function announcedTurns(lines: readonly Framed[]): Turn[] {
  const turns: Turn[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const source = announcer(lines[index]!);
    if (!source) continue;
    for (let next = index + 1; next < lines.length; next++) {
      const { line } = lines[next]!;
      const quoted = isSetOff(line);
      if (!quoted && index + 1 < next || !isUnmarked(line)) break;
      turns.push({ line, from: 0, to: line.items.length, source, rule: 'announced by the sentence before' });
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

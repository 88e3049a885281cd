// [DUARTE]SPEAKER: [We have no ships. We wait.]BLOCK and > [We wait.]BLOCK, then > -- [Ana Duarte]SPEAKER

import type { Block } from '../model';
import type { Source } from './framed';
import { Class } from './lexicon';
import { is, type Line } from './line';

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
    const source = { line, phrase: { first: 0, last: colon - 1 }, rule: 'name before a colon', confidence: 0.9 };
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
    speaks ||= at < 4 && (item.mention?.kind === 'PERSON' || item.mention?.kind === 'ORG' || is(item, Class.role));
  }
  return -1;
}

const endsSentence = (text: string, end: number): boolean => /[.!?…]/.test(text[end - 1] ?? '');

const labelOf = ({ text, items }: Line, colon: number): string => text.slice(items[0]!.start, items[colon - 1]!.end).toLowerCase();

/**
 * Paragraphs set off as quoted ("> We wait.") with who said so in a line under them ("> -- Ana Duarte"). Without such a line they may as well be a
 * letter, a box or an advertisement.
 */
export function setOff(blocks: readonly Block[], lines: readonly Line[]): Turn[] {
  const turns: Turn[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const source = line.items[0]?.kind === 'dash' ? signed(line) : undefined;
    if (source) for (const one of open) turns.push({ line: one, from: 0, to: one.items.length, source, rule: 'set off as a quotation' });
    const quoted = !source && line.text[blocks[line.block]!.start] === '>' && line.items.length !== 0;
    if (!quoted) open = [];
    else if (line.items.every(({ kind }) => kind !== 'quotation')) open.push(line);
  }
  return turns;
}

/** "-- Ana Duarte, on X": the name behind the dash. */
function signed(line: Line): Source | undefined {
  const { items } = line;
  const mention = items[1]?.mention;
  let last = 1;
  while (mention && items[last + 1]?.mention === mention) last++;
  return mention || items[1]?.capital ? { line, phrase: { first: 1, last }, rule: 'name under the quotation', confidence: 0.9 } : undefined;
}

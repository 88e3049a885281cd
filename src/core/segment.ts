// [Mr. Doe met Gen. Ruiz at 10 a.m. on Feb. 3.]SENTENCE [“Why now?” he asked.]SENTENCE [“Because we can.”]SENTENCE
import type { Sentence, Token } from './reading';
import type { Span } from './span';
import { beforeNumber, endsWithPeriod, opensSentence, speechVerbs, titles } from './segment/abbreviations';

/** Sentences of one block, in order; together they hold all its tokens. `firstToken` and `endToken` are indexes into `tokens`, [firstToken, endToken). */
export function segment(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let straightOpen = false;
  for (let i = 0; i < tokens.length; i++) {
    if (isStraightMark(text, tokens[i]!)) straightOpen = !straightOpen;
    const stop = stopAt(text, tokens, i);
    if (stop === undefined) continue;
    const after = closersEnd(text, tokens, i + 1, straightOpen);
    for (let j = i + 1; j < after; j++) if (isStraightMark(text, tokens[j]!)) straightOpen = !straightOpen;
    i = after - 1;
    if (after < tokens.length && !endsHere({ text, tokens, first, stop: { ...stop, after } })) continue;
    sentences.push({ start: tokens[first]!.start, end: tokens[after - 1]!.end, block: 0, firstToken: first, endToken: after });
    first = after;
  }
  if (first < tokens.length) sentences.push({ start: tokens[first]!.start, end: tokens.at(-1)!.end, block: 0, firstToken: first, endToken: tokens.length });
  return sentences;
}

type StopKind = 'period' | 'abbreviation' | 'ellipsis' | 'call' | 'wide';

interface Stop {
  readonly kind: StopKind;
  readonly token: number;
}

interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** First token of the sentence. */
  readonly first: number;
  /** `after`: the first token after the stop and all that closes with it. */
  readonly stop: Stop & { readonly after: number };
}

/** What could end a sentence at token `i`. */
function stopAt(text: string, tokens: readonly Token[], i: number): Stop | undefined {
  const { start, end, kind } = tokens[i]!;
  const last = text[end - 1]!;
  if (kind === 'word') return last === '.' ? { kind: 'abbreviation', token: i } : undefined;
  if (kind !== 'punctuation') return undefined;
  if (last === '.') return { kind: 1 < end - start ? 'ellipsis' : 'period', token: i };
  if (last === '!' || last === '?') return { kind: 'call', token: i };
  if (last === '…') return { kind: 'ellipsis', token: i };
  return /[。！？।؟۔]/.test(last) ? { kind: 'wide', token: i } : undefined;
}

const isStraightMark = (text: string, token: Token): boolean => token.kind === 'mark' && text[token.start] === '"';

/** The end of what closes with the stop: more stops, closing marks, brackets, markup. */
function closersEnd(text: string, tokens: readonly Token[], from: number, straightOpen: boolean): number {
  let at = from;
  let open = straightOpen;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const touches = tokens[at - 1]!.end === token.start;
    const value = text.slice(token.start, Math.min(token.end, token.start + 2));
    if (token.kind === 'mark') {
      // A straight mark after a space still closes if one is open and nothing follows it closely.
      const closes = /^[”’»›]/.test(value) ? touches || !touchesNext(tokens, at)
        : value[0] === '"' ? open && (touches || !touchesNext(tokens, at)) || (touches && !touchesNext(tokens, at))
        : value[0] === "'" && touches;
      if (!closes) break;
      if (value[0] === '"') open = false;
    } else if (!(touches && (/^[)\]!?.…]/.test(value) && token.kind === 'punctuation' || token.kind === 'markup' && /^(?:\]|\*|_|<\/)/.test(value)))) break;
  }
  return at;
}

const touchesNext = (tokens: readonly Token[], at: number): boolean => at + 1 < tokens.length && tokens[at]!.end === tokens[at + 1]!.start;

function endsHere({ text, tokens, first, stop }: Place): boolean {
  if (stop.kind === 'wide') return true;
  if (tokens[stop.after - 1]!.end === tokens[stop.after]!.start) return false;
  let at = stop.after;
  while (at < tokens.length && (tokens[at]!.kind === 'mark' || tokens[at]!.kind === 'markup' || /^[([¿¡]$/.test(slice(text, tokens[at]!)))) at++;
  const next = tokens[at];
  if (next === undefined) return true;
  const opened = stop.after < at;
  if (next.kind === 'punctuation') return /^[-–—•]/.test(slice(text, next)) && stop.kind === 'period' && opened;
  const word = slice(text, next);
  if (next.kind === 'word' && startsSmall(word))
    return stop.kind !== 'abbreviation' && ((opened && tokens[stop.after]!.kind === 'mark') || isSmallName(text, tokens, at));
  const closed = stop.token + 1 < stop.after;
  switch (stop.kind) {
    case 'call': return !(closed && isSpeechClause(text, tokens, at));
    case 'ellipsis': return closed || opened || touchesBefore(tokens, stop.token) || opensSentence.has(word.toLowerCase());
    case 'abbreviation': return closed || opened || opensSentence.has(word.toLowerCase());
    case 'period': return closed || periodEnds({ text, tokens, first, at, word, stop });
  }
}

/** Whether a period that nothing closes after, before a word with a capital or a number, ends the sentence. */
function periodEnds({ text, tokens, first, word, at, stop }: Place & { readonly at: number; readonly word: string }): boolean {
  const before = tokens[stop.token - 1];
  if (before === undefined || before.end !== tokens[stop.token]!.start) return true;
  const opened = stop.after < at;
  if (before.kind === 'number') return stop.token - 1 !== first || tokens[at]!.kind === 'number';
  if (before.kind !== 'word') return true;
  const abbreviated = slice(text, before);
  const key = abbreviated.toLowerCase();
  if (titles.has(key) && startsLarge(abbreviated)) return false;
  if (beforeNumber.has(key)) return tokens[at]!.kind !== 'number';
  const initial = abbreviated.length === 1 && startsLarge(abbreviated) && abbreviated !== 'I';
  if (initial || endsWithPeriod.has(key)) return opened || opensSentence.has(word.toLowerCase());
  return true;
}

/** “Why now?” Ana Duarte asked: the sentence goes on after the mark. */
function isSpeechClause(text: string, tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return false;
    const word = slice(text, token);
    if (startsSmall(word)) return at < i && speechVerbs.has(word);
  }
  return false;
}

/** al-Sadr, van Dijk, iPhone: names that begin a sentence with a small letter. */
function isSmallName(text: string, tokens: readonly Token[], at: number): boolean {
  const word = slice(text, tokens[at]!);
  if (/^\p{Ll}\p{Lu}/u.test(word)) return true;
  if (!/^(?:al|el|an|ar|as|bin|de|di|van|von|der|ben|ibn)$/.test(word)) return false;
  let next = at + 1;
  if (tokens[next] && slice(text, tokens[next]!) === '-') next++;
  return tokens[next] !== undefined && startsLarge(slice(text, tokens[next]!)) && (at + 1 < next || /^(?:de|di|van|von|der|bin|ben|ibn)$/.test(word));
}

const slice = (text: string, { start, end }: Span): string => text.slice(start, Math.min(end, start + 24));
const touchesBefore = (tokens: readonly Token[], i: number): boolean => 0 < i && tokens[i - 1]!.end === tokens[i]!.start;
const startsSmall = (word: string): boolean => /^['’]?\p{Ll}/u.test(word);
const startsLarge = (word: string): boolean => /^\p{Lu}/u.test(word);

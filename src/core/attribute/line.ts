import type { BlockKind, EntityId, Mention } from '../model';
import type { Quotation } from '../quote';
import type { Part, Reading } from '../reading';
import { createSeen, wordIn } from '../recognise/seen';
import type { Span } from '../span';
import { cueForm, type CueForm } from './cue';
import { Class, classesOf } from './lexicon';

/** `dash` parts clauses, `hyphen` joins words; `stop` ends a sentence; `open` and `close` are brackets. */
export type ItemKind = 'word' | 'number' | 'comma' | 'colon' | 'semicolon' | 'dash' | 'hyphen' | 'stop' | 'open' | 'close' | 'quotation' | 'other';

/** A name of a block, from whose start it counts. Whom it names another paragraph may decide: here is only told which names of the block name the same. */
export interface NamedSpan extends Pick<Mention, 'start' | 'end' | 'kind'> {
  /** Among the mentions of the block the place of the first one of whom it names. */
  readonly who: number;
}

/** The names of a block. */
export function namedSpans(mentions: readonly Mention[]): NamedSpan[] {
  const firsts = new Map<EntityId, number>();
  return mentions.map(({ start, end, kind, entity }, place) => {
    const who = firsts.get(entity) ?? place;
    firsts.set(entity, who);
    return { start, end, kind, who };
  });
}

/** A word or sign of the reporter's own; a whole quotation counts as one item. */
export interface Item extends Span {
  readonly kind: ItemKind;
  /** In lower case, empty unless a word. */
  readonly word: string;
  /** Of `Class`. */
  readonly classes: number;
  readonly capital: boolean;
  readonly cue: CueForm | undefined;
  readonly quotation: Quotation | undefined;
  readonly mention: NamedSpan | undefined;
}

/** Items [from, to) of a line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One block as its reporter wrote it: whatever is said inside quotation marks is hidden. All offsets count from where the block begins. */
export interface Line {
  readonly text: string;
  readonly kind: BlockKind;
  readonly items: readonly Item[];
  readonly sentences: readonly Stretch[];
}

/** Whether the item is of one of the classes (bits of `Class`); an item that is not there is of none. */
export const is = (item: Item | undefined, classes: number): boolean => item !== undefined && (item.classes & classes) !== 0;

/** A comma of the reporter's, or one kept inside the closing mark as American texts do. */
export function endsWithComma(line: Line, at: number): boolean {
  const item = line.items[at];
  return (
    item?.kind === 'comma'
    || (item?.quotation !== undefined
      && /,["'”’\s]*$/.test(line.text.slice(Math.max(item.quotation.inner.start, item.quotation.inner.end - 4), item.quotation.inner.end)))
  );
}

/** The item behind the mention that holds the item at `at`. */
export function mentionEnd(items: readonly Item[], at: number): number {
  let end = at + 1;
  while (end < items.length && items[end]!.mention === items[at]!.mention) end++;
  return end;
}

/** The span of the items [first, last], both ends included. */
export const spanOf = (line: Line, first: number, last: number): Span => ({ start: line.items[first]!.start, end: line.items[last]!.end });

/** The line of a block that has tokens. `mentions` and `outer`, the quotations that stand in no other, count from its start like all its items. */
export function lineOf(part: Part, mentions: readonly NamedSpan[], outer: readonly Quotation[]): Line {
  const items: Item[] = [];
  const ends: number[] = [];
  let quotation = 0;
  let mention = 0;
  for (const { firstToken, endToken, end } of part.sentences) {
    for (let token = firstToken; token < endToken; token++) {
      const at = part.tokens[token]!;
      while (quotation < outer.length && outer[quotation]!.end <= at.start) quotation++;
      while (mention < mentions.length && (mentions[mention]!.end <= at.start || mentions[mention]!.kind === 'ROLE')) mention++;
      const around = outer[quotation];
      if (around && around.start <= at.start) {
        if (items.at(-1)?.quotation !== around) items.push(quotationItem(around));
        continue;
      }
      if (isSilent(part, token, items.at(-1), end)) continue;
      const named = mentions[mention];
      items.push(itemOf(part, token, named && named.start <= at.start ? named : undefined, items.at(-1)));
    }
    ends.push(end);
  }
  if (items.length !== 0) items.splice(0, datelineEnd(part.text, items));
  return { text: part.text, kind: part.kind, items, sentences: sentencesOf(part.text, items, ends) };
}

/** "MONTREAL, June 30 (Wire) —" at the start of a paragraph says where it was written, and is nobody's words: how many items it has. */
function datelineEnd(text: string, items: readonly Item[]): number {
  let bracket = false;
  const first = items[0]!;
  const upper = first.kind === 'word' && /^\p{Lu}{3,}$/u.test(text.slice(first.start, first.end));
  if (!upper && first.mention?.kind !== 'PLACE') return 0;
  for (let at = 1; at < items.length && at < 18; at++) {
    const { kind, capital, classes } = items[at]!;
    if (kind === 'dash') return upper || !items.slice(at + 1, at + 40).some(item => item.kind === 'dash') ? at + 1 : 0;
    if (kind === 'open' || kind === 'close') bracket = kind === 'open';
    else if (bracket || kind === 'comma' || kind === 'stop' || kind === 'hyphen') continue;
    else if (kind !== 'number' && !capital && (classes & Class.time) === 0) return 0;
  }
  return 0;
}

/** Markup, the period of an abbreviation, and the ’s of "he’s" say nothing of their own here. */
function isSilent({ text, tokens }: Reading, index: number, before: Item | undefined, sentenceEnd: number): boolean {
  const { start, end, kind } = tokens[index]!;
  if (kind === 'markup') return true;
  if (before === undefined || before.end !== start || before.kind !== 'word') return false;
  if (text[start] === '.') return end - start === 1 && end !== sentenceEnd;
  return isPossessive(text, start, end) && is(before, Class.pronoun);
}

const isPossessive = (text: string, start: number, end: number): boolean => end - start <= 4 && /^(?:['’]|â€™)[sS]$/.test(text.slice(start, end));

const quotationItem = (quotation: Quotation): Item =>
  ({ start: quotation.start, end: quotation.end, kind: 'quotation', word: '', classes: 0, capital: false, cue: undefined, quotation, mention: undefined });

function itemOf(reading: Reading, index: number, mention: NamedSpan | undefined, before: Item | undefined): Item {
  const { start, end, kind } = reading.tokens[index]!;
  if (kind === 'word') {
    const form = wordIn(forms, reading.text, start, end, formOf);
    const { word, capital } = form;
    const dated = mention?.kind === 'DATE' || mention?.kind === 'TIME' ? Class.time : 0;
    // "self-described", "much-touted": no verbs.
    const cue = capital && mention || before?.kind === 'hyphen' ? undefined : form.cue;
    return { start, end, kind, word, classes: form.classes | dated, capital, cue, quotation: undefined, mention };
  }
  const itemKind = kind === 'number' ? 'number' : signKind(reading, index, reading.text.slice(start, end));
  return { start, end, kind: itemKind, word: '', classes: 0, capital: false, cue: undefined, quotation: undefined, mention };
}

/** What a word is by itself, wherever it stands. */
interface Form extends Pick<Item, 'word' | 'capital' | 'classes' | 'cue'> {
  readonly text: string;
}

const forms = createSeen<Form>();

function formOf(sign: string): Form {
  const word = sign.toLowerCase().replace(/’|â€™/g, "'");
  const capital = sign.charCodeAt(0) < 128 ? sign.charCodeAt(0) < 97 : sign[0] !== sign[0]!.toLowerCase();
  return { text: sign, word, capital, classes: word === "'s" ? Class.possessive : classesOf(contracted(word)), cue: cueForm(word) };
}

/** "he'd", "who's", "they've": the pronoun counts. */
const contracted = (word: string): string => {
  const match = /^(he|she|they|it|we|i|you|who|that|there|what)'(?:s|d|ll|ve|re|m)$/.exec(word);
  return match ? match[1]! : word;
};

function signKind(reading: Reading, index: number, sign: string): ItemKind {
  switch (sign) {
    case ',': return 'comma';
    case ':': return 'colon';
    case ';': return 'semicolon';
    case '(': case '[': return 'open';
    case ')': case ']': return 'close';
    case '.': case '?': case '!': case '…': case '...': case 'â€¦': return 'stop';
    case 'â€“': case 'â€”': return 'dash';
    // "47% said": the sign is part of the figure.
    case '%': return 'number';
    case '-': case '–': case '—': case '―': case '--': return joins(reading, index) ? 'hyphen' : 'dash';
    default: return 'other';
  }
}

/** A hyphen has no space on either side; a long dash never joins. */
function joins(reading: Reading, index: number): boolean {
  const { start, end } = reading.tokens[index]!;
  return reading.text[start] === '-' && end - start === 1 && reading.tokens[index - 1]?.end === start && reading.tokens[index + 1]?.start === end;
}

/** No sentence is longer than this many items: what looks at all of one stays linear in the text. */
const longestSentence = 400;

/** The sentence that holds an item, as an index. */
export function sentenceOf({ sentences }: Line, item: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sentences[middle]!.to <= item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quotation that ends like a sentence is one only if what follows begins like the next. */
function sentencesOf(text: string, items: readonly Item[], ends: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let end = 0;
  items.forEach((item, index) => {
    while (end < ends.length - 1 && ends[end]! < item.end) end++;
    const next = items[index + 1];
    const closes = item.quotation ? endsSentence(text, item.quotation, next) : ends[end] === item.end && item.kind !== 'comma';
    if (next !== undefined && !closes && index + 1 - from < longestSentence) return;
    stretches.push({ from, to: index + 1 });
    from = index + 1;
  });
  return stretches;
}

function endsSentence(text: string, { inner }: Quotation, next: Item | undefined): boolean {
  if (
    !/[.!?…]\s*$/.test(text.slice(Math.max(inner.start, inner.end - 4), inner.end))
    && !/[.!?…]["'”’]+$/.test(text.slice(Math.max(inner.start, inner.end - 4), inner.end))
  )
    return false;
  return next !== undefined && (next.capital || next.kind === 'quotation' || next.kind === 'number');
}

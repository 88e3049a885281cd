// HEADLINE Harbour reopens | DATELINE May 5, 2031 | PARAGRAPH Ships came back on Monday. | CAPTION Ana Duarte / Coast Agency | URL | BOILERPLATE No comments:
import type { Block, BlockKind } from './model';
import { type Chunk, type Chunks, chunksOf } from './layout/chunks';
import { endsSentence, endsWithAbbreviation } from './layout/wrapping';
import { recalling } from './recalling';
import type { SameEnds } from './sameEnds';
import { words } from './span';

/** The blocks of a text: ordered, disjoint, trimmed of white space; together they hold every character that is not white space. */
export const layout = (text: string): readonly Block[] => layoutAgain(text).blocks;

/** A text laid out, and what of it may be kept when it is edited. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly chunks: Chunks;
  /** By their words, what chunks without a kind of their own look like. */
  readonly headings: ReadonlyMap<string, Heading>;
}

/** The same blocks. `before`: the layout of a text like it, with the ends that are the `same`; it only saves work. */
export function layoutAgain(text: string, before?: Layout, same?: SameEnds): Layout {
  const chunks = chunksOf(text, before?.chunks, same);
  const { found } = chunks;
  const headings = new Map<string, Heading>();
  const look: Look = { text, headingOf: recalling(headings, before?.headings ?? headings, headingOf) };
  let lastProse = found.length - 1;
  while (0 <= lastProse && !isProse(text, found[lastProse]!)) lastProse--;
  let bodySeen = false;
  const blocks: Block[] = [];
  found.forEach((chunk, index) => {
    const kind = chunk.kind ?? neighbourKind(look, found, index, { bodySeen, lastProse });
    if (kind === 'paragraph') bodySeen = true;
    const above = blocks.at(-1);
    if (kind === 'headline' && above?.kind === kind && chunk.wrapped) blocks[blocks.length - 1] = { ...above, end: chunk.end };
    else blocks.push({ start: chunk.start, end: chunk.end, kind });
  });
  return { blocks, chunks, headings };
}

/** A text, and what its stretches look like. */
interface Look {
  readonly text: string;
  readonly headingOf: (words: string) => Heading;
}

const isProse = (text: string, { start, end, length, kind }: Chunk): boolean =>
  kind === undefined && 40 <= length && (140 < length || endsSentence(text, { start, end }));

interface Around {
  readonly bodySeen: boolean;
  readonly lastProse: number;
}

/** The kind of a chunk that does not say it itself. */
function neighbourKind(look: Look, found: readonly Chunk[], index: number, around: Around): BlockKind {
  const chunk = found[index]!;
  if (isHeadline(look, found, index, around)) return 'headline';
  if (found[index + 1]?.kind === 'caption' && describesPicture(look.text, chunk)) return 'caption';
  return 'paragraph';
}

function isHeadline({ text, headingOf: of }: Look, found: readonly Chunk[], index: number, { bodySeen, lastProse }: Around): boolean {
  const { start, end, length } = found[index]!;
  if (lastProse <= index || longestHeadline < length) return false;
  const { above, below } = of(text.slice(start, end));
  return bodySeen ? below : above === 'yes' || above === 'first' && index === 0 && 4 < found.length;
}

/** Whether words may be a headline: `above` the body (`first`: only at the top, where a whole article follows), and `below` its first paragraph. */
interface Heading {
  readonly above: 'yes' | 'first' | 'no';
  readonly below: boolean;
}

const longestHeadline = 200;

function headingOf(slice: string): Heading {
  const whole = { start: 0, end: slice.length };
  const line = words(slice, whole);
  if (/^#{1,6}\s|^\*\*[^*]+[^.:*]\*\*$/.test(line) || /^HEADLINE:\s/.test(line)) return { above: 'yes', below: true };
  if (!/^[^\p{L}\p{N}•–—-]{0,8}[\p{Lu}\p{Lo}\d]/u.test(line) || /^\d+[.)]\s/.test(line) || /[,;:–—-]$/.test(line)) return { above: 'no', below: false };
  const count = line.split(' ').length;
  const ends = endsSentence(slice, whole);
  const isShort = line.length <= 100;
  const below = isShort && count <= 15 && !ends && !/\p{Ll}{2}[.!?]["”’]? \p{Lu}/u.test(line);
  if (!ends || /[?!]$/.test(line)) return { above: count <= 25 ? 'yes' : 'no', below };
  // Some archives end a headline with a full stop: only where a whole article follows.
  const stopped = endsWithAbbreviation(slice, whole) ? 'yes' : /["“”]/.test(line) ? 'no' : 'first';
  return { above: isShort && 2 < count ? stopped : 'no', below };
}

/** Where a picture's credit follows, the words before it tell what it shows: who is left and right, the full date, what somebody is seen doing. */
function describesPicture(text: string, { start, end, length }: Chunk): boolean {
  if (500 < length) return false;
  const line = words(text, { start, end });
  return !/["“”]/.test(line) && (sides.test(line) || shown.test(line) || /\b\d{4}\b[^.]*\.?$/.test(line));
}

const sides = /\((?:[LRC]|left|right|cent(?:er|re)|\d(?:st|nd|rd|th)? [LRlr]\w*)\)/;
const shown = /\b(?:pictured|seen|poses?|walks?|arrives?|shakes? hands|attends?|speaks?|looks? on|waves?|file photo)\b/;

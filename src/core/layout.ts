// HEADLINE Harbour reopens | DATELINE May 5, 2031 | PARAGRAPH Ships came back on Monday. | CAPTION Ana Duarte / Coast Agency | URL | BOILERPLATE No comments:
import type { Block, BlockKind } from './model';
import { longestOwnLine, ownKind } from './layout/kinds';
import { lines, type Line } from './layout/lines';
import { breaksSentence, continues, endsSentence, endsWithAbbreviation, isFull, wrapping } from './layout/wrapping';
import { recalling } from './recalling';
import { type Span, words } from './span';

/**
 * The blocks of a text: ordered, disjoint, trimmed of white space; together they hold every character that is not white space. `looked` is filled with
 * what single lines and chunks look like; of those in `before`, a text like it, it need not be found out again.
 */
export function layout(text: string, looked: Looked = createLooked(), before: Looked = nothing): Block[] {
  const look: Look = { text, kindOf: recalling(looked.kinds, before.kinds, ownKindOf), headingOf: recalling(looked.headings, before.headings, headingOf) };
  const found = chunks(look, lines(text));
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
  return blocks;
}

/** What stretches of a text look like by themselves, by their words. */
export interface Looked {
  readonly kinds: Map<string, BlockKind | undefined>;
  readonly headings: Map<string, Heading>;
}

/** Nothing looked at yet. */
export const createLooked = (): Looked => ({ kinds: new Map(), headings: new Map() });

const nothing = createLooked();

/** A text, and what its stretches look like. */
interface Look {
  readonly text: string;
  readonly kindOf: (words: string) => BlockKind | undefined;
  readonly headingOf: (words: string) => Heading;
}

/** Lines that belong together, before their neighbours are asked. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind | undefined;
  /** In a hard-wrapped text, right below the line above: two lines of a headline, if both are headlines. */
  readonly wrapped: boolean;
}

function chunks(look: Look, all: readonly Line[]): Chunk[] {
  const { text } = look;
  const how = wrapping(text, all);
  const found: Chunk[] = [];
  for (let i = 0; i < all.length; ) {
    const first = all[i]!;
    const above = all[i - 1];
    let last = first;
    let kind = kindIn(look, first);
    i++;
    while (i < all.length && continues(text, last, all[i]!, how)) {
      const next = all[i]!;
      // A line that says what it is stands alone, unless it is one piece of a wrapped one. An address is never wrapped.
      if (!breaksSentence(text, last, next)) {
        const own = kind ?? kindIn(look, next);
        if (own !== undefined && (own === 'url' || !isFull(text, last, next, how))) break;
      }
      last = next;
      kind = undefined;
      i++;
    }
    const whole = { start: first.start, end: last.end };
    const wrapped = how.width !== undefined && above !== undefined && !first.afterBlank && first.indent <= above.indent 
      && (!endsSentence(text, above) || endsWithAbbreviation(text, above));
    found.push({ ...whole, wrapped, kind: last === first ? kind : kindIn(look, whole) });
  }
  return found;
}

/** A long paragraph is not copied to find out that it is one. */
const kindIn = ({ text, kindOf }: Look, { start, end }: Span): BlockKind | undefined => (end - start <= longestOwnLine ? kindOf(text.slice(start, end)) : undefined);

const ownKindOf = (slice: string): BlockKind | undefined => ownKind(words(slice, { start: 0, end: slice.length }));

const isProse = (text: string, { start, end, kind }: Chunk): boolean =>
  kind === undefined && 40 <= end - start && (140 < end - start || endsSentence(text, { start, end }));

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
  const { start, end } = found[index]!;
  if (lastProse <= index || longestHeadline < end - start) return false;
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
  const isShort = slice.length <= 100;
  const below = isShort && count <= 15 && !ends && !/\p{Ll}{2}[.!?]["”’]? \p{Lu}/u.test(line);
  if (!ends || /[?!]$/.test(line)) return { above: count <= 25 ? 'yes' : 'no', below };
  // Some archives end a headline with a full stop: only where a whole article follows.
  const stopped = endsWithAbbreviation(slice, whole) ? 'yes' : /["“”]/.test(line) ? 'no' : 'first';
  return { above: isShort && 2 < count ? stopped : 'no', below };
}

/** Where a picture's credit follows, the words before it tell what it shows: who is left and right, the full date, what somebody is seen doing. */
function describesPicture(text: string, { start, end }: Chunk): boolean {
  if (500 < end - start) return false;
  const line = words(text, { start, end });
  return !/["“”]/.test(line) && (sides.test(line) || shown.test(line) || /\b\d{4}\b[^.]*\.?$/.test(line));
}

const sides = /\((?:[LRC]|left|right|cent(?:er|re)|\d(?:st|nd|rd|th)? [LRlr]\w*)\)/;
const shown = /\b(?:pictured|seen|poses?|walks?|arrives?|shakes? hands|attends?|speaks?|looks? on|waves?|file photo)\b/;

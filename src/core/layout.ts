// HEADLINE Harbour reopens | DATELINE May 5, 2031 | PARAGRAPH Ships came back on Monday. | CAPTION Ana Duarte / Coast Agency | URL | BOILERPLATE No comments:
import type { Block, BlockKind } from './model';
import { longestOwnLine, ownKind } from './layout/kinds';
import { lines, type Line } from './layout/lines';
import { breaksSentence, continues, endsSentence, endsWithAbbreviation, isFull, wrapping } from './layout/wrapping';
import { type Span, words } from './span';

/** The blocks of a text: ordered, disjoint, trimmed of white space; together they hold every character that is not white space. */
export function layout(text: string): Block[] {
  const found = chunks(text, lines(text));
  let lastProse = found.length - 1;
  while (0 <= lastProse && !isProse(text, found[lastProse]!)) lastProse--;
  let bodySeen = false;
  const blocks: Block[] = [];
  found.forEach((chunk, index) => {
    const kind = chunk.kind ?? neighbourKind(text, found, index, { bodySeen, lastProse });
    if (kind === 'paragraph') bodySeen = true;
    const above = blocks.at(-1);
    if (kind === 'headline' && above?.kind === kind && chunk.wrapped) blocks[blocks.length - 1] = { ...above, end: chunk.end };
    else blocks.push({ start: chunk.start, end: chunk.end, kind });
  });
  return blocks;
}

/** Lines that belong together, before their neighbours are asked. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind | undefined;
  /** In a hard-wrapped text, right below the line above: two lines of a headline, if both are headlines. */
  readonly wrapped: boolean;
}

function chunks(text: string, all: readonly Line[]): Chunk[] {
  const how = wrapping(text, all);
  const found: Chunk[] = [];
  for (let i = 0; i < all.length; ) {
    const first = all[i]!;
    const above = all[i - 1];
    let last = first;
    let kind = ownKindOf(text, first);
    i++;
    while (i < all.length && continues(text, last, all[i]!, how)) {
      const next = all[i]!;
      // A line that says what it is stands alone, unless it is one piece of a wrapped one. An address is never wrapped.
      if (!breaksSentence(text, last, next)) {
        const own = kind ?? ownKindOf(text, next);
        if (own !== undefined && (own === 'url' || !isFull(text, last, next, how))) break;
      }
      last = next;
      kind = undefined;
      i++;
    }
    const whole = { start: first.start, end: last.end };
    const wrapped = how.width !== undefined && above !== undefined && !first.afterBlank && first.indent <= above.indent 
      && (!endsSentence(text, above) || endsWithAbbreviation(text, above));
    found.push({ ...whole, wrapped, kind: last === first ? kind : ownKindOf(text, whole) });
  }
  return found;
}

/** A long paragraph is not copied to find out that it is one. */
const ownKindOf = (text: string, span: Span): BlockKind | undefined => (span.end - span.start <= longestOwnLine ? ownKind(words(text, span)) : undefined);

const isProse = (text: string, { start, end, kind }: Chunk): boolean =>
  kind === undefined && 40 <= end - start && (140 < end - start || endsSentence(text, { start, end }));

interface Around {
  readonly bodySeen: boolean;
  readonly lastProse: number;
}

/** The kind of a chunk that does not say it itself. */
function neighbourKind(text: string, found: readonly Chunk[], index: number, around: Around): BlockKind {
  const chunk = found[index]!;
  if (isHeadline(text, found, index, around)) return 'headline';
  if (found[index + 1]?.kind === 'caption' && describesPicture(text, chunk)) return 'caption';
  return 'paragraph';
}

function isHeadline(text: string, found: readonly Chunk[], index: number, { bodySeen, lastProse }: Around): boolean {
  const { start, end } = found[index]!;
  const length = end - start;
  if (lastProse <= index || 200 < length) return false;
  const line = words(text, { start, end });
  if (/^#{1,6}\s|^\*\*[^*]+[^.:*]\*\*$/.test(line) || /^HEADLINE:\s/.test(line)) return true;
  if (!/^[^\p{L}\p{N}•–—-]{0,8}[\p{Lu}\p{Lo}\d]/u.test(line) || /^\d+[.)]\s/.test(line) || /[,;:–—-]$/.test(line)) return false;
  const count = line.split(' ').length;
  if (bodySeen) return length <= 100 && count <= 15 && !endsSentence(text, found[index]!) && !/\p{Ll}{2}[.!?]["”’]? \p{Lu}/u.test(line);
  if (!endsSentence(text, found[index]!) || /[?!]$/.test(line)) return count <= 25;
  // Some archives end a headline with a full stop: only where a whole article follows.
  return length <= 100 && 2 < count && (endsWithAbbreviation(text, found[index]!) || (index === 0 && !/["“”]/.test(line) && 4 < found.length));
}

/** Where a picture's credit follows, the words before it tell what it shows: who is left and right, the full date, what somebody is seen doing. */
function describesPicture(text: string, { start, end }: Chunk): boolean {
  if (500 < end - start) return false;
  const line = words(text, { start, end });
  return !/["“”]/.test(line) && (sides.test(line) || shown.test(line) || /\b\d{4}\b[^.]*\.?$/.test(line));
}

const sides = /\((?:[LRC]|left|right|cent(?:er|re)|\d(?:st|nd|rd|th)? [LRlr]\w*)\)/;
const shown = /\b(?:pictured|seen|poses?|walks?|arrives?|shakes? hands|attends?|speaks?|looks? on|waves?|file photo)\b/;

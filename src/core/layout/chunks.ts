// [Harbour reopens][Ships came back on Monday,⏎ two winters after the storm.]: lines that belong together, before their neighbours are asked what they are.
import type { BlockKind } from '../model';
import type { SameEnds } from '../sameEnds';
import { type Span, words } from '../span';
import { longestOwnLine, ownKind } from './kinds';
import { type Line, lines, linesAgain } from './lines';
import { breaksSentence, brokenAbove, continues, endsSentence, endsWithAbbreviation, isFull, type Wrapping, wrapping } from './wrapping';

/** Lines that belong together. */
export interface Chunk extends Span {
  /** As if it stood on one line: how its lines end makes no difference. */
  readonly length: number;
  /** What it says by itself that it is. */
  readonly kind: BlockKind | undefined;
  /** In a hard-wrapped text, right below the line above: two lines of a headline, if both are headlines. */
  readonly wrapped: boolean;
  /** Its lines, [firstLine, endLine). */
  readonly firstLine: number;
  readonly endLine: number;
}

/** The chunks of a text, and what of them may be kept when it is edited. */
export interface Chunks {
  /** Of the text. */
  readonly length: number;
  readonly lines: readonly Line[];
  /** By line, as `brokenAbove` tells. */
  readonly broken: readonly (boolean | undefined)[];
  readonly how: Wrapping;
  readonly found: readonly Chunk[];
}

/** Finds them. `before`: those of a text like it, with the ends that are the `same`; they only save work. */
export function chunksOf(text: string, before?: Chunks, same: SameEnds = nothing): Chunks {
  const all = before ? linesAgain(text, before, same) : lines(text);
  const kept = before ? sameLines(text, all, before, same) : { first: 0, last: 0 };
  const broken = brokenIn(text, all, kept, before?.broken ?? []);
  const how = wrapping(all, broken);
  const isKept = before?.how.width === how.width && before?.how.indent === how.indent;
  const found = isKept ? chunksAgain(text, all, how, before, kept) : chunksFrom(text, all, how, 0, () => false);
  return { length: text.length, lines: all, broken, how, found };
}

/** A break depends on the two lines beside it. */
function brokenIn(text: string, all: readonly Line[], { first, last }: SameLines, before: Chunks['broken']): Chunks['broken'] {
  // What is the same from both ends may overlap.
  const behind = Math.min(last, all.length - first, before.length - first);
  const broken = before.slice(0, first);
  for (let index = first; index < all.length && index <= all.length - behind; index++) broken.push(brokenAbove(text, all, index));
  return behind === 0 ? broken : broken.concat(before.slice(before.length - behind + 1));
}

const nothing: SameEnds = { start: 0, end: 0 };

/**
 * A chunk depends on its lines and on the ones right above and below. `isKnown` is asked before each one, with its first line: if it says so, the
 * chunks from there on are known.
 */
function chunksFrom(text: string, all: readonly Line[], how: Wrapping, from: number, isKnown: (line: number) => boolean): Chunk[] {
  const found: Chunk[] = [];
  for (let i = from; i < all.length && !isKnown(i); ) {
    const firstLine = i;
    const first = all[i]!;
    const above = all[i - 1];
    let last = first;
    let length = lengthOf(first);
    let kind = kindIn(text, first, length);
    i++;
    while (i < all.length && continues(text, last, all[i]!, how)) {
      const next = all[i]!;
      // A line that says what it is stands alone, unless it is one piece of a wrapped one. An address is never wrapped.
      if (!breaksSentence(text, last, next)) {
        const own = kind ?? kindIn(text, next, lengthOf(next));
        if (own !== undefined && (own === 'url' || !isFull(text, last, next, how))) break;
      }
      last = next;
      length += 1 + lengthOf(next);
      kind = undefined;
      i++;
    }
    const whole = { start: first.start, end: last.end };
    const wrapped = how.width !== undefined && above !== undefined && !first.afterBlank && first.indent <= above.indent
      && (!endsSentence(text, above) || endsWithAbbreviation(text, above));
    found.push({ ...whole, length, wrapped, kind: last === first ? kind : kindIn(text, whole, length), firstLine, endLine: i });
  }
  return found;
}

const lengthOf = ({ start, end }: Line): number => end - start;

/** A long paragraph is not copied to find out that it is one. */
const kindIn = (text: string, { start, end }: Span, length: number): BlockKind | undefined =>
  length <= longestOwnLine ? ownKind(words(text, { start, end })) : undefined;

/** Keeps the chunks before the first line that changed, and those behind the last one. */
function chunksAgain(text: string, all: readonly Line[], how: Wrapping, before: Chunks, { first, last }: SameLines): Chunk[] {
  const kept: Chunk[] = [];
  for (const chunk of before.found) {
    // What decided on its end was the line below it.
    if (first <= chunk.endLine) break;
    kept.push(chunk);
  }
  const added = all.length - before.lines.length;
  const starts = new Map(before.found.map(({ firstLine }, index) => [firstLine, index]));
  const isKnown = (line: number): boolean => all.length - last < line && starts.has(line - added);
  const changed = chunksFrom(text, all, how, kept.at(-1)?.endLine ?? 0, isKnown);
  const next = (changed.at(-1) ?? kept.at(-1))?.endLine ?? 0;
  const moved = text.length - before.length;
  const behind = next === all.length ? [] : before.found.slice(starts.get(next - added)!).map(({ start, end, length, kind, wrapped, firstLine, endLine }) =>
    ({ start: start + moved, end: end + moved, length, kind, wrapped, firstLine: firstLine + added, endLine: endLine + added }));
  return [...kept, ...changed, ...behind];
}

/** How many lines are the same as before, counted from the first and from the last one. */
interface SameLines {
  readonly first: number;
  readonly last: number;
}

function sameLines(text: string, all: readonly Line[], before: Chunks, same: SameEnds): SameLines {
  const most = Math.min(all.length, before.lines.length);
  const moved = text.length - before.length;
  let first = 0;
  while (first < most && all[first]!.end <= same.start && isSame(all[first]!, before.lines[first]!, 0)) first++;
  let last = 0;
  while (last < most && text.length - same.end <= all[all.length - 1 - last]!.start && isSame(all[all.length - 1 - last]!, before.lines[before.lines.length - 1 - last]!, moved)) last++;
  return { first, last };
}

const isSame = (line: Line, then: Line, moved: number): boolean =>
  line.start === then.start + moved && line.end === then.end + moved && line.indent === then.indent && line.afterBlank === then.afterBlank;

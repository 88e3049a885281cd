// [Harbour reopens][Ships came back on Monday,⏎ two winters after the storm.]: lines that belong together, before their neighbours are asked what they are.
import type { BlockKind } from '../model';
import type { SameEnds } from '../sameEnds';
import { type Span, words } from '../span';
import { longestOwnLine, ownKind } from './kinds';
import { type Line, lines, linesAgain } from './lines';
import { breaksSentence, continues, endsSentence, endsWithAbbreviation, isFull, type Wrapping, wrapping } from './wrapping';

/** Lines that belong together. */
export interface Chunk extends Span {
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
  readonly how: Wrapping;
  readonly found: readonly Chunk[];
}

/** Finds them. `before`: those of a text like it, with the ends that are the `same`; they only save work. */
export function chunksOf(text: string, before?: Chunks, same: SameEnds = nothing): Chunks {
  const all = before ? linesAgain(text, before, same) : lines(text);
  const how = wrapping(text, all);
  const isKept = before?.how.width === how.width && before?.how.indent === how.indent;
  return { length: text.length, lines: all, how, found: isKept ? chunksAgain(text, all, how, before, same) : chunksFrom(text, all, how, 0, () => false) };
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
    let kind = kindIn(text, first);
    i++;
    while (i < all.length && continues(text, last, all[i]!, how)) {
      const next = all[i]!;
      // A line that says what it is stands alone, unless it is one piece of a wrapped one. An address is never wrapped.
      if (!breaksSentence(text, last, next)) {
        const own = kind ?? kindIn(text, next);
        if (own !== undefined && (own === 'url' || !isFull(text, last, next, how))) break;
      }
      last = next;
      kind = undefined;
      i++;
    }
    const whole = { start: first.start, end: last.end };
    const wrapped = how.width !== undefined && above !== undefined && !first.afterBlank && first.indent <= above.indent
      && (!endsSentence(text, above) || endsWithAbbreviation(text, above));
    found.push({ ...whole, wrapped, kind: last === first ? kind : kindIn(text, whole), firstLine, endLine: i });
  }
  return found;
}

/** A long paragraph is not copied to find out that it is one. */
const kindIn = (text: string, { start, end }: Span): BlockKind | undefined =>
  end - start <= longestOwnLine ? ownKind(words(text, { start, end })) : undefined;

/** Keeps the chunks before the first line that changed, and those behind the last one. */
function chunksAgain(text: string, all: readonly Line[], how: Wrapping, before: Chunks, same: SameEnds): Chunk[] {
  const { first, last } = sameLines(text, all, before, same);
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
  const behind = next === all.length ? [] : before.found.slice(starts.get(next - added)!).map(({ start, end, kind, wrapped, firstLine, endLine }) =>
    ({ start: start + moved, end: end + moved, kind, wrapped, firstLine: firstLine + added, endLine: endLine + added }));
  return [...kept, ...changed, ...behind];
}

/** How many lines are the same as before, counted from the first and from the last one. */
function sameLines(text: string, all: readonly Line[], before: Chunks, same: SameEnds): { readonly first: number; readonly last: number } {
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

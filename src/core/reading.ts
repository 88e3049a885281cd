// [The ships came back.]SENTENCE [The U.S. port opened.]SENTENCE | PARAGRAPH | tokens: The, U.S., port, opened, .
import { copyOf } from './copyOf';
import { type Kept, keptOf } from './kept';
import type { Block, BlockKind } from './model';
import type { Span } from './span';
import { type Layout, layoutAgain } from './layout';
import { sameEnds, type SameEnds } from './sameEnds';
import { segment } from './segment';
import { tokenise } from './tokenise';

/** `mark`: a quotation mark; an apostrophe inside a word belongs to the word. `markup`: Markdown remnants, link targets, URLs. */
export type TokenKind = 'word' | 'number' | 'mark' | 'punctuation' | 'symbol' | 'markup';

/** Holds no text: slice it. Hyphenated words are separate tokens ("US", "-", "Russia"); "U.S." and "O'Neill" are one. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** Never crosses a block; `tokens` and `blocks` are indexes into the reading's lists, [firstToken, endToken). */
export interface Sentence extends Span {
  readonly block: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A text cut up: what every later stage reads. It lives only while an article is analysed. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** One block as a text of its own: all its offsets count from where the block begins, so that it can be kept wherever the block moves to. */
export interface Part extends Reading {
  readonly kind: BlockKind;
}

/** An article cut up, block by block. */
export interface ArticleReading extends Reading {
  /** As many as blocks, in their order, each another object. */
  readonly parts: readonly Part[];
  /** Which parts are those of the reading before, if there was one: what was known of them then still holds of them by themselves. */
  readonly kept: Kept | undefined;
  /** For the next reading. */
  readonly layout: Layout;
}

/**
 * Blocks of kind url and boilerplate have no tokens and no sentences: they are never counted. `before`: another reading, for instance of the text
 * before it was edited; blocks that are the same there have the same part.
 */
export function read(text: string, before?: ArticleReading): ArticleReading {
  const same = before && sameEnds(text, before.text);
  const layout = layoutAgain(text, before?.layout, same);
  const { blocks } = layout;
  const kept = before && same && keptParts(text, blocks, before, same);
  const held = kept ? keptOf(kept, before.parts) : [];
  const parts = blocks.map(({ start, end, kind }, index) => held[index] ?? partOf(text.slice(start, end), kind));
  return new Whole(text, blocks, parts, kept, layout);
}

/** A class, since getters of an object's own are old at once, and all that they know lives on until old memory is looked through. */
class Whole implements ArticleReading {
  private known: Pick<Reading, 'tokens' | 'sentences'> | undefined;

  constructor(
    readonly text: string, readonly blocks: readonly Block[], readonly parts: readonly Part[], readonly kept: Kept | undefined, readonly layout: Layout,
  ) {}

  get tokens(): readonly Token[] {
    return this.joined.tokens;
  }

  get sentences(): readonly Sentence[] {
    return this.joined.sentences;
  }

  /** Few ask for these: what is worked out block by block does not. */
  private get joined(): Pick<Reading, 'tokens' | 'sentences'> {
    return this.known ??= joined(this.blocks, this.parts);
  }
}

/** The parts of before wherever a block is what it was: all up to the first and from the last that is not, and between them those of the same words. */
function keptParts(text: string, blocks: readonly Block[], { text: textBefore, blocks: blocksBefore, parts: before }: ArticleReading, same: SameEnds): Kept {
  const is = (block: Block, then: Block, moved: number): boolean => block.kind === then.kind && block.start === then.start + moved && block.end === then.end + moved;
  const most = Math.min(blocks.length, before.length);
  let first = 0;
  while (first < most && blocks[first]!.end <= same.start && is(blocks[first]!, blocksBefore[first]!, 0)) first++;
  const moved = text.length - textBefore.length;
  let last = 0;
  while (last < most - first && text.length - same.end <= blocks.at(-1 - last)!.start && is(blocks.at(-1 - last)!, blocksBefore.at(-1 - last)!, moved)) last++;
  const places = new Map<string, number[]>();
  for (let place = first; place < before.length - last; place++) put(places, before[place]!.text, place);
  const between = blocks.slice(first, blocks.length - last).map(({ start, end, kind }) => {
    const alike = places.get(text.slice(start, end));
    const at = alike?.findIndex(place => before[place]!.kind === kind) ?? -1;
    return at === -1 ? -1 : alike!.splice(at, 1)[0]!;
  });
  return { first, last, between };
}

function put(places: Map<string, number[]>, words: string, place: number): void {
  const list = places.get(words);
  if (list) list.push(place);
  else places.set(words, [place]);
}

function partOf(slice: string, kind: BlockKind): Part {
  const text = copyOf(slice);
  const block = { start: 0, end: text.length, kind };
  const counted = kind !== 'url' && kind !== 'boilerplate';
  const tokens = counted ? tokenise(text, block) : [];
  return { text, kind, blocks: [block], tokens, sentences: segment(text, tokens) };
}

/** The tokens and sentences of all parts, where they stand in the text. */
function joined(blocks: readonly Block[], parts: readonly Part[]): Pick<Reading, 'tokens' | 'sentences'> {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  parts.forEach((part, block) => {
    const at = blocks[block]!.start;
    const first = tokens.length;
    for (const { start, end, kind } of part.tokens) tokens.push({ start: at + start, end: at + end, kind });
    for (const { start, end, firstToken, endToken } of part.sentences) {
      sentences.push({ start: at + start, end: at + end, block, firstToken: first + firstToken, endToken: first + endToken });
    }
  });
  return { tokens, sentences };
}

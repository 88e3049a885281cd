// [The ships came back.]SENTENCE [The U.S. port opened.]SENTENCE | PARAGRAPH | tokens: The, U.S., port, opened, .
import type { Block } from './model';
import type { Span } from './span';
import { layout } from './layout';
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

/** Blocks of kind url and boilerplate have no tokens and no sentences: they are never counted. */
export function read(text: string): Reading {
  const blocks = layout(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'url' || block.kind === 'boilerplate') return;
    const own = tokenise(text, block);
    const first = tokens.length;
    // Not push(...own): a million tokens are too many arguments.
    for (const token of own) tokens.push(token);
    for (const { start, end, firstToken, endToken } of segment(text, own)) {
      sentences.push({ start, end, block: index, firstToken: first + firstToken, endToken: first + endToken });
    }
  });
  return { text, blocks, tokens, sentences };
}

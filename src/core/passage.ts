// [One. Two. Three. Four.]PASSAGE [Five. Six. Seven.]PASSAGE
import type { Article, Block } from './model';
import { contains, firstEndingAfter, type Span, spanAt } from './span';

type Cut = Pick<Article, 'blocks' | 'sentences'>;

/**
 * What a reader is shown of an article at a time: about five sentences of one paragraph each, in order, disjoint. Headlines
 * and captions are none. Compared across files are the windows that relate/windows.ts joins of them.
 */
export function passages({ blocks, sentences }: Cut): Span[] {
  return blocks.filter(isText).flatMap((block) => cut(sentences, block));
}

/** Those of an article's passages in a window that was joined of some; one too long to be read at once is read as far as its window goes. */
export function passagesIn(all: readonly Span[], window: Span): Span[] {
  const found: Span[] = [];
  for (let i = firstEndingAfter(all, window.start); i < all.length && all[i]!.start < window.end; i++) {
    found.push(contains(window, all[i]!) ? all[i]! : { start: all[i]!.start, end: window.end });
  }
  return found;
}

/** What a question asked at `offset` is about: the passage there, or the headline or caption, or the next text after it. */
export function passageAt({ blocks, sentences }: Cut, offset: number): Span {
  const block = spanAt(blocks, offset) ?? blocks[firstEndingAfter(blocks, offset)] ?? blocks.at(-1);
  if (!block) return { start: offset, end: offset };
  const found = isText(block) ? cut(sentences, block) : [];
  return spanAt(found, offset) ?? found[firstEndingAfter(found, offset)] ?? found.at(-1) ?? { start: block.start, end: block.end };
}

const isText = ({ kind }: Block): boolean => kind === 'paragraph';

/** At most six sentences each, in even shares: seven are four and three, not six and one. */
function cut(sentences: readonly Span[], block: Span): Span[] {
  const from = firstEndingAfter(sentences, block.start);
  const count = firstEndingAfter(sentences, block.end) - from;
  const parts = Math.ceil(count / 6);
  return Array.from({ length: parts }, (_, part) => {
    const first = from + Math.round((count * part) / parts);
    const last = from + Math.round((count * (part + 1)) / parts) - 1;
    return { start: sentences[first]!.start, end: sentences[last]!.end };
  });
}

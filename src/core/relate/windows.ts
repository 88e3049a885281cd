import type { Article } from '../model';
import { passages } from '../passage';
import { firstEndingAfter, type Span, spanAt } from '../span';

/** News has paragraphs of one sentence; what is compared should say as much as a passage does. */
const mostSentences = 7;

/** In UTF-16 code units. A text without sentence ends, a table or a list of numbers, is read no further than a passage can be. */
const longest = 20_000;

/** A span no longer than a passage can be. */
export const clip = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + longest) });

/** The article that a window stands in; of a very long one, a report or a collection, as much as is read at once. */
export function storyAround({ text }: Article, { start }: Span): Span {
  const from = Math.max(0, Math.min(start - longest / 2, text.length - longest));
  return clip({ start: from, end: text.length });
}

/** The stretches that are indexed and compared: passages, short ones that follow each other joined. In order, disjoint. `all`: its passages. */
export function windows(article: Article, all: readonly Span[] = passages(article)): Span[] {
  const joined: Span[] = [];
  let count = 0;
  for (const passage of all) {
    const own = sentencesIn(article, passage);
    const last = joined[joined.length - 1];
    if (last && count + own <= mostSentences && !headlineBetween(article, last.end, passage.start)) {
      joined[joined.length - 1] = clip({ start: last.start, end: passage.end });
      count += own;
    } else {
      joined.push(clip(passage));
      count = own;
    }
  }
  return joined;
}

/** What a caret asks about: the window there; in a headline or between windows the next one; in an article without any, nothing. */
export function windowAt(article: Article, offset: number): Span {
  const found = windows(article);
  return spanAt(found, offset) ?? found[firstEndingAfter(found, offset)] ?? found[found.length - 1] ?? { start: offset, end: offset };
}

const sentencesIn = ({ sentences }: Article, { start, end }: Span): number => firstEndingAfter(sentences, end) - firstEndingAfter(sentences, start);

function headlineBetween({ blocks }: Article, start: number, end: number): boolean {
  for (let i = firstEndingAfter(blocks, start); i < blocks.length && blocks[i]!.start < end; i++) {
    if (blocks[i]!.kind === 'headline') return true;
  }
  return false;
}

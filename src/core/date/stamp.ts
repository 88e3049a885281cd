// Bakers meet Published: [March 4, 2025]DATE The bakers of Riga ... ; Bakers Meet [March 4, 2025]DATE 3:15 PM The bakers ... -> 2025-03-04
import type { ArticleReading } from '../reading';
import { timeAt } from '../recognise/calendar';
import { isFullDay } from '../recognise/calendar/days';
import { lexicon } from '../recognise/lexicon';
import { Shape, type Word, wordsOf } from '../recognise/word';
import { headBlocks } from './dateline';

/**
 * The date that a page printed on the article, ISO 8601, where copying has run it together with the first paragraph: after "Published", "Posted",
 * "Updated", or with the minute behind it. Any other date in running text may be any day's.
 */
export function dateOfStamp({ text, blocks, parts }: ArticleReading): string | undefined {
  const first = blocks.findIndex(({ kind, start, end }) => kind === 'paragraph' && lineLength < end - start);
  if (first < 0 || headBlocks < first) return undefined;
  const begin = blocks[first]!.start;
  const { text: own, tokens, sentences } = parts[first]!;
  const read = sentences.filter(({ start }) => start < stampedWithin);
  const opening = read[0]?.firstToken ?? 0;
  const words = wordsOf(own, tokens.slice(0, read[read.length - 1]?.endToken ?? 0), lexicon());
  for (const { firstToken, endToken } of read) {
    for (let at = firstToken; at < endToken && tokens[at]!.start < stampedWithin; at++) {
      const found = timeAt({ words, tokens, first: firstToken, end: endToken, today: undefined }, at);
      if (found?.kind !== 'DATE' || !isFullDay(found.value)) continue;
      const after = begin + tokens[found.to - 1]!.end;
      const rest = text.slice(after, after + 40);
      const before = opening < at ? words[at - 1]!.key : '';
      if (isPublished(words, opening, at, rest) || minuteBehind.test(rest) && !prepositions.has(before)) return found.value;
      at = found.to - 1;
    }
  }
  return undefined;
}

/** Shorter paragraphs are date lines, headlines and the like. */
const lineLength = 60;
/** Characters. A page prints its stamp below the headline or below the reporters' names. */
const stampedWithin = 300;

/** "Published: ", "Posted on ", "Last Updated 3:15 pm, "; no sentence goes on behind the date, as in "Published on 4 March 2020, the study says". */
function isPublished(words: readonly Word[], opening: number, date: number, rest: string): boolean {
  let at = date - 1;
  while (opening <= at && date - 8 < at && (skipped.has(words[at]!.key) || words[at]!.shape === Shape.number)) at--;
  const word = words[at];
  const isLabel = word !== undefined && opening <= at && published.has(word.key) && (word.shape !== Shape.lower || words[at + 1]?.key === ':');
  return isLabel && !/^,?\s+\p{Ll}/u.test(rest.replace(/^,?\s+(?:at|[ap]\.?m)\b/u, ''));
}

const published: ReadonlySet<string> = new Set(['published', 'posted', 'updated', 'modified', 'filed']);
const skipped: ReadonlySet<string> = new Set(': , | on at am pm a.m. p.m. gmt utc est edt cst cdt pst pdt bst cet'.split(' '));

/** ", 3:15 PM", " | 15:15", " - 15.15 BST"; "at" belongs to sentences. */
const minuteBehind = /^\s*[,|@·•–—-]{0,2}\s*\d{1,2}(?::\s?\d\d|\.\d\d\s*(?:[ap]\.?m|[A-Z]{2,4}T))/;

/** "on March 4, 2025, 3:15 p.m." tells when something happened. */
const prepositions: ReadonlySet<string> = new Set('on of by until till since from before after to for at in and between dated'.split(' '));

import { readWords } from '../../src/core/relate/readWords';
import { wordAt } from '../../src/core/relate/words';

/** The first `most` characters of a text as the words that the index reads. */
export function wordsOf(text: string, most = Infinity): string[] {
  const words = readWords(text, { start: 0, end: most });
  return Array.from({ length: words.count }, (_, i) => wordAt(words, i));
}

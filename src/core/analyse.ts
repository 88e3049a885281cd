// [Foreign Minister]ROLE [Ana Duarte]PERSON [said]CUE on [Monday]DATE that the talks were [“a start”]PARTIAL(Ana Duarte).
import { attribute } from './attribute';
import { readDate } from './date';
import type { Article } from './model';
import { findQuotations } from './quote';
import { read } from './reading';
import { recognise } from './recognise';
import { resolve } from './resolve';

/** Any text in, an article out: names found and resolved inside the text, quotations found and given their speakers. */
export function analyse(text: string): Article {
  const reading = read(text);
  const date = readDate(reading);
  const { entities, mentions } = resolve(reading, recognise(reading, date));
  const quotes = attribute(reading, mentions, entities, findQuotations(reading));
  const sentences = reading.sentences.map(({ start, end }) => ({ start, end }));
  return { text, ...(date && { date }), blocks: reading.blocks, sentences, entities, mentions, quotes };
}

// [Foreign Minister]ROLE [Ana Duarte]PERSON [said]CUE on [Monday]DATE that the talks were [“a start”]PARTIAL(Ana Duarte).
import { attribute } from './attribute';
import { type Corrections, noCorrections } from './corrections';
import { correctMarks } from './corrections/marks';
import { readDate } from './date';
import type { Article } from './model';
import { findQuotations } from './quote';
import { read } from './reading';
import { recognise } from './recognise';
import { resolve } from './resolve';

/**
 * Any text in, an article out: names found and resolved inside the text, quotations found and given their speakers. What `corrections` say
 * comes before what is found. `file`: relative to their folder, with `/` between its parts; without it those of single files do not hold.
 */
export function analyse(text: string, corrections: Corrections = noCorrections, file?: string): Article {
  const reading = read(text);
  const date = readDate(reading);
  const { recognitions, meanings } = correctMarks(reading, recognise(reading, date), corrections, file);
  const { entities, mentions } = resolve(reading, recognitions, corrections, meanings);
  const quotes = attribute(reading, mentions, entities, findQuotations(reading));
  const sentences = reading.sentences.map(({ start, end }) => ({ start, end }));
  return { text, ...(date && { date }), blocks: reading.blocks, sentences, entities, mentions, quotes };
}

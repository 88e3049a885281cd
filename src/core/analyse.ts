// [Foreign Minister]ROLE [Ana Duarte]PERSON [said]CUE on [Monday]DATE that the talks were [“a start”]PARTIAL(Ana Duarte).
import { attribute, type Attributed } from './attribute';
import { type Corrections, noCorrections } from './corrections';
import { correctMarks } from './corrections/marks';
import { readDate } from './date';
import { type Article, type Block, type Entity, type Mention, plain, type Quote } from './model';
import { findQuotations, type Quotations } from './quote';
import { type ArticleReading, read } from './reading';
import { recognise, type Recognised } from './recognise';
import { resolve, type Resolved } from './resolve';
import type { Span } from './span';

/**
 * Any text in, an article out: names found and resolved inside the text, quotations found and given their speakers. What `corrections` say
 * comes before what is found. `file`: relative to their folder, with `/` between its parts; without it those of single files do not hold.
 */
export const analyse = (text: string, corrections: Corrections = noCorrections, file?: string): Article => plain(analyseAgain(text, corrections, file).article);

/** An article, and what of its analysis may be kept when the text is edited: for open documents, since it is many times as large. */
export interface Analysis {
  readonly article: Article;
  readonly reading: ArticleReading;
  readonly recognised: Recognised;
  readonly resolved: Resolved;
  readonly quotations: Quotations;
  readonly attributed: Attributed;
}

/** The same article, with what the next analysis may keep. `before`: the analysis of the text as it was; it saves work and never changes the result. */
export function analyseAgain(text: string, corrections: Corrections, file: string | undefined, before?: Analysis): Analysis {
  const reading = read(text, before?.reading);
  const date = readDate(reading);
  const recognised = recognise(reading, date, before?.recognised);
  const resolved = resolve(reading, correctMarks(reading, recognised, corrections, file), corrections, before?.resolved);
  const quotations = findQuotations(reading, before?.quotations);
  const attributed = attribute(reading, resolved, quotations, before?.attributed);
  return { article: new LazyArticle(date, reading, resolved, attributed), reading, recognised, resolved, quotations, attributed };
}

/** While a text is typed nobody asks for all that is in it. A class for the reason that the reading is one. */
class LazyArticle implements Article {
  readonly date?: string;
  private known: readonly Span[] | undefined;

  constructor(date: string | undefined, private readonly reading: ArticleReading, private readonly resolved: Resolved, private readonly attributed: Attributed) {
    if (date !== undefined) this.date = date;
  }

  get text(): string {
    return this.reading.text;
  }

  get blocks(): readonly Block[] {
    return this.reading.blocks;
  }

  get sentences(): readonly Span[] {
    return this.known ??= sentencesOf(this.reading);
  }

  get entities(): readonly Entity[] {
    return this.resolved.entities();
  }

  get mentions(): readonly Mention[] {
    return this.resolved.mentions();
  }

  get quotes(): readonly Quote[] {
    return this.attributed.quotes();
  }

  toJSON(): Article {
    return plain(this);
  }
}

function sentencesOf({ blocks, parts }: ArticleReading): Span[] {
  const spans: Span[] = [];
  parts.forEach(({ sentences }, index) => {
    const at = blocks[index]!.start;
    for (const { start, end } of sentences) spans.push({ start: at + start, end: at + end });
  });
  return spans;
}

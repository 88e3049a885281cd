import { analyse } from '../src/core/analyse';
import type { Article, Quote } from '../src/core/model';
import { passages } from '../src/core/passage';
import { type Span, words } from '../src/core/span';
import { checkMarks, type CheckOptions } from './marked/compare';
import type { Mark } from './marked/notation';

export { checkMarks, type CheckOptions } from './marked/compare';
export { type Mark, parseMarked, printMarked } from './marked/notation';

/**
 * Analyses the text of a marked source and compares what is found with its marks, for every label that occurs in it
 * (or the labels named): names by kind, quotations by kind with their speaker, CUE, PART, blocks, SENTENCE, PASSAGE.
 * In parentheses stands the name of the entity, for a quotation that of its speaker, for a ROLE that of its holder; `-` says there must be none.
 * Each case runs with LF, CRLF and hard wraps.
 */
export function check(source: string, options: CheckOptions = {}): void {
  checkMarks((text) => marksOf(analyse(text)), source, options);
}

/** All that an article holds, as marks. */
export function marksOf(article: Article): Mark[] {
  const names = new Map(article.entities.map(({ id, name }) => [id, name]));
  const marks: Mark[] = article.blocks.map(({ start, end, kind }) => ({ start, end, label: kind.toUpperCase() }));
  for (const { start, end } of article.sentences) marks.push({ start, end, label: 'SENTENCE' });
  for (const { start, end } of passages(article)) marks.push({ start, end, label: 'PASSAGE' });
  for (const { start, end, kind, entity, holder, rule, value, unit } of article.mentions) {
    const whose = kind === 'ROLE' ? holder : entity;
    marks.push({ start, end, label: kind, ...(whose !== undefined && { id: names.get(whose) ?? whose }), details: known({ entity, rule, value, unit }) });
  }
  const cues = new Set<string>();
  for (const quote of article.quotes) {
    marks.push(quoteMark(article.text, quote, names));
    for (const { start, end } of quote.parts ?? []) marks.push({ start, end, label: 'PART' });
    // The quotations of one statement share their cue.
    const key = quote.cue && `${quote.cue.start}-${quote.cue.end}`;
    if (quote.cue && key && !cues.has(key)) {
      cues.add(key);
      marks.push({ start: quote.cue.start, end: quote.cue.end, label: 'CUE' });
    }
  }
  return marks;
}

function quoteMark(text: string, { start, end, kind, speaker, cue, stance, addressee, via, relay, rule }: Quote, names: ReadonlyMap<string, string>): Mark {
  const at = (span: Span | undefined): string | undefined => span && words(text, span);
  const id = speaker && (speaker.entity !== undefined ? names.get(speaker.entity) ?? speaker.entity : words(text, speaker));
  return {
    start, end, label: kind.toUpperCase(), ...(id !== undefined && { id }),
    details: known({ rule, speaker: at(speaker), cue: at(cue), addressee: at(addressee), via: at(via), relay: at(relay), stance }),
  };
}

const known = (fields: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined));

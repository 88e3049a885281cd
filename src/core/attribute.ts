// [“It is a start,”]DIRECT(Ana Duarte) [said]CUE [Ana Duarte]PERSON, who [called]CUE the deal [“modest”]PARTIAL(Ana Duarte).

import { assign, framed, type Assignment } from './attribute/assign';
import { contentsOf, type Content } from './attribute/content';
import { linesOf, spanOf } from './attribute/line';
import { isTerm } from './attribute/term';
import type { Entity, Mention, Quote } from './model';
import type { Quotation } from './quote';
import type { Reading } from './reading';

/** Who said what: every quotation with its kind and its source, and what is reported without marks. Ordered by start. */
export function attribute(reading: Reading, mentions: readonly Mention[], entities: readonly Entity[], quotations: readonly Quotation[]): Quote[] {
  void entities;
  const lines = linesOf(reading, mentions, quotations.filter(({ depth }) => depth === 0)).map(framed);
  const assignments = assign(lines);
  const contents = lines.flatMap(contentsOf);
  return [...assignments.map(one => quoteOf(one)), ...contents.map(reportOf)].sort((a, b) => a.start - b.start || b.end - a.end);
}

function reportOf({ line, frame, parts, mixed }: Content): Quote {
  const { first, last } = frame.subject!;
  return {
    start: parts[0]!.start, end: parts.at(-1)!.end, kind: mixed ? 'mixed' : 'indirect', ...(1 < parts.length && { parts }),
    speaker: { ...spanOf(line, first, last), confidence: 0.8, rule: frame.rule }, cue: spanOf(line, frame.first, frame.last),
    confidence: 0.7, rule: frame.rule,
  };
}

function quoteOf(one: Assignment): Quote {
  const { quotation, line, item, frame, source } = one;
  const { start, end } = quotation;
  if (isTerm(one)) return { start, end, kind: 'term', confidence: 0.7, rule: 'quotes nobody' };
  const before = line.items[item - 1];
  const direct = before === undefined || line.sentences[one.sentence]!.from === item || before.kind !== 'word' || before.cue ? /^[^\p{L}]*\p{Lu}/u.test(line.text.slice(quotation.inner.start, quotation.inner.end)) : false;
  return {
    start, end, kind: direct ? 'direct' : 'partial',
    ...(source && { speaker: { ...spanOf(source.line, source.phrase.first, source.phrase.last), confidence: source.confidence, rule: source.rule } }),
    ...(frame && { cue: spanOf(line, frame.first, frame.last) }),
    confidence: 0.9, rule: source?.rule ?? 'no source found',
  };
}

// [“It is a start,”]DIRECT(Ana Duarte) [said]CUE [Ana Duarte]PERSON, who [called]CUE the deal [“modest”]PARTIAL(Ana Duarte).

import { assign } from './attribute/assign';
import { unmarkedSpeech, type UnmarkedSpeech } from './attribute/block';
import { circumstancesOf } from './attribute/circumstance';
import type { Content } from './attribute/content';
import { framed, type Assignment, type Source } from './attribute/framed';
import { joinInterrupted, type Speech } from './attribute/join';
import { linesOf, sentenceOf, spanOf } from './attribute/line';
import { createReference, type Reference } from './attribute/reference';
import { termsOf } from './attribute/term';
import type { Entity, Mention, Quote, Speaker } from './model';
import type { Quotation } from './quote';
import type { Reading } from './reading';

/** Who said what: every quotation with its kind and its source, and what is reported without marks. Ordered by start. */
export function attribute(reading: Reading, mentions: readonly Mention[], entities: readonly Entity[], quotations: readonly Quotation[]): Quote[] {
  const lines = linesOf(reading, mentions, quotations.filter(({ depth }) => depth === 0)).map(framed);
  const reference = createReference(lines.map(({ line }) => line), entities);
  const assignments = assign(lines);
  const contents = lines.flatMap(one => one.contents.flat());
  const speeches = joinInterrupted(assignments);
  const terms = termsOf(speeches.filter(({ parts }) => !parts).map(({ head }) => head));
  const bare = unmarkedSpeech(reading.blocks, lines, assignments, contents);
  const quotes = speeches.map(speech => quoteOf(speech, terms.has(speech.head.quotation), reference));
  for (const content of contents) if (!bare.some(({ line }) => line === content.line)) quotes.push(reportOf(content, terms, reference));
  for (const one of bare) quotes.push(blockOf(one, reading, reference));
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

function quoteOf({ head, parts }: Speech, term: boolean, reference: Reference): Quote {
  const { line, frame, source, quotation } = head;
  const span = { start: quotation.start, end: parts ? parts.at(-1)!.end : quotation.end };
  if (term) return { ...span, kind: 'term', confidence: 0.7, rule: 'quotes nobody' };
  return {
    ...span, kind: isWhole(head) ? 'direct' : 'partial', ...(parts && { parts }),
    ...(source && { speaker: speakerOf(source, reference) }),
    ...(frame && { cue: spanOf(line, frame.first, frame.last), ...circumstancesOf(line, frame, frameEnd(head)) }),
    confidence: quotation.closed ? 0.95 : 0.7, rule: source?.rule ?? 'no source found',
  };
}

function reportOf({ line, frame, parts, stretches }: Content, terms: ReadonlySet<Quotation>, reference: Reference): Quote {
  const source = { line, phrase: frame.subject!, rule: frame.rule, confidence: 0.85 };
  const mixed = stretches.some(({ from, to }) => line.items.slice(from, to).some(({ quotation }) => quotation && !terms.has(quotation)));
  const sentence = line.sentences[sentenceOf(line, frame.first)]!;
  return {
    start: parts[0]!.start, end: parts.at(-1)!.end, kind: mixed ? 'mixed' : 'indirect', ...(1 < parts.length && { parts }),
    speaker: speakerOf(source, reference), cue: spanOf(line, frame.first, frame.last), ...circumstancesOf(line, frame, sentence.to),
    confidence: 0.75, rule: frame.rule,
  };
}

function blockOf({ line, source }: UnmarkedSpeech, reading: Reading, reference: Reference): Quote {
  const { start, end } = reading.blocks[line.block]!;
  return { start, end, kind: 'block', speaker: speakerOf(source, reference), confidence: 0.5, rule: 'first person between attributed statements' };
}

function speakerOf(source: Source, reference: Reference): Speaker {
  const entity = reference.entityOf(source);
  const { line, phrase: { first, last }, confidence, rule } = source;
  return { ...spanOf(line, first, last), ...(entity !== undefined && { entity }), confidence, rule };
}

/** Where the words about the circumstances must end: the clause after “Why?” is a sentence of its own. */
const frameEnd = ({ line, frame }: Assignment): number => line.sentences[sentenceOf(line, frame!.first)]!.to;

/** Direct speech begins like a sentence, and no words of the reporter's lead into it. */
function isWhole({ line, item, sentence, quotation, place, frame }: Assignment): boolean {
  const before = line.items[item - 1];
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(line.text.slice(quotation.inner.start, Math.min(quotation.inner.end, quotation.inner.start + 8)));
  if (quotation.continues) return true;
  const leads = before === undefined || line.sentences[sentence]!.from === item || before.kind !== 'word' || frame?.last === item - 1;
  return leads && (capital || place === 'after');
}

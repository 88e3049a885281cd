// [“It is a start,”]DIRECT(Ana Duarte) [said]CUE [Ana Duarte]PERSON, who [called]CUE the deal [“modest”]PARTIAL(Ana Duarte).

import { assign } from './attribute/assign';
import { bareSpeech } from './attribute/bareSpeech';
import { circumstancesOf } from './attribute/circumstance';
import type { Content } from './attribute/content';
import type { Frame } from './attribute/frame';
import { framed, sourceOf, type Framed, type Source } from './attribute/framed';
import { joinInterrupted, type Speech } from './attribute/join';
import { Class } from './attribute/lexicon';
import { is, linesOf, sentenceOf, spanOf, type Line } from './attribute/line';
import { createReference, type Reference } from './attribute/reference';
import { stanceOf } from './attribute/stance';
import { termsOf } from './attribute/term';
import { termRule } from './attribute/term/rule';
import { announcedTurns, setOff, turnsOf, type Turn } from './attribute/transcript';
import type { Entity, Mention, Quote, Speaker } from './model';
import { shownSpan, type Quotation } from './quote';
import type { Reading } from './reading';

/** Who said what: every quotation with its kind and its source, and what is reported without marks. Ordered by start. */
export function attribute(reading: Reading, mentions: readonly Mention[], entities: readonly Entity[], quotations: readonly Quotation[]): Quote[] {
  const lines = linesOf(reading, mentions, quotations.filter(({ depth }) => depth === 0)).map(framed);
  const plain = lines.map(({ line }) => line);
  const reference = createReference(plain, entities);
  const assignments = assign(lines);
  const contents = lines.flatMap(one => one.contents.flat());
  const speeches = joinInterrupted(assignments);
  const terms = termsOf(speeches.filter(({ parts }) => !parts).map(({ head }) => head));
  const toldOf = reporting(lines);
  const { blocks } = reading;
  const turns = [...turnsOf(plain), ...setOff(blocks, plain), ...announcedTurns(blocks, lines), ...bareSpeech(blocks, lines, assignments, contents)];
  const unmarked = new Map(turns.map((turn) => [turn.line, turn]));
  const quotes = speeches.map(speech => quoteOf(speech, terms.has(speech.head.quotation), reference, toldOf));
  for (const content of contents) if (!unmarked.has(content.line)) quotes.push(reportOf(content, terms, reference, toldOf));
  for (const turn of unmarked.values()) quotes.push(blockOf(turn, reference));
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What a reporting clause tells besides who speaks; `quotation` is the item that it leads up to or follows. */
type Told = (line: Line, frame: Frame, quotation?: number) => Pick<Quote, 'cue' | 'stance' | 'addressee' | 'via' | 'relay'>;

/** The clauses of all lines, each asked for what it tells. */
function reporting(lines: readonly Framed[]): Told {
  const byLine = new Map(lines.map(one => [one.line, one]));
  return (line, frame, quotation) => {
    const place = sentenceOf(line, frame.first);
    const sentence = line.sentences[place]!;
    const { frames, contents } = byLine.get(line)!;
    const content = contents[place]!.find(one => one.frame === frame);
    const reported = content?.stretches.find(({ from }) => frame.last < from);
    const behind = content ? reported?.to : quotation !== undefined && frame.last < quotation ? quotation + 1 : undefined;
    return {
      cue: spanOf(line, frame.first, frame.last), stance: stanceOf(line, frame),
      ...circumstancesOf(line, frame, { sentence, frames: frames[place]!, end: reported?.from ?? sentence.to, ...(behind !== undefined && { behind }) }),
    };
  };
}

function quoteOf({ head, parts }: Speech, term: boolean, reference: Reference, toldOf: Told): Quote {
  const { line, frame, source, quotation } = head;
  const shown = shownSpan(line.text, quotation);
  const span = { start: shown.start, end: parts ? parts.at(-1)!.end : shown.end };
  if (term) return { ...span, kind: 'term', confidence: 0.7, rule: termRule(head) };
  return {
    ...span, kind: isWhole(head) ? 'direct' : 'partial', ...(parts && { parts }),
    ...(source && { speaker: speakerOf(source, reference) }),
    ...(frame && toldOf(line, frame, head.item)),
    confidence: quotation.closed ? 0.95 : 0.7, rule: source?.rule ?? 'no source found',
  };
}

function reportOf({ line, frame, parts, stretches }: Content, terms: ReadonlySet<Quotation>, reference: Reference, toldOf: Told): Quote {
  const source = sourceOf(line, frame, 0.85);
  const mixed = stretches.some(({ from, to }) => line.items.slice(from, to).some(({ quotation }) => quotation && !terms.has(quotation)));
  return {
    start: parts[0]!.start, end: parts.at(-1)!.end, kind: mixed ? 'mixed' : 'indirect', ...(1 < parts.length && { parts }),
    ...(source && { speaker: speakerOf(source, reference) }), ...toldOf(line, frame),
    confidence: 0.75, rule: frame.rule,
  };
}

function blockOf({ line, from, to, source, rule }: Turn, reference: Reference): Quote {
  return { ...spanOf(line, from, to - 1), kind: 'block', speaker: speakerOf(source, reference), confidence: source.confidence, rule };
}

function speakerOf(source: Source, reference: Reference): Speaker {
  const entity = reference.entityOf(source);
  const { line, phrase: { first, last }, confidence, rule } = source;
  const sure = entity !== undefined && is(line.items[last], Class.pronoun) ? Math.min(confidence, pronounsMeant) : confidence;
  return { ...spanOf(line, first, last), ...(entity !== undefined && { entity }), confidence: sure, rule };
}

/** How often whom a pronoun is taken for is whom it means, on `corpus/`. */
const pronounsMeant = 0.9;

/** Direct speech begins like a sentence, and no words of the reporter's lead into it. */
function isWhole({ line, item, sentence, quotation, place, frame }: Speech['head']): boolean {
  const before = line.items[item - 1];
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(line.text.slice(quotation.inner.start, Math.min(quotation.inner.end, quotation.inner.start + 8)));
  if (quotation.continues) return true;
  const leads = before === undefined || line.sentences[sentence]!.from === item || before.kind !== 'word' || frame?.last === item - 1;
  return leads && (capital || place === 'after');
}

import type { EntityId, Quote, Speaker } from '../model';
import { shownSpan, type Quotation } from '../quote';
import type { Span } from '../span';
import { circumstancesOf } from './circumstance';
import type { Content } from './content';
import type { Frame } from './frame';
import { sourceOf, type Framed, type Source } from './framed';
import type { Speech } from './join';
import { Class } from './lexicon';
import { is, sentenceOf, spanOf, type Line } from './line';
import { stanceOf } from './stance';
import { termRule } from './term/rule';
import type { Turn } from './transcript';

/** A quote of one line, whose offsets it counts in, before it is known which entity speaks. */
export interface Draft extends Omit<Quote, 'speaker'> {
  readonly source?: Source;
}

/** The quotes of a line. `isTurn`: all of it is somebody's words, so that it reports nothing. */
export function draftsIn(own: Framed, speeches: readonly Speech[], terms: ReadonlySet<Quotation>, isTurn: boolean): Draft[] {
  const drafts = speeches.map(speech => draftOfSpeech(own, speech, terms.has(speech.head.quotation)));
  if (!isTurn) for (const content of own.contents.flat()) drafts.push(draftOfReport(own, content, terms));
  return drafts;
}

/** What a reporting clause tells besides who speaks; `quotation` is the item that it leads up to or follows. */
function toldBy({ line, frames, contents }: Framed, frame: Frame, quotation?: number): Pick<Quote, 'cue' | 'stance' | 'addressee' | 'via' | 'relay'> {
  const place = sentenceOf(line, frame.first);
  const sentence = line.sentences[place]!;
  const content = contents[place]!.find(one => one.frame === frame);
  const reported = content?.stretches.find(({ from }) => frame.last < from);
  const behind = content ? reported?.to : quotation !== undefined && frame.last < quotation ? quotation + 1 : undefined;
  return {
    cue: spanOf(line, frame.first, frame.last), stance: stanceOf(line, frame),
    ...circumstancesOf(line, frame, { sentence, frames: frames[place]!, end: reported?.from ?? sentence.to, ...(behind !== undefined && { behind }) }),
  };
}

function draftOfSpeech(own: Framed, { head, parts }: Speech, term: boolean): Draft {
  const { line, frame, source, quotation } = head;
  const shown = shownSpan(line.text, quotation);
  const span = { start: shown.start, end: parts ? parts.at(-1)!.end : shown.end };
  if (term) return { ...span, kind: 'term', confidence: 0.7, rule: termRule(head) };
  return {
    ...span, kind: isWhole(head) ? 'direct' : 'partial', ...(parts && { parts }), ...(source && { source }), ...(frame && toldBy(own, frame, head.item)),
    confidence: quotation.closed ? 0.95 : 0.7, rule: source?.rule ?? 'no source found',
  };
}

function draftOfReport(own: Framed, { line, frame, parts, stretches }: Content, terms: ReadonlySet<Quotation>): Draft {
  const source = sourceOf(line, frame, 0.85);
  const mixed = stretches.some(({ from, to }) => line.items.slice(from, to).some(({ quotation }) => quotation && !terms.has(quotation)));
  return {
    start: parts[0]!.start, end: parts.at(-1)!.end, kind: mixed ? 'mixed' : 'indirect', ...(1 < parts.length && { parts }),
    ...(source && { source }), ...toldBy(own, frame), confidence: 0.75, rule: frame.rule,
  };
}

/** The quote that all of a line is. */
export const draftOfTurn = ({ line, from, to, source, rule }: Turn): Draft => ({ ...spanOf(line, from, to - 1), kind: 'block', source, confidence: source.confidence, rule });

/** A quote of one line, whose offsets it counts in; those of its speaker count in the line that names them. */
export interface OwnQuote extends Omit<Quote, 'speaker'> {
  readonly speaker?: OwnSpeaker;
}

interface OwnSpeaker extends Speaker {
  readonly line: Line;
}

/** A quote whose source is known to be that entity, or none that the article tells. */
export function ownQuote({ source, ...quote }: Draft, entity: EntityId | undefined): OwnQuote {
  return source ? { ...quote, speaker: speakerOf(source, entity) } : quote;
}

/** A quote where it stands in the text. `startOf`: where the lines begin. */
export function placedQuote(quote: OwnQuote, at: number, startOf: ReadonlyMap<Line, number>): Quote {
  const { start, end, kind, parts, speaker, cue, stance, addressee, via, relay, confidence, rule } = quote;
  return {
    start: at + start, end: at + end, kind, ...(parts && { parts: parts.map(part => moved(part, at)) }),
    ...(speaker && { speaker: placedSpeaker(speaker, startOf.get(speaker.line)!) }),
    ...(cue && { cue: moved(cue, at) }), ...(stance && { stance }), ...(addressee && { addressee: moved(addressee, at) }), ...(via && { via: moved(via, at) }),
    ...(relay && { relay: moved(relay, at) }), confidence, rule,
  };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function speakerOf({ line, phrase: { first, last }, confidence, rule }: Source, entity: EntityId | undefined): OwnSpeaker {
  const sure = entity !== undefined && is(line.items[last], Class.pronoun) ? Math.min(confidence, pronounsMeant) : confidence;
  return { ...spanOf(line, first, last), ...(entity !== undefined && { entity }), confidence: sure, rule, line };
}

function placedSpeaker({ start, end, entity, confidence, rule }: OwnSpeaker, at: number): Speaker {
  return { start: at + start, end: at + end, ...(entity !== undefined && { entity }), confidence, rule };
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

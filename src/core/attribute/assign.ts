import type { Quotation } from '../quote';
import { contentsOf, type Content } from './content';
import { framesOf, sentenceSubject, type Frame } from './frame';
import { Class } from './lexicon';
import { endsWithComma, is, type Line, type Stretch } from './line';
import { isNoun, isSubjectPronoun, phraseAfter, phraseBefore, type Phrase } from './phrase';

/** Who speaks, as a phrase of a line (not always the quotation's own), and why we think so. */
export interface Source {
  readonly line: Line;
  readonly phrase: Phrase;
  readonly rule: string;
  readonly confidence: number;
}

/** A quotation with what was found out about it. `item` and `sentence` are places in the line. */
export interface Assignment {
  readonly quotation: Quotation;
  readonly line: Line;
  readonly item: number;
  readonly sentence: number;
  readonly frame?: Frame;
  readonly source?: Source;
  /** after: the clause follows the quotation. before: it leads up to it. trailing: it ends the sentence. */
  readonly place?: 'after' | 'before' | 'trailing' | 'previous' | 'subject';
}

/** A line with its reporting clauses and what they report indirectly, one list a sentence. */
export interface Framed {
  readonly line: Line;
  readonly frames: readonly (readonly Frame[])[];
  readonly contents: readonly (readonly Content[])[];
}

export function framed(line: Line): Framed {
  const frames = line.sentences.map(sentence => framesOf(line, sentence));
  return { line, frames, contents: line.sentences.map((sentence, place) => contentsOf(line, sentence, frames[place]!)) };
}

/** Gives every quotation of the lines its reporting clause and its source. */
export function assign(lines: readonly Framed[]): Assignment[] {
  const all: Assignment[] = [];
  lines.forEach((framedLine, index) => {
    const { line } = framedLine;
    const own: Assignment[] = [];
    line.sentences.forEach((sentence, place) => {
      for (let item = sentence.from; item < sentence.to; item++) {
        const quotation = line.items[item]!.quotation;
        if (!quotation) continue;
        const found = inSentence(framedLine, place, item) ?? inPrevious(framedLine, place, item, own, lines[index - 1], all)
          ?? bySubject(framedLine, place, item);
        own.push({ quotation, line, item, sentence: place, ...found });
      }
    });
    for (const one of own) all.push(one);
  });
  return all;
}

type Found = Pick<Assignment, 'frame' | 'source' | 'place'>;

function inSentence({ line, frames, contents }: Framed, place: number, item: number): Found | undefined {
  const sentence = line.sentences[place]!;
  const following = frames[place + 1];
  const after = afterQuotation(line, sentence, frames[place]!, item) ?? acrossStop(line, place, following, item) ?? oddVerbAfter(line, sentence, item);
  if (after && isFullClause(line, item)) return after;
  const before = beforeQuotation(line, sentence, frames[place]!, item);
  const around = before?.frame && isAnnounced(line, item) ? undefined : contents[place]!.find(({ stretches }) => stretches.some(({ from, to }) => from <= item && item < to));
  if (around) return from(line, around.frame, around.frame.first < item ? 'before' : 'trailing', 0.85);
  return before ?? after ?? trailing(line, frames[place]!, item);
}

/** A comma or a colon leads to it: the nearest clause announces it, whatever else that stands in. */
const isAnnounced = (line: Line, item: number): boolean => line.items[item - 1]?.kind === 'comma' || line.items[item - 1]?.kind === 'colon';

const from = (line: Line, frame: Frame, place: NonNullable<Found['place']>, confidence: number): Found =>
  ({ frame, place, ...(frame.subject && { source: { line, phrase: frame.subject, rule: frame.rule, confidence } }) });

const innerEnd = (line: Line, item: number): string => {
  const { inner } = line.items[item]!.quotation!;
  const end = line.text.slice(Math.max(inner.start, inner.end - 4), inner.end).replace(/["'”’\s]+$/, '');
  return end.at(-1) ?? '';
};

/** The quotation ends as direct speech does before its clause: with a comma, a question or exclamation mark, a dash. */
const isFullClause = (line: Line, item: number): boolean => /[,?!—–-]/.test(innerEnd(line, item)) || line.items[item + 1]?.kind === 'comma';

/** “…,” Lee said, or “…,” said Lee. */
function afterQuotation(line: Line, { to }: Stretch, frames: readonly Frame[], item: number): Found | undefined {
  let next = item + 1;
  while (next < to && next < item + 4 && (line.items[next]!.kind === 'comma' || line.items[next]!.kind === 'dash' || isAdverb(line, next))) next++;
  for (const frame of frames) {
    if (frame.last < next) continue;
    if (frame.order === 'before' && frame.subject!.first === next && frame.form !== 'infinitive') return from(line, frame, 'after', 0.95);
    if (frame.order === 'after' && frame.first === next && frame.form !== 'preposition') return from(line, frame, 'after', 0.95);
    if (frame.form === 'preposition' && frame.first === next) return from(line, frame, 'after', 0.9);
    if (next + 40 < frame.first) break;
  }
  return signature(line, to, item);
}

const isAdverb = (line: Line, at: number): boolean => is(line.items[at], Class.adverb) && !line.items[at]!.mention;

/** “…” – Ann Lee */
function signature(line: Line, to: number, item: number): Found | undefined {
  if (line.items[item + 1]?.kind !== 'dash') return undefined;
  const phrase = phraseAfter(line, item + 2, to);
  if (!phrase || !line.items[phrase.first]!.capital) return undefined;
  const next = line.items[phrase.last + 1];
  return next === undefined || next.kind === 'stop' || next.kind === 'comma' ? { place: 'after', source: { line, phrase, rule: 'signed after the quote', confidence: 0.8 } } : undefined;
}

/** “Why?” Lee asked. and “We won.” Lee said.: what looks like the next sentence is the clause, if it reports nothing itself. */
function acrossStop(line: Line, place: number, frames: readonly Frame[] | undefined, item: number): Found | undefined {
  const own = line.sentences[place]!;
  const next = line.sentences[place + 1];
  if (!next || item !== own.to - 1 || !frames?.length) return undefined;
  const frame = frames[0]!;
  const adjacent = frame.order === 'before' ? frame.subject!.first === next.from : frame.order === 'after' && frame.first === next.from;
  if (!adjacent || frame.form === 'preposition') return undefined;
  const last = frame.order === 'after' ? frame.subject!.last : frame.last;
  const asked = /[?!]/.test(innerEnd(line, item));
  const rest = next.to - last - 1;
  const following = line.items[last + 1];
  const silent = rest <= 3 || (asked && following?.word !== 'that' && (following?.kind === 'comma' || following?.kind === 'stop' || is(following, Class.preposition | Class.time | Class.object | Class.adverb) || isNoun(following)));
  return silent ? from(line, frame, 'after', asked ? 0.85 : 0.7) : undefined;
}

/** “…,” Lee opined: an unlisted verb where only a reporting one can stand. */
function oddVerbAfter(line: Line, { to }: Stretch, item: number): Found | undefined {
  if (!isFullClause(line, item) || innerEnd(line, item) === '.') return undefined;
  const first = line.items[item + 1]?.kind === 'comma' ? item + 2 : item + 1;
  const make = (phrase: Phrase, verb: number, order: Frame['order']): Found =>
    from(line, { first: verb, last: verb, subject: phrase, order, form: 'finite', kind: 'say', rule: 'stands where a speaker does' }, 'after', 0.6);
  if (looksPast(line, first)) {
    const phrase = phraseAfter(line, first + 1, to);
    if (phrase && canSpeak(line, phrase)) return make(phrase, first, 'after');
  }
  for (let verb = first + 1; verb < to && verb < first + 9; verb++) {
    if (!looksPast(line, verb)) continue;
    const phrase = phraseBefore(line, first, verb - 1);
    return phrase && phrase.first === first && canSpeak(line, phrase) ? make(phrase, verb, 'before') : undefined;
  }
  return undefined;
}

const looksPast = (line: Line, at: number): boolean => {
  const item = line.items[at];
  return item?.kind === 'word' && !item.capital && (/(?:ed|te)$/.test(item.word) || is(item, Class.verb)) && !is(item, Class.auxiliary | Class.preposition);
};

/** A name, a pronoun, a person's role: what an unlisted verb may make a speaker. */
export function canSpeak(line: Line, { first, last }: Phrase): boolean {
  for (let at = first; at <= last; at++) {
    const item = line.items[at]!;
    if (item.capital || is(item, Class.role) || (isSubjectPronoun(item) && !/^(?:it|which|that)/.test(item.word))) return true;
  }
  return false;
}

/** Lee said “…”: the nearest clause that leads up to the quotation. */
function beforeQuotation(line: Line, { from: start }: Stretch, frames: readonly Frame[], item: number): Found | undefined {
  const named = beforeColon(line, start, item);
  if (named) return named;
  for (let index = frames.length - 1; 0 <= index; index--) {
    const frame = frames[index]!;
    if (item <= frame.last || (frame.order === 'after' && item < frame.subject!.last)) continue;
    if (frame.subject) return from(line, frame, 'before', item - frame.last < 12 ? 0.9 : 0.75);
  }
  return undefined;
}

/** Lee: “…”, in transcripts and headlines. */
function beforeColon(line: Line, start: number, item: number): Found | undefined {
  if (line.items[item - 1]?.kind !== 'colon') return undefined;
  const phrase = phraseBefore(line, start, item - 2);
  if (!phrase || phrase.first !== start || !canSpeak(line, phrase)) return undefined;
  return { place: 'before', source: { line, phrase, rule: 'name before a colon', confidence: 0.8 } };
}

/** The plan is “…” for now, Lee said. */
function trailing(line: Line, frames: readonly Frame[], item: number): Found | undefined {
  for (const frame of frames) {
    if (frame.first <= item || !frame.subject) continue;
    const head = frame.order === 'before' ? frame.subject.first : frame.first;
    const end = frame.order === 'after' ? frame.subject.last : frame.last;
    if (frame.form === 'finite' && !isSilent(line, end + 1)) continue;
    if (endsWithComma(line, head - 1) || frame.form === 'preposition') return from(line, frame, 'trailing', 0.8);
  }
  return undefined;
}

/** Nothing is reported after the clause. */
const isSilent = (line: Line, at: number): boolean => {
  const next = line.items[at];
  return next === undefined || next.kind !== 'word' || is(next, Class.preposition | Class.time | Class.adverb | Class.conjunction | Class.object);
};

/** A quotation that is a sentence of its own: whoever spoke or acted in the sentence before. */
function inPrevious(framedLine: Framed, place: number, item: number, own: readonly Assignment[], before: Framed | undefined, all: readonly Assignment[]): Found | undefined {
  const { line, frames } = framedLine;
  const sentence = line.sentences[place]!;
  if (!opens(line, sentence, item)) return undefined;
  const previous = own.at(-1);
  if (previous?.source && (previous.sentence === place || previous.sentence === place - 1)) return continued(previous.source, 0.85);
  if (0 < place) return lastOf(framedLine, place - 1) ?? (previous?.source && continued(previous.source, 0.6));
  if (!before || frames.length === 0) return undefined;
  const last = all.at(-1);
  const lastPlace = before.line.sentences.length - 1;
  if (last?.line === before.line && last.source && last.sentence === lastPlace) return continued(last.source, 0.75);
  return lastOf(before, lastPlace) ?? (last?.line === before.line && last.source ? continued(last.source, 0.5) : undefined);
}

const continued = (source: Source, confidence: number): Found =>
  ({ place: 'previous', source: { ...source, rule: 'same speaker continues', confidence: Math.min(source.confidence, confidence) } });

const opens = (line: Line, sentence: Stretch, item: number): boolean =>
  item === sentence.from || line.items[item - 1]!.kind === 'quotation' || (item === sentence.from + 1 && is(line.items[sentence.from], Class.conjunction));

function lastOf({ line, frames }: Framed, place: number): Found | undefined {
  const sentence = line.sentences[place];
  if (!sentence) return undefined;
  const frame = [...frames[place]!].reverse().find(one => one.subject && canSpeak(line, one.subject));
  const phrase = frame?.subject ?? sentenceSubject(line, sentence);
  if (!phrase || !canSpeak(line, phrase)) return undefined;
  const colon = line.items[sentence.to - 1]!.kind === 'colon';
  return { place: 'previous', source: { line, phrase, rule: colon ? 'announced by the sentence before' : 'named in the sentence before', confidence: frame ? (colon ? 0.85 : 0.65) : 0.5 } };
}

/** A fragment in a sentence without a reporting clause: its subject is the likeliest source. */
function bySubject({ line }: Framed, place: number, item: number): Found | undefined {
  const sentence = line.sentences[place]!;
  const phrase = sentenceSubject(line, { from: sentence.from, to: item });
  if (!phrase || item <= phrase.last || !canSpeak(line, phrase)) return undefined;
  return { place: 'subject', source: { line, phrase, rule: 'subject of the sentence', confidence: 0.4 } };
}

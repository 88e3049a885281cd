import { clauseStart, isPassive, type Frame } from './frame';
import { sourceOf, type Found, type Framed } from './framed';
import { Class } from './lexicon';
import { endsWithComma, is, type Line, type Stretch } from './line';
import { oddVerbAfter, upToVerb } from './oddVerb';
import { ownedBefore } from './owned';
import { canSpeak, headOf, isNoun, phraseAfter, phraseBefore } from './phrase';
import { afterMarks, innerEnd, isFullClause } from './quoteEnd';
import { sentenceSubject } from './subject';

/** The source of a quotation as its own sentence tells it, or the clause right after “Why?”. */
export function inSentence({ line, frames, contents }: Framed, place: number, item: number): Found | undefined {
  const sentence = line.sentences[place]!;
  const following = frames[place + 1];
  const after = afterQuotation(line, sentence, frames[place]!, item) ?? acrossStop(line, place, following, item)
    ?? unlisted(line, oddVerbAfter(line, place, item));
  const holder = after?.frame && isDocument(line, after.frame) ? stanceBefore(line, frames[place]!, item) : undefined;
  if (holder) return holder;
  const before = beforeQuotation(line, sentence, frames[place]!, item);
  if (after && isFullClause(line, item) && !(before?.frame && inOpeningClause(line, sentence, before.frame))) return after;
  const owned = ownedBefore(line, Math.max(sentence.from, before?.frame ? before.frame.last + 1 : 0), item);
  if (owned) return from(line, owned, 'before', 0.85);
  if (before?.frame && isAside(line, before.frame)) return before;
  const around =
    before?.frame && isAnnounced(line, item) && before.frame.kind !== 'think'
      ? undefined
      : contents[place]!.find(({ stretches }) => stretches.some(({ from, to }) => from <= item && item < to));
  if (around) return from(line, around.frame, around.frame.first < item ? 'before' : 'trailing', 0.85);
  return before ?? after ?? trailing(line, frames[place]!, item) ?? unlisted(line, upToVerb(line, sentence, item));
}

/** Aides said they met Lee, whom Kim called “brave”: a clause that only adds to what is told has its own speaker. */
const isAside = ({ items }: Line, { kind, form, order, subject }: Frame): boolean =>
  kind === 'call' && form === 'finite' && order === 'before' && /^(?:whom|which|who|when|where)$/.test(items[subject!.first - 1]?.word ?? '');

/** "according to a letter": paper passes on what somebody else says. */
const isDocument = (line: Line, { form, subject }: Frame): boolean =>
  form === 'preposition' && subject !== undefined
  && /^(?:letter|document|memo|filing|transcript|e-?mail|report|statement|note|record|paper|recording)s?$/.test(line.items[headOf(line, subject)]!.word);

/** The owners consider the plan “a theft,” according to a letter: whose view the words before the quotation tell. */
function stanceBefore(line: Line, frames: readonly Frame[], item: number): Found | undefined {
  const frame = frames.find(({ kind, form, subject, last }) => last < item && form === 'finite' && subject && kind !== 'promise' && canSpeak(line, subject));
  return frame && from(line, frame, 'before', 0.8);
}

/** When Lee said the plan was “dead,” Kim left: the opening clause is whole in itself, and the name behind it begins another. */
const inOpeningClause = (line: Line, { from: start }: Stretch, { subject, order }: Frame): boolean =>
  order === 'before' && subject!.first === start + 1 && is(line.items[start], Class.subordinator) && line.items[start]!.word !== 'that';

/** A comma or a colon leads to it: the nearest clause announces it, whatever else that stands in. */
const isAnnounced = (line: Line, item: number): boolean => line.items[item - 1]?.kind === 'comma' || line.items[item - 1]?.kind === 'colon';

/** A subject shared with an earlier verb is less sure than one of its own. */
function from(line: Line, frame: Frame, place: NonNullable<Found['place']>, confidence: number): Found {
  const sure = frame.order === 'inherited' ? Math.min(confidence, 0.85) : confidence;
  const source = sourceOf(line, frame, sure);
  return { frame, place, ...(source && { source }) };
}

const unlisted = (line: Line, frame: Frame | undefined): Found | undefined => frame && from(line, frame, 'after', 0.85);

/** “…,” Lee said, or “…,” said Lee. */
function afterQuotation(line: Line, { to }: Stretch, frames: readonly Frame[], item: number): Found | undefined {
  const next = afterMarks(line, to, item);
  for (const frame of frames) {
    if (frame.last < next) continue;
    if (frame.order === 'before' && clauseStart(frame) === next && frame.form !== 'infinitive') return from(line, frame, 'after', 0.95);
    if (frame.order === 'after' && frame.first === next && frame.form !== 'preposition') return from(line, frame, 'after', 0.95);
    if (frame.form === 'preposition' && frame.first === next) return from(line, frame, 'after', 0.9);
    if (next + 40 < frame.first) break;
  }
  return signature(line, to, item);
}

/** “…” – Ann Lee */
function signature(line: Line, to: number, item: number): Found | undefined {
  if (line.items[item + 1]?.kind !== 'dash') return undefined;
  const phrase = phraseAfter(line, item + 2, to);
  if (!phrase || !line.items[phrase.first]!.capital) return undefined;
  const next = line.items[phrase.last + 1];
  return next === undefined || next.kind === 'stop' || next.kind === 'comma'
    ? { place: 'after', source: { line, phrase, rule: 'signed after the quote', confidence: 0.8 } }
    : undefined;
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
  if (announces(line, last + 1, next.to)) return undefined;
  const ends = following?.kind === 'comma' || following?.kind === 'stop'
    || is(following, Class.preposition | Class.time | Class.object | Class.adverb | Class.subordinator);
  const silent = rest <= 3 || (asked && following?.word !== 'that' && (ends || isNoun(following)));
  return silent ? from(line, frame, 'after', asked ? 0.85 : 0.7) : undefined;
}

/** He added: “…”: a clause that leads up to a quotation of its own. */
function announces({ items }: Line, at: number, to: number): boolean {
  const next = items[at];
  return at < to && (next!.kind === 'colon' || next!.kind === 'quotation' || (next!.kind === 'comma' && items[at + 1]?.kind === 'quotation'));
}

/** Lee said “…”: the nearest clause that leads up to the quotation. */
function beforeQuotation(line: Line, { from: start }: Stretch, frames: readonly Frame[], item: number): Found | undefined {
  const named = beforeColon(line, start, item) ?? announcing(line, start, frames, item);
  if (named) return named;
  for (let index = frames.length - 1; 0 <= index; index--) {
    const frame = frames[index]!;
    if (item <= frame.last || (frame.order === 'after' && item < frame.subject!.last && !isAgentBehind(frame, item))) continue;
    if (frame.subject) return from(line, frame, 'before', item - frame.last < 12 && (frame.order !== 'after' || frame.form === 'preposition') ? 0.9 : 0.75);
  }
  return undefined;
}

/** It was called “a theft” by Lee. */
const isAgentBehind = (frame: Frame, item: number): boolean => isPassive(frame) && frame.subject!.first === item + 2;

/** Lee: “…”, in transcripts and headlines, after a title and a dash, and "From the report: “…”". */
function beforeColon(line: Line, start: number, item: number): Found | undefined {
  if (line.items[item - 1]?.kind !== 'colon') return undefined;
  const phrase = phraseBefore(line, start, item - 2);
  if (!phrase || !canSpeak(line, phrase)) return undefined;
  const before = line.items[phrase.first - 1];
  if (phrase.first !== start && before!.kind !== 'dash' && !(before!.word === 'from' && phrase.first === start + 1)) return undefined;
  return { place: 'before', source: { line, phrase, rule: 'name before a colon', confidence: 0.8 } };
}

/** When Lee objected, Kim fired back: “…”: a clause that leads up to the quotation without a verb that we know. */
function announcing(line: Line, start: number, frames: readonly Frame[], item: number): Found | undefined {
  const sign = line.items[item - 1];
  const capital = /^[^\p{L}]*\p{Lu}/u.test(line.text.slice(line.items[item]!.quotation!.inner.start, line.items[item]!.quotation!.inner.start + 6));
  if (!capital || (sign?.kind !== 'colon' && sign?.kind !== 'comma')) return undefined;
  let first = item - 1;
  while (start < first && item - first < 40 && !/^(?:comma|semicolon|dash|colon)$/.test(line.items[first - 1]!.kind)) first--;
  if (frames.some(frame => first <= frame.last && frame.first < item)) return undefined;
  const phrase = sentenceSubject(line, { from: first, to: item - 1 });
  if (!phrase || item - 2 <= phrase.last || !canSpeak(line, phrase) || /^(?:who|which|that)$/.test(line.items[phrase.first]!.word)) return undefined;
  const verb = line.items[phrase.last + 1]!;
  if (verb.kind !== 'word' || is(verb, Class.auxiliary)) return undefined;
  return { place: 'before', source: { line, phrase, rule: 'subject of the clause before the quote', confidence: 0.8 } };
}

/** The plan is “…” for now, Lee said. */
function trailing(line: Line, frames: readonly Frame[], item: number): Found | undefined {
  for (const frame of frames) {
    if (frame.first <= item || !frame.subject) continue;
    const head = clauseStart(frame);
    const end = frame.order === 'after' ? frame.subject.last : frame.last;
    if (frame.form === 'finite' && !isSilent(line, end + 1)) continue;
    if (endsWithComma(line, head - 1) || frame.form === 'preposition') return from(line, frame, 'trailing', 0.8);
  }
  return undefined;
}

/** Nothing is reported after the clause. */
const isSilent = (line: Line, at: number): boolean => {
  const next = line.items[at];
  return (
    next === undefined
    || next.kind !== 'word'
    || (next.word !== 'to' && is(next, Class.preposition | Class.time | Class.adverb | Class.conjunction | Class.object))
  );
};

import { clauseStart, type Frame } from './frame';
import type { Found, Framed } from './framed';
import { Class } from './lexicon';
import { endsWithComma, is, type Line, type Stretch } from './line';
import { canSpeak, headOf, isNoun, phraseAfter, phraseBefore, type Phrase } from './phrase';

/** The source of a quotation as its own sentence tells it, or the clause right after “Why?”. */
export function inSentence({ line, frames, contents }: Framed, place: number, item: number): Found | undefined {
  const sentence = line.sentences[place]!;
  const following = frames[place + 1];
  const after = afterQuotation(line, sentence, frames[place]!, item) ?? acrossStop(line, place, following, item) ?? oddVerbAfter(line, sentence, item);
  const holder = after?.frame && isDocument(line, after.frame) ? stanceBefore(line, frames[place]!, item) : undefined;
  if (holder) return holder;
  if (after && isFullClause(line, item)) return after;
  const before = beforeQuotation(line, sentence, frames[place]!, item);
  const around =
    before?.frame && isAnnounced(line, item)
      ? undefined
      : contents[place]!.find(({ stretches }) => stretches.some(({ from, to }) => from <= item && item < to));
  if (around) return from(line, around.frame, around.frame.first < item ? 'before' : 'trailing', 0.85);
  return before ?? after ?? trailing(line, frames[place]!, item);
}

/** "according to a letter": paper passes on what somebody else says. */
const isDocument = (line: Line, { form, subject }: Frame): boolean =>
  form === 'preposition' && subject !== undefined
  && /^(?:letter|document|memo|filing|transcript|e-?mail|report|statement|note|record|paper|recording)s?$/.test(line.items[headOf(line, subject)]!.word);

/** The owners consider the plan “a theft,” according to a letter: whose view the words before the quotation tell. */
function stanceBefore(line: Line, frames: readonly Frame[], item: number): Found | undefined {
  const frame = frames.find(({ kind, form, subject, last }) => last < item && form === 'finite' && subject && kind !== 'promise' && canSpeak(line, subject));
  return frame && from(line, frame, 'before', 0.8);
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
    if (frame.order === 'before' && clauseStart(frame) === next && frame.form !== 'infinitive') return from(line, frame, 'after', 0.95);
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
  const ends = following?.kind === 'comma' || following?.kind === 'stop' || is(following, Class.preposition | Class.time | Class.object | Class.adverb);
  const silent = rest <= 3 || (asked && following?.word !== 'that' && (ends || isNoun(following)));
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

import { sentenceSubject } from './subject';
import type { Assignment, Found, Framed, Source } from './framed';
import { inSentence } from './inSentence';
import { Class } from './lexicon';
import { is, type Line, type Stretch } from './line';
import { canSpeak, headOf, isSomebody, phraseAfter, type Phrase } from './phrase';

/** What stands around a line: the lines above and below, and the last quotation above, in whichever line. */
export interface Neighbours {
  readonly above: Framed | undefined;
  readonly below: Framed | undefined;
  readonly last: Assignment | undefined;
}

/** Gives every quotation of a line its reporting clause and its source. */
export function assign(framedLine: Framed, neighbours: Neighbours): Assignment[] {
  const { line } = framedLine;
  const own: Assignment[] = [];
  line.sentences.forEach((sentence, place) => {
    for (let item = sentence.from; item < sentence.to; item++) {
      const quotation = line.items[item]!.quotation;
      if (!quotation) continue;
      const found = inSentence(framedLine, place, item) ?? signedBelow(line, item, neighbours.below)
        ?? inPrevious(framedLine, place, item, own, neighbours) ?? bySubject(framedLine, place, item) ?? stillTold(framedLine, place, item, own);
      own.push({ quotation, line, item, sentence: place, ...found });
    }
  });
  return own;
}

/** A quotation that is a sentence of its own: whoever spoke or acted in the sentence before. */
function inPrevious(
  framedLine: Framed,
  place: number,
  item: number,
  own: readonly Assignment[],
  { above: before, last }: Neighbours,
): Found | undefined {
  const { line, frames } = framedLine;
  const sentence = line.sentences[place]!;
  if (!opens(line, sentence, item)) return undefined;
  const previous = own.at(-1);
  const carried = line.items[item]!.quotation!.continues ? last?.source : undefined;
  if (carried && own.length === 0) return continued(carried, 0.95);
  if (previous?.source && (previous.sentence === place || previous.sentence === place - 1)) return continued(previous.source, 0.95);
  if (0 < place) return lastOf(framedLine, place - 1) ?? (previous?.source && continued(previous.source, 0.85));
  if (!before || frames.length === 0) return undefined;
  const lastPlace = before.line.sentences.length - 1;
  if (last?.line === before.line && last.source && last.sentence === lastPlace) return continued(last.source, 0.88);
  const told = lastOf(before, lastPlace);
  if (told?.source && actsOnly < told.source.confidence) return told;
  return last?.line === before.line && last.source ? continued(last.source, 0.7) : undefined;
}

/** “…” and in the paragraph below only: - Ann Lee, farmer */
function signedBelow(line: Line, item: number, below: Framed | undefined): Found | undefined {
  const items = below?.line.items;
  if (item !== line.items.length - 1 || items?.[0]?.kind !== 'dash' || signature < items.length) return undefined;
  const phrase = phraseAfter(below!.line, 1, items.length);
  const next = phrase && items[phrase.last + 1];
  return phrase && namesSpeaker(below!.line, phrase) && (next === undefined || next.kind === 'comma' || next.kind === 'stop')
    ? { place: 'after', source: { line: below!.line, phrase, rule: 'signed below the quote', confidence: 0.8 } }
    : undefined;
}

/** In items: what is longer tells something. */
const signature = 16;

const continued = (source: Source, confidence: number): Found =>
  ({ place: 'previous', source: { ...source, rule: 'same speaker continues', confidence: Math.min(source.confidence, confidence) } });

/** Nothing stands before it that has a subject: at most "And", or "Adding,". */
function opens({ items }: Line, { from }: Stretch, item: number): boolean {
  if (item === from || items[item - 1]!.kind === 'quotation') return true;
  const { cue, classes } = items[from]!;
  return item === from + 1 ? (classes & Class.conjunction) !== 0
    : item === from + 2 && items[from + 1]!.kind === 'comma' && (cue?.tense === 'progressive' || (classes & Class.adverb) !== 0);
}

function lastOf({ line, frames, contents }: Framed, place: number): Found | undefined {
  const sentence = line.sentences[place];
  if (!sentence) return undefined;
  const inner = contents[place]!.flatMap(({ stretches }) => stretches);
  const frame = [...frames[place]!].reverse().find(({ subject, first, kind, marker }) =>
    subject && !(kind === 'ask' && marker === 'by') && !isRelative(line, subject) && canSpeak(line, subject)
    && !inner.some(({ from, to }) => from <= first && first < to));
  const phrase = frame?.subject ?? sentenceSubject(line, sentence);
  if (!phrase || !canSpeak(line, phrase)) return undefined;
  const colon = line.items[sentence.to - 1]!.kind === 'colon';
  return {
    place: 'previous',
    source: {
      line,
      phrase,
      rule: colon ? 'announced by the sentence before' : 'named in the sentence before',
      confidence: frame ? (colon ? 0.95 : 0.75) : colon ? 0.75 : actsOnly,
    },
  };
}

/** Prices fell, she said. In the south, “nobody who sells fish can live on it.”: many words in a sentence that names nobody go on with it. */
function stillTold({ line, frames, contents }: Framed, place: number, item: number, own: readonly Assignment[]): Found | undefined {
  const { inner } = line.items[item]!.quotation!;
  if (place === 0 || inner.end - inner.start < fewWords || frames[place]!.length !== 0) return undefined;
  const told = contents[place - 1]!.at(-1)?.frame;
  if (told?.subject) return continued({ line, phrase: told.subject, rule: told.rule, confidence: 0.6 }, 0.6);
  const previous = own.at(-1);
  return previous?.source && previous.sentence === place - 1 ? continued(previous.source, 0.6) : undefined;
}

/** In characters: what is shorter may be nobody's words. */
const fewWords = 24;

/** A headline's subject is as often a thing: only a person or an organisation speaks there. */
function namesSpeaker(line: Line, phrase: Phrase): boolean {
  const head = line.items[headOf(line, phrase)]!;
  return isSomebody(head) || is(head, Class.role);
}

/** How sure we are of who acts in the sentence before and says nothing: across paragraphs that is more often wrong than right. */
const actsOnly = 0.55;

/** "those who accuse her": whoever it is, not who speaks next. */
const isRelative = (line: Line, { first, last }: Phrase): boolean => first === last && /^(?:who|which|that)$/.test(line.items[first]!.word);

/** A fragment in a sentence without a reporting clause: its subject is the likeliest source. */
function bySubject({ line }: Framed, place: number, item: number): Found | undefined {
  const sentence = line.sentences[place]!;
  const phrase = sentenceSubject(line, { from: sentence.from, to: item });
  if (!phrase || item <= phrase.last || !canSpeak(line, phrase) || (line.kind !== 'paragraph' && !namesSpeaker(line, phrase))) return undefined;
  return { place: 'subject', source: { line, phrase, rule: 'subject of the sentence', confidence: 0.75 } };
}

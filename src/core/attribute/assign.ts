import { sentenceSubject } from './subject';
import type { Assignment, Found, Framed, Source } from './framed';
import { inSentence } from './inSentence';
import { Class } from './lexicon';
import { is, type Line, type Stretch } from './line';
import { canSpeak, headOf, type Phrase } from './phrase';

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

/** A quotation that is a sentence of its own: whoever spoke or acted in the sentence before. */
function inPrevious(
  framedLine: Framed,
  place: number,
  item: number,
  own: readonly Assignment[],
  before: Framed | undefined,
  all: readonly Assignment[],
): Found | undefined {
  const { line, frames } = framedLine;
  const sentence = line.sentences[place]!;
  if (!opens(line, sentence, item)) return undefined;
  const previous = own.at(-1);
  const carried = line.items[item]!.quotation!.continues ? all.at(-1)?.source : undefined;
  if (carried && own.length === 0) return continued(carried, 0.85);
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
  const frame = [...frames[place]!].reverse().find(one => one.subject && !isRelative(line, one.subject) && canSpeak(line, one.subject));
  const phrase = frame?.subject ?? sentenceSubject(line, sentence);
  if (!phrase || !canSpeak(line, phrase)) return undefined;
  const colon = line.items[sentence.to - 1]!.kind === 'colon';
  return {
    place: 'previous',
    source: {
      line,
      phrase,
      rule: colon ? 'announced by the sentence before' : 'named in the sentence before',
      confidence: frame ? (colon ? 0.85 : 0.65) : 0.5,
    },
  };
}

/** A headline's subject is as often a thing: only a person or an organisation speaks there. */
function namesSpeaker(line: Line, phrase: Phrase): boolean {
  const head = line.items[headOf(line, phrase)]!;
  return head.mention?.kind === 'PERSON' || head.mention?.kind === 'ORG' || is(head, Class.role);
}

/** "those who accuse her": whoever it is, not who speaks next. */
const isRelative = (line: Line, { first, last }: Phrase): boolean => first === last && /^(?:who|which|that)$/.test(line.items[first]!.word);

/** A fragment in a sentence without a reporting clause: its subject is the likeliest source. */
function bySubject({ line }: Framed, place: number, item: number): Found | undefined {
  const sentence = line.sentences[place]!;
  const phrase = sentenceSubject(line, { from: sentence.from, to: item });
  if (!phrase || item <= phrase.last || !canSpeak(line, phrase) || (line.kind !== 'paragraph' && !namesSpeaker(line, phrase))) return undefined;
  return { place: 'subject', source: { line, phrase, rule: 'subject of the sentence', confidence: 0.4 } };
}

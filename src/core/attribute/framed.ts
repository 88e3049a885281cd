import type { Quotation } from '../quote';
import { contentsOf, type Content } from './content';
import { framesOf, type Frame } from './frame';
import type { Line } from './line';
import type { Phrase } from './phrase';

/** Who speaks, as a phrase of a line (not always the quotation's own), and why we think so. */
export interface Source {
  readonly line: Line;
  readonly phrase: Phrase;
  readonly rule: string;
  readonly confidence: number;
}

/** Whether two sources, or none, are the same words of the same line for the same reason. */
export const isSameSource = (one: Source | undefined, other: Source | undefined): boolean =>
  one?.line === other?.line && one?.phrase.first === other?.phrase.first && one?.phrase.last === other?.phrase.last && one?.rule === other?.rule
    && one?.confidence === other?.confidence;

/** Who speaks by a reporting clause: whom its subject cites ("Lumen reported …, citing Lee"), else the subject; undefined if it has none. */
export function sourceOf(line: Line, { subject, cited, rule }: Frame, confidence: number): Source | undefined {
  if (cited) return { line, phrase: cited, rule: 'cited by who passes it on', confidence };
  return subject && { line, phrase: subject, rule, confidence };
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

/** Finds the reporting clauses of a line and what they report. */
export function framed(line: Line): Framed {
  const frames = line.sentences.map(sentence => framesOf(line, sentence));
  const reporting = frames.map(list => list.filter(frame => mayReport(line, frame)));
  return { line, frames, contents: line.sentences.map((sentence, place) => contentsOf(line, sentence, reporting[place]!)) };
}

/** Captions and links report nothing without marks; headlines only what somebody says: "Dockers threaten to close X" is a deed. */
const mayReport = (line: Line, frame: Frame): boolean =>
  line.kind === 'paragraph' || (line.kind === 'headline' && frame.kind === 'say' && !line.items[frame.last]!.cue?.homograph);

/** What may be found out about a quotation. */
export type Found = Pick<Assignment, 'frame' | 'source' | 'place'>;

import type { Assignment, Framed, Source } from './framed';
import type { Line } from './line';
import type { Turn } from './transcript';

/**
 * A short paragraph in the first person right after an attributed statement, in an article whose reporter never says "we"
 * elsewhere: marks were lost on the way. `above`: the line before it, with its quotations given their sources.
 */
export function bareSpeech(one: Framed, above: Framed, assignments: readonly Assignment[]): Turn | undefined {
  const source = lastSource(above, assignments);
  return source && one.line.kind === 'paragraph' && isBareSpeech(one)
    ? { line: one.line, from: 0, to: one.line.items.length, source, rule: 'first person between attributed statements' }
    : undefined;
}

function lastSource({ line, contents }: Framed, assignments: readonly Assignment[]): Source | undefined {
  const told = assignments.filter(({ source, frame }) => source?.line === line && frame).at(-1)?.source;
  if (told) return { ...told, ...speaksOn };
  const content = contents.flat().at(-1);
  return content && { line, phrase: content.frame.subject!, ...speaksOn };
}

const speaksOn = { rule: 'speaker of the paragraph before', confidence: 0.5 };

/** So many lines in the first person stand out; with more the article is written in it. */
export const mostBare = 2;

/** Whether a line says "we" or "I". */
export const isPersonal = (line: Line): boolean => line.items.some((_, at) => isFirstPerson(line, at));

const firstPerson = /^(?:we|our|us|ours|i|my|me)(?:'|$)/;

/** Not "US", "(I-Ohio)" or "Our Town Bank". */
function isFirstPerson({ items, sentences }: Line, at: number): boolean {
  const { word, capital, mention } = items[at]!;
  if (word.length < 1 || 5 < word.length || mention || !firstPerson.test(word)) return false;
  const next = items[at + 1];
  if (word.startsWith('i')) return next?.kind === 'word';
  return !capital || (sentences.some(({ from }) => from === at) && next?.capital === false);
}

/** One or two sentences that quote and report nothing themselves. */
function isBareSpeech({ line, frames }: Framed): boolean {
  const words = line.items.filter(({ kind }) => kind === 'word').length;
  return line.sentences.length <= 2 && 6 <= words && line.items.every(({ kind }) => kind !== 'quotation' && kind !== 'colon')
    && frames.every(list => list.every(frame => frame.kind === 'call' || frame.kind === 'think' || frame.form === 'infinitive'));
}

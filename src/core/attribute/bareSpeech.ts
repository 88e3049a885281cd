import type { Assignment, Framed, Source } from './framed';
import type { Content } from './content';
import type { Line } from './line';
import type { Turn } from './transcript';

/**
 * A short paragraph in the first person right after an attributed statement, in an article whose reporter never says "we"
 * elsewhere: marks were lost on the way. `personal`: the lines that are, `mostBare` at most.
 */
export function bareSpeech(
  lines: readonly Framed[],
  personal: readonly Framed[],
  assignments: readonly Assignment[],
  contents: readonly Content[],
): Turn[] {
  const sources = new Map<Line, Source>();
  for (const { line, frame } of contents)
    sources.set(line, { line, phrase: frame.subject!, rule: 'speaker of the paragraph before', confidence: 0.5 });
  for (const { line, source, frame } of assignments)
    if (source?.line === line && frame) sources.set(line, { ...source, rule: 'speaker of the paragraph before', confidence: 0.5 });
  return lines.flatMap((one, index) => {
    const before = lines[index - 1];
    const source = before && sources.get(before.line);
    return source && personal.includes(one) && one.line.kind === 'paragraph' && isBareSpeech(one)
      ? [{ line: one.line, from: 0, to: one.line.items.length, source, rule: 'first person between attributed statements' }]
      : [];
  });
}

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

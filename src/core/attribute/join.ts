import { shownSpan } from '../quote';
import type { Span } from '../span';
import type { Assignment } from './framed';
import { Class } from './lexicon';
import { endsWithComma, is } from './line';

/** A quotation, or one that its reporter interrupts: “A,” she said, “b.” */
export interface Speech {
  readonly head: Assignment;
  /** At least two, for an interrupted one. */
  readonly parts?: readonly Span[];
}

/** Puts the stretches of interrupted quotations together. */
export function joinInterrupted(assignments: readonly Assignment[]): Speech[] {
  const speeches: Speech[] = [];
  assignments.forEach((one, index) => {
    const before = assignments[index - 1];
    if (before && goesOn(before, one)) {
      const last = speeches.pop()!;
      speeches.push({ head: last.head, parts: [...(last.parts ?? [spanOf(last.head)]), spanOf(one)] });
    } else speeches.push({ head: one });
  });
  return speeches;
}

const spanOf = ({ line, quotation }: Assignment): Span => shownSpan(line.text, quotation);

/** “A,” Lee said, “b,” she added, “c.”: the clause behind the second part is the same speaker's. */
function isSame({ source }: Assignment, { source: next, place }: Assignment): boolean {
  if (place !== 'after' || !source || !next || source.line !== next.line) return false;
  const [one, other] = [source, next].map(({ line, phrase: { last } }) => line.items[last]!);
  const isNamed = one!.mention !== undefined && one!.mention.who === other!.mention?.who;
  return isNamed || one!.word === other!.word || /^(?:he|she|they|it)$/.test(other!.word);
}

/** The first part breaks off at a comma, its clause and no other words stand between, and a comma leads to the second. */
function goesOn(first: Assignment, second: Assignment): boolean {
  const { line, frame } = first;
  if (line !== second.line || first.place !== 'after' || !frame || first.sentence !== second.sentence) return false;
  if (second.frame !== frame && !isSame(first, second)) return false;
  const { inner } = first.quotation;
  if (!endsWithComma(line, first.item) && !/[—–-]\s*$/.test(line.text.slice(inner.start, inner.end).slice(-4))) return false;
  if (line.items[second.item - 1]?.kind !== 'comma' && line.items[second.item - 1]?.kind !== 'dash') return false;
  const clauseEnd = frame.order === 'after' ? frame.subject!.last : frame.last;
  for (let at = clauseEnd + 1; at < second.item - 1; at++) {
    const item = line.items[at]!;
    if (item.cue || is(item, Class.conjunction | Class.subordinator) || item.kind === 'quotation' || item.kind === 'stop') return false;
  }
  return second.item - clauseEnd < 24;
}

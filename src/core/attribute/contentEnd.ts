import { contentStart } from './contentStart';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { isFinite } from './clause';
import { endsWithComma, is, type Line, type Stretch } from './line';

/** Content ends with the sentence, or where the reporter takes over: ", adding", ", according to", "and said", a semicolon. */
export function clauseEnd(line: Line, { to }: Stretch, frame: Frame, later: readonly Frame[]): number {
  const end = nextClause(line, to, frame, later);
  const led = frame.order === 'before' && leadsIn.test(line.items[frame.subject!.first - 1]?.word ?? '');
  for (let at = frame.last + 1; at < end; at++) {
    const { kind } = line.items[at]!;
    if (kind === 'semicolon' || (kind === 'colon' && line.items[at + 1]?.kind === 'quotation')) return at;
    if (kind === 'comma' && (led || contrasts(line, at + 1) || isVerbing(line, at + 1))) return at;
  }
  return end;
}

/** "When Lee said he would wait, nobody": what was said ends at the comma. */
const leadsIn = /^(?:when|while|because|although|though|after|if|whereas)$/;

/** ", while the others left": the reporter's own contrast, unless "but that" goes on with what was said. */
const contrasts = (line: Line, at: number): boolean =>
  /^(?:while|although|though|whereas|but)$/.test(line.items[at]?.word ?? '') && line.items[at + 1]?.word !== 'that' && !isFinite(line.items[at + 1]);

/** Where the first of the later reporting clauses takes over; `to` if none does. */
function nextClause(line: Line, to: number, frame: Frame, later: readonly Frame[]): number {
  for (const next of later) {
    const before = line.items[next.first - 1];
    if (isAbsolute(line, next)) return next.subject!.first - 2;
    const other = startsAnother(line, next, to);
    if (frame.last < other) return other;
    const takesOver = (next.form === 'participle' && next.order === 'inherited' && endsWithComma(line, next.first - 1))
      || (next.order === 'inherited' && is(before, Class.conjunction) && next.form !== 'infinitive' && next.kind !== 'think')
      || (next.form === 'preposition' && before?.kind === 'comma');
    if (takesOver) return Math.min(to, before?.kind === 'quotation' ? next.first : next.first - 1);
  }
  return to;
}

/** ", with Lee saying": a clause beside the statement, with a speaker of its own. */
const isAbsolute = ({ items }: Line, { form, order, subject }: Frame): boolean =>
  form === 'participle' && order === 'before' && items[subject!.first - 1]?.word === 'with' && items[subject!.first - 2]?.kind === 'comma';

/** ", and Lee said that": the comma before another speaker's clause that reports something of its own; -1 if it is none. */
function startsAnother(line: Line, next: Frame, to: number): number {
  if (next.form !== 'finite' || next.order !== 'before' || (next.kind !== 'say' && next.kind !== 'tell')) return -1;
  const left = next.subject!.first - 1;
  const comma = line.items[left]?.kind === 'comma' ? left : is(line.items[left], Class.conjunction) && line.items[left - 1]?.kind === 'comma' ? left - 1 : -1;
  return comma !== -1 && contentStart(line, next, to) !== undefined ? comma : -1;
}

/** ", referring to", ", citing": the reporter's comment on what was said. */
export const isVerbing = (line: Line, at: number): boolean =>
  /^(?:referring|citing|using|echoing|speaking|pointing|alluding|drawing|prompting|according|describing|calling)$/.test(line.items[at]?.word ?? '');

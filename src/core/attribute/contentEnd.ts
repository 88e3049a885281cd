import { contentStart } from './contentStart';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { isFinite } from './clause';
import { endsWithComma, is, type Line, type Stretch } from './line';

/** Content ends with the sentence, or where the reporter takes over: ", adding", ", according to", "and said", a semicolon. */
export function clauseEnd(line: Line, { to }: Stretch, frame: Frame, later: readonly Frame[]): number {
  let end = to;
  for (const next of later) {
    const before = line.items[next.first - 1];
    const takesOver = (next.form === 'participle' && next.order === 'inherited' && endsWithComma(line, next.first - 1))
      || (next.order === 'inherited' && is(before, Class.conjunction) && next.form !== 'infinitive' && next.kind !== 'think')
      || (next.form === 'preposition' && before?.kind === 'comma');
    if (
      next.form === 'participle'
      && next.order === 'before'
      && line.items[next.subject!.first - 1]?.word === 'with'
      && line.items[next.subject!.first - 2]?.kind === 'comma'
    ) {
      end = next.subject!.first - 2;
      break;
    }
    const other = startsAnother(line, next, to);
    if (frame.last < other) {
      end = other;
      break;
    }
    if (takesOver) {
      end = Math.min(end, before?.kind === 'quotation' ? next.first : next.first - 1);
      break;
    }
  }
  const led = frame.order === 'before' && /^(?:when|while|because|although|though|after|if|whereas)$/.test(line.items[frame.subject!.first - 1]?.word ?? '');
  for (let at = frame.last + 1; at < end; at++) {
    const item = line.items[at]!;
    if (item.kind === 'semicolon' || (item.kind === 'colon' && line.items[at + 1]?.kind === 'quotation')) return at;
    if (item.kind === 'comma' && led) return at;
    if (
      item.kind === 'comma'
      && /^(?:while|although|though|whereas|but)$/.test(line.items[at + 1]?.word ?? '')
      && line.items[at + 2]?.word !== 'that'
      && !isFinite(line.items[at + 2])
    )
      return at;
    if (item.kind === 'comma' && isVerbing(line, at + 1)) return at;
  }
  return end;
}

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

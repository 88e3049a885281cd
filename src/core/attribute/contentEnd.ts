import { contentStart } from './contentStart';
import { isPassive, type Frame } from './frame';
import { Class } from './lexicon';
import { holdsVerb, isFinite } from './clause';
import { endsWithComma, is, type Line, type Stretch } from './line';
import { isNoun, isSubjectPronoun } from './phrase';

/** Content ends with the sentence, or where the reporter takes over: ", adding", ", according to", "and said", a semicolon. */
export function clauseEnd(line: Line, { to }: Stretch, frame: Frame, later: readonly Frame[], start = frame.last + 1): number {
  const follows = frame.order === 'inherited' && frame.subject && frame.last < frame.subject.first;
  const end = follows ? frame.subject.first - 1 : nextClause(line, to, frame, later);
  const head = frame.order === 'before' ? frame.subject!.first : -1;
  const led = leadsIn.test(line.items[head - 1]?.word ?? '') || isQuestion(line, frame);
  const relative = line.items[head]?.word === 'who' || /^(?:who|which)$/.test(line.items[head - 1]?.word ?? '');
  for (let at = start; at < end; at++) {
    const { kind } = line.items[at]!;
    if (kind === 'semicolon') return at;
    if (kind !== 'comma') continue;
    const next = at + 1;
    if (led || (relative && isFinite(line.items[next])) || contrasts(line, next, end) || isVerbing(line, next) || isRemark(line, next)) return at;
  }
  return end;
}

/** "When Lee said he would wait, nobody": what was said ends at the comma. */
const leadsIn = /^(?:when|while|because|although|though|after|if|whereas|since|before|once)$/;

/** "Asked whether she would wait, Lee": the answer follows. */
const isQuestion = (line: Line, frame: Frame): boolean =>
  (isPassive(frame) || (frame.form === 'participle' && !frame.subject)) && !is(line.items[frame.first], Class.auxiliary);

/** ", while the others left", ", but the others left": the reporter's own contrast; "but that", "but not", "but a few" go on with what was said. */
function contrasts(line: Line, at: number, to: number): boolean {
  const word = line.items[at]?.word ?? '';
  if (word !== 'but') return word === 'while' || word === 'whereas';
  const next = line.items[at + 1];
  if (!next || next.word === 'that' || (isFinite(next) && !is(next, Class.adverb))) return false;
  const opens = isSubjectPronoun(next) || is(next, Class.determiner | Class.title) || isNoun(next);
  return opens && holdsVerb(line, at + 2, Math.min(to, at + 12));
}

/** ", a move that", ", a charge": the reporter's word for what was said. */
function isRemark(line: Line, at: number): boolean {
  if (!/^an?$/.test(line.items[at]?.word ?? '')) return false;
  for (let noun = at + 1; noun < at + 5; noun++) if (remarks.test(line.items[noun]?.word ?? '')) return true;
  return false;
}

/** Nouns that stand for a whole clause, what it says or what it does. */
const remarks = new RegExp('^(?:acknowledge?ment|accusation|admission|allegation|allusion|answer|argument|assertion|challenge|change|charge|claim|comment'
  + '|condition|decision|demand|departure|figure|idea|move|number|pledge|position|prediction|promise|proportion|proposal|rate|recommendation|reference'
  + '|remark|requirement|response|reversal|shift|sign|stance|statement|step|suggestion|swipe|theme|total|view|warning)$');

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

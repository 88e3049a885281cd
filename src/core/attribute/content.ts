import type { Span } from '../span';
import { holdsQuotation, holdsVerb, isClause, isFinite } from './clause';
import { clauseEnd, isVerbing } from './contentEnd';
import { contentStart, hearerOf, isAccusation, skipCircumstances } from './contentStart';
import { clauseStart, isPassive, type Frame } from './frame';
import { Class } from './lexicon';
import { endsWithComma, is, spanOf, type Line, type Stretch } from './line';
import { isNoun } from './phrase';

/** What a clause reports without marks, or with marks around some of it only. */
export interface Content {
  readonly line: Line;
  readonly frame: Frame;
  /** In text order, the first at the start of what is reported; more than one if the clause interrupts it. */
  readonly parts: readonly Span[];
  /** The same as items of the line. */
  readonly stretches: readonly Stretch[];
}

/** What a sentence reports indirectly: outermost statements only, none that the words leave in doubt. */
export function contentsOf(line: Line, sentence: Stretch, frames: readonly Frame[]): Content[] {
  const found: Content[] = [];
  let done = sentence.from;
  frames.forEach((frame, index) => {
    if (
      (!frame.subject && frame.form !== 'participle')
      || (frame.kind === 'call' && !isAccusation(line, frame, sentence.to))
      || frame.kind === 'think'
      || frame.kind === 'treat'
      || frame.first < done
    )
      return;
    const stretches = reported(line, sentence, frame, { earlier: frames.slice(0, index), later: frames.slice(index + 1) });
    if (!stretches.length || !isClause(line, stretches)) return;
    const kept = stretches.map(stretch => trimmed(line, stretch)).filter(({ from, to }) => from < to);
    if (!kept.length || kept[0]!.from < done || kept.every(stretch => isOnlyQuoted(line, stretch))) return;
    found.push({ line, frame, stretches: kept, parts: kept.map(({ from, to }) => spanOf(line, from, to - 1)) });
    done = Math.max(frame.last + 1, kept.at(-1)!.to);
  });
  return found;
}

/** The other clauses of the sentence. */
interface Others {
  readonly earlier: readonly Frame[];
  readonly later: readonly Frame[];
}

function reported(line: Line, sentence: Stretch, frame: Frame, others: Others): Stretch[] {
  if (frame.form === 'preposition') return byPreposition(line, sentence, frame, others);
  const end = clauseEnd(line, sentence, frame, others.later);
  const from = frame.order === 'after' && !isPassive(frame) ? undefined : contentStart(line, frame, end);
  if (from !== undefined) return [{ from, to: end }];
  return aroundClause(line, sentence, frame, end);
}

/** CLAUSE, Lee said. and CLAUSE, Lee said, CLAUSE. */
function aroundClause(line: Line, { from, to }: Stretch, frame: Frame, end: number): Stretch[] {
  if (frame.order === 'inherited' || frame.form !== 'finite') return [];
  const head = clauseStart(frame);
  if (frame.order === 'before' && line.items[head - 1]?.word === 'as' && (head - 1 === from || endsWithComma(line, head - 2))) {
    const comma = skipCircumstances(line, frame.last + 1, end);
    return line.items[comma]?.kind === 'comma' && holdsVerb(line, comma + 1, end) ? [{ from: comma + 1, to: end }] : [];
  }
  const relative = frame.order === 'before' && /^(?:who|which|that)$/.test(line.items[head]!.word);
  if (head - 1 < from || relative || !endsWithComma(line, head - 1)) return [];
  const before = { from, to: head };
  if (isDirectSpeech(line, before) || isInterrupted(line, before)) return [];
  const alone = isIntroduction(line, before) || !(holdsVerb(line, before.from, before.to) || holdsQuotation(line, before)) ? [] : [before];
  if (frame.order === 'after') return alone;
  const hearer = frame.kind === 'tell' ? hearerOf(line, frame, end) : undefined;
  const after = skipCircumstances(line, hearer ? hearer.to : frame.last + 1, end);
  const next = line.items[after];
  if (takesObject(line, after, end)) return [];
  const quoted = next?.kind === 'quotation' || ((next?.kind === 'comma' || next?.kind === 'colon') && line.items[after + 1]?.kind === 'quotation');
  if (quoted && !holdsQuotation(line, before)) return [];
  const rest = { from: after + 1, to: end };
  const goesOn = next?.kind === 'comma' && after + 1 < to && !isVerbing(line, after + 1) && !line.items[after + 1]!.word.endsWith('ing');
  const halved = !holdsVerb(line, before.from, before.to) && isFinite(line.items[after + 1]);
  return goesOn && (halved || (!line.items[after + 1]!.cue && isClause(line, [rest]))) ? [before, rest] : alone;
}

/** "After the vote, Lee announced a new plan": a thing follows, not the rest of a statement. */
const takesObject = (line: Line, at: number, end: number): boolean => {
  const item = line.items[at];
  if (!item || end <= at || item.kind !== 'word' || is(item, beginsAdverbial)) return false;
  return is(item, Class.determiner | Class.object) || isNoun(item);
};

const beginsAdverbial = Class.time | Class.adverb | Class.preposition | Class.conjunction | Class.subordinator;

/** According to Lee, CLAUSE. and CLAUSE, according to Lee. */
function byPreposition(line: Line, { from, to }: Stretch, frame: Frame, others: Others): Stretch[] {
  const head = frame.first;
  if (frame.marker === 'possessive') return [];
  const before = line.items[head - 1];
  if (!before || head <= from + 1 || before.kind === 'colon' || before.kind === 'semicolon' || before.kind === 'dash') {
    const comma = afterAside(line, frame.subject!.last + 1, to);
    if (comma === undefined) return [];
    const later = others.later.filter(({ first }) => comma < first);
    return [{ from: comma + 1, to: clauseEnd(line, { from, to }, frame, later, comma + 2) }];
  }
  const left = { from, to: before.kind === 'comma' ? head - 1 : head };
  if (others.earlier.some(other => isWholeStatement(line, left, other))) return [];
  const next = line.items[frame.subject!.last + 1];
  const right = { from: frame.subject!.last + 2, to };
  const halved = !holdsVerb(line, left.from, left.to) || is(line.items[left.to - 1], Class.subordinator);
  if (before.kind === 'comma' && next?.kind === 'comma' && isClause(line, [right]) && halved) return [left, right];
  return holdsVerb(line, left.from, left.to) ? [left] : [];
}

/** “We will wait,” she said, according to Lee: direct speech that has its own clause; Lee only passes it on. */
function isWholeStatement(line: Line, { from, to }: Stretch, { first, last, subject, order }: Frame): boolean {
  if (line.items[from]!.kind !== 'quotation' || !subject || order === 'inherited') return false;
  const [head, tail] = order === 'before' ? [subject.first, last] : [first, subject.last];
  return from < head && head <= from + 2 && (tail === to - 1 || line.items[tail + 1]?.kind === 'comma' || is(line.items[tail + 1], Class.preposition));
}

/** The comma that ends "According to Lee, a farmer from Ohio,". */
function afterAside(line: Line, from: number, to: number): number | undefined {
  const commas: number[] = [];
  for (let at = from; at < to && commas.length < 3 && at - from < 40; at++) if (line.items[at]!.kind === 'comma') commas.push(at);
  const [first, second] = commas;
  if (first === undefined || second === undefined) return first;
  const opener = line.items[first + 1];
  const aside =
    (is(opener, Class.determiner) || /^(?:who|which|.{3,}ing)$/.test(opener?.word ?? ''))
    && (/^wh|ing$/.test(opener!.word) || !holdsVerb(line, first + 1, second));
  return aside ? second : first;
}

/** "In a video shared online", "Asked what he knew": one stretch without a comma that has no more verbs than words that make clauses of them. */
function isIntroduction(line: Line, { from, to }: Stretch): boolean {
  const first = line.items[is(line.items[from], Class.conjunction) && from + 1 < to ? from + 1 : from]!;
  const leads = is(first, Class.preposition | Class.subordinator) || /(?:ing|ed)$/.test(first.word);
  if (!leads || first.mention || /^(?:what|how|why|who|that)$/.test(first.word)) return false;
  let clauses = 0;
  for (let at = from; at < to - 1; at++) {
    const item = line.items[at]!;
    if (item.kind === 'comma') return false;
    if (is(item, Class.subordinator)) clauses++;
    else if (from < at && isMainVerb(line, at)) clauses--;
  }
  return 0 <= clauses;
}

/** An auxiliary, the first of its group: what only a clause has. */
const isMainVerb = (line: Line, at: number): boolean =>
  is(line.items[at], Class.auxiliary) && !is(line.items[at - 1], Class.auxiliary) && !/^(?:'s|to|not|never|being|having|be|been)$/.test(line.items[at]!.word);

/** “A,” Lee said, “b,” she added: a quotation that goes on is reported by itself. */
function isInterrupted(line: Line, { from, to }: Stretch): boolean {
  const last = line.items[to - 1]!.kind === 'comma' ? to - 2 : to - 1;
  return from < last && line.items[from]!.quotation !== undefined && endsWithComma(line, from) && line.items[last]!.quotation !== undefined;
}

/** Only quotations, or a colon and a quotation: direct speech, which is reported by itself. */
function isDirectSpeech(line: Line, { from, to }: Stretch): boolean {
  if (!holdsQuotation(line, { from, to })) return false;
  if (endsWithComma(line, from) && line.items[from]!.quotation && !holdsQuotation(line, { from: from + 1, to }) && !holdsVerb(line, from + 1, to)) return true;
  let words = 0;
  for (let at = from; at < to; at++) {
    if (line.items[at]!.kind === 'word') words++;
    if (line.items[at]!.kind === 'colon' && line.items[at + 1]?.kind === 'quotation') return true;
  }
  return words === 0 || (words < 2 && !/^[^\p{L}]*\p{Ll}/u.test(lastQuoted(line, { from, to })));
}

/** Marks around all of it: the quotation itself tells it. */
const isOnlyQuoted = (line: Line, { from, to }: Stretch): boolean => line.items.slice(from, to).every(({ kind }) => kind === 'quotation' || kind === 'comma');

function lastQuoted(line: Line, { from, to }: Stretch): string {
  for (let at = to - 1; from <= at; at--) {
    const { quotation } = line.items[at]!;
    if (quotation) return line.text.slice(quotation.inner.start, Math.min(quotation.inner.end, quotation.inner.start + 8));
  }
  return '';
}

function trimmed(line: Line, stretch: Stretch): Stretch {
  let { from, to } = stretch;
  const sign = (at: number): boolean => /^(?:comma|colon|semicolon|dash|stop)$/.test(line.items[at]!.kind);
  while (from < to && sign(from)) from++;
  while (from < to && sign(to - 1)) to--;
  return { from, to };
}

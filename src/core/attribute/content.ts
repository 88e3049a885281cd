import type { Span } from '../span';
import { holdsQuotation, holdsVerb, isClause } from './clause';
import { clauseEnd, isVerbing } from './contentEnd';
import { contentStart, hearerOf, isAccusation, skipCircumstances } from './contentStart';
import { clauseStart, type Frame } from './frame';
import { Class } from './lexicon';
import { endsWithComma, is, spanOf, type Line, type Stretch } from './line';

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
      !frame.subject
      || (frame.kind === 'call' && !isAccusation(line, frame, sentence.to))
      || frame.kind === 'think'
      || frame.kind === 'treat'
      || frame.first < done
    )
      return;
    const stretches = reported(line, sentence, frame, { earlier: frames.slice(0, index), later: frames.slice(index + 1) });
    if (!stretches.length || !stretches.some(stretch => isClause(line, stretch))) return;
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
  const from = frame.order === 'after' ? undefined : contentStart(line, frame, end);
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
  if (head - 1 < from || !endsWithComma(line, head - 1)) return [];
  const before = { from, to: head };
  if (isDirectSpeech(line, before)) return [];
  const alone = isIntroduction(line, before) || !(holdsVerb(line, before.from, before.to) || holdsQuotation(line, before)) ? [] : [before];
  if (frame.order === 'after') return alone;
  const hearer = frame.kind === 'tell' ? hearerOf(line, frame, end) : undefined;
  const after = skipCircumstances(line, hearer ? hearer.to : frame.last + 1, end);
  const next = line.items[after];
  const quoted = next?.kind === 'quotation' || ((next?.kind === 'comma' || next?.kind === 'colon') && line.items[after + 1]?.kind === 'quotation');
  if (quoted && !holdsQuotation(line, before)) return [];
  const goesOn = next?.kind === 'comma' && after + 1 < to && !isVerbing(line, after + 1) && !line.items[after + 1]!.word.endsWith('ing');
  if (goesOn && !line.items[after + 1]!.cue && isClause(line, { from: after + 1, to: end })) {
    return [before, { from: after + 1, to: end }];
  }
  return alone;
}

/** According to Lee, CLAUSE. and CLAUSE, according to Lee. */
function byPreposition(line: Line, { from, to }: Stretch, frame: Frame, others: Others): Stretch[] {
  const head = frame.first;
  if (frame.rule === 'in their words') return [];
  if (head <= from + 1) {
    const comma = afterAside(line, frame.subject!.last + 1, to);
    return comma === undefined ? [] : [{ from: comma + 1, to: clauseEnd(line, { from, to }, frame, others.later) }];
  }
  const before = line.items[head - 1]!;
  const left = { from, to: before.kind === 'comma' ? head - 1 : head };
  if (others.earlier.some(other => isWholeStatement(line, left, other))) return [];
  const next = line.items[frame.subject!.last + 1];
  const right = { from: frame.subject!.last + 2, to };
  if (before.kind === 'comma' && next?.kind === 'comma' && isClause(line, right) && !holdsVerb(line, left.from, left.to)) return [left, right];
  return holdsVerb(line, left.from, left.to) ? [left] : [];
}

/** “We will wait,” she said, according to Lee: direct speech that has its own clause; Lee only passes it on. */
function isWholeStatement(line: Line, { from, to }: Stretch, { first, last, subject, order }: Frame): boolean {
  if (line.items[from]!.kind !== 'quotation' || !subject || order === 'inherited') return false;
  const [head, tail] = order === 'before' ? [subject.first, last] : [first, subject.last];
  return from < head && head <= from + 2 && (tail === to - 1 || line.items[tail + 1]!.kind === 'comma');
}

/** The comma that ends "According to Lee, a farmer from Ohio,". */
function afterAside(line: Line, from: number, to: number): number | undefined {
  const commas: number[] = [];
  for (let at = from; at < to && commas.length < 3 && at - from < 40; at++) if (line.items[at]!.kind === 'comma') commas.push(at);
  const [first, second] = commas;
  if (first === undefined || second === undefined) return first;
  const opener = line.items[first + 1];
  const aside =
    (is(opener, Class.determiner) || opener?.word === 'who' || opener?.word === 'which')
    && (opener!.word.startsWith('wh') || !holdsVerb(line, first + 1, second));
  return aside ? second : first;
}

/** "In a video shared online", "Asked about it": one stretch without a comma that no main clause can begin with. */
function isIntroduction(line: Line, { from, to }: Stretch): boolean {
  const first = line.items[from]!;
  const leads = is(first, Class.preposition | Class.subordinator) || /(?:ing|ed)$/.test(first.word);
  if (!leads || first.mention || /^(?:what|how|why|who|that)$/.test(first.word)) return false;
  for (let at = from; at < to - 1; at++) if (line.items[at]!.kind === 'comma') return false;
  return true;
}

/** Only quotations, or a colon and a quotation: direct speech, which is reported by itself. */
function isDirectSpeech(line: Line, { from, to }: Stretch): boolean {
  if (!holdsQuotation(line, { from, to })) return false;
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

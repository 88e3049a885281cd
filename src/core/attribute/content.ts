import type { Span } from '../span';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { endsWithComma, is, spanOf, type Item, type Line, type Stretch } from './line';
import { isNoun, phraseAfter } from './phrase';

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
    if (!frame.subject || (frame.kind === 'call' && !isAccusation(line, frame, sentence.to)) || frame.kind === 'think' || frame.kind === 'treat' || frame.first < done) return;
    const stretches = reported(line, sentence, frame, frames.slice(index + 1));
    if (!stretches.length || !stretches.some(stretch => isClause(line, stretch))) return;
    const kept = stretches.map(stretch => trimmed(line, stretch)).filter(({ from, to }) => from < to);
    if (!kept.length || kept[0]!.from < done) return;
    found.push({ line, frame, stretches: kept, parts: kept.map(({ from, to }) => spanOf(line, from, to - 1)) });
    done = Math.max(frame.last + 1, kept.at(-1)!.to);
  });
  return found;
}

function reported(line: Line, sentence: Stretch, frame: Frame, later: readonly Frame[]): Stretch[] {
  if (frame.form === 'preposition') return byPreposition(line, sentence, frame, later);
  const end = clauseEnd(line, sentence, frame, later);
  const from = frame.order === 'after' ? undefined : contentStart(line, frame, end);
  if (from !== undefined) return [{ from, to: end }];
  return aroundClause(line, sentence, frame, end);
}

/** "accused her of hiding the map": what somebody is accused of is reported speech. */
function isAccusation(line: Line, { order, last, form }: Frame, to: number): boolean {
  if (order === 'after' || form === 'infinitive' || !/^(?:accus|blam|criticiz|criticis)/.test(line.items[last]!.word)) return false;
  for (let at = last + 1; at < to - 1 && at < last + 16; at++) if (/^(?:of|for)$/.test(line.items[at]!.word) && line.items[at + 1]!.word.endsWith('ing')) return true;
  return false;
}

/** Where the content after "said", "told aides", "asked" begins; undefined if none does. */
function contentStart(line: Line, frame: Frame, end: number): number | undefined {
  let at = frame.last + 1;
  if (frame.kind === 'tell' || frame.kind === 'ask') {
    const hearer = hearerOf(line, frame, end);
    if (hearer) {
      const next = line.items[hearer.to];
      if (next?.word === 'to' && frame.kind === 'ask') return at;
      at = hearer.to;
    } else if (frame.kind === 'tell') return undefined;
  }
  at = skipCircumstances(line, at, end);
  const item = line.items[at];
  if (!item || end <= at) return undefined;
  if (frame.kind === 'call') return frame.last + 1;
  if (frame.kind === 'promise' && item.word === 'to') return at;
  if (frame.kind === 'ask') return /^(?:if|whether|why|how|what|which|who|when|where|that)$/.test(item.word) ? at : undefined;
  if (/^(?:that|whether|why|how|what|if|who|when|where)$/.test(item.word)) return at;
  if (item.kind === 'quotation' && line.items[frame.last]!.kind === 'colon') return undefined;
  if (line.items[frame.last + 1]!.kind === 'colon') return undefined;
  const counted = /^(?:at|more|fewer|less|nearly|about|over|almost)$/.test(item.word) && (line.items[at + 1]?.kind === 'number' || /^(?:least|most|than)$/.test(line.items[at + 1]?.word ?? ''));
  if (!counted && (is(item, Class.preposition | Class.conjunction) || item.word === 'to')) return undefined;
  const opensClause = counted || is(item, Class.pronoun | Class.determiner | Class.title) || isNoun(item) || item.kind === 'quotation' || item.kind === 'number' || item.word === 'there' || item.word === 'it';
  return opensClause && (line.items[frame.last]!.kind === 'colon' || holdsVerb(line, at, end)) ? at : undefined;
}

/** The hearer right after "told", "asked", "urged". */
export function hearerOf(line: Line, { last }: Frame, end: number): Stretch | undefined {
  const next = line.items[last + 1];
  if (!next || end <= last + 1) return undefined;
  if (next.word === 'her' && !isNoun(line.items[last + 2])) return { from: last + 1, to: last + 2 };
  if (is(next, Class.object) || /^(?:you|it)$/.test(next.word)) return { from: last + 1, to: last + 2 };
  if (is(next, Class.subordinator) || next.kind !== 'word') return undefined;
  const phrase = phraseAfter(line, last + 1, end);
  return phrase && { from: phrase.first, to: phrase.last + 1 };
}

/** "on Monday", "in a statement", "during the debate": up to a "that", or up to the next clause if only days stand there. */
function skipCircumstances(line: Line, from: number, end: number): number {
  let at = from;
  while (at < end && (is(line.items[at], Class.time) || (is(line.items[at], Class.adverb) && !line.items[at]!.mention) || (is(line.items[at], Class.preposition) && is(line.items[at + 1], Class.time)))) at++;
  const item = line.items[at];
  for (let that = at + 1; that < end && that < at + 4; that++) {
    if (line.items[that]!.word === 'that' && line.items[that]!.kind === 'word' && !is(item, Class.pronoun | Class.subordinator | Class.determiner) && !isFinite(line.items[that - 1])) return that;
  }
  if (item && (is(item, Class.preposition) || item.kind === 'comma')) {
    for (let that = at + 1; that < end && that < at + 16; that++) {
      if (line.items[that]!.word === 'that' && !is(line.items[that - 1], Class.preposition)) return that;
      if (line.items[that]!.cue && !line.items[that]!.cue!.homograph) break;
    }
  }
  return at;
}

const holdsVerb = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const item = line.items[at]!;
    if (isFinite(item) || (item.quotation && /^[^\p{L}]*\p{Ll}/u.test(line.text.slice(item.quotation.inner.start, item.quotation.inner.start + 6)))) return true;
    if (/[^s]s$/.test(item.word) && item.classes === 0 && !item.capital && from < at && isSingular(line.items[at - 1]!) && !is(line.items[at - 1], Class.determiner)) return true;
  }
  return false;
};

const isFinite = (item: Item | undefined): boolean => item !== undefined && !item.mention && item.word !== 'to'
  && (is(item, Class.auxiliary | Class.verb) || (item.cue !== undefined && !item.cue.homograph && item.cue.tense !== 'progressive') || /..ed$/.test(item.word) || /'(?:re|d|ll|ve|m|s)$/.test(item.word) && item.word !== "'s" || /n't$/.test(item.word));

const isSingular = (item: Item): boolean => item.capital || /^(?:he|she|it|who|which)$/.test(item.word);

/** Content ends with the sentence, or where the reporter takes over: ", adding", ", according to", "and said", a semicolon. */
function clauseEnd(line: Line, { to }: Stretch, frame: Frame, later: readonly Frame[]): number {
  let end = to;
  for (const next of later) {
    const before = line.items[next.first - 1];
    const takesOver = (next.form === 'participle' && next.order === 'inherited' && endsWithComma(line, next.first - 1))
      || (next.order === 'inherited' && is(before, Class.conjunction) && next.form !== 'infinitive' && next.kind !== 'think')
      || (next.form === 'preposition' && before?.kind === 'comma');
    if (next.form === 'participle' && next.order === 'before' && line.items[next.subject!.first - 1]?.word === 'with' && line.items[next.subject!.first - 2]?.kind === 'comma') {
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
    if (item.kind === 'comma' && /^(?:while|although|though|whereas|but)$/.test(line.items[at + 1]?.word ?? '') && line.items[at + 2]?.word !== 'that') return at;
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
const isVerbing = (line: Line, at: number): boolean => /^(?:referring|citing|using|echoing|speaking|pointing|alluding|drawing|prompting|according|describing|calling)$/.test(line.items[at]?.word ?? '');

/** CLAUSE, Lee said. and CLAUSE, Lee said, CLAUSE. */
function aroundClause(line: Line, { from, to }: Stretch, frame: Frame, end: number): Stretch[] {
  if (frame.order === 'inherited' || frame.form !== 'finite') return [];
  const head = frame.order === 'before' ? frame.subject!.first : frame.first;
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
  if (next?.kind === 'comma' && after + 1 < to && !isVerbing(line, after + 1) && !line.items[after + 1]!.word.endsWith('ing') && !line.items[after + 1]!.cue && isClause(line, { from: after + 1, to: end })) {
    return [before, { from: after + 1, to: end }];
  }
  return alone;
}

/** According to Lee, CLAUSE. and CLAUSE, according to Lee. */
function byPreposition(line: Line, { from, to }: Stretch, frame: Frame, later: readonly Frame[]): Stretch[] {
  const head = frame.first;
  if (frame.rule === 'in their words') return [];
  if (head <= from + 1) {
    const comma = afterAside(line, frame.subject!.last + 1, to);
    return comma === undefined ? [] : [{ from: comma + 1, to: clauseEnd(line, { from, to }, frame, later) }];
  }
  const before = line.items[head - 1]!;
  const left = { from, to: before.kind === 'comma' ? head - 1 : head };
  const next = line.items[frame.subject!.last + 1];
  if (before.kind === 'comma' && next?.kind === 'comma' && isClause(line, { from: frame.subject!.last + 2, to }) && !holdsVerb(line, left.from, left.to)) return [left, { from: frame.subject!.last + 2, to }];
  return holdsVerb(line, left.from, left.to) ? [left] : [];
}

/** The comma that ends "According to Lee, a farmer from Ohio,". */
function afterAside(line: Line, from: number, to: number): number | undefined {
  const commas: number[] = [];
  for (let at = from; at < to && commas.length < 3 && at - from < 40; at++) if (line.items[at]!.kind === 'comma') commas.push(at);
  const [first, second] = commas;
  if (first === undefined || second === undefined) return first;
  const opener = line.items[first + 1];
  const aside = (is(opener, Class.determiner) || opener?.word === 'who' || opener?.word === 'which') && (opener!.word.startsWith('wh') || !holdsVerb(line, first + 1, second));
  return aside ? second : first;
}

/** Four words at least, and not all of them quoted. */
function isClause(line: Line, { from, to }: Stretch): boolean {
  let count = 0;
  for (let at = from; at < to; at++) if (line.items[at]!.kind === 'word') count++;
  return 4 <= count || (1 <= count && holdsQuotation(line, { from, to }));
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

function lastQuoted(line: Line, { from, to }: Stretch): string {
  for (let at = to - 1; from <= at; at--) {
    const { quotation } = line.items[at]!;
    if (quotation) return line.text.slice(quotation.inner.start, Math.min(quotation.inner.end, quotation.inner.start + 8));
  }
  return '';
}

const holdsQuotation = (line: Line, { from, to }: Stretch): boolean => {
  for (let at = from; at < to; at++) if (line.items[at]!.kind === 'quotation') return true;
  return false;
};

function trimmed(line: Line, stretch: Stretch): Stretch {
  let { from, to } = stretch;
  const sign = (at: number): boolean => /^(?:comma|colon|semicolon|dash|stop)$/.test(line.items[at]!.kind);
  while (from < to && sign(from)) from++;
  while (from < to && sign(to - 1)) to--;
  return { from, to };
}

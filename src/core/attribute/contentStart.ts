import { holdsVerb, isFinite } from './clause';
import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, type Line, type Stretch } from './line';
import { isNoun, phraseAfter } from './phrase';

/** Where the content after "said", "told aides", "asked" begins; undefined if none does. */
export function contentStart(line: Line, frame: Frame, end: number): number | undefined {
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
  const counted =
    /^(?:at|more|fewer|less|nearly|about|over|almost)$/.test(item.word)
    && (line.items[at + 1]?.kind === 'number' || /^(?:least|most|than)$/.test(line.items[at + 1]?.word ?? ''));
  if (!counted && (is(item, Class.preposition | Class.conjunction) || item.word === 'to')) return undefined;
  const opensClause = counted || is(item, Class.pronoun | Class.determiner | Class.title) || isNoun(item)
    || item.kind === 'quotation' || item.kind === 'number' || item.word === 'there' || item.word === 'it';
  if (!opensClause) return undefined;
  const { kind, word } = line.items[frame.last]!;
  return kind === 'colon' || (takesClauses.test(word) ? holdsVerb(line, at, end) : counted || isSubjectAndVerb(line, at, end)) ? at : undefined;
}

/** Said, told: what follows is a clause wherever a verb stands in it. */
const takesClauses = /^(?:sa[iy]|t[eo]l)/;

/** After verbs that as often take a thing ("answered those who", "announced his plan") a clause shows its verb before any comma or "who". */
function isSubjectAndVerb(line: Line, at: number, end: number): boolean {
  let to = at + 1;
  while (to < end && !partsClause(line, to)) to++;
  return holdsVerb(line, at, to);
}

const partsClause = (line: Line, at: number): boolean => {
  const item = line.items[at]!;
  return item.kind === 'comma' || item.kind === 'dash' || is(item, Class.subordinator) || (is(item, Class.conjunction) && isFinite(line.items[at + 1]));
};

/** "accused her of hiding the map": what somebody is accused of is reported speech. */
export function isAccusation(line: Line, { order, last, form, subject }: Frame, to: number): boolean {
  if (subject && line.items[subject.first]!.word === 'who' && line.items[subject.first - 1]?.kind !== 'comma') return false;
  if (order === 'after' || form === 'infinitive' || !/^(?:accus|blam|criticiz|criticis)/.test(line.items[last]!.word)) return false;
  for (let at = last + 1; at < to - 1 && at < last + 16; at++)
    if (/^(?:of|for)$/.test(line.items[at]!.word) && line.items[at + 1]!.word.endsWith('ing')) return true;
  return false;
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
export function skipCircumstances(line: Line, from: number, end: number): number {
  let at = from;
  const isTime = (item: number): boolean =>
    is(line.items[item], Class.time) || (is(line.items[item], Class.preposition) && is(line.items[item + 1], Class.time));
  while (at < end && (isTime(at) || (is(line.items[at], Class.adverb) && !line.items[at]!.mention))) at++;
  const item = line.items[at];
  for (let that = at + 1; that < end && that < at + 4; that++) {
    if (
      line.items[that]!.word === 'that'
      && line.items[that]!.kind === 'word'
      && !is(item, Class.pronoun | Class.subordinator | Class.determiner)
      && !isFinite(line.items[that - 1])
    )
      return that;
  }
  if (item && (is(item, Class.preposition) || item.kind === 'comma')) {
    for (let that = at + 1; that < end && that < at + 16; that++) {
      if (line.items[that]!.word === 'that' && !is(line.items[that - 1], Class.preposition)) return that;
      if (line.items[that]!.cue && !line.items[that]!.cue!.homograph) break;
    }
  }
  return at;
}

import type { Frame } from './frame';
import { Class } from './lexicon';
import { is, type Line, type Stretch } from './line';
import { beginsClause, headOf, isNoun, isSomebody, isSubjectPronoun, phraseAfter, phraseBefore, type Phrase } from './phrase';
import { handedOnBy } from './relay';

/** Poll: Most want the docks. and Lee: We will wait. */
export function headlineFrame(line: Line, { to }: Stretch): Frame | undefined {
  const colon = line.items.findIndex(({ kind }) => kind === 'colon');
  if (colon < 1 || 7 < colon || to <= colon + 3) return undefined;
  const subject = speaks(line, colon - 1) ? phraseBefore(line, 0, colon - 1) : undefined;
  if (subject?.first !== 0) return undefined;
  return { first: colon, last: colon, subject, order: 'before', form: 'finite', kind: 'say', rule: 'name before a colon' };
}

/** "She harrumphed that the docks were ours": an unlisted word where only a verb of saying can stand. */
export function oddVerbFrame(line: Line, { from, to }: Stretch, at: number): Frame | undefined {
  const item = line.items[at]!;
  if (at === from || item.capital || item.classes !== 0 || item.word.length < 4) return undefined;
  const person = /^(?:he|she|they|i|we)$/.test(line.items[at - 1]?.word ?? '');
  if (!person && !/(?:ed|ous|able)$/.test(item.word)) return undefined;
  const that = at + 1 < to && line.items[at + 1]!.word === 'that' ? at + 1 : hearerEnd(line, at + 1, to);
  const next = line.items[that + 1];
  if (that === -1 || !(isSubjectPronoun(next) || is(next, Class.determiner) || (next?.capital && isNoun(next)))) return undefined;
  const subject = phraseBefore(line, from, at - 1);
  if (!subject || subject.last !== at - 1 || !beginsClause(line, from, subject)) return undefined;
  if (!person && !speaks(line, headOf(line, subject))) return undefined;
  return { first: at, last: at, subject, order: 'before', form: 'finite', kind: that === at + 1 ? 'say' : 'tell', rule: 'stands where a speaker does' };
}

/** "aides that": the "that" after whom somebody speaks to; -1 if there is none. */
function hearerEnd(line: Line, at: number, to: number): number {
  const phrase = is(line.items[at], Class.object) ? { first: at, last: at } : phraseAfter(line, at, to);
  if (!phrase || !(is(line.items[at], Class.object) || speaks(line, headOf(line, phrase)))) return -1;
  return line.items[phrase.last + 1]?.word === 'that' && phrase.last + 1 < to ? phrase.last + 1 : -1;
}

/** "according to aides", "in the words of Lee", "in Lee's view", "as Lee put it". */
export function prepositionFrame(line: Line, { from, to }: Stretch, at: number): Frame | undefined {
  const { items } = line;
  const word = items[at]!.word;
  if (!told.has(word)) return undefined;
  const next = items[at + 1]?.word;
  const make = (first: number, last: number, subject: Phrase | undefined, rule: string, marker: Frame['marker'] = 'preposition'): Frame | undefined =>
    subject && { first, last, subject, order: 'after', form: 'preposition', kind: 'say', marker, rule };
  if (word === 'according' && next === 'to') {
    const pronoun = is(items[at + 2], Class.object) || (items[at + 2]?.word === 'her' && !isNoun(items[at + 3]));
    return make(at, at + 1, pronoun ? { first: at + 2, last: at + 2 } : phraseAfter(line, at + 2, to), 'named after "according to"');
  }
  if (word === 'as' && items[at + 1]?.cue?.tense === 'past' && items[at + 2]?.word === 'by') {
    return make(at, at + 2, phraseAfter(line, at + 3, to), 'named after "by"', 'by');
  }
  if ((word === 'put' || word === 'puts') && next === 'it' && endsPhrase.test(items[at + 2]?.word ?? '')) {
    const subject = phraseBefore(line, from, at - 1);
    return subject && { first: at, last: at + 1, subject, order: 'before', form: 'finite', kind: 'say', rule: 'name before the cue' };
  }
  if (word === 'in' && next === 'line' && items[at + 2]?.word === 'with' && atClauseEdge(line, at)) {
    const phrase = phraseAfter(line, at + 3, to);
    return phrase && (speaks(line, headOf(line, phrase)) || handedOnBy(line, phrase, to)) ? make(at, at + 2, phrase, 'named after "in line with"') : undefined;
  }
  if (word === 'in' && next === 'the' && items[at + 2]?.word === 'words' && items[at + 3]?.word === 'of') {
    return make(at, at + 3, phraseAfter(line, at + 4, to), 'named after "in the words of"');
  }
  if (views.has(word)) {
    for (let first = at - 1; at - 6 < first && 0 <= first; first--) {
      if (items[first]!.word !== 'in') continue;
      const possessive = is(items[at - 1], Class.possessive);
      const last = at - (possessive ? 2 : 1);
      const owned = possessive || /^(?:his|her|their)$/.test(items[at - 1]!.word);
      if (owned && first < last) return make(first, at, { first: first + 1, last }, 'in their words', 'possessive');
    }
  }
  return undefined;
}

/** What somebody's words are called. */
const views: ReadonlySet<string> = new Set(['words', 'view', 'opinion', 'telling', 'estimation', 'formulation', 'phrase']);
/** All words that such a clause is found by: one look tells that a word is none. */
const told: ReadonlySet<string> = new Set(['according', 'as', 'put', 'puts', 'in', ...views]);

/** "put it", "puts it bluntly", "put it this way": not "put it on the table". Empty: a sign follows, or nothing. */
const endsPhrase = /^(?:|.+ly|this|that|in|to|during)$/;

/** Sales rose, in line with the forecast: agreement with a thing reports nothing; only who can speak is a source, or words that somebody passed on. */
const speaks = ({ items }: Line, head: number): boolean =>
  isSomebody(items[head]) || is(items[head], Class.role);

const atClauseEdge = (line: Line, at: number): boolean => {
  const before = line.items[at - 1];
  return before === undefined || before.kind === 'comma' || before.kind === 'quotation' || before.kind === 'stop';
};

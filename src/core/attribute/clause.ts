import { Class } from './lexicon';
import { is, type Item, type Line, type Stretch } from './line';
import { isSubjectPronoun } from './phrase';

/** Four words at least, or "he would go", and not all of them quoted. */
export function isClause(line: Line, stretches: readonly Stretch[]): boolean {
  let count = 0;
  for (const { from, to } of stretches) for (let at = from; at < to; at++) if (line.items[at]!.kind === 'word') count++;
  const [first] = stretches;
  const short = 2 <= count && isSubjectPronoun(line.items[first!.from]) && isFinite(line.items[first!.from + 1]);
  return 4 <= count || short || (1 <= count && stretches.some(stretch => holdsQuotation(line, stretch)));
}

/** Whether a whole quotation stands in the stretch. */
export const holdsQuotation = (line: Line, { from, to }: Stretch): boolean => {
  for (let at = from; at < to; at++) if (line.items[at]!.kind === 'quotation') return true;
  return false;
};

/** Whether a finite verb stands among the items [from, to): listed, with a verb's ending, or opening a quotation in small letters. */
export const holdsVerb = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const item = line.items[at]!;
    if (
      isFinite(item)
      || isContracted(line, at)
      || (item.quotation && /^[^\p{L}]*\p{Ll}/u.test(line.text.slice(item.quotation.inner.start, item.quotation.inner.start + 6)))
    )
      return true;
    if (
      /[^s]s$/.test(item.word)
      && item.classes === 0
      && !item.capital
      && from < at
      && isSingular(line.items[at - 1]!)
      && !is(line.items[at - 1], Class.determiner)
    )
      return true;
  }
  return false;
};

/** "it’s", "she’s": the verb hides in the apostrophe. */
const isContracted = (line: Line, at: number): boolean => {
  const { classes, end, word } = line.items[at]!;
  return ((classes & Class.pronoun) !== 0 || word === 'there') && /^(?:['’]|â€™)s\b/i.test(line.text.slice(end, end + 4));
};

/** A verb that can make a clause with its subject, as far as the word itself tells. */
export const isFinite = (item: Item | undefined): boolean => item !== undefined && !item.mention && item.word !== 'to'
  && (is(item, Class.auxiliary | Class.verb) || (item.cue !== undefined && !item.cue.homograph && item.cue.tense !== 'progressive') || /..ed$/.test(item.word)
    || /'(?:re|d|ll|ve|m|s)$/.test(item.word) && item.word !== "'s" || /n't$/.test(item.word));

const isSingular = (item: Item): boolean => (item.capital && item.mention?.kind !== 'NORP') || /^(?:he|she|it|who|which)$/.test(item.word);

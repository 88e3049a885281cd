import { Class } from './lexicon';
import { is, type Item, type Line, type NamedSpan } from './line';

/** A noun phrase as items, both ends included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const joinsNouns = Class.preposition;
const ends = Class.auxiliary | Class.subordinator | Class.object | Class.adverb | Class.verb;
const longest = 28;

/** The noun phrase that ends at `last` and begins at `from` or later: "the ministry", "aides to Ann Lee", "she". */
export function phraseBefore(line: Line, from: number, last: number): Phrase | undefined {
  const end = skipAsides(line, from, last);
  const item = line.items[end];
  if (end < from || !item) return undefined;
  if (isSubjectPronoun(item)) return { first: end, last: end };
  if (item.word === 'there') return undefined;
  if (is(item, Class.object) && line.items[end - 1]?.word === 'of' && from < end - 1) return phraseBefore(line, from, end - 2);
  if (!isNoun(item)) return undefined;
  let first = end;
  for (let at = end - 1; from <= at && end - at < longest; at--) {
    const next = line.items[at]!;
    if (isVerbHere(line, at)) break;
    if (isNoun(next) || next.kind === 'hyphen' || isOfAge(line, at) || isAttached(line, at) || isInside(line, at)) first = at;
    else if (is(next, Class.determiner)) {
      first = at;
      if (!is(line.items[at - 1], joinsNouns | Class.determiner) || at - 1 < from) break;
    } else if (is(next, Class.preposition) && from < at && linksNouns(line, at)) first = at;
    else if (joinsNames(line, from, at)) first = at;
    else break;
  }
  return named(line, dropLeading(line, first, end));
}

/** The noun phrase that begins at `first`: after a cue that stands before its subject. */
export function phraseAfter(line: Line, first: number, to: number): Phrase | undefined {
  const item = line.items[first];
  if (!item || to <= first) return undefined;
  if (isSubjectPronoun(item) && !isNoun(line.items[first + 1]) ) return { first, last: first };
  let last = first - 1;
  for (let at = first; at < to && at - first < longest; at++) {
    const next = line.items[at]!;
    const before = line.items[at - 1];
    if (first + 1 < at && isVerbHere(line, at)) break;
    if (isNoun(next) || is(next, Class.title) || (next.kind === 'hyphen' && first < at)) last = at;
    else if (isDatedNoun(line, first, at) || isOfAge(line, at)) last = at;
    else if (is(next, Class.determiner) && (at === first || is(before, Class.preposition | Class.determiner | Class.conjunction))) last = at;
    else if (next.word === 'to' && !line.items[at + 1]?.capital && !is(line.items[at + 1], Class.determiner)) break;
    else if (is(next, Class.preposition) && last === at - 1 && before && !before.capital && isNoun(before) && first < at) continue;
    else if (next.word === 'of' && last === at - 1) continue;
    else if ((next.word === 'and' || next.word === '&') && last === at - 1 && before?.capital && line.items[at + 1]?.capital) continue;
    else break;
  }
  while (first <= last && is(line.items[last], Class.preposition | Class.determiner)) last--;
  if (first < last && isVerbHere(line, last)) last--;
  return last < first ? undefined : named(line, { first, last });
}

/** The "year" of "54-year-old". */
const isOfAge = ({ items }: Line, at: number): boolean => is(items[at], Class.time) && items[at - 1]?.kind === 'hyphen' && items[at + 1]?.kind === 'hyphen';

/** "early results", "last week's poll": a time that says which, not when. */
function isDatedNoun(line: Line, first: number, at: number): boolean {
  if (!is(line.items[at], Class.time)) return false;
  const leads = at === first || is(line.items[at - 1], Class.preposition | Class.determiner | Class.time);
  const next = line.items[at + 1];
  return leads && (isNoun(next) || (is(next, Class.time) && isDatedNoun(line, at + 1, at + 1)));
}

/** The head of a noun phrase is its last word before "of", "for", "from". */
export function headOf(line: Line, { first, last }: Phrase): number {
  for (let at = first + 1; at <= last; at++) if (is(line.items[at], Class.preposition) && !line.items[at]!.mention) return at - 1;
  return last;
}

/** Whether what stands before the phrase lets a clause begin with it. */
export function beginsClause(line: Line, from: number, { first }: Phrase): boolean {
  const before = line.items[first - 1];
  if (first <= from || before === undefined) return true;
  if (before.kind !== 'word') return before.kind !== 'hyphen' && before.kind !== 'number';
  return is(before, Class.conjunction | Class.subordinator | Class.adverb | Class.time);
}

/** A word that may belong to a noun phrase: a name, a noun, an adjective; unknown words are taken for nouns. */
export function isNoun(item: Item | undefined): boolean {
  if (!item) return false;
  if (item.kind === 'number') return true;
  if (item.kind !== 'word') return false;
  if (item.capital && item.mention && (!is(item, Class.time) || item.mention.kind === 'PERSON')) return true;
  if (is(item, Class.time)) return false;
  if (is(item, Class.role | Class.title | Class.possessive)) return true;
  if (item.classes !== 0) return item.capital && !is(item, ends | Class.preposition | Class.conjunction | Class.pronoun | Class.determiner);
  return item.capital || !item.cue || item.cue.homograph;
}

/** The name of a person or a body: somebody who can speak. */
export const isSomebody = (item: Item | undefined): boolean => item?.mention?.kind === 'PERSON' || item?.mention?.kind === 'ORG';

/** A name, a pronoun, a person's role: what an unlisted verb may make a speaker. */
export function canSpeak(line: Line, { first, last }: Phrase): boolean {
  for (let at = first; at <= last; at++) {
    const item = line.items[at]!;
    if (item.capital && (item.mention || (item.classes === 0 && line.items[at - 1]?.kind === 'word'))) return true;
    if (is(item, Class.role) || (isSubjectPronoun(item) && !/^(?:it|which|that)/.test(item.word))) return true;
  }
  return false;
}

/** "Chile, Peru and Kenya", items [from, to): three names at least, with "and" before the last. */
export function isListOfNames({ items }: Line, from: number, to: number): boolean {
  const names = new Set<NamedSpan>();
  let and = -1;
  for (let at = from; at < to; at++) {
    const { kind, word, mention } = items[at]!;
    if (mention && mention.kind !== 'DATE') names.add(mention);
    else if (word === 'and' && and === -1) and = names.size;
    else if (kind !== 'comma' && kind !== 'hyphen') return false;
  }
  return 2 < names.size && and === names.size - 1 && items[from]!.kind === 'word';
}

/** he, she, who, some: what a clause can have for its subject. */
export const isSubjectPronoun = (item: Item | undefined): boolean =>
  is(item, Class.pronoun) && !item!.mention && subjectPronouns.test(item!.word);

const subjectPronouns = new RegExp('^(?:he|she|they|it|we|i|you|who|which|others|everyone|someone|everybody|somebody|nobody'
  + "|both|many|some|several|most|few|another|one|none|all|those|neither)(?:'|$)");

/** "Lee on Tuesday said", "Lee (D-Ohio) said": days and brackets between a subject and its verb. */
function skipAsides(line: Line, from: number, last: number): number {
  let at = last;
  for (let item = line.items[at]; from <= at && item; item = line.items[at]) {
    if (item.kind === 'close') {
      let open = at;
      while (from < open && at - open < 16 && line.items[open]!.kind !== 'open') open--;
      if (line.items[open]!.kind !== 'open') return at;
      at = open - 1;
    } else if (is(item, Class.adverb) && !is(item, Class.pronoun) && !item.mention) at--;
    else if (is(item, Class.time) || (item.kind === 'number' && is(line.items[at - 1], Class.time))) {
      at--;
      while (from <= at && is(line.items[at], Class.time | Class.preposition | Class.determiner) && !isNoun(line.items[at])) at--;
    } else return at;
  }
  return at;
}

/** The small words of a name: "the League for the Defence of Human Rights". */
const isInside = ({ items }: Line, at: number): boolean => items[at]!.mention !== undefined && items[at]!.mention === items[at - 1]?.mention;

/** "the U.S. and Russia's", initials and signs written into names: & and the like. */
const isAttached = (line: Line, at: number): boolean => {
  const item = line.items[at]!;
  return item.kind === 'other' && /^[&/$@#.]$/.test(line.text.slice(item.start, item.end)) && isNoun(line.items[at - 1]);
};

/** "resulted in", "handed out", "follows a": an unlisted word with a verb's ending, and what only verbs have after them. */
function isVerbHere(line: Line, at: number): boolean {
  const { word, capital, classes } = line.items[at]!;
  const next = line.items[at + 1];
  if (capital || classes !== 0 || word.length < 4 || !next || is(next, Class.time)) return false;
  if (word.endsWith('ed') && (is(next, Class.preposition | Class.determiner | Class.object | Class.pronoun) || particles.test(next.word))) return true;
  return /[^s]s$/.test(word) && is(next, Class.determiner | Class.object) && next.kind === 'word';
}

const particles = /^(?:out|up|down|off|away|back)$/;

const linksNouns = (line: Line, at: number): boolean => {
  const before = line.items[at - 1];
  if (line.items[at]!.word === 'in' && before?.mention?.kind === 'ORG' && line.items[at + 1]?.mention?.kind === 'PLACE') return true;
  if (line.items[at]!.word === 'to' && !is(before, Class.role) && !/^(?:close|according|next)$/.test(before?.word ?? '')) return false;
  if (line.items[at]!.word === 'of' && isSubjectPronoun(before) && is(before, Class.determiner)) return true;
  return isNoun(before) && (line.items[at]!.word === 'of' || !before!.capital || is(before, Class.role));
};

/** "Lee and Kim": "and" between two names that no verb precedes. */
function joinsNames(line: Line, from: number, at: number): boolean {
  if (line.items[at]!.word !== 'and' || !isNoun(line.items[at - 1]) || at - 1 < from) return false;
  const left = phraseBefore(line, Math.max(from, at - 8), at - 1);
  return left !== undefined && beginsClause(line, from, left) && line.items[left.first - 1]?.kind !== 'comma';
}

/** A phrase that begins with a preposition or a conjunction begins after it. */
function dropLeading(line: Line, first: number, last: number): Phrase {
  let at = first;
  while (at < last && is(line.items[at], Class.preposition | Class.conjunction) && !line.items[at]!.mention) at++;
  return { first: at, last };
}

/** A phrase that can name somebody: with a capital, a determiner, a person's role or a plural. */
function named(line: Line, phrase: Phrase): Phrase | undefined {
  for (let at = phrase.first; at <= phrase.last; at++) {
    const item = line.items[at]!;
    if (item.capital || item.kind === 'number' || is(item, Class.determiner | Class.role) || /[^s]s$/.test(item.word)) return phrase;
  }
  return undefined;
}

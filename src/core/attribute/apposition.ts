import { Class } from './lexicon';
import { is, mentionEnd, type Item, type Line, type NamedSpan } from './line';
import type { Phrase } from './phrase';

/** "Its president, Nelson Lee, called", "The firm (Lee & Sons), Dr Ann Lee,": whose name stands between commas right after the phrase. */
export function inApposition({ items }: Line, last: number, things: boolean): NamedSpan | undefined {
  let at = last + 1;
  if (items[at]?.kind === 'open') while (items[at] && items[at]!.kind !== 'comma' && at - last < 12) at++;
  if (items[at]?.kind !== 'comma') return undefined;
  at++;
  for (let steps = 0; steps < 5 && items[at] && !items[at]!.mention && isTitle(items[at]!); steps++) at++;
  const mention = items[at]?.mention;
  if (mention?.kind !== 'PERSON' && !(things && mention?.kind === 'ORG')) return undefined;
  const next = items[mentionEnd(items, at)];
  const ends = next === undefined || /^(?:comma|open|stop|dash|colon)$/.test(next.kind) || /^(?:of|from)$/.test(next.word);
  return ends ? mention : undefined;
}

/** "Lumen news agency", "Minister of Education Ann Lee": the name in a phrase whose head is a common noun. */
export function nameInside({ items }: Line, { first, last }: Phrase, head: number): NamedSpan | undefined {
  const trade = items[head - 1]?.word === 'news' ? head - 2 : head - 1;
  const firm = first <= trade ? items[trade]!.mention : undefined;
  if (firm?.kind === 'ORG' && head === last && named.has(items[head]!.word)) return firm;
  const person = items[last]!.mention;
  if (head === last || person?.kind !== 'PERSON' || !items[first]!.capital || items[head + 1]?.word !== 'of') return undefined;
  let start = last;
  while (head < start && items[start - 1]!.mention === person) start--;
  const office = items[start - 1];
  return head + 1 < start - 1 && office?.capital && !is(office, Class.title | Class.role) ? person : undefined;
}

/** What an organisation's name may be followed by that is the organisation itself. */
const named = new Set('agency newspaper paper magazine website network channel broadcaster daily weekly company firm airline charity group bank'.split(' '));

/** What may stand before a name in an apposition: "Captain", "SP", "neighbour". */
const isTitle = (item: Item): boolean => item.kind === 'word' && (item.capital || is(item, Class.title | Class.role));

/** "Nelson Lee, president and chief of the board, said": the name that the phrase itself stands in apposition to. */
export function appositionOf({ items }: Line, from: number, first: number): NamedSpan | undefined {
  for (let at = first - 1; from < at && first - at < 16; at--) {
    const item = items[at]!;
    if (item.kind === 'comma') {
      const mention = items[at - 1]!.mention;
      if (mention?.kind === 'PERSON') return mention;
    } else if (item.kind !== 'word' || item.cue || is(item, Class.auxiliary | Class.verb | Class.subordinator | Class.pronoun)) return undefined;
  }
  return undefined;
}

/** A word for a body of people, not for one of them. */
export const isBody = ({ word }: Item): boolean => bodies.has(word);

const bodies = new Set(`company firm agency union bank party group ministry department government organisation organization association trust council
  committee commission board court club team charity airline newspaper paper network university regulator operator importer contractor owner
  label sponsor publisher maker utility supplier developer`.split(/\s+/));

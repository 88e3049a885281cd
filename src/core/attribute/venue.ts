// Lee said [in an interview with Lumen Radio]VENUE on Monday, and wrote [on X]VENUE.

import { isFinite } from './clause';
import { Class } from './lexicon';
import { is, type Item, type Line, type Stretch } from './line';
import { headOf, phraseAfter } from './phrase';

/** "in a statement", "on X", "at a rally in Lodz": the place where words are said that begins with the preposition at `at`. */
export function venueAt(line: Line, at: number, to: number): Stretch | undefined {
  if (!leads.test(line.items[at]!.word)) return undefined;
  const head = venueHead(line, at + 1, to) ?? (line.items[at]!.word === 'at' ? undefined : outlet(line, at + 1, to));
  return head === undefined ? undefined : { from: at, to: withComplement(line, head + 1, to) };
}

/** "a news conference", "the rally": who is told is whoever came, and the words tell where. */
export const isOccasion = (line: Line, { from, to }: Stretch): boolean =>
  from < to - 1 && occasions.has(singular(line.items[headOf(line, { first: from, last: to - 1 })]!.word));

const leads = /^(?:in|on|at|via|during|through|over)$/;

const occasions = new Set(`rally conference briefing hearing meeting gathering summit forum debate townhall seminar workshop symposium convention ceremony
  reception dinner banquet lunch fundraiser vigil funeral service inquest inquiry tribunal session event hall`.split(/\s+/));

const venues = new Set([...occasions, ...`statement interview tweet post letter email e-mail mail memo memorandum message speech address podcast video
  clip recording tape broadcast webcast livestream column op-ed editorial essay article piece story dispatch book memoir autobiography diary blog note notes
  report filing affidavit deposition lawsuit complaint petition brief ruling opinion release communique declaration manifesto newsletter press call
  phone telephone television tv radio air internet facebook twitter x instagram telegram youtube tiktok whatsapp reddit linkedin weibo media platform
  network channel website site page account feed thread show programme program news series episode sermon lecture keynote toast testimony text chat
  conversation discussion exchange questionnaire webinar remark comment feedback appearance visit tour panel hall court parliament floor stage stand trial
  sideline trail`.split(/\s+/)]);

const singular = (word: string): string =>
  (word.endsWith('ies') ? `${word.slice(0, -3)}y` : /(?:s|ch|sh)es$/.test(word) ? word.slice(0, -2) : /[^s]s$/.test(word) ? word.slice(0, -1) : word);

const isVenue = (word: string): boolean => venues.has(word) || venues.has(singular(word));

/** The last item of the noun phrase that begins at `from`, if it is about such a place: "post" of "a blog post", "Today" of "the programme Today". */
function venueHead(line: Line, from: number, to: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < to && at < from + 9; at++) {
    const item = line.items[at]!;
    if (item.kind === 'hyphen') head = undefined;
    if (item.kind === 'hyphen' || (item.kind === 'number' && head === undefined)) continue;
    if (item.kind !== 'word') break;
    if (isVenue(item.word)) head = at;
    else if (head === undefined ? isOther(line, at) : !goesOn(item)) break;
    else if (head !== undefined) head = at;
  }
  return head;
}

/** "file" in "a court file", "Today" in "the programme Today"; not "aired" in "an interview aired". */
const goesOn = (item: Item): boolean =>
  !is(item, Class.time) && (item.capital || (item.classes === 0 && !item.cue && !/(?:ed|ing)$/.test(item.word)));

/** What no noun phrase goes on with; "of" does in "a series of tweets". A word that may be a verb is a noun behind "a". */
function isOther(line: Line, at: number): boolean {
  const item = line.items[at]!;
  if (item.word === 'of' || item.mention) return false;
  return is(item, Class.preposition | Class.conjunction | Class.subordinator | Class.auxiliary)
    || (!is(line.items[at - 1], Class.determiner) && isFinite(item));
}

/** on Lumen, on Harbour Talk: a name of its own, of an organisation or a work. */
function outlet(line: Line, at: number, to: number): number | undefined {
  const first = is(line.items[at], Class.determiner) ? at + 1 : at;
  const mention = line.items[first]?.mention;
  if (to <= first || line.items[at - 1]!.word !== 'on' || !/^(?:ORG|WORK|PRODUCT)$/.test(mention?.kind ?? '')) return undefined;
  let last = first;
  while (last + 1 < to && line.items[last + 1]!.mention === mention) last++;
  return last;
}

/** "with Lumen Radio", "on X", "in the Lumen Gazette", "of the board": with whom, in which outlet, whose; not to whom or about what. */
function withComplement(line: Line, from: number, to: number): number {
  const word = line.items[from]?.word ?? '';
  const next = line.items[from + 1];
  if (to <= from + 1 || !/^(?:with|on|in|at|for|of)$/.test(word) || is(next, Class.time) || next!.mention?.kind === 'DATE') return from;
  const named = next!.capital || (is(next, Class.determiner) && line.items[from + 2]?.capital === true);
  if (word === 'on' && !named) return venueHead(line, from + 1, to) === undefined ? from : venueHead(line, from + 1, to)! + 1;
  if (/^(?:in|for)$/.test(word) && !named) return from;
  const phrase = phraseAfter(line, from + 1, to);
  return phrase ? phrase.last + 1 : from;
}

import type { Assignment } from '../framed';
import { Class } from '../lexicon';
import { is, type Item, type Line } from '../line';

/** Whether the words around make the marked ones somebody's, though no clause of reporting governs them. */
export function isLent({ line, item, sentence }: Assignment, text: string): boolean {
  const { from } = line.sentences[sentence]!;
  return isNounOfSaying(line, from, item) || isDescription(line, from, item) || isVerbal(line, item, text) || /[?!]$/.test(text);
}

/** 14 percent said “not likely”, and hopes to “transform” it: what follows the verb "to say", or is one, is no name. */
function isVerbal(line: Line, item: number, text: string): boolean {
  const before = line.items[item - 1];
  return before?.cue?.kind === 'say' || (/^\p{Ll}/u.test(text) && before?.word === 'to');
}

const sayings = new Set(`claim call promise pledge comment remark statement assertion accusation allegation demand warning message chant cry shout
  description criticism vow question plea appeal admission suggestion prediction complaint charge insistence notion argument declaration announcement
  threat answer reply response reminder belief concern fear refrain contention dictum mantra`.split(/\s+/));

/** "her call for a “new start”", "chants of “Shame”". */
function isNounOfSaying(line: Line, from: number, item: number): boolean {
  for (let at = item - 1; from <= at && item - at < 10; at--) {
    const { kind } = line.items[at]!;
    if (kind === 'quotation' || kind === 'comma' || kind === 'semicolon' || kind === 'colon') return false;
    if (isSaying(line.items[at])) return true;
  }
  return false;
}

/** A noun that tells of words: "claims", "call", "remark". */
export const isSaying = (item: Item | undefined): boolean => item !== undefined && sayings.has(singular(item.word));

const singular = (word: string): string => (word.endsWith('ies') ? word.slice(0, -3) + 'y' : word.replace(/s$/, ''));

const describing = new Set(`refer refers referred referring see sees saw seen seeing identify identifies identified designate designates designated list lists
  listed present presents presented presenting mark marks marked brought qualify qualifies qualified address addressed addressing`.split(/\s+/));

/** "described it as “a trap”", "is called a “trap”"; not what it is "known as", which is its name. */
function isDescription(line: Line, from: number, item: number): boolean {
  let at = item - 1;
  while (from <= at && is(line.items[at], Class.determiner | Class.adverb) && line.items[at]!.word !== 'as') at--;
  if (at < from) return false;
  const { word, cue } = line.items[at]!;
  if (cue?.kind === 'call' && cue.tense === 'past') return is(line.items[at - 1], Class.be) || is(line.items[at - 2], Class.be);
  if (word !== 'as') return false;
  for (let verb = at - 1; from <= verb && at - verb < 8; verb--) {
    const { kind, word: form, cue: way } = line.items[verb]!;
    if (kind === 'comma' || kind === 'quotation' || kind === 'semicolon') return false;
    if (way?.kind === 'call' || way?.kind === 'treat' || describing.has(form)) return true;
  }
  return false;
}

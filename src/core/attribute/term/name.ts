import type { Assignment } from '../framed';
import { Class } from '../lexicon';
import { endsWithComma, is, type Item, type Line } from '../line';
import { isSaying } from './lent';

/** Words that a name in marks stands beside: what kind of work it is, or that it is a name at all. */
export const works = new Set(`show film movie book novel play album song documentary program programme podcast series memoir magazine episode single drama sitcom
  opera poem painting exhibition musical blockbuster bestseller ad spot comedy thriller trilogy franchise soap sequel cartoon column blog`.split(/\s+/));
export const namings = new Set(['term', 'word', 'pseudonym', 'nickname', 'moniker', 'codename', 'alias', 'named', 'nicknamed', 'christened', 'titled', 'entitled']);
const carriers =
  /^(?:signs?|t-shirts?|shirts?|placards?|banners?|stickers?|posters?|headlines?|plates?|stars?|hosts?|label|logo|brand|button|badge|cap|hats?)$/;

/** What a clause of reporting around it does not turn into speech: a nickname, a work, a name that is given, a thing held at arm's length. */
export function isName(one: Assignment, text: string, count: number): boolean {
  const { line, item, frame, place } = one;
  const before = line.items[item - 1];
  const titled = isTitled(text) && count <= 12;
  if (titled && (isNickname(one, text, count) || isOfWork(line, item) || isApposed(line, item))) return true;
  if (isCarried(line, item + 1) && count <= (titled ? 8 : 4) && !/[,.…]["'”’]*$/.test(text)) return true;
  if (count <= 8 && titled && before && isOfName(before) && !isSaying(line.items[item - 2])) return true;
  if (count <= 4 && before && before.kind !== 'comma' && (namings.has(before.word) || isSoCalled(line, item))) return true;
  if (count <= 3 && titled && frame && place !== 'after' && namings.has(line.items[frame.last]!.word)) return true;
  return (titled || count <= 2) && count <= 4 && isSubject(one, text);
}

/** Rosa “Lina” Duarte. */
function isNickname({ line, item, sentence }: Assignment, text: string, count: number): boolean {
  const before = line.items[item - 1];
  const next = line.items[item + 1];
  if (line.sentences[sentence]!.from === item || !before || 2 < count || isEnded(text)) return false;
  return before.capital && before.mention !== undefined && next?.capital === true && next.kind === 'word';
}

const isEnded = (text: string): boolean => /[,.?!…]["'”’]*$/.test(text);

/** the novel “High Water”; the novel, “High Water,” */
const isOfWork = (line: Line, item: number): boolean => works.has(line.items[line.items[item - 1]?.kind === 'comma' ? item - 2 : item - 1]?.word ?? '');

/** “High Water,” a novel about the docks. */
function isApposed(line: Line, item: number): boolean {
  let at = item + (line.items[item + 1]?.kind === 'comma' ? 2 : 1);
  if (!endsWithComma(line, item) && at === item + 1) return false;
  if (!is(line.items[at], Class.determiner)) return false;
  for (const end = at + 5; at < end; at++) if (works.has(line.items[at]?.word ?? '')) return true;
  return false;
}

/** a “Docks First” banner, “Docks First” T-shirts. */
function isCarried(line: Line, at: number): boolean {
  const next = line.items[at];
  return carriers.test((next?.word === 't' && line.items[at + 1]?.kind === 'hyphen' ? line.items[at + 2]?.word : next?.word) ?? '');
}

/** “High Water” is her first: what is spoken of, not what is said. */
function isSubject({ line, item, sentence }: Assignment, text: string): boolean {
  const next = line.items[item + 1];
  if (line.sentences[sentence]!.from < item || isEnded(text) || !next || next.kind === 'quotation' || next.cue) return false;
  return is(next, Class.be | Class.auxiliary | Class.role) || next.kind === 'open';
}

/** on “Morning Talk”, the station’s “Morning Talk”, told “Morning Talk”: where a name can stand and speech cannot. */
const isOfName = ({ word }: Item): boolean => /^(?:on|in|of|with|by|at|told)$/.test(word) || word.endsWith("'s");

export const isSoCalled = (line: Line, item: number): boolean => {
  const [third, second, before] = [line.items[item - 3]?.word, line.items[item - 2], line.items[item - 1]!.word];
  if (before === 'as') return isKnown(line, item - 2);
  return (
    second?.kind === 'hyphen'
    && ((third === 'so' && before === 'called')
      || (third === 'self' && /^(?:described|styled|proclaimed|declared)$/.test(before))
      || third === 'code')
  );
};

/** known as, known to the court as, known online as */
function isKnown(line: Line, last: number): boolean {
  for (let at = last; 0 <= at && last - at < 6; at--) {
    if (/^(?:known|knows|know|knew)$/.test(line.items[at]!.word)) return true;
    if (line.items[at]!.kind !== 'word') return false;
  }
  return false;
}

/** Every word that matters begins with a capital, and there are two at least, or it is a single name. */
export function isTitled(text: string): boolean {
  if (!/^[^\p{L}]*\p{Lu}/u.test(text)) return false;
  const all = text.replace(/[^\p{L}\p{N}'’ -]/gu, '').split(/[\s-]+/).filter(Boolean);
  const weighty = all.filter(word => !/^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|by|from|is|as|vs)$/.test(word));
  return (
    weighty.length !== 0
    && weighty.every(word => /^[\p{Lu}\p{N}]/u.test(word))
    && /[\p{Lu}\p{N}]/u.test(all[0]!.charAt(0))
    && !/^I\b|^(?:No|Yes)$/.test(text)
  );
}

/** Whether titled words behind `before` are a name: anywhere but where speech is announced; beside a reporting clause only where names stand. */
export function standsAsName(before: Item | undefined, evident: boolean, count: number): boolean {
  const kind = before?.kind;
  if (kind === undefined || kind === 'colon' || kind === 'comma' || kind === 'quotation') return false;
  const { word } = before!;
  return !evident || works.has(word) || (word.endsWith("'s") && count <= 8)
    || /^(?:on|of|in|the|a|an|his|her|their|its|from|to|for|with|at|by|and|titled|called|author|hit|told)$/.test(word);
}

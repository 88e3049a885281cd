import model from '../../../model/titles.json';
import { plain } from './fold';
import { gazetteer, nationLength } from './gazetteer';
import { isGivenName } from './token';
import { americanSpelling, mensTitles, titles as plainTitles, titlesOrSurnames, womensTitles } from './vocabulary';

/** What a name says of its bearer before the name: "former Kenyan Trade Minister" of "former Kenyan Trade Minister Wanjiru Odhiambo". */
export interface Office {
  /** "minister"; empty for "Mr". */
  readonly head: string;
  /** Of what: "trade". */
  readonly topics: readonly string[];
  /** The country, as the gazetteer counts them. */
  readonly nation: number | undefined;
  readonly past: boolean;
  readonly gender: '' | 'woman' | 'man';
}

/** The office that a name without title states. */
export const noOffice: Office = { head: '', topics: [], nation: undefined, past: false, gender: '' };

/** Whether a word is a title by itself: "minister", "mr". */
export const isTitle = (word: string): boolean => (lists ??= build()).titles.has(word);

/**
 * How many words of a name are title: all up to the last one ("Kenyan Trade Secretary Wanjiru Odhiambo"), and what the title is of
 * ("Secretary of State", "President of South Africa"). At least one word is left.
 */
export function titleLength(words: readonly string[]): number {
  if (words.length === 1) return 0;
  const { titles } = (lists ??= build());
  let from = leadingLength(words);
  for (let i = words.length - 2; from <= i; i--) {
    if (!titles.has(words[i]!) || titlesOrSurnames.has(words[i]!) || 0 < i && isGivenName(words[i]!)) continue;
    from = i + 1;
    break;
  }
  if (from === 0) return words[0] === 'the' ? 1 : 0;
  return Math.min(from + realmLength(words, from), words.length - 1);
}

/** Titles at the very start, with what they are of: there "King" is no surname. */
function leadingLength(words: readonly string[]): number {
  const { titles, topics, modifiers, honorifics } = (lists ??= build());
  let length = 0;
  for (let at = 0; at < words.length - 1;) {
    const nation = nationLength(words, at);
    if (titles.has(words[at]!) || honorifics.has(words[at]!)) length = at + 1;
    else if (nation === 0 && !topics.has(words[at]!) && !modifiers.has(words[at]!)) break;
    at += Math.max(1, nation);
  }
  return Math.min(length, words.length - 1);
}

/** "of State", "for Foreign Affairs", "of the Republic of Kenya" after a title. */
function realmLength(words: readonly string[], from: number): number {
  const { topics, titles } = (lists ??= build());
  if (!joining.has(words[from]!)) return 0;
  let at = from + 1;
  for (;;) {
    const nation = nationLength(words, at);
    if (0 < nation) at += nation;
    else if (at < words.length - 1 && (joining.has(words[at]!) || topics.has(words[at]!) || titles.has(words[at]!))) at++;
    else return at - from;
  }
}

const joining = new Set(['of', 'for', 'the', 'and', 'to']);

/** Reads the words of a title. */
export function officeOf(words: readonly string[]): Office {
  if (words.length === 0) return noOffice;
  const { titles, modifiers, honorifics } = (lists ??= build());
  let head = '';
  let nation: number | undefined;
  let past = false;
  const topics: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = nationLength(words, i);
    const word = canonical(words[i]!);
    if (0 < length) {
      nation ??= gazetteer().nation(words.slice(i, i + length).join(' '));
      i += length - 1;
    } else if (former.has(word)) past = true;
    else if (titles.has(words[i]!) || honorifics.has(word)) head = saysNothing.has(word) || !titles.has(words[i]!) ? head : word;
    else if (!joining.has(word) && !modifiers.has(word) && word !== 'affairs') topics.push(word);
  }
  const woman = words.some(word => womensTitles.has(word));
  const man = words.some(word => mensTitles.has(word));
  return { head, topics, nation, past, gender: woman === man ? '' : woman ? 'woman' : 'man' };
}

/** "foreign" for "external", "defense" for "defence": one office by two names. */
const canonical = (word: string): string => sameOffice.get(word) ?? americanSpelling(word);

const sameOffice: ReadonlyMap<string, string> = new Map(Object.entries({
  external: 'foreign', home: 'interior', treasury: 'finance', advisor: 'adviser', gen: 'general', sen: 'senator', gov: 'governor', rep: 'representative',
  justice: 'judge', railway: 'railways',
}));
const former = new Set(['former', 'ex', 'late', 'then', 'acting', 'interim', 'outgoing', 'incoming', 'designate', 'elect', 'candidate', 'shadow']);
/** Titles that are no office. */
const saysNothing = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'doctor', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady', 'hon']);

/**
 * Whether two offices tell two people apart, or agree: ministers of two things, presidents of two countries, a bishop and a
 * colonel. A former minister may be minister of something else now; one office of general kind says nothing.
 */
export function compareOffices(a: Office, b: Office, fullNames: boolean): 'agree' | 'differ' | 'unknown' {
  if (a.gender !== '' && b.gender !== '' && a.gender !== b.gender) return 'differ';
  if (a.head === '' || b.head === '') return 'unknown';
  const [sphereOfA, sphereOfB] = [spheres.get(a.head), spheres.get(b.head)];
  if (sphereOfA !== undefined && sphereOfB !== undefined && sphereOfA !== sphereOfB) return 'differ';
  if (a.head !== b.head) return 'unknown';
  if (a.past || b.past) return 'unknown';
  if (a.nation !== undefined && b.nation !== undefined && a.nation !== b.nation) return 'differ';
  if (!ofOneThing.has(a.head) || a.topics.length === 0 || b.topics.length === 0) return a.topics.length === b.topics.length ? 'agree' : 'unknown';
  if (a.topics.some(topic => b.topics.includes(topic))) return 'agree';
  // Foreign ministers become prime ministers, so that a full name outweighs it.
  return fullNames && (a.topics.includes('prime') || b.topics.includes('prime')) ? 'unknown' : 'differ';
}

const ofOneThing = new Set(['minister', 'secretary', 'governor', 'mayor', 'ambassador', 'bishop', 'archbishop', 'commissioner']);

/** Walks of life that one person seldom leaves for the other; politicians come from all of them. */
const spheres: ReadonlyMap<string, string> = new Map(Object.entries({
  army: 'general colonel lieutenant admiral brigadier sergeant corporal commodore major col lt sgt adm brig maj capt',
  church: 'bishop archbishop cardinal pope rabbi imam ayatollah reverend rev pastor priest mufti patriarch monsignor mullah nun monk',
  court: 'judge magistrate',
  sport: 'coach goalkeeper striker midfielder winger footballer jockey',
}).flatMap(([sphere, heads]) => heads.split(' ').map(head => [head, sphere] as const)));

interface Lists {
  readonly titles: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  /** "Pandit", "Frau": titles only at the very start. */
  readonly honorifics: ReadonlySet<string>;
}

let lists: Lists | undefined;

/** Titles of one word that are given names too ("Dean") are none here; what titles of several words hold is what one can be minister of. */
function build(): Lists {
  const all = [...model.titles.split('|'), ...model.heads.split('|')];
  const topics = new Set(all.filter(title => title.includes(' ')).flatMap(title => title.split(/[\s-]/)));
  const honorifics = new Set(model.honorifics.split(' ').map(plain).filter(title => !isGivenName(title)));
  const single = all.filter(title => /^[a-z]+$/.test(title) && !isGivenName(title));
  return { titles: new Set([...plainTitles, ...single]), topics, modifiers: new Set(model.modifiers.split('|')), honorifics };
}

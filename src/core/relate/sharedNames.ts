import { distance } from 'fastest-levenshtein';
import { compareNames, parseName, type ParsedName } from '../matchNames';
import { plain } from '../matchNames/fold';
import type { Article, EntityId, EntityKind, Mention } from '../model';
import { once } from '../once';
import { type Span, words as onOneLine } from '../span';
import { addKey, createKeyTable, findKey } from './keyTable';
import { createRecent, type Recent } from '../recent';
import type { Reading } from './lookup';
import { hashesOfName } from './names';
import { namesWithin, type ShownNames, wordsOfName } from './shownNames';

/** Names that a window shares with what was asked about: at most three, as the window writes them, those of which the words in common are in fewest passages first. */
export type SharedNames = (window: Pick<Reading, 'article' | 'gist'> & { readonly passage: Span }) => string[];

/** `asked` are the mentions that were asked about; `count` tells in how many passages a word of a name, hashed, occurs. */
export function createSharedNames(article: Article, asked: readonly Mention[], count: (word: number) => number): SharedNames {
  const theirs = namesAsked(article, asked);
  const mayBeNamed = createGlance(theirs);
  const occurs = ({ words }: Name, others: readonly Name[]): number => {
    const shared = words.filter(word => others.some(other => other.words.includes(word)));
    return Math.min(...(0 < shared.length ? shared : words).map(word => count(word) || Infinity));
  };
  return ({ article: { text }, gist: { shown }, passage }) => {
    const likely = namesWithin(shown, passage).filter(({ number }) => shown.kinds[number] !== 'NORP' && mayBeNamed(shown, number))
      .map(({ number, span }) => ({ span, name: readName(shown.kinds[number]!, shown.nameOf(number), wordsOfName(shown, number)) }))
      .map(({ span, name }) => ({ span, name, others: theirs.filter(other => mayBeOne(name, other)) }))
      .filter(({ others }) => 0 < others.length)
      .map(named => ({ ...named, occurs: occurs(named.name, named.others) }))
      .sort((a, b) => a.occurs - b.occurs);
    // Rarest first: most names need never be taken apart, nor any that is written as it was asked about.
    const found: string[] = [];
    for (const { name, span, others } of likely) {
      if (found.length === most) break;
      if (others.includes(name) || others.some(other => areOne(name, other))) found.push(writtenIn(text, name, span));
    }
    return found;
  };
}

const most = 3;

/** Whether a name may be one of those asked about: it has a word of one, or begins as one. To look at its words is quick, to read it is not. */
function createGlance(asked: readonly Name[]): (shown: ShownNames, number: number) => boolean {
  const known = createKeyTable();
  for (const { words } of asked) for (const word of words) addKey(known, word);
  const initials = new Set(asked.map(({ initial }) => initial));
  return (shown, number) => {
    for (let at = shown.firstWords[number]!; at < shown.firstWords[number + 1]!; at++) if (0 <= findKey(known, shown.words[at]!)) return true;
    return initials.has(initialOf(shown.nameOf(number)));
  };
}

/** A small letter, or a digit. */
const initialOf = (name: string): string => (/^[a-z0-9]/i.test(name) ? name.charAt(0).toLowerCase() : plain(name).slice(0, 1));

const areOne = (name: Name, other: Name): boolean => compareNames(other.parsed(), name.parsed()).kind !== 'none';

/** Names are taken apart only if they can be one: they have a word in common; or one is a single word and begins as the other, as an acronym does, or another spelling. */
const mayBeOne = (a: Name, b: Name): boolean => a.kind === b.kind
  && (a === b || a.words.some(word => b.words.includes(word)) || (a.initial === b.initial && (isShort(a, b) || isShort(b, a) || isSpelling(a, b))));

const isShort = (a: Name, b: Name): boolean => a.words.length < 2 && 1 < b.words.length && a.full.length <= longestAcronym;
const isSpelling = (a: Name, b: Name): boolean => a.words.length < 2 && b.words.length < 2 && distance(a.full, b.full) <= mostChanged;

/** With its points: "U.N.H.C.R." */
const longestAcronym = 10;
/** Letters: "Mohamed", "Muhammad". */
const mostChanged = 3;

/** Each entity once; nationalities are left out, they join too much. */
function namesAsked({ text, entities }: Article, mentions: readonly Mention[]): Name[] {
  const once = new Map<EntityId, Name>();
  for (const mention of mentions) {
    if (mention.kind === 'NORP' || once.has(mention.entity)) continue;
    once.set(mention.entity, readName(mention.kind, entities.find(({ id }) => id === mention.entity)?.name ?? onOneLine(text, mention)));
  }
  return [...once.values()];
}

function writtenIn(text: string, { full }: Name, span: Span): string {
  const written = onOneLine(text, span);
  return isShouted(written) ? full : written;
}

/** A place in a dateline, a name in a headline; acronyms are short. */
export const isShouted = (written: string): boolean => 5 < written.length && written === written.toUpperCase();

/** A name; taken apart when that is first asked for. */
interface Name {
  readonly kind: ParsedName['kind'];
  readonly full: string;
  /** As `initialOf` has it. */
  readonly initial: string;
  /** Hashed. */
  readonly words: readonly number[];
  parsed(): ParsedName;
}

const mostKnown = 2000;
/** The names of a folder come again and again, and to take one apart takes longer than to read a paragraph. By kind. */
const known: Readonly<Record<Name['kind'], Recent<Name>>> =
  { PERSON: createRecent(mostKnown), ORG: createRecent(mostKnown), PLACE: createRecent(mostKnown), other: createRecent(mostKnown) };

function readName(kind: EntityKind, name: string, words?: Int32Array): Name {
  const own: Name['kind'] = kind === 'PERSON' || kind === 'ORG' || kind === 'PLACE' ? kind : 'other';
  return known[own].get(name, full => ({ kind: own, full, initial: initialOf(full), words: words ? [...words] : hashesOfName(full), parsed: parsing(kind, full) }));
}

/** By itself, so that a name that is remembered keeps nothing of the article it was met in. */
const parsing = (kind: EntityKind, name: string): Name['parsed'] => once(() => parseName(kind, name));

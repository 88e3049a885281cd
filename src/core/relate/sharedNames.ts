import { distance } from 'fastest-levenshtein';
import { compareNames, lookupKeys, parseName, type ParsedName } from '../matchNames';
import { plain } from '../matchNames/fold';
import type { Article, EntityId, EntityKind, Mention } from '../model';
import { type Span, words as onOneLine } from '../span';
import { hashesOfName, mentionsIn } from './features';
import { addKey, createKeyTable, findKey } from './keyTable';
import { createNameHashes } from './nameHashes';
import { rangeOf, type Words } from './words';

/**
 * Names that a stretch, whose `words` these are, shares with what was asked about: at most three, as the stretch writes them, those of which
 * the words in common are in fewest passages first.
 */
export type SharedNames = (article: Article, span: Span, words: Words) => string[];

/** `asked` are the mentions that were asked about; `count` tells in how many passages a word of a name, hashed, occurs. */
export function createSharedNames(article: Article, asked: readonly Mention[], count: (word: number) => number): SharedNames {
  const theirs = namesIn(article, asked).map(({ name }) => name);
  const mayBeNamed = createGlance(theirs);
  const occurs = ({ words }: Name, others: readonly Name[]): number => {
    const shared = words.filter(word => others.some(other => other.words.includes(word)));
    return Math.min(...(0 < shared.length ? shared : words).map(word => count(word) || Infinity));
  };
  return (article, span, words) => {
    const mentions = mentionsIn(article, span).filter(mention => mayBeNamed(mention, article, words));
    const likely = namesIn(article, mentions).map(named => ({ named, others: theirs.filter(other => mayBeOne(named.name, other)) }))
      .filter(({ others }) => 0 < others.length)
      .map(({ named, others }) => ({ named, others, occurs: occurs(named.name, others) }))
      .sort((a, b) => a.occurs - b.occurs);
    // Rarest first: most names need never be taken apart, nor any that is written as it was asked about.
    const found: string[] = [];
    for (const { named, others } of likely) {
      if (found.length === most) break;
      if (others.includes(named.name) || others.some(other => areOne(named.name, other))) found.push(writtenIn(article, named));
    }
    return found;
  };
}

const most = 3;

/** Whether a mention, as it is written, may be one of the names: it has a word of one, begins as one, or may be short for one. To look at its words is quick, to read its name is not. */
function createGlance(names: readonly Name[]): (mention: Mention, article: Article, words: Words) => boolean {
  const known = createKeyTable();
  for (const { words } of names) for (const word of words) addKey(known, word);
  const initials = new Set(names.map(({ initial }) => initial));
  const hashOf = createNameHashes();
  return (mention, { text }, words) => {
    const { from } = rangeOf(words, mention);
    let to = from;
    // The last word may go on: "Duarte's".
    for (; to < words.count && words.starts[to]! < mention.end; to++) if (0 <= findKey(known, hashOf(words, to))) return true;
    const written = text.slice(mention.start, mention.end);
    return written === written.toUpperCase() || initials.has(plain(written.charAt(0)));
  };
}

const areOne = (name: Name, other: Name): boolean =>
  name.keys().some(key => other.keys().includes(key)) && compareNames(other.parsed(), name.parsed()).kind !== 'none';

/** Names are taken apart only if they can be one: they have a word in common; or one is a single word and begins as the other, as an acronym does, or another spelling. */
const mayBeOne = (a: Name, b: Name): boolean => a.kind === b.kind
  && (a === b || a.words.some(word => b.words.includes(word)) || (a.initial === b.initial && (isShort(a, b) || isShort(b, a) || isSpelling(a, b))));

const isShort = (a: Name, b: Name): boolean => a.words.length < 2 && 1 < b.words.length && a.full.length <= longestAcronym;
const isSpelling = (a: Name, b: Name): boolean => a.words.length < 2 && b.words.length < 2 && distance(a.full, b.full) <= mostChanged;

/** With its points: "U.N.H.C.R." */
const longestAcronym = 10;
/** Letters: "Mohamed", "Muhammad". */
const mostChanged = 3;

interface Named {
  readonly name: Name;
  /** Where it stands first. */
  readonly mention: Mention;
}

/** Each entity once; nationalities are left out, they join too much. */
function namesIn({ text, entities }: Article, mentions: readonly Mention[]): Named[] {
  const once = new Map<EntityId, Named>();
  for (const mention of mentions) {
    if (mention.kind === 'NORP' || once.has(mention.entity)) continue;
    once.set(mention.entity, { mention, name: readName(mention.kind, entities.find(({ id }) => id === mention.entity)?.name ?? onOneLine(text, mention)) });
  }
  return [...once.values()];
}

function writtenIn({ text }: Article, { name: { full }, mention }: Named): string {
  const written = onOneLine(text, mention);
  return isShouted(written) ? full : written;
}

/** A place in a dateline, a name in a headline; acronyms are short. */
const isShouted = (written: string): boolean => 5 < written.length && written === written.toUpperCase();

/** A name; taken apart when that is first asked for. */
interface Name {
  readonly kind: ParsedName['kind'];
  readonly full: string;
  /** A small letter, or a digit. */
  readonly initial: string;
  /** Hashed. */
  readonly words: readonly number[];
  parsed(): ParsedName;
  keys(): readonly string[];
}

/** The names of a folder come again and again, and to take one apart takes longer than to read a paragraph. */
const known = new Map<string, Name>();
const mostKnown = 4000;

function readName(kind: EntityKind, name: string): Name {
  const own: Name['kind'] = kind === 'PERSON' || kind === 'ORG' || kind === 'PLACE' ? kind : 'other';
  const key = `${own} ${name}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size === mostKnown) known.clear();
  let parsed: ParsedName | undefined;
  let keys: readonly string[] | undefined;
  const parse = (): ParsedName => (parsed ??= parseName(kind, name));
  const read: Name = {
    kind: own, full: name, initial: plain(name).slice(0, 1), words: hashesOfName(name), parsed: parse,
    keys: () => (keys ??= lookupKeys(parse())),
  };
  known.set(key, read);
  return read;
}

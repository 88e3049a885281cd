import type { Token, TokenKind } from '../reading';
import { clusterOf } from './clusters';
import { fold } from './fold';
import { hashOf } from './hash';
import { Known, type Lexicon } from './lexicon';
import { wordIn } from './seen';
import type { WordPoints } from './weights';

/** How a word is written. */
export const Shape = {
  none: 0,
  lower: 1,
  /** Begins with a capital: "Riga", "McCoy", "O'Neill". */
  capital: 2,
  /** Two capitals or more, nothing small: "NATO", "U.S.", "RIGA". */
  capitals: 3,
  /** One capital letter. */
  initial: 4,
  /** "iPhone", "eBay". */
  inner: 5,
  number: 6,
} as const;

/** All that the rules ask of a token: one object for all tokens of the same letters. */
export interface Word {
  /** The letters as they stand. */
  readonly text: string;
  /** The letters as lists hold them; of punctuation and marks the characters themselves. */
  readonly key: string;
  readonly shape: number;
  /** Bits of `Known`. */
  readonly known: number;
  /** Hashes of the key, of its first three and its last three letters. */
  readonly hash: number;
  readonly head: number;
  readonly tail: number;
  /** The number of the words of like use, 0 if unknown; divided by `perGroup` a coarser one. */
  readonly cluster: number;
  /** The sort of word it is between two names, below `separators`; 0 if the names have nothing to do with each other. */
  readonly separator: number;
  /** How many tokens the longest phrase of the lists has that begins with it, and the longest that is a title; 0 if there is none. */
  readonly longest: number;
  readonly longestTitle: number;
  /** Its points by itself, once some weights were asked for them: see `wordPoints`. */
  points: WordPoints | undefined;
  /** Answers about it, two bits each, once they were asked for: see `traitOf`. */
  traits: number;
}

/** How many sorts of what may stand between two names that follow each other there are: nothing, or one token of the others. */
export const separators = 7;

function separatorOf(key: string): number {
  switch (key) {
    case ',': return 1;
    case 'and': case '&': case 'or': return 2;
    case '(': return 3;
    case '-': case '–': case '/': return 4;
    case "'s": case '’s': return 5;
    case 'of': case 'in': return 6;
    default: return 0;
  }
}

/** The words of a text, token by token. Markup and quotation marks are walls: no name holds one. */
export function wordsOf(text: string, tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const words: Word[] = [];
  let kind: TokenKind;
  const make = (letters: string): Word => wordOf(letters, kind, lexicon);
  for (const token of tokens) {
    const { start, end } = token;
    kind = token.kind;
    words.push(kind === 'markup' || kind === 'mark' ? wall : wordIn(lexicon.seen, text, start, Math.min(end, start + longestWord), make));
  }
  return words;
}

/** Nothing that a name could hold. */
const wall: Word = wordFrom('', '', Shape.none, 0, undefined);

/** No name has a longer word; what is longer (a line of a million letters) is looked at only so far. */
const longestWord = 60;

function wordOf(text: string, kind: TokenKind, lexicon: Lexicon): Word {
  if (kind === 'number') return wordFrom(text, text, Shape.number, 0, lexicon);
  if (kind !== 'word') return wordFrom(text, text, Shape.none, 0, lexicon);
  const shape = shapeOf(text);
  const key = fold(text);
  const known = knownOf(lexicon.words.get(key) ?? 0, key, shape, text);
  // "J.P.", unless the lists know it as "U.S.": the initials of somebody's given names.
  const isInitials = shape === Shape.capitals && !(known & (Known.country | Known.organisation)) && /^\p{Lu}(?:\.\p{Lu}){1,2}\.?$/u.test(text);
  if (isInitials) return wordFrom(text, key, Shape.initial, known, lexicon);
  return wordFrom(text, key, shape, known === 0 && isForm(key, lexicon) ? Known.common : known, lexicon);
}

function wordFrom(text: string, key: string, shape: number, known: number, lexicon: Lexicon | undefined): Word {
  const hash = hashOf(key);
  const isWord = shape !== Shape.none && shape !== Shape.number;
  return {
    text, key, shape, known, hash, head: isWord ? hashOf(key.slice(0, 3)) : 0, tail: isWord ? hashOf(key.slice(-3)) : 0,
    cluster: isWord ? clusterOf(hash) : 0, separator: separatorOf(key),
    longest: lexicon?.longest.get(key) ?? 0, longestTitle: lexicon?.longestTitle.get(key) ?? 0, points: undefined, traits: 0,
  };
}

/** A form of an ordinary word: the lists hold "baker", texts write "bakers". */
function isForm(key: string, { words }: Lexicon): boolean {
  const ending = /(?:'d|e?s|ed|er|ing|ly|ness|less)$/.exec(key);
  if (!ending || ending.index < 3) return false;
  const stem = key.slice(0, ending.index);
  return ((words.get(stem) ?? 0) & Known.common) !== 0 || ending[0] === 'es' && ((words.get(`${stem}e`) ?? 0) & Known.common) !== 0;
}

/** A small letter rules out names, and an acronym is written in capitals: "who" and "Who" are not the WHO, "us" not the US. */
function knownOf(bits: number, key: string, shape: number, text: string): number {
  if (contraction.test(key)) return Known.grammar | Known.common;
  if (shape === Shape.lower) return bits & ~names;
  if (bits & Known.acronym && shape !== Shape.capitals && /[A-Z]{2}/.test(text) === false) bits &= ~(Known.organisation | Known.acronym);
  if (shape === Shape.capitals && key.length <= 4 && bits & (Known.country | Known.acronym)) return bits & (Known.country | Known.organisation | Known.acronym);
  if (key === 'us' || key === 'uk' || key === 'la') return bits & ~Known.country;
  return bits;
}

/** "We'll", "Don't", "I'm". */
const contraction = /'(?:ll|re|ve|d|m|t)$/;

const names = Known.given | Known.family | Known.language | Known.country | Known.region | Known.largeCity | Known.city | Known.nationality | Known.organisation
  | Known.event | Known.product | Known.acronym;

function shapeOf(text: string): number {
  const first = text[0]!;
  if (first === first.toLowerCase()) {
    // "d'Ivoire", "l'Espresso": the capital comes behind the elided article.
    if (/^[dl]['’]\p{Lu}/u.test(text)) return Shape.capital;
    if (first !== first.toUpperCase() && /^\p{Ll}{1,2}\p{Lu}/u.test(text)) return Shape.inner;
    return Shape.lower;
  }
  if (text.length === 1) return Shape.initial;
  return text === text.toUpperCase() ? Shape.capitals : Shape.capital;
}

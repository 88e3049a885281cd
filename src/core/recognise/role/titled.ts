import type { Reading, Token } from '../../reading';
import type { Chunk } from '../lattice';
import { Known, type Lexicon } from '../lexicon';
import { Shape, type Word } from '../word';
import { isCourtesy, isTitleWord } from './titleWords';

/** A text as roles are looked for in it. All arrays go by token. */
export interface Titled {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  /** 1: part of a date or an amount, which no role holds. */
  readonly taken: Uint8Array;
  /** The names without the roles, and which of them covers a token, as a place in `names`; -1: none. */
  readonly names: readonly Chunk[];
  readonly nameAt: Int32Array;
  /** Where the title begins whose last word this is; -1: no title ends here. */
  readonly titleFrom: Int32Array;
  /** 1: part of a title. */
  readonly inTitle: Uint8Array;
}

/** Titles are those of the lists, in capitals or in small letters, and those that the names were read with (of kind ROLE). */
export function titledOf({ tokens }: Reading, words: readonly Word[], taken: Uint8Array, chunks: readonly Chunk[], lexicon: Lexicon): Titled {
  const names = chunks.filter(({ kind }) => kind !== 'ROLE');
  const nameAt = new Int32Array(words.length).fill(-1);
  names.forEach(({ from, to }, index) => nameAt.fill(index, from, to));
  const titleFrom = new Int32Array(words.length).fill(-1);
  const inTitle = new Uint8Array(words.length);
  const add = (from: number, to: number): void => {
    titleFrom[to - 1] = from;
    inTitle.fill(1, from, to);
  };
  for (const { from, to, kind } of chunks) if (kind === 'ROLE' && !words.slice(from, to).every(isCourtesy)) add(from, to);
  const isFree = (at: number): boolean => nameAt[at] === -1 && taken[at] === 0;
  for (let at = 0; at < words.length; at++) {
    if (!isFree(at) || words[at]!.shape === Shape.none) continue;
    const to = titleEnd(words, at, lexicon, isFree);
    if (to !== -1 && titleFrom[to - 1] === -1) add(at, to);
  }
  return { words, tokens, taken, names, nameAt, titleFrom, inTitle };
}

/** Markdown remnants, which stand between a role and a name and mean nothing. */
export const isMarkup = ({ tokens }: Titled, at: number): boolean => tokens[at]?.kind === 'markup';

/** No space before it, as in "vice-president". */
export const isGlued = ({ tokens }: Titled, at: number): boolean => 0 < at && at < tokens.length && tokens[at - 1]!.end === tokens[at]!.start;

/** The name of a token, if one covers it. */
export function nameOf({ names, nameAt }: Titled, at: number): Chunk | undefined {
  const name = nameAt[at];
  return name === undefined || name === -1 ? undefined : names[name];
}

/** The end of the longest title that begins at a word, or -1. */
function titleEnd(words: readonly Word[], from: number, lexicon: Lexicon, isFree: (at: number) => boolean): number {
  const first = words[from]!;
  let end = isTitleWord(first) || isMember(first, words[from + 1]) ? from + 1 : -1;
  const longest = Math.min(words.length - from, first.longestTitle || 1);
  for (let to = from + 2, phrase = first.key; to <= from + longest && isFree(to - 1); to++) {
    phrase += ` ${words[to - 1]!.key}`;
    if ((lexicon.phrases.get(phrase) ?? 0) & Known.title) end = to;
  }
  return end === from + 1 && isUnlisted(words, from, isFree) ? from + 2 : end;
}

/** "member of parliament": without what they are a member of, members hold no office. */
const isMember = ({ key }: Word, next: Word | undefined): boolean => (key === 'member' || key === 'assistant') && (next?.key === 'of' || next?.key === 'for');

/** "chief pathologist", "deputy consul": a noun that no list has, behind a word that says it is a title. */
function isUnlisted(words: readonly Word[], from: number, isFree: (at: number) => boolean): boolean {
  const [first, noun, after] = [words[from]!, words[from + 1], words[from + 2]];
  if (!noun || !after || first.shape !== Shape.lower || noun.shape !== Shape.lower || !isFree(from + 1)) return false;
  if (!/^(?:chief|deputy|assistant)$/.test(first.key) || noun.known & (Known.grammar | Known.saying | Known.personVerb)) return false;
  return /(?:er|or|ist|ian|m[ae]n|ant|ul|ee|ive)$/.test(noun.key) && (!isFree(from + 2) || /^(?:,|of|for|at|in|\(|and|\.)$/.test(after.key));
}

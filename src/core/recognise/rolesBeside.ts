import type { Reading } from '../reading';
import type { Chunk } from './lattice';
import { Known, type Lexicon } from './lexicon';
import { Shape, type Word } from './word';

/** Titles in small letters beside a person: "spokesman Ivo Brandt", "Ana Duarte, the deputy director of ...". */
export function rolesBeside({ sentences }: Reading, words: readonly Word[], chunks: readonly Chunk[], lexicon: Lexicon): Chunk[] {
  const found: Chunk[] = [];
  let sentence = 0;
  let free = 0;
  for (const [index, { kind, from, to }] of chunks.entries()) {
    while (sentence + 1 < sentences.length && sentences[sentence]!.endToken <= from) sentence++;
    const { firstToken, endToken } = sentences[sentence]!;
    const previous = index ? chunks[index - 1]!.to : 0;
    const next = chunks[index + 1]?.from ?? endToken;
    if (kind === 'PERSON') {
      const before = titleEndingAt(words, from, Math.max(firstToken, previous, free), lexicon);
      const after = titleAfter(words, to, Math.min(endToken, next), lexicon);
      for (const role of [before, after]) if (role) found.push(role);
      if (after) free = after.to;
    }
  }
  return found;
}

const longestTitle = 7;

function titleEndingAt(words: readonly Word[], end: number, least: number, lexicon: Lexicon): Chunk | undefined {
  for (let from = Math.max(least, end - longestTitle); from < end; from++) {
    if (words[from]!.shape === Shape.lower && isTitle(words, from, end, lexicon)) return role(from, end);
  }
  return undefined;
}

/** After a comma, past an article: the longest title that begins there. */
function titleAfter(words: readonly Word[], at: number, end: number, lexicon: Lexicon): Chunk | undefined {
  if (words[at]?.key !== ',') return undefined;
  for (let from = at + 1; from < Math.min(end, at + 5); from++) {
    const word = words[from]!;
    if (word.shape !== Shape.lower && word.key !== "'s" && word.key !== '’s') return undefined;
    for (let to = Math.min(end, from + longestTitle); from < to; to--) if (isTitle(words, from, to, lexicon)) return role(from, to);
    if (word.known & (Known.saying | Known.personVerb) || /^(?:who|whose|and|but|while|as|in|on|at|to)$/.test(word.key)) return undefined;
  }
  return undefined;
}

function isTitle(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  if (to - from === 1)
    return (
      (words[from]!.known & Known.title) !== 0
      && !/^(?:star|private|general|major|father|member|lady|lord|count|graduate|expert|witness|official)$/.test(words[from]!.key)
    );
  const first = words[from]!.key;
  if ((lexicon.longest.get(first) ?? 1) < to - from) return false;
  let key = first;
  for (let at = from + 1; at < to; at++) key += ` ${words[at]!.key}`;
  return ((lexicon.phrases.get(key) ?? 0) & Known.title) !== 0;
}

const role = (from: number, to: number): Chunk => ({ from, to, kind: 'ROLE', score: 0.9, rule: 'title beside a person' });

import type { Token } from '../reading';
import type { Chunk } from './lattice';
import { isCapital } from './evidence';
import { Known } from './lexicon';
import type { Word } from './word';

/**
 * "Tobin “Bo” Vasketh" is one name: quotation marks are walls, so that a name is found on either side; where no more
 * than two words stand between the marks, and one side is a person, the other side a name, they are put together here.
 */
export function joinNicknames(words: readonly Word[], tokens: readonly Token[], taken: Uint8Array, chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (let index = 0; index < chunks.length; index++) {
    const first = chunks[index]!;
    const behind = first.kind === 'PERSON' ? nicknameEnd(words, tokens, taken, first.to) : -1;
    if (behind === -1 || taken[behind]) {
      joined.push(first);
      continue;
    }
    let next = index + 1;
    while (next < chunks.length && chunks[next]!.from < behind) next++;
    const second = chunks[next];
    const whole = second?.from === behind;
    const to = whole ? second.to : behind + 1;
    if (whole ? second.kind !== 'PERSON' && second.kind !== 'PLACE' && second.kind !== 'ORG' : !isSurname(words[behind])) {
      joined.push(first);
      continue;
    }
    joined.push({ from: first.from, to, kind: 'PERSON', score: first.score, rule: 'nickname inside' });
    index = whole ? next : next - 1;
  }
  return joined;
}

/** Where the name goes on behind `“Bo”`, if that begins at `at`; else -1. A day or an amount is no nickname. */
function nicknameEnd(words: readonly Word[], tokens: readonly Token[], taken: Uint8Array, at: number): number {
  if (tokens[at]?.kind !== 'mark' || !words[at + 1] || !isCapital(words[at + 1]!) || taken[at + 1]) return -1;
  for (let end = at + 2; end <= at + 3; end++) {
    if (tokens[end]?.kind === 'mark') return words[end + 1] && isCapital(words[end + 1]!) ? end + 1 : -1;
    if (!words[end] || !isCapital(words[end]!) || taken[end]) return -1;
  }
  return -1;
}

const isSurname = (word: Word | undefined): boolean =>
  word !== undefined && isCapital(word) && !(word.known & (Known.common | Known.grammar | Known.title | Known.titleHead));

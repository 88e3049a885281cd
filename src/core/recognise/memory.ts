import type { EntityKind } from '../model';
import type { Chunk } from './lattice';
import { isCapital, type Memory } from './evidence';
import { Known, Place } from './lexicon';
import { Shape, type Word } from './word';

/** What the names found in a first reading teach about the same words elsewhere in the article. */
export function remember(words: readonly Word[], chunks: readonly Chunk[]): Memory {
  const phrases = new Map<string, Map<EntityKind, number>>();
  const longest = new Map<string, number>();
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  const teach = (key: string, kind: EntityKind, points: number): void => {
    const kinds = phrases.get(key) ?? new Map<EntityKind, number>();
    kinds.set(kind, Math.min(most, (kinds.get(kind) ?? 0) + points));
    phrases.set(key, kinds);
    const first = key.slice(0, (key.indexOf(' ') + 1 || key.length + 1) - 1);
    longest.set(first, Math.max(longest.get(first) ?? 0, key.split(' ').length));
  };
  for (const [index, { from, to, kind, score }] of chunks.entries()) {
    if (score < sure) continue;
    teach(keyOf(words, from, to), kind, score);
    if (kind === 'PERSON') parts(words, from, to, surnames, givenNames);
    if (kind !== 'ORG') continue;
    const next = chunks[index + 1];
    if (next && next.from === to + 1 && words[to]!.key === '(' && words[next.to]?.key === ')' && words[next.from]!.shape === Shape.capitals)
      teach(keyOf(words, next.from, next.to), 'ORG', 2);
    const first = words[from]!;
    if (
      from + 1 < to
      && isCapital(first)
      && !(first.known & (Known.common | Place | Known.nationality | Known.given | Known.direction | Known.organisationOf))
    )
      teach(first.key, 'ORG', 0.8);
  }
  // "Duarte" of "Ana Duarte" is no region here, whatever the lists say: that reading may not gather points.
  for (const name of surnames) {
    const kinds = phrases.get(name);
    if (kinds?.delete('PLACE') && kinds.size === 0) phrases.delete(name);
  }
  return { phrases, longest, surnames, givenNames };
}

/** Whether a sentence, [from, to), holds a remembered name of one word, and its names so far do not say the same of it. (`consistent` sees to longer ones.) */
export function reminds({ phrases, surnames, givenNames }: Memory, words: readonly Word[], from: number, to: number, chunks: readonly Chunk[]): boolean {
  let next = 0;
  for (let at = from; at < to; at++) {
    while (next < chunks.length && chunks[next]!.to <= at) next++;
    const word = words[at]!;
    if (!isCapital(word)) continue;
    const chunk = chunks[next];
    const isPerson = surnames.has(word.key) || givenNames.has(word.key);
    if (chunk === undefined || at < chunk.from) {
      if (isPerson || phrases.has(word.key)) return true;
    } else if (chunk.from === at && chunk.to === at + 1) {
      if (isPerson && chunk.kind !== 'PERSON') return true;
      const kinds = phrases.get(word.key);
      if (kinds) for (const [kind, points] of kinds) if (kind !== chunk.kind && 1 < points) return true;
    }
  }
  return false;
}

/** The folded words of [from, to), as phrases are remembered. */
export const keyOf = (words: readonly Word[], from: number, to: number): string => words.slice(from, to).map(({ key }) => key).join(' ');

/** How probable a mention must be to teach anything; the most that all mentions together can teach. */
const sure = 0.6;
const most = 3;

/** The names by which a person named in full is called later: the last one, the tail with its particle, the first one. */
function parts(words: readonly Word[], from: number, to: number, surnames: Set<string>, givenNames: Set<string>): void {
  if (to - from < 2) return;
  const first = words[from]!;
  const last = /^(?:jr|sr|ii|iii|iv)$/.test(words[to - 1]!.key) || words[to - 1]!.key === '.' ? to - 2 : to - 1;
  if (last <= from) return;
  // "Duarte-Okafor" alone may be two people.
  if (last === from + 2 && words[from + 1]!.key === '-') return;
  let start = last;
  while (from + 2 < start && words[start - 1]!.key === '-' && isCapital(words[last]!)) start -= 2;
  while (from + 1 < start && !isCapital(words[start - 1]!) && words[start - 1]!.shape !== Shape.none) start--;
  surnames.add(keyOf(words, start, last + 1));
  if (isCapital(words[last]!) && !(words[last]!.known & (Known.grammar | Known.title | Known.titleHead))) surnames.add(words[last]!.key);
  // Chinese, Korean, Vietnamese and Hungarian names begin with the family name.
  const eastern = words[last - 1]?.key === '-' && !isCapital(words[last]!) || first.known & Known.family && !(first.known & Known.given);
  if (eastern) surnames.add(first.key);
  else if (first.shape !== Shape.initial && !(first.known & (Known.common | Known.title))) givenNames.add(first.key);
}


import type { EntityKind } from '../model';
import type { Chunk } from './chunk';
import { Known, Place } from './lexicon';
import type { Word } from './word';

/**
 * The same words name the same sort of thing throughout an article: where the evidence disagrees from one sentence to the
 * next ("on Vasket Levu", "Vasket Levu was hit"), the kind with the most evidence is given to all. Names of one word that
 * the lists know are left alone: "Washington" may be two things in one text.
 */
export function agree(words: readonly Word[], chunks: readonly Chunk[]): Chunk[] {
  const scores = new Map<string, Map<EntityKind, number>>();
  const keys = chunks.map(chunk => (movable.has(chunk.kind) && 0 < chunk.score ? keyOf(words, chunk) : ''));
  chunks.forEach(({ kind, score }, index) => {
    const key = keys[index]!;
    if (!key) return;
    const kinds = scores.get(key) ?? new Map<EntityKind, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + score);
    scores.set(key, kinds);
  });
  return chunks.map((chunk, index) => {
    const kinds = scores.get(keys[index]!);
    if (!kinds || kinds.size === 1) return chunk;
    const [kind] = [...kinds].reduce((best, other) => (best[1] < other[1] ? other : best));
    return kind === chunk.kind ? chunk : { ...chunk, kind, rule: 'same name elsewhere' };
  });
}

const movable: ReadonlySet<EntityKind> = new Set(['PERSON', 'ORG', 'PLACE']);

function keyOf(words: readonly Word[], { from, to }: Chunk): string {
  if (to === from + 1 && words[from]!.known & (Place | Known.organisation | Known.given | Known.family | Known.nationality)) return '';
  let key = words[from]!.key;
  for (let at = from + 1; at < to; at++) key += ` ${words[at]!.key}`;
  return key;
}

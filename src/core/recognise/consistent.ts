import type { EntityKind } from '../model';
import { isCapital, isWeak, type Memory, type Scene } from './evidence';
import type { Chunk } from './lattice';
import { Known, Place } from './lexicon';
import { keyOf } from './memory';
import { Shape, type Word } from './word';

/**
 * Once "Marco Ruiz" is a person, "Ruiz" is that person everywhere in the article, whatever a sentence by itself would make of it; and a name that
 * is sure elsewhere is not left out where its sentence says little. Words that the lists know as a place or a body keep what their sentence says.
 */
export function consistent(scenes: readonly Scene[], taken: Uint8Array, chunks: readonly Chunk[], memory: Memory): Chunk[] {
  const all: Chunk[] = [];
  let next = 0;
  for (const scene of scenes) {
    for (let at = scene.first; at < scene.end; ) {
      const chunk = chunks[next];
      if (chunk && chunk.from <= at) {
        for (const one of adjusted(scene, chunk, memory)) all.push(one);
        at = Math.max(at + 1, chunk.to);
        next++;
        continue;
      }
      const known = isCapital(scene.words[at]!) && !taken[at] ? surelyAt(scene, taken, at, chunk ? Math.min(chunk.from, scene.end) : scene.end, memory) : undefined;
      if (known) all.push(known);
      at = known ? known.to : at + 1;
    }
  }
  return all;
}

const lastName = 'last name of a person named in full';
/** How probable what is known only from elsewhere is said to be: about so often it is right. */
const fromElsewhere = 0.75;
/** A name less probable than this is as likely of another kind: what is sure elsewhere decides. */
const even = 0.5;

function adjusted({ words }: Scene, chunk: Chunk, { phrases, surnames }: Memory): Chunk[] {
  const { from, to, kind, score } = chunk;
  const first = words[from]!;
  if (to === from + 1 && kind !== 'PERSON' && namesakes(words, from, surnames)) return [{ ...chunk, kind: 'PERSON', score: fromElsewhere, rule: lastName }];
  const sure = score < even ? surest(phrases.get(keyOf(words, from, to))) : undefined;
  if (sure && sure !== kind) return [{ ...chunk, kind: sure, score: fromElsewhere, rule: 'same name elsewhere' }];
  // "Duarte-Okafor" is two people if both are named in full, and nobody has both names.
  const last = words[to - 1]!;
  if (to === from + 3 && words[from + 1]!.key === '-' && surnames.has(first.key) && surnames.has(last.key) && !surnames.has(`${first.key} - ${last.key}`)) {
    return [{ ...chunk, to: from + 1, kind: 'PERSON', rule: lastName }, { ...chunk, from: to - 1, kind: 'PERSON', rule: lastName }];
  }
  return [chunk];
}

/** Whether the word at `at` names somebody by their last name, or a family: "Lisbon" after "Peter Lisbon", though not "in Lisbon"; "the Duartes". */
function namesakes(words: readonly Word[], at: number, surnames: ReadonlySet<string>): boolean {
  const { key, known } = words[at]!;
  const before = words[at - 1]?.key ?? '';
  if (before === 'the' && key.endsWith('s') && surnames.has(key.slice(0, -1))) return true;
  if (!surnames.has(key) || known & (Known.country | Known.organisation | Known.nationality)) return false;
  return !(known & Place && /^(?:in|at|near|from|to|of|for|around|outside|across|through|into|over|and|,|-)$/.test(before));
}

/** The longest name that begins at `at`, ends before `end`, and is sure elsewhere in the article. */
function surelyAt(scene: Scene, taken: Uint8Array, at: number, end: number, { phrases, longest, surnames }: Memory): Chunk | undefined {
  const { words, tokens } = scene;
  const first = words[at]!;
  const tied = 1 < at && words[at - 1]!.key === '-' && tokens[at - 1]!.end === tokens[at]!.start && isCapital(words[at - 2]!);
  if (first.shape === Shape.initial || tied && !(surnames.has(first.key) && surnames.has(words[at - 2]!.key))) return undefined;
  let found: Chunk | undefined;
  let key = '';
  for (let to = at + 1; to <= Math.min(end, at + (longest.get(first.key) ?? 1)) && !taken[to - 1]; to++) {
    key = key ? `${key} ${words[to - 1]!.key}` : words[to - 1]!.key;
    if (to === at + 1 && (first.known & (Known.common | Known.grammar | Known.title)) !== 0 && (isWeak(scene, at) || !surnames.has(key))) continue;
    const kind = to === at + 1 && surnames.has(key) ? 'PERSON' : surest(phrases.get(key));
    if (kind) found = { from: at, to, kind, score: fromElsewhere, rule: kind === 'PERSON' ? lastName : 'same name elsewhere' };
  }
  return found;
}

/** The kind that the article is sure of, if it is sure of one. */
function surest(kinds: ReadonlyMap<EntityKind, number> | undefined): EntityKind | undefined {
  let best: EntityKind | undefined;
  let most = 0.75;
  for (const [kind, points] of kinds ?? []) {
    if (most < points) {
      best = kind;
      most = points;
    }
  }
  return best === 'ROLE' ? undefined : best;
}

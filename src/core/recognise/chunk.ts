import type { EntityKind } from '../model';
import { grow, isSecondSyllable, mayStart } from './candidate';
import { type Candidate, type Evidence, isCapital, isOrdinary, isWeak, type Scene } from './evidence';
import { Known } from './lexicon';
import { organisation } from './organisation';
import { event, group, law, product, role } from './otherKinds';
import { person } from './person';
import { place } from './place';
import { Shape } from './word';

/** A name among the tokens, [from, to). */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly score: number;
  readonly rule: string;
}

/**
 * Cuts a sentence into names: of all ways to do so the one whose names have the most evidence (dynamic programming over
 * the ends of names; no name has more than `longestName` tokens, so the work grows with the text and no faster).
 */
export function chunk(scene: Scene, taken: Uint8Array): Chunk[] {
  const { first, end, words } = scene;
  if (!holdsNames(scene)) return [];
  const best = new Float64Array(end - first + 1).fill(-Infinity);
  const chosen: (Chunk | undefined)[] = new Array(end - first + 1);
  best[0] = 0;
  let row = first;
  for (let at = first; at < end; at++) {
    while (row < at || row < end && row < at + crowd && isCapital(words[row]!)) row++;
    const sofar = best[at - first]!;
    const skipped = sofar - (isName(scene, at) && !taken[at] ? unnamed : 0);
    if (best[at - first + 1]! < skipped) {
      best[at - first + 1] = skipped;
      chosen[at - first + 1] = undefined;
    }
    if (taken[at] || !mayStart(scene, at)) continue;
    grow(scene, taken, at, at + crowd <= row ? crowdCapitals : mostCapitals, (candidate) => {
      const found = strongest(scene, candidate);
      const total = sofar + found.score - besides(chosen[at - first], found.kind) - edges(scene, candidate);
      if (total <= best[candidate.to - first]!) return;
      best[candidate.to - first] = total;
      chosen[candidate.to - first] = { from: at, to: candidate.to, kind: found.kind, score: found.score, rule: found.rule };
    });
  }
  const chunks: Chunk[] = [];
  for (let at = end; first < at; ) {
    const found = chosen[at - first];
    if (found) chunks.push(found);
    at = found ? found.from : at - 1;
  }
  return chunks.reverse().filter(({ from }) => words[from]!.text !== '');
}

function holdsNames({ words, first, end }: Scene): boolean {
  for (let at = first; at < end; at++) if (isCapital(words[at]!) && !(words[at]!.known & Known.grammar && words[at]!.shape !== Shape.capitals)) return true;
  return false;
}

const mostCapitals = 7;
/** So many capitals without a word or a comma between are a table or a prank, where names are short. */
const crowd = 40;
const crowdCapitals = 2;
/** What two names cost that follow each other without a word or a comma between: people, places, organisations, titles seldom do. */
function besides(previous: Chunk | undefined, kind: EntityKind): number {
  if (previous === undefined) return 0;
  if (previous.kind === 'ROLE' && kind === 'ROLE') return 3;
  if (!apart.has(previous.kind) || !apart.has(kind)) return 0;
  if (previous.kind === kind) return 3;
  return kind === 'ORG' ? 0.4 : 2.2;
}
const apart: ReadonlySet<EntityKind> = new Set(['PERSON', 'ORG', 'PLACE']);

/** A name that begins or ends inside a hyphenated word: fine for "US-Russia", not for "Al-" and "Sabah". */
function edges({ words, tokens, first, end, memory }: Scene, { from, to, known, key }: Candidate): number {
  if (known & ~(Known.given | Known.family | Known.common) || memory?.surnames.has(key)) return 0;
  const starts =
    first < from
    && words[from - 1]!.key === '-'
    && tokens[from]!.start === tokens[from - 1]!.end
    && first + 1 < from
    && isCapital(words[from - 2]!);
  const ends = to + 1 < end && words[to]!.key === '-' && tokens[to]!.start === tokens[to - 1]!.end && tokens[to + 1]!.start === tokens[to]!.end
    && (isCapital(words[to + 1]!) || from + 1 < to && isSecondSyllable(words[to + 1]!, words[from]!));
  return (starts ? 1.5 : 0) + (ends ? 1.5 : 0);
}
/** What it costs to leave a capitalised word without a name. */
const unnamed = 0.6;

const isName = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]!;
  return isCapital(word) && !(scene.titled && isWeak(scene, at)) && !(word.known & (Known.grammar | Known.honorific)) && !isOrdinary(scene, word);
};

const scorers: readonly (readonly [EntityKind, (scene: Scene, candidate: Candidate, evidence: Evidence) => void])[] = [
  ['PERSON', person], ['ORG', organisation], ['PLACE', place], ['NORP', group], ['ROLE', role], ['EVENT', event], ['LAW', law], ['PRODUCT', product],
];

function strongest(scene: Scene, candidate: Candidate): { kind: EntityKind; score: number; rule: string } {
  const best: { kind: EntityKind; score: number; rule: string } = { kind: 'ORG', score: -Infinity, rule: '' };
  const evidence: Evidence = { score: 0, rule: '', top: 0 };
  for (const [kind, judge] of scorers) {
    evidence.score = 0;
    evidence.rule = '';
    evidence.top = -Infinity;
    judge(scene, candidate, evidence);
    if (evidence.score <= best.score) continue;
    best.kind = kind;
    best.score = evidence.score;
    best.rule = evidence.rule;
  }
  return best;
}

import type { EntityKind } from '../model';
import type { Candidate, Evidence, Scene } from './evidence';
import { organisation } from './organisation';
import { kinds } from './kinds';
import { event, group, law, product, role } from './otherKinds';
import { person } from './person';
import { place } from './place';

const scorers: readonly (readonly [EntityKind, (scene: Scene, candidate: Candidate, evidence: Evidence) => void])[] = [
  ['PERSON', person], ['ORG', organisation], ['PLACE', place], ['NORP', group], ['ROLE', role], ['EVENT', event], ['LAW', law], ['PRODUCT', product],
];

/** What the rules say of a run of words: for every kind its points and the strongest reason for it. */
export interface Judgement {
  readonly points: Float64Array;
  readonly reasons: string[];
}

const judgement: Judgement = { points: new Float64Array(kinds.length).fill(-9), reasons: kinds.map(() => '') };
const evidence: Evidence = { score: 0, rule: '', top: 0 };

/** Asks all rules. The answer is good until the next call: it is written anew each time, to save its making. */
export function judge(scene: Scene, candidate: Candidate): Judgement {
  for (let kind = 0; kind < scorers.length; kind++) {
    const { score, rule } = ask(scene, candidate, kind);
    judgement.points[kind] = score;
    judgement.reasons[kind] = rule;
  }
  return judgement;
}

/** The strongest reason for one kind, a place in `kinds`; empty if there is none. */
export const reasonOf = (scene: Scene, candidate: Candidate, kind: number): string => (kind < scorers.length ? ask(scene, candidate, kind).rule : '');

function ask(scene: Scene, candidate: Candidate, kind: number): Evidence {
  evidence.score = 0;
  evidence.rule = '';
  evidence.top = -Infinity;
  scorers[kind]![1](scene, candidate, evidence);
  return evidence;
}

import { compareNames } from '../matchNames';
import type { Relation } from '../matchNames/relation';
import type { Name, Names } from './names';

/** Which names of a folder can be one, by the names alone. */
export interface Relations {
  /** Takes in names whose members have changed, with pauses; answers those that have lost or gained a neighbour by it. */
  refresh(names: Names, changed: ReadonlySet<Name>): Generator<undefined, ReadonlySet<Name>>;
  /** The names that can be one with this one; `shorter` if this one is the shorter. */
  of(name: Name): ReadonlyMap<Name, Relation>;
}

export function createRelations(): Relations {
  const related = new Map<Name, Map<Name, Relation>>();
  const entered = new Set<Name>();

  const link = (from: Name, to: Name, relation: Relation): void => {
    const own = related.get(from);
    if (own) own.set(to, relation);
    else related.set(from, new Map([[to, relation]]));
  };

  function enter(names: Names, name: Name, touched: Set<Name>): void {
    entered.add(name);
    for (const other of names.alike(name)) {
      // One that has not been entered yet finds this one itself.
      if (!entered.has(other)) continue;
      const relation = compareNames(name.parsed, other.parsed);
      if (relation.kind === 'none' || relation.kind === 'equal' && relation.confidence < leastConfidence) continue;
      link(name, other, relation);
      link(other, name, turned(relation));
      touched.add(other);
    }
  }

  function leave(name: Name, touched: Set<Name>): void {
    for (const other of related.get(name)?.keys() ?? []) {
      related.get(other)!.delete(name);
      touched.add(other);
    }
    related.delete(name);
    entered.delete(name);
  }

  return {
    *refresh(names, changed) {
      const touched = new Set<Name>();
      for (const name of changed) if (name.members.size === 0) leave(name, touched);
      for (const name of changed) {
        if (name.members.size === 0 || entered.has(name)) continue;
        enter(names, name, touched);
        yield;
      }
      return touched;
    },
    of: name => related.get(name) ?? none,
  };
}

const none: ReadonlyMap<Name, Relation> = new Map();

/** Two spellings that differ by more may be two people. */
const leastConfidence = 0.8;

const turned = (relation: Relation): Relation => {
  if (relation.kind !== 'shorter' && relation.kind !== 'longer') return relation;
  return { ...relation, kind: relation.kind === 'shorter' ? 'longer' : 'shorter' };
};

import { compareNames } from '../matchNames';
import type { Relation } from '../matchNames/relation';
import { createByName } from './byName';
import type { Name } from './name';
import type { Names } from './names';

/** Which names of a folder can be one, by the names alone. */
export interface Relations {
  /** Takes in names whose members have changed, and which of them are new, with pauses; answers those that have lost or gained a neighbour by it. */
  refresh(names: Names, changed: ReadonlySet<Name>, made: ReadonlySet<Name>): Generator<undefined, ReadonlySet<Name>>;
  /** The names that can be one with this one; `shorter` if this one is the shorter. */
  of(name: Name): ReadonlyMap<Name, Relation>;
}

export function createRelations(): Relations {
  const related = createByName<Map<Name, Relation>>();

  const link = (from: Name, to: Name, relation: Relation): void => {
    const own = related.get(from);
    if (own) own.set(to, relation);
    else related.set(from, new Map([[to, relation]]));
  };

  function enter(names: Names, name: Name, waiting: ReadonlySet<Name>, touched: Set<Name>): void {
    for (const other of names.alike(name)) {
      // That one finds this one itself.
      if (waiting.has(other)) continue;
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
    related.set(name, undefined);
  }

  return {
    *refresh(names, changed, made) {
      const touched = new Set<Name>();
      const waiting = new Set(made);
      for (const name of changed) if (name.size === 0) leave(name, touched);
      for (const name of made) {
        waiting.delete(name);
        if (name.size === 0) continue;
        enter(names, name, waiting, touched);
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

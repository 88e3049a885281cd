/**
 * `equal`: two spellings of one name. `shorter`: the first can stand for the second, and for others (a surname alone, initials,
 * an acronym): who it is depends on who else is named. `longer`: the other way round.
 */
export interface Relation {
  readonly kind: 'equal' | 'shorter' | 'longer' | 'none';
  /** 0 to 1. */
  readonly confidence: number;
  /** A short phrase: "surname alone", "other spelling". */
  readonly evidence: string;
}

/** Two names that nothing joins. */
export const unrelated: Relation = { kind: 'none', confidence: 0, evidence: 'different names' };

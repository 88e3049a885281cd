/** A name that stands for another or comes from it, without being the same. */
export interface RelatedName {
  readonly name: string;
  /** What it is to the other. */
  readonly how: 'capital' | 'people' | 'seat of government' | 'country';
}

/** "Russia": the Russians, Moscow, the Kremlin; and back. */
export const relatedNames = (name: string): readonly RelatedName[] => known.get(name) ?? [];

const known: ReadonlyMap<string, readonly RelatedName[]> = new Map();

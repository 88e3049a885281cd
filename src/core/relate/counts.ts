/** Keys (hashes of terms, or of the words of names), each once, with how often they occur. In two arrays: they are gone through more often than looked up. */
export interface Counts {
  readonly keys: Int32Array;
  readonly counts: Int32Array;
}

/** No keys. */
export const noCounts: Counts = { keys: new Int32Array(), counts: new Int32Array() };

/** The same as arrays. */
export const countsOf = (counts: ReadonlyMap<number, number>): Counts => ({ keys: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()) });

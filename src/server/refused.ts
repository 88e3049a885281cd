/** Why a file that was read has not been taken in. */
export interface Refused {
  /** What it was judged by, as `judgedStampOf` gives it. */
  readonly stamp: string;
  /** A sentence, if the reader is told of the file. */
  readonly problem?: string | undefined;
}

/** The files of the folder that were refused: none is read again to be refused again. A file that could not be read is not among them. */
export interface RefusedFiles {
  files(): readonly string[];
  of(uri: string): Refused | undefined;
  add(uri: string, refused: Refused): void;
  forget(uri: string): void;
  clear(): void;
  /** Another number once they are others. */
  readonly edition: number;
  /** All of them as plain data, for the next start. */
  notes(): unknown;
  /** Adds those that an earlier start noted, but what is `known` to be something else. */
  recall(notes: unknown, known: (uri: string) => boolean): void;
}

export function createRefusedFiles(): RefusedFiles {
  const refused = new Map<string, Refused>();
  let edition = 0;
  const add = (uri: string, each: Refused): void => {
    refused.set(uri, each);
    edition++;
  };
  return {
    files: () => [...refused.keys()],
    of: (uri) => refused.get(uri),
    add,
    forget: (uri) => { if (refused.delete(uri)) edition++; },
    clear: () => {
      refused.clear();
      edition++;
    },
    get edition() {
      return edition;
    },
    notes: () => [...refused],
    // The cache gives what the same version of this gave it, or nothing.
    recall: (notes, known) => {
      for (const [uri, each] of (notes ?? []) as readonly [string, Refused][]) if (!known(uri)) add(uri, each);
    },
  };
}

// { "notAName": "Grace" } and their like: what the user said of names, which wins over the engine.
import type { EntityKind, IdentityKind } from './model';

/**
 * One correction, as one line of `.news/names.json` states it. Names are compared as `normalise` folds them (case, accents, possessives);
 * the words of single marks (`notAName`, `ChangeKind`, `Means`) have to stand in the text as they are, but for white space.
 */
export type Correction = Merge | Split | Rename | NotAName | ChangeKind | Means;

/** All these names are one, everywhere; a single one: all who bear it are one. */
export interface Merge {
  readonly merge: readonly string[];
  readonly kind: IdentityKind;
}

/** These names, two or more, are each another's, everywhere: nothing joins any two of them. */
export interface Split {
  readonly split: readonly string[];
  readonly kind: IdentityKind;
}

/** Who goes by the first name is shown by the second. */
export interface Rename {
  readonly rename: string;
  readonly to: string;
  readonly kind: IdentityKind;
}

/** These words name nobody: everywhere, in one file, or at one place. */
export interface NotAName extends Scope {
  readonly notAName: string;
}

/** These words are a name of this kind, whether or not the engine takes them for a name: everywhere, in one file, or at one place. */
export interface ChangeKind extends Scope {
  readonly name: string;
  readonly kind: EntityKind;
}

/** In one file, or at one place of it, this name names whoever goes by the other one. */
export interface Means extends Scope {
  readonly name: string;
  readonly kind: IdentityKind;
  readonly means: string;
  readonly in: string;
}

/** Where a correction holds: without `in` everywhere. */
export interface Scope {
  /** A file, relative to the folder, with `/` between its parts. */
  readonly in?: string;
  /** The words of the text right before and after, white space as one space, to tell one occurrence in `in` from the others. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** The corrections of a folder, in the order of the file: of two that contradict each other the later holds. */
export interface Corrections {
  readonly all: readonly Correction[];
}

/** No corrections. */
export const noCorrections: Corrections = { all: [] };

/** Whom and what the folder names. */
import type { Range } from 'vscode-languageserver-types';
import type { EntityKind, IdentityKind } from '../core/model';
import type { FolderState, PartOfList, Place } from './lists';

export interface People extends PartOfList {
  /** Most mentioned first. */
  readonly people: readonly PersonRow[];
  /** How many there are of each kind. */
  readonly totals: Readonly<Record<IdentityKind, number>>;
  readonly folder: FolderState;
}

export interface Mentions extends PartOfList {
  readonly mentions: readonly Mentioned[];
  /** In how many files the mentions after these are. */
  readonly filesLeft: number;
}

/** A place where somebody is named. */
export interface Mentioned extends Place {
  /** How they are named there, on one line. */
  readonly form: string;
}

/** A person, organisation or place of the folder. */
export interface PersonRow {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly name: string;
  /** The title or role that most articles state, as they word it. */
  readonly role?: string;
  readonly mentions: number;
  readonly files: number;
}

/** Whom words name, for the user to correct. */
export interface Named {
  readonly kind: EntityKind;
  /** The best name over all files read so far; dates, amounts and the like have but their own words. */
  readonly name: string;
  /** All forms of it, the most frequent first; `why` they name the same, in words. */
  readonly forms: readonly { readonly form: string; readonly mentions: number; readonly why?: string }[];
  /** A file that names it. */
  readonly uri: string;
  /** Of words in that file, if it was asked about them. */
  readonly here?: {
    readonly range: Range;
    /** The fullest form that this file has of it. */
    readonly name: string;
  };
}

/** All that the folder says of one of those it names. */
import type { IdentityKind, QuoteKind, QuoteStance } from '../core/model';
import type { DatedPlace, FolderState, PartOfList, Place } from './lists';

/** All that the folder says of one person, organisation or place. Every line has a place to open. */
export interface Card {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly name: string;
  readonly mentions: number;
  readonly files: number;
  /** All forms the name is written in, most frequent first. */
  readonly forms: readonly CardForm[];
  /** Titles and roles, by the date of the article that states them first; those without a date last. Of very many those that most articles state. */
  readonly roles: readonly CardRole[];
  /** How many roles are left out. */
  readonly rolesLeft: number;
  /** What they said: the ledger, by date, file, place; what has no date last. It goes on with `news/said`. */
  readonly said: Said;
  /** People and organisations named in the same sentences or articles, most often together first; the first few. */
  readonly with: readonly Companion[];
  /** Places named in the same sentences, most often first; the first few. */
  readonly places: readonly Companion[];
  /** The earliest and the latest mention by the dates of the articles; absent if none is dated, `last` if there is just one mention. */
  readonly first?: DatedPlace;
  readonly last?: DatedPlace;
  /** Names of others that stand for it or come from it ("Moscow", "Russian"): related, not the same. */
  readonly related: readonly Relative[];
  readonly folder: FolderState;
}

export interface CardForm {
  readonly form: string;
  readonly mentions: number;
  /** Why it is the same, in words; absent of the name itself. */
  readonly why?: string;
  /** The first one. */
  readonly place: Place;
}

export interface CardRole {
  /** As the first of the articles words it. */
  readonly role: string;
  readonly files: number;
  readonly place: DatedPlace;
}

export interface Said extends PartOfList {
  readonly statements: readonly Statement[];
}

/** One quotation of theirs, as a ledger has it. */
export interface Statement extends DatedPlace {
  /** The exact words, all of them, on one line; where the reporter speaks in between there is `…`. */
  readonly words: string;
  readonly kind: QuoteKind;
  readonly stance?: QuoteStance;
  /** The reporting words. */
  readonly cue?: string;
}

export interface Companion {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly name: string;
  /** How many articles name both. */
  readonly files: number;
  /** How many sentences do. */
  readonly sentences: number;
  /** Where the other is named: in the first sentence that names both, if there is one. */
  readonly place: Place;
}

export interface Relative {
  readonly name: string;
  /** "capital", "people": what this name is to the other. */
  readonly how: string;
  readonly place: Place;
}

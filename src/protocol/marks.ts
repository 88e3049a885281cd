/** What is drawn in an open document. */
import type { Range } from 'vscode-languageserver-types';
import type { EntityKind, QuoteKind } from '../core/model';
import type { DeclineReason } from '../core/scope';

export interface Marks {
  readonly uri: string;
  readonly version: number;
  /** No others that this server gave have it: of one version there may be several, by other settings or corrections. */
  readonly number: number;
  readonly names: readonly NameMark[];
  readonly quotes: readonly QuoteMark[];
  /** How many names have no mark because they are less sure than `news.names.minimumConfidence`. */
  readonly withheld: number;
  /** Boilerplate and URLs: dimmed, never counted. */
  readonly boilerplate: readonly Range[];
  /** Different people, organisations, places named; quotations of all kinds but terms. */
  readonly found: { readonly people: number; readonly organisations: number; readonly places: number; readonly quotes: number };
}

/** The marks of a document by those of number `since`: of a long one that is typed in nearly all of them stay. `putTogether` makes them whole. */
export interface MarksChange extends Pick<Marks, 'uri' | 'version' | 'number' | 'withheld' | 'found'> {
  readonly since: number;
  readonly names: readonly Piece<NameMark>[];
  readonly quotes: readonly Piece<QuoteMark>[];
  readonly boilerplate: readonly Piece<Range>[];
}

/** Some of the marks of before, [from, to), so many lines further down; or new ones. */
export type Piece<Mark> = { readonly from: number; readonly to: number; readonly moved: number } | { readonly marks: readonly Mark[] };

export interface NameMark {
  readonly range: Range;
  readonly kind: EntityKind;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface QuoteMark {
  readonly range: Range;
  /** The stretches of an interrupted quote; the decoration covers these rather than `range`. */
  readonly parts?: readonly Range[];
  readonly kind: QuoteKind;
  readonly speaker?: string;
}

/** Why a document is not annotated. `sentence` is shown to the user as it is. */
export interface Declined {
  readonly uri: string;
  readonly version: number;
  readonly declined: DeclineReason;
  readonly sentence: string;
}

/** Who is quoted in the folder, and what they said. */
import type { Range } from 'vscode-languageserver-types';
import type { QuoteKind } from '../core/model';
import type { FolderState, PartOfList } from './lists';

export interface Quotes extends PartOfList {
  /** Most quoted first; quotes without a known speaker come last, under an empty name. */
  readonly speakers: readonly SpeakerRow[];
  readonly folder: FolderState;
}

/** Somebody who is quoted. */
export interface SpeakerRow {
  /** Of one of `news/people`. */
  readonly id?: string;
  readonly name: string;
  /** Number of them. */
  readonly quotes: number;
}

export interface QuotesOf extends PartOfList {
  readonly quotes: readonly QuoteRow[];
}

export interface QuoteRow {
  readonly uri: string;
  readonly range: Range;
  readonly kind: QuoteKind;
  /** On one line. */
  readonly text: string;
}

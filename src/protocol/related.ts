/** Passages of other files that belong to the one at hand. */
import type { Range } from 'vscode-languageserver-types';
import type { ArticleDay } from '../core/date';
import type { FolderState } from './lists';

export interface Related {
  /** What was asked about: a quote, a passage, a selection. */
  readonly range: Range;
  readonly excerpt: string;
  /** Of the article that was asked about. */
  readonly day?: ArticleDay;
  /** Best first. */
  readonly files: readonly RelatedFile[];
  /** Whether there are further ones, which were not asked for. */
  readonly more: boolean;
  readonly folder: FolderState;
}

export interface RelatedFile {
  readonly uri: string;
  readonly headline: string;
  /** Absent if nothing tells of it. */
  readonly day?: ArticleDay;
  /** Best first. */
  readonly passages: readonly RelatedPassage[];
}

export interface RelatedPassage {
  readonly range: Range;
  readonly excerpt: string;
  /** 0 to 1. */
  readonly score: number;
  /** Strongest first, each a short phrase: "same quote", "near copy", "same event: Lavrov, Riyadh, 18 February", "Lavrov, Riyadh". */
  readonly reasons: readonly string[];
  /** Who speaks in the passage's quotation, if that is why it is here. */
  readonly speaker?: string;
  /** The same text in further files, folded under this one: the earliest is the one that stands for all. */
  readonly copies: readonly RelatedCopy[];
}

export interface RelatedCopy {
  readonly uri: string;
  readonly range: Range;
  readonly day?: ArticleDay;
}

import type { Span } from '../../src/core/span';

/**
 * direct, partial, block: marked (or set off) words, a row a stretch. indirect, mixed: the whole reported clause, one row.
 * other: marked words that quote nobody (titles, nicknames, scare quotes); of these only gold has rows.
 */
export type RowType = 'direct' | 'partial' | 'block' | 'indirect' | 'mixed' | 'other';

/** One quotation or report as it is scored, after the protocol the figures are compared by. Spans in UTF-16 code units of the text. */
export interface Row {
  readonly type: RowType;
  /** The stretches of what is quoted, at least one, in their order; between them the reporter speaks. */
  readonly parts: readonly Span[];
  /** The words that name the source; empty if there is none, more than one stretch if something stands between. */
  readonly speaker: readonly Span[];
  /** Who that is, by the fullest name of the text. */
  readonly speakerName?: string;
}

/** A row somebody marked by hand. */
export interface GoldRow extends Row {
  /** Neither required nor punished. */
  readonly optional?: boolean;
  /** The speaker is not asked. */
  readonly speakerOptional?: boolean;
  readonly speakerKind?: 'name' | 'pronoun' | 'nominal';
  /** Other words that name the source as well as `speaker` does. */
  readonly alternatives?: readonly Span[];
  /** Names of who it is, any of them. */
  readonly names?: readonly string[];
  /** The source is known by its names and `alternatives`, not by the words beside the quotation: an answer that agrees with a name is right. */
  readonly byName?: boolean;
}

/** A text with what is quoted in it. */
export interface QuotedText {
  readonly text: string;
  readonly gold: readonly GoldRow[];
}

import type { Token } from '../../reading';
import type { Word } from '../word';

/** A date or a time of day among the words [from, to). */
export interface TimeExpression {
  readonly to: number;
  readonly kind: 'DATE' | 'TIME';
  readonly rule: string;
  readonly confidence: number;
  /** ISO 8601, as exact as the words and the article's date allow: "2025-02", "2025-06-03/2025-06-05", "18:30". */
  readonly value?: string | undefined;
}

/** What dates are read against: the words and tokens of a text, the sentence [first, end), and the article's own day, ISO 8601. */
export interface Calendar {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
  readonly today: string | undefined;
}

/** The words [at, to) as a date. */
export const dateTo = (to: number, rule: string, confidence: number, value: string | undefined): TimeExpression =>
  ({ to, kind: 'DATE', rule, confidence, value });

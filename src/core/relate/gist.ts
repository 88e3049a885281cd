import type { Span } from '../span';
import { type Counts, noCounts } from './counts';
import { noNames, type ShownNames } from './shownNames';

/** What is asked of many articles at once, and would take long to gather from all that is known of one. */
export interface ArticleGist {
  readonly shown: ShownNames;
  /** The words of those, each mention counted. */
  readonly names: Counts;
  /** Where it quotes word for word: sorted, disjoint. */
  readonly quoted: readonly Span[];
  /** What a reader is shown of it at a time, as passage.ts has it. */
  readonly passages: readonly Span[];
  /** The days it speaks of, in their order. */
  readonly days: readonly DayNamed[];
}

/** Without what is counted from the rest of it. */
export type GivenGist = Omit<ArticleGist, 'names'>;

/** Where an article speaks of a day: 20250218 is 18 February 2025. */
export interface DayNamed extends Span {
  readonly day: number;
}

/** Of nothing. */
export const noGist: ArticleGist = { shown: noNames, names: noCounts, quoted: [], passages: [], days: [] };

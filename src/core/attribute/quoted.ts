import type { Quotation } from '../quote';
import type { Assigned } from './assigned';
import { type Draft, draftOfTurn, draftsIn, ownQuote, type OwnQuote } from './draft';
import { isSameSource } from './framed';
import type { Meant, Reference } from './reference';
import type { Turn } from './transcript';

/** A line with its quotes, but that nobody has asked yet which entity speaks. */
export interface Drafted {
  readonly assigned: Assigned;
  readonly terms: ReadonlySet<Quotation>;
  readonly isTurn: boolean;
  readonly drafts: readonly Draft[];
}

/** Puts a line's quotes together. `held`: those that were found of it before. */
export function draftedLine(assigned: Assigned, terms: ReadonlySet<Quotation>, isTurn: boolean, held: Drafted | undefined): Drafted {
  const isKept = held?.assigned.voiced === assigned.voiced && held.assigned.own === assigned.own && held.isTurn === isTurn && areSameSets(held.terms, terms);
  if (isKept && held.assigned === assigned) return held;
  return { assigned, terms, isTurn, drafts: isKept ? held.drafts : draftsIn(assigned.voiced.framed, assigned.speeches, terms, isTurn) };
}

/** Whether two sets have the same members. */
export const areSameSets = <One>(some: ReadonlySet<One>, others: ReadonlySet<One>): boolean =>
  some === others || some.size === others.size && [...some].every(one => others.has(one));

/** A line with its quotes. */
export interface Quoted {
  readonly drafted: Drafted;
  readonly turn: Turn | undefined;
  /** By draft, that of the turn last, whom its source means. */
  readonly meant: readonly (Meant | undefined)[];
  /** Ordered by start. */
  readonly quotes: readonly OwnQuote[];
}

/** By line what was found before; undefined of lines that were not there. */
interface Before {
  readonly drafted: readonly (Drafted | undefined)[];
  readonly turns: readonly (Turn | undefined)[];
  readonly quoted: readonly (Quoted | undefined)[];
  readonly reaches: readonly (number | undefined)[];
}

/** By line its quotes. `unchanged`: by line how many right above it are those of before. */
export function quotedLines(
  drafted: readonly Drafted[], turns: readonly (Turn | undefined)[], then: Before, reference: Reference, unchanged: readonly number[],
): Quoted[] {
  return drafted.map((one, line) => {
    const held = then.quoted[line];
    const isSame = one === then.drafted[line] && turns[line] === undefined && then.turns[line] === undefined;
    return held && isSame && then.reaches[line]! <= (unchanged[line] ?? -1) ? held : quotedLine(one, turns[line], reference, line, held);
  });
}

function quotedLine(drafted: Drafted, turn: Turn | undefined, reference: Reference, place: number, held: Quoted | undefined): Quoted {
  const then = held?.drafted.drafts === drafted.drafts && isSameTurn(held.turn, turn) ? held : undefined;
  const drafts = turn ? [...drafted.drafts, draftOfTurn(turn)] : drafted.drafts;
  const meant = drafts.map(({ source }, index) => {
    const before = then?.meant[index];
    return source && (before && reference.stillMeans(before, source, place) ? before : reference.meantBy(source, place));
  });
  if (then && meant.every((one, index) => one?.entity === then.meant[index]?.entity)) {
    return then.drafted === drafted && meant.every((one, index) => one === then.meant[index]) ? then : { ...then, drafted, meant };
  }
  const quotes = drafts.map((draft, index) => ownQuote(draft, meant[index]?.entity));
  return { drafted, turn, meant, quotes: quotes.length === 0 ? noQuotes : quotes.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/**
 * How many lines right above it were looked through for whom its sources mean, the article's beginning among them; -1 if it has none. A source below the
 * quote is looked at each time: there are few.
 */
export function reachOf({ meant }: Quoted): number {
  let reach = -1;
  for (const one of meant) if (one) reach = Math.max(reach, 0 < one.below ? Infinity : one.reach - one.below);
  return reach;
}

/** Of the many lines without any. */
export const noQuotes: readonly OwnQuote[] = [];

const isSameTurn = (one: Turn | undefined, other: Turn | undefined): boolean =>
  one === other || one !== undefined && other !== undefined && one.from === other.from && one.to === other.to && one.rule === other.rule
    && isSameSource(one.source, other.source);

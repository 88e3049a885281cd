// Scores rows as ../shared/score/quotes.md lays down; test/core/quoteScore.test.ts holds that the figures are those of the scorer beside it.
import type { Span } from '../../src/core/span';
import { match } from './match';
import type { GoldRow, QuotedText, Row, RowType } from './rows';
import { isAsked, judge } from './speaker';
import { halfShared, likeness, trimmed } from './stretch';

/** Counts of one side of the matter: quoted segments (A), or contents reported without marks or around them (C). */
export interface Counts {
  /** In gold, found, and both; what is optional is in none of them. A hit has 8 of 10 characters right. */
  readonly gold: number;
  readonly found: number;
  readonly hit: number;
  /** Hits whose speaker gold knows; those that name one at all, name the very words, name the right one. */
  readonly asked: number;
  readonly answered: number;
  readonly strict: number;
  readonly right: number;
  /** Hits whose speaker gold knows by name, and those of them resolved to that name. */
  readonly named: number;
  readonly resolved: number;
  /** Span and speaker together: rows of gold with a speaker, and rows found except those whose gold has none. A hit is one of `right`. */
  readonly wanted: number;
  readonly given: number;
}

/** What is counted of one text, or of many. */
export interface Tally {
  readonly quoted: Counts;
  readonly reported: Counts;
  /** Marked words that quote nobody, and how many of them were found as a quotation. */
  readonly terms: { readonly gold: number; readonly found: number };
  /** Paragraphs quoted without marks (they are in `quoted` too), and how many of them were found. */
  readonly blocks: { readonly gold: number; readonly found: number };
}

/** One text, what is quoted in it, and what was found. */
export function scoreText({ text, gold }: QuotedText, found: readonly Row[]): Tally {
  const of = <R extends Row>(rows: readonly R[], types: ReadonlySet<RowType>): Item<R>[] =>
    rows.filter(({ type }) => types.has(type)).flatMap((row) => itemsOf(text, row));
  const terms = of(gold, other);
  const segments = of(gold, quotedTypes);
  const given = distinct(of(found, quotedTypes));
  const quoted = compare(text, segments.filter(isRequired), [...segments, ...terms].filter((item) => !isRequired(item)), given);
  const contents = of(gold, reportedTypes);
  const reported = compare(text, contents.filter(isRequired), contents.filter((item) => !isRequired(item)), distinct(of(found, reportedTypes)));
  const required = terms.filter(isRequired);
  const mistaken = required.filter((term) => quoted.unmatched.some((item) => 0.5 <= likeness(term.spans, item.spans)));
  return {
    quoted: quoted.counts, reported: reported.counts, terms: { gold: required.length, found: mistaken.length },
    blocks: { gold: segments.filter(isRequired).filter(isBlock).length, found: quoted.hits.filter(isBlock).length },
  };
}

const quotedTypes: ReadonlySet<RowType> = new Set<RowType>(['direct', 'partial', 'block']);
const reportedTypes: ReadonlySet<RowType> = new Set<RowType>(['indirect', 'mixed']);
const other: ReadonlySet<RowType> = new Set<RowType>(['other']);

/** A row, or one stretch of it, without the marks at its edges. */
interface Item<R extends Row> {
  readonly row: R;
  readonly spans: readonly Span[];
}

/** A report is one item; of what is quoted or marked every stretch is one. */
function itemsOf<R extends Row>(text: string, row: R): Item<R>[] {
  const spans = row.parts.map((part) => trimmed(text, part)).filter(({ start, end }) => start < end);
  if (reportedTypes.has(row.type)) return spans.length === 0 ? [] : [{ row, spans }];
  return spans.map((span) => ({ row, spans: [span] }));
}

const isBlock = ({ row }: Item<GoldRow>): boolean => row.type === 'block';
const isRequired = ({ row }: Item<GoldRow>): boolean => row.optional !== true;

/** The same stretch found twice counts once. */
function distinct(items: readonly Item<Row>[]): Item<Row>[] {
  const seen = new Set<string>();
  return items.filter(({ spans }) => {
    const key = spans.map(({ start, end }) => `${start}-${end}`).join();
    return !seen.has(key) && seen.add(key);
  });
}

interface Comparison {
  readonly counts: Counts;
  readonly hits: readonly Item<GoldRow>[];
  readonly unmatched: readonly Item<Row>[];
}

function compare(text: string, wanted: readonly Item<GoldRow>[], optional: readonly Item<GoldRow>[], given: readonly Item<Row>[]): Comparison {
  const pairs = match(wanted, given, (a, b) => likeness(a.spans, b.spans), 0.8);
  const matched = new Set(pairs.values());
  const unmatched = given.filter((_, index) => !matched.has(index));
  const ignored = unmatched.filter(({ spans }) => optional.some((one) => halfShared(one.spans, spans))).length;
  const askable = wanted.filter(({ row }) => isAsked(row)).length;
  const hits = [...pairs].map(([a, b]) => ({ gold: wanted[a]!.row, found: given[b]!.row }));
  const asked = hits.filter(({ gold }) => isAsked(gold));
  const verdicts = asked.map(({ gold, found }) => judge(text, gold, found));
  const found = given.length - ignored;
  return {
    hits: [...pairs.keys()].map((index) => wanted[index]!),
    unmatched,
    counts: {
      gold: wanted.length, found, hit: pairs.size,
      asked: asked.length, answered: asked.filter((hit) => hit.found.speaker.length !== 0).length,
      strict: verdicts.filter(({ strict }) => strict).length, right: verdicts.filter(({ relaxed }) => relaxed).length,
      named: verdicts.filter(({ entity }) => entity !== undefined).length, resolved: verdicts.filter(({ entity }) => entity).length,
      wanted: askable, given: found - (hits.length - asked.length),
    },
  };
}

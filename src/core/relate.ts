// [Dockers will close the port on Monday, said Ana Duarte.]PASSAGE <- near copy; Duarte -> [The port closes on Monday ... Duarte]PASSAGE
import type { FolderIndex, IndexedPassage } from './folderIndex';
import type { Article, EntityId, Quote } from './model';
import { overlaps, type Span, spanAt } from './span';
import { byPlace } from './relate/byPlace';
import { findCandidates } from './relate/candidates';
import { createComparison } from './relate/compare';
import { createOriginalFinder, type MaybeCopy, readCopy } from './relate/copies';
import { type Lookup, lookupOf, type Reading } from './relate/lookup';
import { type Asked, type Query, readAsked, readQuery } from './relate/query';
import { createReasons } from './relate/reasons';
import { groupByFile, type RelatedGroup } from './relate/groupByFile';
import { type LikeQuote, likeQuotes } from './relate/sameQuotes';
import { score, type Scored } from './relate/score';
import { createStandingText, type StandingText } from './relate/standing';

export type { Folded, RelatedGroup } from './relate/groupByFile';
export { sameQuotes } from './relate/sameQuotes';
export type { QuoteQuestion, SameQuote } from './relate/sameQuotes';

/**
 * A stretch of another file that belongs to what was asked about. Its own span is what was compared, a window of
 * relate/windows.ts: up to seven sentences, over several paragraphs if they are short, as news has them.
 */
export interface RelatedHit extends Span {
  readonly file: string;
  /** The one passage (of passage.ts) inside it that answers most of what was asked: the words to show, the place to go to. */
  readonly core: Span;
  /** 0 to 1. */
  readonly score: number;
  /**
   * Strongest first: "same quote", "near copy", then what the articles have in common: "same event: Riyadh, 18 February", names of two events
   * ("Duarte, Valparaíso"), else "same words: lease, strike".
   */
  readonly reasons: readonly string[];
  /** Another hit, the earliest by date, then by path, that this one is a near copy of. */
  readonly copyOf?: { readonly file: string } & Span;
  /** The quotation of the hit that the query has too, and who says it there. */
  readonly sameQuote?: Span & { readonly entity?: EntityId };
}

/** What a reader asks: which passages of other files belong to this stretch of this article. */
export interface RelatedQuestion {
  /** Not listed itself; need not be in the index. */
  readonly file: string;
  readonly article: Article;
  /** A passage, a quotation, a selection, or empty: a caret. */
  readonly span: Span;
  /** So many passages at most; copies of them do not count. */
  readonly limit: number;
}

/** Best first; ties by file, then offset. Several passages of one file may be listed. */
export const relate = (index: FolderIndex, question: RelatedQuestion): RelatedHit[] => find(index, question).map(withReasons);

/** The same as rows by file, copies folded under the earliest: of those that are, nobody asks for reasons. */
export const relateByFile = (index: FolderIndex, question: RelatedQuestion): RelatedGroup[] =>
  groupByFile(find(index, question)).map(({ file, passages }) => ({ file, passages: passages.map(withReasons) }));

/** A hit of which the reasons are still to be worked out. */
type FoundHit = Omit<RelatedHit, 'reasons'> & { readonly reason: () => readonly string[] };

const withReasons = <Hit extends { readonly reason: () => readonly string[] }>({ reason, ...hit }: Hit): Omit<Hit, 'reason'> & Pick<RelatedHit, 'reasons'> =>
  ({ ...hit, reasons: reason() });

function find(index: FolderIndex, { file, article, span, limit }: RelatedQuestion): FoundHit[] {
  const lookup = lookupOf(index);
  const standingText = createStandingText(lookup);
  const asked = readAsked({ file, article, span });
  const { query, candidates: found } = askWithoutStandingText(lookup, standingText, asked, compared(limit));
  const quotes = longest(query.quotes).flatMap(quote => likeQuotes(lookup, { file, article, quote }, { echoes: query.isQuote }));
  const candidates = withQuotes(index, found, quotes);
  const compare = createComparison(query, index.averageLength);
  const scored = readAll(lookup, candidates).flatMap(reading => score({ index, query, compare, quotes }, reading) ?? []);
  const ranked = ofManyFiles(scored);
  const windowOf = ({ reading, day }: Scored): MaybeCopy<IndexedPassage> => readCopy({ place: reading.passage, ...reading, day }, query.wording);
  const { windows, originals } = foldCopies(ranked, windowOf, standingText, limit);
  const reasons = createReasons(lookup, query, article);
  return windows.map(({ copied }, i) => hitOf(ranked[i]!, () => reasons(ranked[i]!, copied), originals[i]));
}

/** A question, and what promises to answer it. */
interface Asking {
  readonly query: Query;
  readonly candidates: readonly IndexedPassage[];
}

const readAll = (lookup: Lookup, candidates: readonly IndexedPassage[]): Reading[] => candidates.flatMap(candidate => lookup.read(candidate) ?? []);

/** Asks with all sentences first, as most of what is asked has no standing text; then, as long as what is found has some of what is left, without that. */
function askWithoutStandingText(lookup: Lookup, standingText: StandingText, asked: Asked, most: number): Asking {
  for (let standing: readonly Span[] = []; ;) {
    const query = readQuery(lookup, asked, standing);
    const candidates = findCandidates(lookup.index, query, asked.file, most);
    const more = standingText.sentences(asked, readAll(lookup, candidates), standing);
    if (more.length === 0) return { query, candidates };
    standing = [...standing, ...more].sort((a, b) => a.start - b.start);
  }
}

/** The first of the ranked, `limit` of which are no copies of others of them. */
function foldCopies(ranked: readonly Scored[], windowOf: (one: Scored) => MaybeCopy<IndexedPassage>, standingText: StandingText, limit: number): Folded {
  const windows: MaybeCopy<IndexedPassage>[] = [];
  const findOriginals = createOriginalFinder<IndexedPassage>(standingText);
  for (let wanted = limit; ;) {
    while (windows.length < Math.min(wanted, ranked.length)) windows.push(windowOf(ranked[windows.length]!));
    const originals = findOriginals(windows);
    const copies = originals.filter(original => original !== undefined).length;
    if (limit <= windows.length - copies || windows.length === ranked.length) return { windows, originals };
    wanted = limit + copies;
  }
}

interface Folded {
  readonly windows: readonly MaybeCopy<IndexedPassage>[];
  readonly originals: readonly (IndexedPassage | undefined)[];
}

/** A selection may hold hundreds of quotations: the longest tell most. */
function longest(quotes: readonly Quote[]): readonly Quote[] {
  return [...quotes].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).slice(0, 20);
}

/** How many candidates are read again and compared word by word, beside likely copies. */
const compared = (limit: number): number => 20 + limit;

/** Each further passage of a file counts less: one reader's file should not fill the list. */
const furtherPassage = 0.5;

function ofManyFiles(scored: readonly Scored[]): Scored[] {
  const best = (a: Scored, b: Scored): number => b.score - a.score || byPlace(a.reading.passage, b.reading.passage);
  const listed = new Map<string, number>();
  return [...scored].sort(best).map(one => {
    const { file } = one.reading.passage;
    const before = listed.get(file) ?? 0;
    listed.set(file, before + 1);
    return before === 0 ? one : { ...one, score: one.score * furtherPassage ** before };
  }).sort(best);
}

/** A passage with the same quotation, or one like it if that was asked about, is a candidate even if all else differs. */
function withQuotes(index: FolderIndex, candidates: readonly IndexedPassage[], quotes: readonly LikeQuote[]): IndexedPassage[] {
  const key = ({ file, start }: IndexedPassage): string => `${start} ${file}`;
  const all = new Map(candidates.map(passage => [key(passage), passage]));
  for (const quote of quotes) {
    const passage = index.passagesOf(quote.file).find(passage => overlaps(passage, quote)) ?? outsidePassages(index, quote);
    if (!all.has(key(passage))) all.set(key(passage), passage);
  }
  return [...all.values()];
}

/** A headline or caption is no passage, but may quote. */
function outsidePassages(index: FolderIndex, { file, start, end }: LikeQuote): IndexedPassage {
  const block = spanAt(index.article(file)?.blocks ?? [], start);
  return { file, start: block?.start ?? start, end: Math.max(block?.end ?? end, end), length: 0 };
}

function hitOf({ reading: { passage }, core, score, quote }: Scored, reason: FoundHit['reason'], original: IndexedPassage | undefined): FoundHit {
  return {
    file: passage.file, start: passage.start, end: passage.end, core, score, reason,
    ...(quote?.same && { sameQuote: { start: quote.start, end: quote.end, ...(quote.entity && { entity: quote.entity }) } }),
    ...(original && { copyOf: { file: original.file, start: original.start, end: original.end } }),
  };
}

// [Dockers will close the port on Monday, said Ana Duarte.]PASSAGE <- near copy; Duarte -> [The port closes on Monday ... Duarte]PASSAGE
import type { FolderIndex } from './folderIndex';
import type { Article, EntityId, Quote } from './model';
import { passages } from './passage';
import { contains, overlaps, type Span } from './span';
import { type Candidate, findCandidates } from './relate/candidates';
import { foldRomanisation } from './matchNames/fold';
import { countTerms } from './relate/features';
import { containment, hashWord, runs, shingles } from './relate/hashes';
import { dayOf, type Query, readQuery } from './relate/query';
import { namesIn, sharedNames, sharedWords } from './relate/reasons';
import { byPlace, type SameQuote, sameQuotes } from './relate/sameQuotes';
import { readWords } from './relate/words';

export { groupByFile } from './relate/groupByFile';
export type { FoldedHit, RelatedGroup } from './relate/groupByFile';
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
  /** Strongest first: "same quote", "near copy", shared names ("Duarte, Valparaíso"), else "same words: lease, strike". */
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
  readonly limit: number;
}

/** Best first; ties by file, then offset. Several passages of one file may be listed. */
export function relate(index: FolderIndex, { file, article, span, limit }: RelatedQuestion): RelatedHit[] {
  const query = readQuery(index, article, span);
  const quotes = longest(query.quotes).flatMap(quote => sameQuotes(index, { file, article, quote }));
  const candidates = findCandidates(index, query, file, compared(limit));
  const scored = withQuotes(index, candidates, quotes).flatMap(candidate => score(index, query, candidate, quotes) ?? []);
  const ranked = ofManyFiles(scored).slice(0, limit);
  const asked = namesIn(article, query.mentions);
  return withCopies(index, ranked.map(one => explain(index, query, asked, one)));
}

/** A selection may hold hundreds of quotations: the longest tell most. */
function longest(quotes: readonly Quote[]): readonly Quote[] {
  return [...quotes].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).slice(0, 20);
}

/** How many candidates are read again and compared word by word. */
const compared = (limit: number): number => 20 + 2 * limit;

/** Each further passage of a file counts less: one reader's file should not fill the list. */
const furtherPassage = 0.7;

function ofManyFiles(scored: readonly Scored[]): Scored[] {
  const best = (a: Scored, b: Scored): number => b.score - a.score || byPlace(a.passage, b.passage);
  const listed = new Map<string, number>();
  return [...scored].sort(best).map(one => {
    const before = listed.get(one.passage.file) ?? 0;
    listed.set(one.passage.file, before + 1);
    return { ...one, score: one.score * furtherPassage ** before };
  }).sort(best);
}

/** Under it nothing but a few common words is shared. */
const leastScore = 0.04;

interface Scored {
  readonly passage: { readonly file: string } & Span;
  readonly score: number;
  readonly quote?: SameQuote;
}

/** A passage with the same quotation is a candidate even if all else differs. */
function withQuotes(index: FolderIndex, candidates: readonly Candidate[], quotes: readonly SameQuote[]): Candidate[] {
  const known = new Set(candidates.map(({ passage }) => passage));
  const added: Candidate[] = [];
  for (const quote of quotes) {
    const passage = index.passagesOf(quote.file).find(passage => overlaps(passage, quote));
    if (!passage || known.has(passage)) continue;
    known.add(passage);
    added.push({ passage, words: 0, names: 0, promise: 0 });
  }
  return [...candidates, ...added];
}

/** The weights were tuned on news with known same stories and events; each part is 0 to 1. */
const weights = { words: 1, names: 0.05, triples: 0.35, quote: 0.4, askedQuote: 1.5 };
const total = weights.words + weights.names + weights.triples + weights.quote;

function score(index: FolderIndex, query: Query, { passage, words, names }: Candidate, quotes: readonly SameQuote[]): Scored | undefined {
  const article = index.article(passage.file)!;
  const triples = runs(readWords(article.text, passage).map(({ word }) => hashWord(word)), 3);
  const quote = quotes.find(quote => quote.file === passage.file && overlaps(quote, passage));
  const sum = weights.words * words + weights.names * names + weights.triples * containment(query.triples, triples).share
    + (query.isQuote ? weights.askedQuote : weights.quote) * (quote?.likeness ?? 0);
  if (sum / total < leastScore) return undefined;
  return { passage, score: Math.min(1, sum / total) * nearness(query.day, dayOf(article)), ...(quote && { quote }) };
}

/** News of the same days belongs together, old background still counts some; 1 if a date is unknown. */
function nearness(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 1 : 0.2 + 0.8 / (1 + Math.abs(a - b) / 14);
}

function isCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const { share, shared } = containment(a, b);
  return 0.3 <= share && 6 <= shared;
}

function explain(index: FolderIndex, query: Query, asked: ReturnType<typeof namesIn>, { passage, score, quote }: Scored): RelatedHit {
  const article = index.article(passage.file)!;
  const rarity = (name: string): number => -Math.min(...name.split(' ').map(word => index.names.count(foldRomanisation(word)) || Infinity));
  const copied = isCopy(query.shingles, shingles(article, passage));
  const names = sharedNames(asked, article, passage, rarity);
  const reasons = [...(quote ? ['same quote'] : []), ...(copied ? ['near copy'] : []), ...(0 < names.length ? [names.join(', ')] : [])];
  return {
    file: passage.file, start: passage.start, end: passage.end, core: coreOf(query, article, passage, quote), score,
    reasons: 0 < reasons.length ? reasons : [sharedWords(query, article, passage)],
    ...(quote && { sameQuote: { start: quote.start, end: quote.end, ...(quote.entity && { entity: quote.entity }) } }),
  };
}

/** The passage with the quotation, else the one with most of the query's terms by weight; the first of equals. */
function coreOf(query: Query, article: Article, hit: Span, quote: Span | undefined): Span {
  const weights = new Map(query.terms.map(({ key, weight }) => [key, weight]));
  let best: { span: Span; weight: number } = { span: { start: hit.start, end: hit.end }, weight: 0 };
  for (const span of passages(article)) {
    if (!contains(hit, span)) continue;
    if (quote && overlaps(span, quote)) return span;
    let weight = 0;
    for (const term of countTerms(readWords(article.text, span)).terms.keys()) weight += weights.get(term) ?? 0;
    if (best.weight < weight) best = { span, weight };
  }
  return best.span;
}

function withCopies(index: FolderIndex, hits: readonly RelatedHit[]): RelatedHit[] {
  const earliest = hits.map((hit, i) => ({ i, day: dayOf(index.article(hit.file)!) ?? Infinity, hit, shingles: shingles(index.article(hit.file)!, hit) }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day - b.day) || byPlace(a.hit, b.hit));
  const originals: typeof earliest = [];
  const copyOf = new Map<number, RelatedHit>();
  for (const one of earliest) {
    const original = originals.find(other => other.hit.file !== one.hit.file && isCopy(other.shingles, one.shingles));
    if (original) copyOf.set(one.i, original.hit);
    else originals.push(one);
  }
  return hits.map((hit, i) => {
    const original = copyOf.get(i);
    return original ? { ...hit, copyOf: { file: original.file, start: original.start, end: original.end } } : hit;
  });
}

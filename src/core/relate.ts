// [Dockers will close the port on Monday, said Ana Duarte.]PASSAGE <- near copy; Duarte -> [The port closes on Monday ... Duarte]PASSAGE
import type { FolderIndex, IndexedPassage } from './folderIndex';
import type { Article, EntityId, Quote } from './model';
import { overlaps, type Span, spanAt } from './span';
import { type Candidate, findCandidates } from './relate/candidates';
import { foldRomanisation } from './matchNames/fold';
import { findOriginals, isCopy, readWording } from './relate/copies';
import { hashWord } from './relate/hashes';
import { type Query, readQuery } from './relate/query';
import { type NamedOnce, namesIn, sharedDay, sharedNames, sharedWords } from './relate/reasons';
import { byPlace, type LikeQuote, likeQuotes } from './relate/sameQuotes';
import { score, type Scored } from './relate/score';
import { createStandingText } from './relate/standing';
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
  readonly limit: number;
}

/** Best first; ties by file, then offset. Several passages of one file may be listed. */
export function relate(index: FolderIndex, { file, article, span, limit }: RelatedQuestion): RelatedHit[] {
  const standingText = createStandingText(index);
  const query = readQuery(index, { file, article, span }, standingText);
  const quotes = longest(query.quotes).flatMap(quote => likeQuotes(index, { file, article, quote })).filter(({ same }) => same || query.isQuote);
  const candidates = findCandidates(index, query, file, compared(limit));
  const scored = withQuotes(index, candidates, quotes).flatMap(candidate => score(index, query, candidate, quotes) ?? []);
  const ranked = ofManyFiles(scored).slice(0, limit);
  const asked = namesIn(article, query.mentions);
  const worded = ranked.map(one => {
    const wording = readWording(index.article(one.passage.file)!, one.passage);
    const copied = isCopy(query.wording, wording);
    return { place: explain(index, query, asked, one, copied), wording, copied };
  });
  const originals = findOriginals(index, worded, standingText);
  return worded.map(({ place: hit }, i) => {
    const original = originals[i];
    return original ? { ...hit, copyOf: { file: original.file, start: original.start, end: original.end } } : hit;
  });
}

/** A selection may hold hundreds of quotations: the longest tell most. */
function longest(quotes: readonly Quote[]): readonly Quote[] {
  return [...quotes].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).slice(0, 20);
}

/** How many candidates are read again and compared word by word. */
const compared = (limit: number): number => 20 + limit;

/** Each further passage of a file counts less: one reader's file should not fill the list. */
const furtherPassage = 0.5;

function ofManyFiles(scored: readonly Scored[]): Scored[] {
  const best = (a: Scored, b: Scored): number => b.score - a.score || byPlace(a.passage, b.passage);
  const listed = new Map<string, number>();
  return [...scored].sort(best).map(one => {
    const before = listed.get(one.passage.file) ?? 0;
    listed.set(one.passage.file, before + 1);
    return { ...one, score: one.score * furtherPassage ** before };
  }).sort(best);
}

/** A passage with the same quotation, or one like it if that was asked about, is a candidate even if all else differs. */
function withQuotes(index: FolderIndex, candidates: readonly Candidate[], quotes: readonly LikeQuote[]): Candidate[] {
  const key = ({ file, start }: { file: string } & Span): string => `${start} ${file}`;
  const known = new Set(candidates.map(({ passage }) => key(passage)));
  const added: Candidate[] = [];
  for (const quote of quotes) {
    const passage = index.passagesOf(quote.file).find(passage => overlaps(passage, quote)) ?? outsidePassages(index, quote);
    if (known.has(key(passage))) continue;
    known.add(key(passage));
    added.push({ passage, words: 0, promise: 0 });
  }
  return [...candidates, ...added];
}

/** A headline or caption is no passage, but may quote. */
function outsidePassages(index: FolderIndex, { file, start, end }: LikeQuote): IndexedPassage {
  const block = spanAt(index.article(file)!.blocks, start);
  return { file, start: block?.start ?? start, end: Math.max(block?.end ?? end, end), length: 0 };
}

function explain(index: FolderIndex, query: Query, asked: readonly NamedOnce[], one: Scored, copied: boolean): RelatedHit {
  const { passage, core, score, sameEvent } = one;
  const quote = one.quote?.same ? one.quote : undefined;
  const article = index.article(passage.file)!;
  const rarity = (name: string): number => -Math.min(...name.split(' ').map(word => index.names.count(hashWord(foldRomanisation(word))) || Infinity));
  const names = sharedNames(asked, article, passage, rarity);
  const reasons = [
    ...(quote ? ['same quote'] : []),
    ...(copied ? ['near copy'] : []),
    ...(sameEvent ? [eventReason(query, article, passage, names)] : 0 < names.length ? [names.join(', ')] : []),
  ];
  return {
    file: passage.file, start: passage.start, end: passage.end, core, score,
    reasons: 0 < reasons.length ? reasons : [listed('same words', sharedWords(query, article, passage))],
    ...(quote && { sameQuote: { start: quote.start, end: quote.end, ...(quote.entity && { entity: quote.entity }) } }),
  };
}

/** Names and the day say most; where there are few of them, words have to. */
function eventReason(query: Query, article: Article, passage: Span, names: readonly string[]): string {
  const day = sharedDay(query, article, passage);
  const evidence = [...names.slice(0, day ? 2 : 3), ...(day ? [day] : [])];
  if (2 <= evidence.length) return listed('same event', evidence);
  const named = new Set(names.flatMap(name => readWords(name, { start: 0, end: name.length }).map(({ word }) => word)));
  return listed('same event', [...evidence, ...sharedWords(query, article, passage).filter(word => !named.has(word)).slice(0, 2)]);
}

const listed = (reason: string, evidence: readonly string[]): string => (evidence.length === 0 ? reason : `${reason}: ${evidence.join(', ')}`);

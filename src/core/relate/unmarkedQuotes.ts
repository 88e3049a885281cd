import type { IndexedPassage } from '../folderIndex';
import { isDense, leastTerms, leastWords, mostMatched, readSaid, type Said, termsInBoth } from './agreement';
import { align } from './align';
import { best } from './best';
import { byPlace } from './byPlace';
import { reportedForms } from './hashes';
import { mostCompared } from './likelyQuotes';
import { idOf } from '../folderIndex';
import type { Lookup, Reading } from './lookup';
import type { LikeQuote } from './sameQuotes';
import { addUp, clear, tallyOf, touchedOf } from './tally';

/** Passages that hold the words without marks the article's analysis knows, found by the quotation's rarest terms. */
export function unmarkedQuotes(lookup: Lookup, asked: Said, own: string): LikeQuote[] {
  return likelyPassages(lookup, asked, own).flatMap(passage => lookup.read(passage) ?? []).flatMap(reading => findUnmarked(asked, reading) ?? []);
}

/** Of the asked quotation's words. */
const leastShare = 0.75;

function findUnmarked(asked: Said, { passage, words }: Reading): LikeQuote | undefined {
  const least = Math.max(leastWords, leastShare * asked.words.count);
  const forms = reportedForms(words);
  if (mostMatched(asked, forms) < least) return undefined;
  const alignment = align(asked.forms, forms);
  if (alignment.matched < least || !isDense(alignment) || termsInBoth(asked, readSaid(words), alignment) < leastTerms) return undefined;
  return {
    file: passage.file,
    start: words.starts[alignment.startB]!,
    end: words.ends[alignment.endB - 1]!,
    likeness: alignment.matched / asked.words.count,
    same: true,
  };
}

/** A quotation is looked up by so many terms. */
const mostTerms = 8;
/** So many postings are read for it: the rarest words of a quotation find it, if anything does. */
const mostRead = 8000;

/** Passages with half of the rarest terms, or with all that may be read; those with most of them first. */
function likelyPassages({ index, terms: { occurs } }: Lookup, { words }: Said, own: string): IndexedPassage[] {
  const terms = [...new Set(words.terms)].filter(term => term !== 0).map(term => ({ term, count: occurs(term) })).filter(({ count }) => 0 < count)
    .sort((a, b) => a.count - b.count || a.term - b.term).slice(0, mostTerms);
  let read = 0;
  const rare = terms.filter(({ count }) => (read += count) <= mostRead);
  if (rare.length < leastTerms) return [];
  const shared = tallyOf(index);
  for (const { term } of rare) for (const posting of index.terms.find(term)) addUp(shared, idOf(posting), 1);
  const least = Math.min(terms.length / 2, rare.length);
  const most = mostCompared + index.passagesOf(own).length;
  const likely = best(touchedOf(shared).filter(id => least <= shared.values[id]!), shared.values, most, mostTerms);
  const found = Array.from(likely, id => ({ passage: index.passages.get(id), shared: shared.values[id]! }));
  clear(shared);
  return found.filter(({ passage }) => passage.file !== own)
    .sort((a, b) => b.shared - a.shared || byPlace(a.passage, b.passage)).slice(0, mostCompared)
    .map(({ passage }) => passage);
}

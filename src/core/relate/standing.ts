// [The port shut on Monday.] [Sign up for the Harbour Letter, our pick of the week.]STANDING <- in articles on ferries, on herring and on rents, too
import type { FolderIndex } from '../folderIndex';
import type { Article } from '../model';
import { firstEndingAfter, type Span } from '../span';
import { type Counts, countNames, countTerms, mentionsIn } from './features';
import { containment, hashWord, runs } from './hashes';
import { likeness, weighText, type Weighed } from './likeness';
import { idOf } from '../folderIndex';
import { rarityOf } from './rarity';
import { readWords, termOf, type Word } from './words';

/** A stretch of an article, and as much of the article around as its story is told by. */
export interface StandingQuestion {
  readonly file: string;
  readonly article: Article;
  readonly span: Span;
  readonly story: Span;
}

/** Finds standing text; what it read for one question it keeps for the next. Made anew for each answer: the index may change in between. */
export type StandingText = (question: StandingQuestion) => Span[];

/**
 * The sentences of a stretch that an outlet puts into whatever it prints (disclaimers, "read more", who the writer is): those that stand in
 * three articles or more that have nothing else in common with each other. A copied story is another matter: there the rest is the same, too.
 */
export function createStandingText(index: FolderIndex): StandingText {
  const wordings = new Map<number, ReadonlySet<number>>();
  const wordingOf = (id: number): ReadonlySet<number> => {
    const { file, ...span } = index.passages.get(id);
    const wording = wordings.get(id) ?? triples(readWords(index.article(file)!.text, span));
    wordings.set(id, wording);
    return wording;
  };
  return ({ file, article, span, story }) => {
    if (index.size < leastArticles) return [];
    const suspects = sentencesIn(article, span).flatMap(sentence => {
      const files = holders(index, { article, sentence, own: file }, wordingOf);
      return leastArticles <= files.length + 1 ? [{ sentence, files }] : [];
    });
    if (suspects.length === 0) return [];
    const said = new Set(suspects.flatMap(({ sentence }) => readWords(article.text, sentence).map(({ word }) => termOf(word))));
    const own = createRest(index, article, story, said);
    const rests = new Map<string, Rest>();
    const restOf = (file: string): Rest => {
      const other = index.article(file)!;
      const rest = rests.get(file) ?? createRest(index, other, { start: 0, end: Math.min(other.text.length, longestRest) }, said);
      rests.set(file, rest);
      return rest;
    };
    return suspects.filter(({ files }) => leastArticles <= strangersAmong([own, ...files.map(restOf)]).length).map(({ sentence }) => sentence);
  };
}

/** Of some articles so many that no two have anything in common. */
function strangersAmong(rests: readonly Rest[]): Rest[] {
  const strangers: Rest[] = [];
  for (const rest of rests) {
    if (leastArticles <= strangers.length) break;
    if (strangers.length === 0 ? saysMore(rest) : strangers.every(known => areStrangers(known, rest))) strangers.push(rest);
  }
  return strangers;
}

/** What stands in so many articles that are strangers to each other belongs to none of their stories. */
const leastArticles = 3;
/** A selection may be long: the sentences beyond are taken as the article's own. */
const mostSentences = 40;
/** So many files are read to see whether they have a sentence. */
const mostRead = 8;
const longestRest = 20_000;

function sentencesIn({ sentences }: Article, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let i = firstEndingAfter(sentences, start); i < sentences.length && sentences[i]!.start < end && found.length < mostSentences; i++) found.push(sentences[i]!);
  return found;
}

interface Sentence {
  readonly article: Article;
  readonly sentence: Span;
  /** The file it stands in. */
  readonly own: string;
}

/** Files with the sentence, a few of its words changed; only its words that stand in more files than its own are looked up. */
function holders(index: FolderIndex, { article, sentence, own }: Sentence, wordingOf: (id: number) => ReadonlySet<number>): string[] {
  const words = readWords(article.text, sentence);
  const terms = [...new Set(words.map(({ word }) => termOf(word)))].filter(term => term !== '');
  const common = terms.filter(term => leastArticles <= index.terms.count(hashWord(term)))
    .sort((a, b) => index.terms.count(hashWord(a)) - index.terms.count(hashWord(b)) || (a < b ? -1 : 1));
  if (common.length < 2 || common.length < 0.6 * terms.length) return [];
  const threes = triples(words);
  const files = new Set<string>();
  let read = 0;
  for (const id of inAll(index, common.slice(0, 4))) {
    const passage = index.passages.get(id);
    if (passage.file === own || files.has(passage.file)) continue;
    const { share } = held(threes, wordingOf(id));
    if (0.6 <= share) files.add(passage.file);
    if (mostRead <= ++read) break;
  }
  return [...files].sort();
}

const triples = (words: readonly Word[]): Set<number> => runs(words.map(({ word }) => hashWord(word)), 3);

/** The share of the first set that the second holds: the second is the larger. */
const held = (sentence: ReadonlySet<number>, passage: ReadonlySet<number>): { share: number } =>
  passage.size < sentence.size ? { share: 0 } : containment(sentence, passage);

/** The numbers of the passages that have every one of the terms, rarest given first. */
function inAll(index: FolderIndex, terms: readonly string[]): number[] {
  let ids = [...index.terms.find(hashWord(terms[0]!))].map(idOf);
  for (const term of terms.slice(1)) {
    if (ids.length === 0) break;
    const wanted = new Set(ids);
    ids = [...index.terms.find(hashWord(term))].map(idOf).filter(id => wanted.has(id));
  }
  return ids;
}

/** What an article says beside the sentences in question; read when it is first asked. */
interface Rest {
  names(): Said;
  terms(): Said;
}

interface Said {
  readonly counts: Counts;
  readonly weighed: Weighed;
}

function createRest(index: FolderIndex, article: Article, story: Span, said: ReadonlySet<string>): Rest {
  const once = (read: () => Counts, countOf: (key: string) => number): (() => Said) => {
    let found: Said | undefined;
    return () => {
      if (found) return found;
      const counts = new Map([...read()].filter(([key]) => !said.has(key) && !said.has(termOf(key))));
      found = { counts, weighed: weighText(counts, key => rarityOf(index, countOf(key)), rarityOf(index, 0)) };
      return found;
    };
  };
  return {
    names: once(() => countNames(article, mentionsIn(article, story)), name => index.names.count(hashWord(name))),
    terms: once(() => countTerms(readWords(article.text, story)).terms, term => index.terms.count(hashWord(term))),
  };
}

/** Of 100 pairs of articles on one event 95 are more alike than this, of 1,000 pairs on two events two are (our corpus). Names first: they tell a copied story at once. */
const areStrangers = (a: Rest, b: Rest): boolean => likeness(a.names().weighed, b.names().counts) < 0.12
  && saysMore(b) && likeness(a.terms().weighed, b.terms().counts) < 0.1;

/** Of an article with little else to say nobody can tell whether it has nothing in common with another. */
const saysMore = (rest: Rest): boolean => 10 <= rest.terms().counts.size;

// [The port shut on Monday.] [Sign up for the Harbour Letter, our pick of the week.]STANDING <- in articles on ferries, on herring and on rents, too
import type { Article } from '../model';
import { firstEndingAfter, type Span } from '../span';
import { createHolders, type Holders } from './holders';
import type { Lookup, Reading } from './lookup';
import type { Asked } from './query';
import { areOfStrangers, createRests, haveOtherNames, leastStrangers, type Rest, type Rests, type Saying } from './strangers';
import { rangeOf, textOf, type WordRange, type Words } from './words';

/** Some sentences of a file of the index that may all be standing text, as ranges of words. */
export interface Suspects {
  readonly file: string;
  readonly words: Words;
  readonly ranges: readonly WordRange[];
}

/**
 * Finds standing text, what an outlet puts into whatever it prints (disclaimers, "read more", who the writer is): sentences that stand in three articles
 * or more that have nothing else in common with each other. A copied story is another matter: there the rest is the same, too.
 */
export interface StandingText {
  /** The sentences of what is asked about that are standing text, beside those `told`, as far as one of `like` has them: what nothing like it has does no harm. */
  sentences(asked: Asked, like: readonly Reading[], told: readonly Span[]): Span[];
  /** Asks one by one; of a sentence that several files have once, beside what the first of them says. */
  among(suspects: Suspects): (sentence: WordRange) => boolean;
}

/** For one answer: what it says of a sentence depends on who asked first. */
export function createStandingText(lookup: Lookup): StandingText {
  const { holders, rests } = sourcesOf(lookup);
  const known = new Map<string, boolean>();
  return {
    sentences({ file, article, words, around, story }, like, told) {
      if (lookup.index.size < leastStrangers) return [];
      const suspects = sentencesIn(article, around).map(sentence => ({ sentence, range: rangeOf(words, sentence) }))
        .filter(({ sentence, range }) => told.includes(sentence) || holders.isAmong(words, range, like))
        .map(({ sentence, range }) => ({ sentence, range, files: holders.of(words, range).filter(other => other !== file) }))
        .filter(({ files }) => leastStrangers <= files.length + 1);
      if (suspects.length === 0) return [];
      const rest = rests({ words, ranges: suspects.map(({ range }) => range) });
      // The last of those that may be strangers: a round-up has something in common with everybody. So below.
      const own = rest.of(article, story);
      return suspects.filter(({ sentence, files }) => !told.includes(sentence) && areOfStrangers([...files.map(rest.ofFile), own])).map(({ sentence }) => sentence);
    },
    among({ file, words, ranges }) {
      const rest = rests({ words, ranges });
      const withOwn = (files: readonly string[]): Rest[] => [...files.filter(other => other !== file), file].map(rest.ofFile);
      const stands = (range: WordRange): boolean =>
        leastStrangers <= lookup.index.size && haveOtherNames(withOwn(holders.likely(words, range))) && areOfStrangers(withOwn(holders.of(words, range)));
      return range => {
        const sentence = textOf(words, range);
        const found = known.get(sentence) ?? stands(range);
        known.set(sentence, found);
        return found;
      };
    },
  };
}

interface Sources {
  readonly holders: Holders;
  readonly rests: (said: Saying) => Rests;
}

/** What was read for one answer serves the next. */
function sourcesOf(lookup: Lookup): Sources {
  const known = kept.get(lookup) ?? { holders: createHolders(lookup), rests: createRests(lookup) };
  kept.set(lookup, known);
  return known;
}

const kept = new WeakMap<Lookup, Sources>();

/** A selection may be long: the sentences beyond are taken as the article's own. */
const mostSentences = 40;

function sentencesIn({ sentences }: Article, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let i = firstEndingAfter(sentences, start); i < sentences.length && sentences[i]!.start < end && found.length < mostSentences; i++) found.push(sentences[i]!);
  return found;
}

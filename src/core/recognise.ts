// [Russian]NORP [Foreign Minister]ROLE [Ana Duarte]PERSON flew to [Geneva]PLACE on [Feb. 3, 2025]DATE, the [UN]ORG said. [Duarte]PERSON ...
import type { EntityKind, Mention } from './model';
import type { Reading, Sentence } from './reading';
import { amountAt } from './recognise/amount';
import { timeAt } from './recognise/calendar';
import { chunk } from './recognise/chunk';
import { electionAt } from './recognise/election';
import { isCapital, type Memory, type Scene } from './recognise/evidence';
import { Known, lexicon, type Lexicon } from './recognise/lexicon';
import { agree } from './recognise/majority';
import { remember } from './recognise/memory';
import { joinNicknames } from './recognise/nickname';
import { rolesBeside } from './recognise/rolesBeside';
import { Shape, type Word, wordsOf } from './recognise/word';

/** A mention before it is known whom or what it names. */
export type Recognition = Omit<Mention, 'entity'>;

/**
 * Finds the names, dates and amounts of a text, ordered by start and disjoint. The text is read twice: what the first
 * reading is sure of ("Ana Duarte") decides in the second what stands without evidence of its own ("Duarte").
 * `date` is the article's own day, ISO 8601: dates without a year and weekdays are counted from it.
 */
export function recognise(reading: Reading, date: string | undefined): Recognition[] {
  const lists = lexicon();
  const words = wordsOf(reading.text, reading.tokens, lists);
  const taken = new Uint8Array(words.length);
  const found = amounts(reading, words, taken, date);
  const scenes = reading.sentences.map(sentence => sceneOf(reading, words, sentence, lists));
  const first = scenes.flatMap(scene => chunk(scene, taken));
  const memory: Memory = remember(words, joinNicknames(words, reading.tokens, first));
  const second = joinNicknames(words, reading.tokens, scenes.flatMap(scene => chunk({ ...scene, memory }, taken)));
  const chunks = agree(words, second).filter(({ kind, score }) => least[kind] <= score);
  const named = [...chunks, ...rolesBeside(reading, words, chunks, lists)];
  const recognitions = named.map(({ from, to, kind, score, rule }) => ({
    start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end, kind, confidence: confidence(score), rule,
  }));
  return [...found, ...recognitions].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Below so many points a guess is wrong more often than right: it is not shown. */
const least: Readonly<Record<EntityKind, number>> = {
  PERSON: 0.2, ORG: 0.7, PLACE: 0.4, NORP: 1.5, ROLE: 1.5, EVENT: 1.5, LAW: 1.5, PRODUCT: 2, DATE: 0, TIME: 0, MONEY: 0, PERCENT: 0, QUANTITY: 0, WORK: 0,
};

/** Points to a probability, fitted by eye to how often mentions with so many points were right in newswire. */
const confidence = (score: number): number => Math.round(100 * Math.min(0.99, 1 / (1 + Math.exp(0.6 - 0.6 * score)))) / 100;

/** Dates, times and amounts; their tokens are taken: no name holds one. */
function amounts({ sentences, tokens }: Reading, words: readonly Word[], taken: Uint8Array, date: string | undefined): Recognition[] {
  const found: Recognition[] = [];
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; at++) {
      const { text } = words[at]!;
      if (text === '') continue;
      const election = electionAt(words, at, endToken);
      if (election !== -1) {
        found.push({ start: tokens[at]!.start, end: tokens[election - 1]!.end, kind: 'EVENT', confidence: 0.9, rule: 'year and election' });
        taken.fill(1, at, election);
        at = election - 1;
        continue;
      }
      const one = timeAt(words, at, endToken, date) ?? amountAt(words, at, endToken);
      if (!one) continue;
      const { to, kind, confidence: sure, rule, value } = one;
      const unit = 'unit' in one ? one.unit : undefined;
      found.push({ start: tokens[at]!.start, end: tokens[to - 1]!.end, kind, confidence: sure, rule, ...(value && { value }), ...(unit && { unit }) });
      taken.fill(1, at, to);
      at = to - 1;
    }
  }
  return found;
}

function sceneOf({ blocks, tokens }: Reading, words: readonly Word[], { block, firstToken, endToken }: Sentence, lists: Lexicon): Scene {
  let letters = 0, capital = 0, capitals = 0, small = 0;
  for (let at = firstToken; at < endToken; at++) {
    const word = words[at]!;
    if (word.shape === Shape.lower && 2 < word.text.length && !(word.known & Known.grammar)) small++;
    if (word.shape === Shape.none || word.shape === Shape.number || word.text.length < 4 || word.known & Known.grammar) continue;
    letters++;
    if (isCapital(word)) capital++;
    if (word.shape === Shape.capitals) capitals++;
  }
  const kind = blocks[block]!.kind;
  const shouted = 2 <= capitals && 0.7 * letters < capitals;
  const ordinary = words
    .slice(firstToken, endToken)
    .some(
      word =>
        word.shape === Shape.capital
        && word.known & Known.common
        && !(word.known & (Known.given | Known.family | Known.title | Known.organisationHead)),
    );
  const titled = shouted
    || 4 <= letters && 0.75 * letters < capital && ordinary && kind !== 'caption' && kind !== 'byline' || kind === 'headline' && 0.6 * letters < capital;
  return { words, tokens, first: firstToken, end: endToken, titled, titleCase: titled && small === 0, shouted, lexicon: lists, memory: undefined };
}

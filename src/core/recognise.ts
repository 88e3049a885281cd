// [Russian]NORP [Foreign Minister]ROLE [Ana Duarte]PERSON flew to [Geneva]PLACE on [Feb. 3, 2025]DATE, the [UN]ORG said. [Duarte]PERSON ...
import { blockKinds, type Mention } from './model';
import type { Reading, Sentence } from './reading';
import { amountAt } from './recognise/amount';
import { timeAt } from './recognise/calendar';
import { electionAt } from './recognise/election';
import { isCapital, type Scene } from './recognise/evidence';
import { Known, lexicon, type Lexicon } from './recognise/lexicon';
import { type Chunk, decode } from './recognise/lattice';
import { remember } from './recognise/memory';
import { joinNicknames } from './recognise/nickname';
import { findRoles, type Role } from './recognise/roles';
import { type Weights, weights } from './recognise/weights';
import { Shape, type Word, wordsOf } from './recognise/word';

/** A mention before it is known whom or what it names. */
export interface Recognition extends Omit<Mention, 'entity' | 'holder'> {
  /** ROLE: where the name begins of the person it stands with. */
  readonly holderAt?: number;
}

/**
 * Finds the names, dates and amounts of a text, ordered by start and disjoint. The text is read twice: what the first
 * reading is sure of ("Ana Duarte") decides in the second what stands without evidence of its own ("Duarte").
 * `date` is the article's own day, ISO 8601: dates without a year and weekdays are counted from it.
 */
export function recognise(reading: Reading, date: string | undefined): Recognition[] {
  const { words, taken, found, scenes, lists } = prepare(reading, date);
  const learned = weights();
  const first = namesIn(reading, words, taken, scenes, learned);
  const memory = remember(words, first);
  const chunks = namesIn(reading, words, taken, scenes.map(scene => ({ ...scene, memory })), learned);
  const named: Role[] = [...chunks.filter(({ kind }) => kind !== 'ROLE'), ...findRoles(reading, words, taken, chunks, lists)];
  const recognitions = named.map(({ from, to, kind, score, rule, holder }) => ({
    start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end, kind, confidence: Math.round(100 * Math.min(0.99, score)) / 100, rule,
    ...(holder !== undefined && { holderAt: reading.tokens[holder]!.start }),
  }));
  return [...found, ...recognitions].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What a text offers before names are chosen. `scenes`: its sentences. */
export function prepare(reading: Reading, date: string | undefined): {
  readonly words: readonly Word[]; readonly taken: Uint8Array; readonly found: Recognition[]; readonly scenes: readonly Scene[]; readonly lists: Lexicon;
} {
  const lists = lexicon();
  const words = wordsOf(reading.text, reading.tokens, lists);
  const taken = new Uint8Array(words.length);
  const found = amounts(reading, words, taken, date);
  const topic = topicOf(words);
  const scenes = reading.sentences.map(sentence => sceneOf(reading, words, sentence, topic, lists));
  return { words, taken, found, scenes, lists };
}

/** One reading of all sentences. */
export const namesIn = ({ tokens }: Reading, words: readonly Word[], taken: Uint8Array, scenes: readonly Scene[], learned: Weights): Chunk[] =>
  joinNicknames(words, tokens, scenes.flatMap(scene => decode(scene, taken, learned)));

const topicOf = (words: readonly Word[]): number => {
  let hits = 0, all = 0;
  for (const { shape, key } of words) {
    if (shape === Shape.none) continue;
    all++;
    if (sport.has(key)) hits++;
  }
  return 0.012 * all < hits ? 1 : 0;
};

/** Words of sports pages: where they are many, the name of a city is the name of its club. */
const sport: ReadonlySet<string> = new Set(`match game games goal goals season league cup team teams coach club clubs player players win wins won beat beaten defeat
  draw score scored scorer scorers striker midfielder defender goalkeeper wicket wickets innings overs runs inning pitcher quarterback touchdown tournament champion
  champions championship championships final semifinal semi-final quarterfinal round seed set sets title standings play played points lap laps race races rider
  stage medal metres athlete athletes injury fixture fixtures division soccer football basketball baseball tennis golf cricket rugby hockey boxing olympic
  half-time halftime penalty kick referee squad transfer playoff playoffs stadium attendance`.split(/\s+/));

/** Dates, times and amounts; their tokens are taken: no name holds one. */
function amounts({ sentences, tokens }: Reading, words: readonly Word[], taken: Uint8Array, date: string | undefined): Recognition[] {
  const found: Recognition[] = [];
  for (const { firstToken, endToken } of sentences) {
    const calendar = { words, tokens, first: firstToken, end: endToken, today: date };
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
      const one = timeAt(calendar, at) ?? amountAt(words, tokens, at, endToken);
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

function sceneOf({ blocks, tokens }: Reading, words: readonly Word[], { block, firstToken, endToken }: Sentence, topic: number, lists: Lexicon): Scene {
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
  return {
    words, tokens, first: firstToken, end: endToken, titled, titleCase: titled && small === 0, shouted,
    block: blockKinds.indexOf(kind), topic, lexicon: lists, memory: undefined,
  };
}

// [Russian]NORP [Foreign Minister]ROLE [Ana Duarte]PERSON flew to [Geneva]PLACE on [Feb. 3, 2025]DATE, the [UN]ORG said. [Duarte]PERSON ...
import type { Mention } from './model';
import type { Reading } from './reading';
import { amountAt } from './recognise/amount';
import { timeAt } from './recognise/calendar';
import { consistent } from './recognise/consistent';
import { electionAt } from './recognise/election';
import type { Scene } from './recognise/evidence';
import { type Chunk, createReader, decode, decodeAgain, type Decoded } from './recognise/lattice';
import { lexicon, type Lexicon } from './recognise/lexicon';
import { remember, reminds } from './recognise/memory';
import { joinNicknames } from './recognise/nickname';
import { findRoles, type Role } from './recognise/roles';
import { scenesOf } from './recognise/scene';
import { weights } from './recognise/weights';
import { type Word, wordsOf } from './recognise/word';

/** A mention before it is known whom or what it names. */
export interface Recognition extends Omit<Mention, 'entity' | 'holder'> {
  /** ROLE: where the name begins of the person it stands with. */
  readonly holderAt?: number;
}

/**
 * Finds the names, dates and amounts of a text, ordered by start, longer ones first; a ROLE may hold other names, nothing else overlaps.
 * The text is read twice: what the first reading is sure of ("Ana Duarte") decides in the second what stands without evidence of its own ("Duarte").
 * `date` is the article's own day, ISO 8601: dates without a year and weekdays are counted from it.
 */
export function recognise(reading: Reading, date: string | undefined): Recognition[] {
  const { words, taken, found, scenes, lists } = prepare(reading, date);
  const reader = createReader(weights(), words.length);
  const first = scenes.map(scene => decode(scene, taken, reader));
  const memory = remember(words, joined(reading, words, taken, first));
  const second = first.map((decoded, index) => {
    const scene = scenes[index]!;
    return decoded.settled && !reminds(memory, words, scene.first, scene.end, decoded.chunks) ? decoded : decodeAgain(scene, memory, decoded, reader);
  });
  const chunks = consistent(scenes, taken, joined(reading, words, taken, second), memory);
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
  return { words, taken, found, scenes: scenesOf(reading, words, lists), lists };
}

/** The names of all sentences. */
export function joined({ tokens }: Reading, words: readonly Word[], taken: Uint8Array, sentences: readonly Decoded[]): Chunk[] {
  const all: Chunk[] = [];
  for (const { chunks } of sentences) for (const chunk of chunks) all.push(chunk);
  return joinNicknames(words, tokens, taken, all);
}

/** Dates, times, amounts, and elections by their year; their tokens are taken: no other name holds one. */
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

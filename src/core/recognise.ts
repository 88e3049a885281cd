// [Russian]NORP [Foreign Minister]ROLE [Ana Duarte]PERSON flew to [Geneva]PLACE on [Feb. 3, 2025]DATE, the [UN]ORG said. [Duarte]PERSON ...
import type { Mention } from './model';
import type { ArticleReading, Part, Reading } from './reading';
import { once } from './once';
import { amounts } from './recognise/amounts';
import type { Memory, Scene } from './recognise/evidence';
import type { Chunk } from './recognise/lattice';
import { lexicon } from './recognise/lexicon';
import { areSame, disagreeing, type Lesson, memoryOf } from './recognise/memory';
import { type OwnRecognition, type ReadOnce, readOnce, type ReadTwice, readTwice, recognitionsOf, type Worded, worded } from './recognise/part';
import { noWords, scenesOf, settingOf, type Tally, tallied } from './recognise/scene';
import { createRoleFinder, isOwn, placeOf, type Roled } from './recognise/told';
import { weights } from './recognise/weights';
import { type Word, wordsOf } from './recognise/word';

/** A mention before it is known whom or what it names. */
export interface Recognition extends Omit<Mention, 'entity' | 'holder'> {
  /** ROLE: where the name begins of the person it stands with. */
  readonly holderAt?: number;
}

/** What was recognised in an article, and what of it may be kept when the article is edited. */
export interface Recognised {
  /** Ordered by start, longer ones first; a ROLE may hold other names, nothing else overlaps. Put together when first asked for. */
  readonly recognitions: () => readonly Recognition[];
  /** The same block by block, as many as parts: each the same object as long as the same is recognised in the block. */
  readonly parts: readonly RecognisedPart[];
  readonly date: string | undefined;
  readonly tally: Tally;
  /** What the parts teach, and what that comes to. */
  readonly lessons: readonly (readonly Lesson[])[];
  readonly memory: Memory;
  /** As many readings have been numbered. */
  readonly numbered: number;
}

/** What was recognised in a block. */
export interface RecognisedPart {
  readonly roled: Roled;
  /** Offsets from the start of the block. */
  readonly recognitions: readonly OwnRecognition[];
}

/**
 * Finds the names, dates and amounts of a text. It is read twice: what the first reading is sure of ("Ana Duarte") decides in the second what stands
 * without evidence of its own ("Duarte"). `date` is the article's own day, ISO 8601: dates without a year and weekdays are counted from it.
 * `before`: what was recognised in a text like it; it only saves work.
 */
export function recognise(reading: ArticleReading, date: string | undefined, before?: Recognised): Recognised {
  const lists = lexicon();
  const learned = weights();
  const held = new Map(before?.parts.map(one => [one.roled.twice.once.worded.part, one]));
  const words = reading.parts.map(part => (before?.date === date && held.get(part)?.roled.twice.once.worded) || worded(part, date, lists));
  const { gone, come } = exchanged(words, held);
  const tally = tallied(before?.tally ?? noWords, gone, come);
  const setting = settingOf(tally);
  const resettled = before && changedWords(before.tally, tally, [...gone, ...come]);
  const first = words.map(own => keptOnce(own, held, resettled) ?? readOnce(own, setting, lists, learned));
  const lessons = first.flatMap(({ lessons: own }) => (own.length === 0 ? [] : [own]));
  const memory = before && areSame(before.lessons, lessons) ? before.memory : memoryOf(lessons);
  const relearnt = before && disagreeing(before.memory, memory);
  let numbered = before?.numbered ?? 0;
  const twice = first.map(own => {
    const kept = sameOnce(own, held);
    if (kept && relearnt && !holdsPhrase(own.worded, relearnt)) return kept;
    const again = readTwice(own, memory, lists, learned, numbered + 1);
    if (kept && areSameChunks(kept.chunks, again.chunks)) return kept;
    numbered++;
    return again;
  });
  const find = createRoleFinder();
  const parts = twice.map(own => {
    const kept = held.get(own.once.worded.part);
    const roled = find(own, kept?.roled);
    return kept?.roled === roled ? kept : { roled, recognitions: recognitionsOf(own, roled.roles, isOwn) };
  });
  return { recognitions: placedOnce(reading, parts), parts, date, tally, lessons, memory, numbered };
}

type Held = ReadonlyMap<Part, RecognisedPart>;

/** The words of parts that are not there any more, and those of parts that were not there. */
function exchanged(now: readonly Worded[], held: Held): { readonly gone: (readonly Word[])[]; readonly come: (readonly Word[])[] } {
  const come = now.flatMap(({ part, words }) => (held.has(part) ? [] : [words]));
  const present = new Set(now.map(({ part }) => part));
  const gone: (readonly Word[])[] = [];
  for (const [part, { roled }] of held) if (!present.has(part)) gone.push(roled.twice.once.worded.words);
  return { gone, come };
}

/** Of some words those that are in small letters in one of two articles only; undefined if they are of different topics, so that nothing may be kept. */
function changedWords(one: Tally, other: Tally, texts: readonly (readonly Word[])[]): ReadonlySet<string> | undefined {
  if (settingOf(one).topic !== settingOf(other).topic) return undefined;
  const changed = new Set<string>();
  for (const text of texts) for (const { key } of text) if (one.small.has(key) !== other.small.has(key)) changed.add(key);
  return changed;
}

function keptOnce(own: Worded, held: Held, changed: ReadonlySet<string> | undefined): ReadOnce | undefined {
  const once = held.get(own.part)?.roled.twice.once;
  return once?.worded === own && changed && !holdsOne(own, changed) ? once : undefined;
}

/** What a second reading made before of the same first one. */
function sameOnce(own: ReadOnce, held: Held): ReadTwice | undefined {
  const twice = held.get(own.worded.part)?.roled.twice;
  return twice?.once === own ? twice : undefined;
}

const areSameChunks = (some: readonly Chunk[], others: readonly Chunk[]): boolean =>
  some.length === others.length && some.every(({ from, to, kind, score, rule }, index) => {
    const other = others[index]!;
    return from === other.from && to === other.to && kind === other.kind && score === other.score && rule === other.rule;
  });

function holdsOne({ keys }: Worded, words: ReadonlySet<string>): boolean {
  for (const word of words) if (keys().has(word)) return true;
  return false;
}

/** Whether a block may hold one of some phrases: all words of it, wherever they stand. "the Duartes" has to do with "Duarte". */
function holdsPhrase({ keys }: Worded, phrases: readonly (readonly string[])[]): boolean {
  const own = keys();
  return phrases.some(words => (words.length === 1 ? own.has(words[0]!) || own.has(`${words[0]!}s`) : words.every(word => own.has(word))));
}

/** Where somebody is named who holds a role of another block, as `OwnRecognition.holder` numbers them: the block, and the offset from its start. */
export function holderPlaces({ parts: readings }: ArticleReading, parts: readonly RecognisedPart[]): (holder: number) => { readonly block: number; readonly start: number } {
  const order = once(() => new Map(parts.map(({ roled: { twice } }, index) => [twice.number, index])));
  return holder => {
    const { number, token } = placeOf(holder);
    const block = order().get(number)!;
    return { block, start: readings[block]!.tokens[token]!.start };
  };
}

/** Made here, where nothing is known of what was before: else every analysis would keep the one before it alive. */
const placedOnce = (reading: ArticleReading, parts: readonly RecognisedPart[]): Recognised['recognitions'] => once(() => placed(reading, parts));

/** The recognitions of all parts, where they stand in the text. */
function placed(reading: ArticleReading, parts: readonly RecognisedPart[]): Recognition[] {
  const { blocks } = reading;
  const placeOfHolder = holderPlaces(reading, parts);
  const found: Recognition[] = [];
  parts.forEach(({ recognitions }, index) => {
    const at = blocks[index]!.start;
    for (const { start, end, kind, confidence, rule, value, unit, holderAt, holder } of recognitions) {
      const one: { -readonly [Key in keyof Recognition]: Recognition[Key] } = { start: at + start, end: at + end, kind, confidence, rule };
      if (value !== undefined) one.value = value;
      if (unit !== undefined) one.unit = unit;
      if (holderAt !== undefined) one.holderAt = at + holderAt;
      else if (holder !== undefined) {
        const { block, start: name } = placeOfHolder(holder);
        one.holderAt = blocks[block]!.start + name;
      }
      found.push(one);
    }
  });
  return found;
}

/** What a text offers before names are chosen: what weights are learnt from. `scenes`: its sentences. */
export function prepare(reading: Reading, date: string | undefined): {
  readonly words: readonly Word[]; readonly taken: Uint8Array; readonly found: Recognition[]; readonly scenes: readonly Scene[];
} {
  const lists = lexicon();
  const words = wordsOf(reading.text, reading.tokens, lists);
  const taken = new Uint8Array(words.length);
  const found = amounts(reading, words, taken, date);
  return { words, taken, found, scenes: scenesOf(reading, words, lists, settingOf(tallied(noWords, [], [words]))) };
}

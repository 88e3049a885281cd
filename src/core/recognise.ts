// [Russian]NORP [Foreign Minister]ROLE [Ana Duarte]PERSON flew to [Geneva]PLACE on [Feb. 3, 2025]DATE, the [UN]ORG said. [Duarte]PERSON ...
import type { Mention } from './model';
import { columnOf, goneOf, keptOf } from './kept';
import type { ArticleReading, Reading } from './reading';
import { once } from './once';
import { amounts } from './recognise/amounts';
import type { Memory, Scene } from './recognise/evidence';
import type { Chunk } from './recognise/lattice';
import { lexicon } from './recognise/lexicon';
import { type Lesson, memoryOf } from './recognise/memory';
import { type OwnRecognition, type ReadOnce, readOnce, type ReadTwice, readTwice, recognitionsOf, type Worded, worded } from './recognise/part';
import { type Heads, headsOf, relearnt } from './recognise/relearnt';
import { noWords, scenesOf, settingOf, type Tally, tallied } from './recognise/scene';
import { type Holds, holdsAny, type Signatures, signaturesOf } from './recognise/signatures';
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
  /** By part its words, what was read of it first, and what that teaches; what all of it comes to. */
  readonly worded: readonly Worded[];
  readonly first: readonly ReadOnce[];
  readonly lessons: readonly (readonly Lesson[])[];
  readonly memory: Memory;
  readonly twice: readonly ReadTwice[];
  /** Of the words, and of the lessons; absent before the first edit. */
  readonly signatures?: Signatures;
  readonly heads?: Heads;
  /** As many readings have been numbered. */
  readonly numbered: number;
}

/** What was recognised in a block. */
interface RecognisedPart {
  readonly roled: Roled;
  /** Offsets from the start of the block. */
  readonly recognitions: readonly OwnRecognition[];
}

/**
 * Finds the names, dates and amounts of a text. It is read twice: what the first reading is sure of ("Ana Duarte") decides in the second what stands
 * without evidence of its own ("Duarte"). `date` is the article's own day, ISO 8601: dates without a year and weekdays are counted from it.
 * `before`: what was recognised in the text that the reading keeps parts of; it only saves work.
 */
export function recognise(reading: ArticleReading, date: string | undefined, before?: Recognised): Recognised {
  const { kept } = reading;
  // Of another day all weekdays are other dates.
  if (!before || !kept || before.date !== date) return recogniseAnew(reading, date);
  const lists = lexicon();
  const learned = weights();
  const wordedBefore = keptOf(kept, before.worded);
  const words = reading.parts.map((part, index) => wordedBefore[index] ?? worded(part, date, lists));
  const signatures = signaturesOf(words, kept, before.signatures ?? signaturesOf(before.worded));
  const [gone, come] = [goneOf(kept, before.worded), words.filter((_, index) => !wordedBefore[index])].map(some => some.map(one => one.words));
  const tally = tallied(before.tally, gone!, come!);
  const setting = settingOf(tally);
  const firstBefore = keptOf(kept, before.first);
  const isChanged = holdingChanged(before.tally, tally, [...gone!, ...come!], words, signatures);
  const first = readAgain(words, firstBefore, isChanged, own => readOnce(own, setting, lists, learned));
  const lessons = columnOf(first, firstBefore, keptOf(kept, before.lessons), own => own.lessons);
  const heads = columnOf(lessons, keptOf(kept, before.lessons), keptOf(kept, before.heads ?? before.lessons.map(headsOf)), headsOf);
  const { memory, phrases } = relearnt(before.memory, before.lessons, lessons, heads);
  const isRelearnt = phrases.length === 0 ? undefined : holdsAny(phrases.flatMap(withPlural), words, signatures);
  const twiceBefore = keptOf(kept, before.twice);
  let { numbered } = before;
  const twice = first.map((own, index) => {
    const same = own === firstBefore[index] ? twiceBefore[index] : undefined;
    if (same && !isRelearnt?.(index)) return same;
    const again = readTwice(own, memory, lists, learned, numbered + 1);
    if (same && areSameChunks(same.chunks, again.chunks)) return same;
    numbered++;
    return again;
  });
  const parts = roledParts(twice, keptOf(kept, before.parts));
  return { recognitions: placedOnce(reading, parts, twice), parts, date, tally, worded: words, first, twice, lessons, heads, memory, signatures, numbered };
}

function recogniseAnew(reading: ArticleReading, date: string | undefined): Recognised {
  const lists = lexicon();
  const learned = weights();
  const words = reading.parts.map(part => worded(part, date, lists));
  const tally = tallied(noWords, [], words.map(own => own.words));
  const setting = settingOf(tally);
  const first = words.map(own => readOnce(own, setting, lists, learned));
  const lessons = first.map(own => own.lessons);
  const memory = memoryOf(lessons);
  const twice = first.map((own, index) => readTwice(own, memory, lists, learned, index + 1));
  const parts = roledParts(twice, []);
  return { recognitions: placedOnce(reading, parts, twice), parts, date, tally, worded: words, first, twice, lessons, memory, numbered: parts.length };
}

/** `isChanged`: which blocks do not say what they did, though they are the same; undefined if all. */
function readAgain(
  words: readonly Worded[], before: readonly (ReadOnce | undefined)[], isChanged: Holds | undefined, read: (own: Worded) => ReadOnce,
): ReadOnce[] {
  return words.map((own, index) => {
    const then = isChanged && before[index];
    return then && !isChanged(index) ? then : read(own);
  });
}

/**
 * Asks for the blocks that hold one of the words that are in small letters in one of two articles only; undefined if the two are of different topics, so
 * that nothing may be kept.
 */
function holdingChanged(
  one: Tally, other: Tally, texts: readonly (readonly Word[])[], words: readonly Worded[], signatures: Signatures,
): Holds | undefined {
  if (settingOf(one).topic !== settingOf(other).topic) return undefined;
  const changed = new Set<string>();
  for (const text of texts) for (const { key } of text) if (one.small.has(key) !== other.small.has(key)) changed.add(key);
  return changed.size === 0 ? none : holdsAny([...changed].map(key => [key]), words, signatures);
}

const none: Holds = () => false;

/** "the Duartes" has to do with "Duarte". */
const withPlural = (phrase: readonly string[]): (readonly string[])[] => (phrase.length === 1 ? [phrase, [`${phrase[0]!}s`]] : [phrase]);

function roledParts(twice: readonly ReadTwice[], held: readonly (RecognisedPart | undefined)[]): RecognisedPart[] {
  const find = createRoleFinder();
  return twice.map((own, index) => {
    const then = held[index];
    const roled = find(own, then?.roled);
    return then?.roled === roled ? then : { roled, recognitions: recognitionsOf(own, roled.roles, isOwn) };
  });
}

const areSameChunks = (some: readonly Chunk[], others: readonly Chunk[]): boolean =>
  some.length === others.length && some.every(({ from, to, kind, score, rule }, index) => {
    const other = others[index]!;
    return from === other.from && to === other.to && kind === other.kind && score === other.score && rule === other.rule;
  });

/**
 * Where somebody is named who holds a role of another block, as `OwnRecognition.holder` numbers them: the block, and the offset from its start. `below`:
 * the block of the role, mostly not far.
 */
export function holderPlaces(
  { parts: readings }: ArticleReading, { twice }: Pick<Recognised, 'twice'>,
): (holder: number, below: number) => { readonly block: number; readonly start: number } {
  const order = once(() => new Map(twice.map((own, index) => [own.number, index])));
  return (holder, below) => {
    const { number, token } = placeOf(holder);
    let block = below;
    while (0 <= block && below - block < near && twice[block]!.number !== number) block--;
    if (twice[block]?.number !== number) block = order().get(number)!;
    return { block, start: readings[block]!.tokens[token]!.start };
  };
}

/** In blocks. */
const near = 30;

/** Made here, where nothing is known of what was before: else every analysis would keep the one before it alive. */
const placedOnce = (reading: ArticleReading, parts: readonly RecognisedPart[], twice: readonly ReadTwice[]): Recognised['recognitions'] =>
  once(() => placed(reading, parts, twice));

/** The recognitions of all parts, where they stand in the text. */
function placed(reading: ArticleReading, parts: readonly RecognisedPart[], twice: readonly ReadTwice[]): Recognition[] {
  const { blocks } = reading;
  const placeOfHolder = holderPlaces(reading, { twice });
  const found: Recognition[] = [];
  parts.forEach(({ recognitions }, index) => {
    const at = blocks[index]!.start;
    for (const { start, end, kind, confidence, rule, value, unit, holderAt, holder } of recognitions) {
      const one: { -readonly [Key in keyof Recognition]: Recognition[Key] } = { start: at + start, end: at + end, kind, confidence, rule };
      if (value !== undefined) one.value = value;
      if (unit !== undefined) one.unit = unit;
      if (holderAt !== undefined) one.holderAt = at + holderAt;
      else if (holder !== undefined) {
        const { block, start: name } = placeOfHolder(holder, index);
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

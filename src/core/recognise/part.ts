// One block's names in four steps, each kept for the next analysis: nothing that it depends on may be missing from its parameters.
import { once as onceAsked } from '../once';
import type { Part, Reading } from '../reading';
import type { Recognition } from '../recognise';
import { amounts } from './amounts';
import { consistent } from './consistent';
import type { Memory, Scene } from './evidence';
import { type Chunk, decode, decodeAgain, type Decoded, sharedReader } from './lattice';
import type { Lexicon } from './lexicon';
import { type Lesson, lessonsOf, reminds } from './memory';
import { joinNicknames } from './nickname';
import type { Role } from './roles';
import { scenesOf, type Setting } from './scene';
import { Shape, type Word, wordsOf } from './word';
import { type Titled, titledOf } from './role/titled';
import type { Weights } from './weights';

/** A block's words, and the dates and amounts among them. */
export interface Worded {
  readonly part: Part;
  readonly words: readonly Word[];
  /** By word 1: part of a date or an amount. */
  readonly taken: Uint8Array;
  readonly found: readonly Recognition[];
  /** Its words as lists hold them, each once: whatever a name is looked up by begins with one of these, or with one without its last letter. */
  readonly keys: () => ReadonlySet<string>;
}

/** First step. `date`: the article's own. */
export function worded(part: Part, date: string | undefined, lexicon: Lexicon): Worded {
  const words = wordsOf(part.text, part.tokens, lexicon);
  const taken = new Uint8Array(words.length);
  const found = amounts(part, words, taken, date);
  // Nobody asks before the text is edited.
  return { part, words, taken, found, keys: onceAsked(() => new Set(words.map(({ key }) => key))) };
}

/** A block read once: its names as far as its sentences tell by themselves. */
export interface ReadOnce {
  readonly worded: Worded;
  readonly scenes: readonly Scene[];
  readonly decoded: readonly Decoded[];
  readonly lessons: readonly Lesson[];
}

/** Second step. Of `setting` only what it says of this block's words matters, and the topic. */
export function readOnce(own: Worded, setting: Setting, lexicon: Lexicon, weights: Weights): ReadOnce {
  const { part, words, taken } = own;
  // The article's words in small letters are not kept with each block, only whether its own are among them.
  const lowered = new Set<string>();
  for (const { shape, key } of words) if (shape !== Shape.lower && shape !== Shape.none && setting.lowered.has(key)) lowered.add(key);
  const scenes = scenesOf(part, words, lexicon, { topic: setting.topic, lowered });
  const reader = sharedReader(weights, words.length);
  const decoded: Decoded[] = [];
  for (const scene of scenes) decoded.push(decode(scene, taken, reader));
  return { worded: own, scenes, decoded, lessons: lessonsOf(words, joined(part, words, taken, decoded)) };
}

/** A block read twice: its names, as the whole article tells them. */
export interface ReadTwice {
  readonly once: ReadOnce;
  readonly chunks: readonly Chunk[];
  readonly titled: Titled;
  /** No other reading in the article has it. */
  readonly number: number;
}

/** Third step. Of `memory` only what begins with one of the block's words matters. */
export function readTwice(once: ReadOnce, memory: Memory, lexicon: Lexicon, weights: Weights, number: number): ReadTwice {
  const { worded: { part, words, taken }, scenes } = once;
  const decoded: Pick<Decoded, 'chunks'>[] = [];
  for (const [index, scene] of scenes.entries()) {
    const first = once.decoded[index]!;
    const holds = first.settled && !reminds(memory, words, scene.first, scene.end, first.chunks);
    decoded.push(holds ? first : decodeAgain(scene, memory, first, weights));
  }
  const chunks = consistent(scenes, taken, joined(part, words, taken, decoded), memory);
  return { once, chunks, titled: titledOf(part, words, taken, chunks, lexicon), number };
}

/** The names of all sentences of a text. */
export function joined({ tokens }: Reading, words: readonly Word[], taken: Uint8Array, sentences: readonly Pick<Decoded, 'chunks'>[]): Chunk[] {
  const all: Chunk[] = [];
  for (const { chunks } of sentences) for (const chunk of chunks) all.push(chunk);
  return joinNicknames(words, tokens, taken, all);
}

/** What is recognised in a block, offsets from its start. `holder`: who holds a role, as `told` numbers them, if the name stands in another block. */
export interface OwnRecognition extends Recognition {
  readonly holder?: number;
}

/** Last step. */
export function recognitionsOf({ once, chunks }: ReadTwice, roles: readonly Role[], isOwn: (holder: number) => boolean): OwnRecognition[] {
  const { part: { tokens }, found } = once.worded;
  const named: Role[] = [...chunks.filter(({ kind }) => kind !== 'ROLE'), ...roles];
  const recognitions = named.map(({ from, to, kind, score, rule, holder }) => ({
    start: tokens[from]!.start, end: tokens[to - 1]!.end, kind, confidence: Math.round(100 * Math.min(0.99, score)) / 100, rule,
    ...(holder !== undefined && (isOwn(holder) ? { holderAt: tokens[holder]!.start } : { holder })),
  }));
  return [...found, ...recognitions].sort((a, b) => a.start - b.start || b.end - a.end);
}

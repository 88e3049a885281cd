import type { EntityKind } from '../src/core/model';
import { readDate } from '../src/core/date';
import { type ArticleReading, read } from '../src/core/reading';
import { prepare } from '../src/core/recognise';
import type { Candidate, Memory, Scene } from '../src/core/recognise/evidence';
import { closing, closingViews, evidenceFactor, evidenceOf, mostFeatures, ofWord, opening, openingViews, View, whole, wordAt } from '../src/core/recognise/features';
import { candidates } from '../src/core/recognise/candidate';
import { createReader, decode } from '../src/core/recognise/lattice';
import { remember } from '../src/core/recognise/memory';
import { joined } from '../src/core/recognise/part';
import { kinds } from '../src/core/recognise/kinds';
import { judge } from '../src/core/recognise/scorers';
import type { Weights } from '../src/core/recognise/weights';
import type { Labelled, Lesson } from './sources';

/** A sentence of a lesson: all that may be a name in it, with what the weights look at. Places count from the sentence's first token. */
export interface Sample {
  readonly weight: number;
  readonly length: number;
  /** By token: the sort of separator it is, and whether it may be outside of all names. */
  readonly separators: Uint8Array;
  readonly outside: Uint8Array;
  /** Feature numbers by item: `features` from `items[i]` to `items[i + 1]`. */
  readonly features: Int32Array;
  readonly items: Int32Array;
  /** By token its item as part of a name, or -1. */
  readonly inside: Int32Array;
  /** By candidate, ordered by `from`. `allowed`: a bit for every kind it may be. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly opening: Int32Array;
  readonly closing: Int32Array;
  readonly whole: Int32Array;
  readonly allowed: Uint16Array;
}

/** Numbers features in the order in which they are first seen, and counts them. */
export class Features {
  private readonly numbers = new Map<number, number>();
  readonly counts: number[] = [];
  /** `again`: it is one sighting with the one before. */
  numberOf(hash: number, again = false): number {
    let number = this.numbers.get(hash);
    if (number === undefined) this.numbers.set(hash, number = this.numbers.size);
    if (!again) this.counts[number] = (this.counts[number] ?? 0) + 1;
    return number;
  }
  get size(): number { return this.numbers.size; }
  hashes(): Int32Array { return Int32Array.from(this.numbers.keys()); }
}

/** How many names the lessons mark for sure, in all samples made so far, and how many of them are candidates. */
export const tally = { gold: 0, reachable: 0 };

/** A lesson read: made once, asked for samples with and without what the rest of its text says. */
export class Page {
  private readonly reading: ArticleReading;
  private readonly prepared: ReturnType<typeof prepare>;
  constructor(readonly lesson: Lesson) {
    this.reading = read(lesson.text);
    this.prepared = prepare(this.reading, readDate(this.reading));
  }

  /** What a first reading with these weights would remember. */
  memory(weights: Weights): Memory {
    const { words, taken, scenes } = this.prepared;
    const reader = createReader(weights, words.length);
    return remember(words, joined(this.reading, words, taken, scenes.map((scene) => decode(scene, taken, reader))));
  }

  /** Its sentences that hold anything to learn. */
  samples(features: Features, memory: Memory | undefined): Sample[] {
    const { lesson } = this;
    const { scenes, taken } = this.prepared;
    const samples: Sample[] = [];
    let next = 0;
    for (const scene of scenes) {
      if (scene.end <= scene.first || 60_000 < scene.end - scene.first) continue;
      const start = scene.tokens[scene.first]!.start;
      const end = scene.tokens[scene.end - 1]!.end;
      while (next < lesson.spans.length && lesson.spans[next]!.end <= start) next++;
      const spans: Labelled[] = [];
      for (let at = next; at < lesson.spans.length && lesson.spans[at]!.start < end; at++) spans.push(lesson.spans[at]!);
      const sample = sampleOf({ ...scene, memory }, taken, spans, lesson, features);
      if (sample) samples.push(sample);
    }
    return samples;
  }
}

const bitsOf = (some: readonly EntityKind[]): number => some.reduce((bits, kind) => bits | 1 << kinds.indexOf(kind), 0);

function sampleOf(scene: Scene, taken: Uint8Array, spans: readonly Labelled[], lesson: Lesson, features: Features): Sample | undefined {
  const { first, end } = scene;
  const length = end - first;
  const found = candidates(scene, taken);
  if (found.length === 0) return undefined;
  const aligned = align(scene, spans, found);
  count(spans, aligned);
  return {
    weight: lesson.weight, length,
    outside: Uint8Array.from(aligned.cover, (index) => (index !== 0 && aligned.sure[index - 1] ? 0 : 1)),
    allowed: allowedOf(scene, spans, found, aligned, bitsOf(lesson.unmarked)),
    ...numbered(scene, found, features),
    separators: Uint8Array.from({ length }, (_, at) => scene.words[first + at]!.separator),
    from: Uint16Array.from(found, ({ from }) => from - first), to: Uint16Array.from(found, ({ to }) => to - first),
  };
}

/** Where the spans of a lesson lie among the tokens and candidates of a sentence. */
interface Aligned {
  /** By token, which span covers it: 1 and up, or 0. */
  readonly cover: Uint16Array;
  /** By span the candidate that is just as long, or -1. */
  readonly exact: readonly number[];
  /** By span, whether it is of one kind and can be found. */
  readonly sure: readonly boolean[];
}

function align({ first, end, tokens }: Scene, spans: readonly Labelled[], found: readonly Candidate[]): Aligned {
  const cover = new Uint16Array(end - first);
  spans.forEach((span, index) => {
    for (let at = first; at < end; at++) if (tokens[at]!.start < span.end && span.start < tokens[at]!.end) cover[at - first] = index + 1;
  });
  const exact = spans.map((span) => found.findIndex(({ from, to }) => tokens[from]!.start === span.start && tokens[to - 1]!.end === span.end));
  const sure = spans.map((span, index) => span.kinds.length === 1 && exact[index] !== -1);
  return { cover, exact, sure };
}

function count(spans: readonly Labelled[], { sure }: Aligned): void {
  spans.forEach(({ kinds }, index) => {
    if (kinds.length === 1) tally.gold++;
    if (sure[index]) tally.reachable++;
  });
}

/** By candidate the kinds it may be, as bits: those of a sure span if it is that span, none if it only touches one. `free`: kinds that are not marked. */
function allowedOf({ first }: Scene, spans: readonly Labelled[], found: readonly Candidate[], { cover, exact, sure }: Aligned, free: number): Uint16Array {
  const allowed = new Uint16Array(found.length);
  found.forEach(({ from, to }, candidate) => {
    let bits = free;
    for (let at = from; at < to; at++) {
      const index = cover[at - first]! - 1;
      if (index === -1) continue;
      if (sure[index] && exact[index] !== candidate) return;
      bits = sure[index] ? bitsOf(spans[index]!.kinds) : bits | bitsOf(spans[index]!.kinds);
    }
    allowed[candidate] = bits;
  });
  return allowed;
}

type Columns = 'opening' | 'closing' | 'whole';
const buffer = new Int32Array(mostFeatures);

/** The features of each candidate and of its words. What begins or ends at one place, and each word inside, is one item for all candidates. */
function numbered(scene: Scene, found: readonly Candidate[], features: Features): Pick<Sample, 'features' | 'items' | 'inside' | Columns> {
  const list: number[] = [];
  const items: number[] = [0];
  const add = (count: number, again = false): void => { for (let index = 0; index < count; index++) list.push(features.numberOf(buffer[index]!, again)); };
  const item = (count: number): number => {
    add(count);
    return items.push(list.length) - 2;
  };
  const opened = new Map<number, number>();
  const closed = new Map<number, number>();
  const within = new Int32Array(scene.end - scene.first).fill(-1);
  const columns: Pick<Sample, Columns> = { opening: new Int32Array(found.length), closing: new Int32Array(found.length), whole: new Int32Array(found.length) };
  found.forEach((candidate, index) => {
    const { from, to } = candidate;
    if (!opened.has(from)) {
      for (const { view, offset } of openingViews(scene.topic)) add(ofWord(view, wordAt(scene, from + offset), buffer));
      opened.set(from, item(opening(scene, from, buffer)));
    }
    if (!closed.has(to)) {
      for (const { view, offset } of closingViews) add(ofWord(view, wordAt(scene, to + offset), buffer));
      closed.set(to, item(closing(scene, to, buffer)));
    }
    for (let at = from - scene.first; at < to - scene.first; at++) if (within[at] === -1) within[at] = item(ofWord(View.inside, scene.words[scene.first + at]!, buffer));
    columns.opening[index] = opened.get(from)!;
    columns.closing[index] = closed.get(to)!;
    const { points, reasons } = judge(scene, candidate);
    const evident = evidenceOf(scene, candidate, points, reasons, buffer);
    for (let time = 0; time < evidenceFactor; time++) add(evident, 0 < time);
    columns.whole[index] = item(whole(scene, candidate, buffer));
  });
  return { ...columns, inside: within, features: Int32Array.from(list), items: Int32Array.from(items) };
}
